/** Grondslag in the browser, as `npm start` runs it where there is no Electron: dist/host/host.cjs. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openGrondslag } from '../../graph/api/compose.ts'
import { openBrowser } from './open-browser.ts'
import { startHost } from './serve.ts'

/** Folder of the installation: given by electron/start.mjs. */
const root = process.env['GRONDSLAG_ROOT'] ?? process.cwd()

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string }
  return version ?? '0.0.0'
}

async function main(): Promise<void> {
  const beside = join(root, '..', 'shared', 'sources')
  const modules = join(root, 'node_modules')
  const grondslag = openGrondslag({
    seed: join(root, 'seed'), program: `Grondslag ${versionOf(root)}`,
    sources: process.env['GRONDSLAG_SOURCES'] ?? (existsSync(beside) ? beside : null),
    cacheFolder: existsSync(modules) ? join(modules, '.cache', 'grondslag', 'records') : undefined,
  })
  const started = await startHost({ call: grondslag.call, renderer: join(root, 'dist', 'renderer') })
  if (!started.ok) {
    console.error(started.message.nl)
    process.exitCode = 3
    return
  }
  const { host } = started
  console.log(`Grondslag draait op ${host.url}\nStoppen: Ctrl+C.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void host.close().then(() => grondslag.close()) })
  if (process.env['GRONDSLAG_NO_OPEN'] === undefined && !(await openBrowser(host.url))) console.log('Er is geen browser te openen: open het adres zelf.')
  // the corpus is loaded while the window opens
  const warm = await grondslag.call('about', {})
  if (!warm.ok) console.error(warm.error.message.nl)
}

void main()
