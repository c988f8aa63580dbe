/** Where things stand in an installation: corpus, sources, cache, and the version of the program. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Folders {
  readonly seed: string
  /** The reader's own copy of the source documents, or null. */
  readonly sources: string | null
  /** What was read before; undefined where nothing may be written. */
  readonly cache: string | undefined
  readonly version: string
}

/** The folder with package.json and seed/: the nearest one above this file, whether it runs from the tree or from dist/. */
function installation(): string {
  const own = dirname(fileURLToPath(import.meta.url))
  for (let folder = own; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'seed')) && existsSync(join(folder, 'package.json'))) return folder
  }
  return own
}

function versionOf(root: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version?: unknown }
    return typeof version === 'string' ? version : '0.0.0'
  } catch {
    return '0.0.0'
  }
}

/** Options win over the environment, the environment over what lies beside the checkout. */
export function findFolders(options: { readonly seed?: string | undefined; readonly sources?: string | undefined }, environment: Readonly<Record<string, string | undefined>>): Folders {
  const root = installation()
  const beside = join(root, '..', 'shared', 'sources')
  const sources = options.sources ?? environment['GRONDSLAG_SOURCES'] ?? (existsSync(beside) ? beside : null)
  const modules = join(root, 'node_modules')
  return {
    seed: resolve(options.seed ?? join(root, 'seed')),
    sources: sources === null || sources === '' ? null : resolve(sources),
    cache: existsSync(modules) ? join(modules, '.cache', 'grondslag', 'records') : undefined,
    version: versionOf(root),
  }
}

/** The built window; it exists after `npm run build` (or `npm ci`). */
export const rendererFolder = (): string => join(installation(), 'dist', 'renderer')
