import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { repositoryRoot } from '../support/repository-root.ts'

interface Configuration {
  forbidden: (IForbiddenRuleType & { name: string; comment: string })[]
  options: ICruiseOptions
}

const configuration = createRequire(import.meta.url)(join(repositoryRoot, '.dependency-cruiser.cjs')) as Configuration

/** Every import rule, in the order of the configuration. */
export const importRules = configuration.forbidden

/** What the rules are laid on. `seed` is there so that an import out of it would be seen. */
const ruled = ['graph', 'electron', 'renderer', 'seed', 'test', 'vitest.config.ts']

/** One import that breaks a rule; `to` equals `from` where a file breaks it alone. */
export interface Violation {
  rule: string
  from: string
  to: string
}

/**
 * Lays all import rules on a tree of rooms, as they would be laid on the repository.
 * @param baseDir absolute path of a folder that holds rooms (graph/, electron/ …)
 */
export async function cruiseRooms(baseDir: string): Promise<{ files: number; violations: Violation[] }> {
  const { output } = await cruise(
    ruled.filter((room) => existsSync(join(baseDir, room))),
    {
      ...configuration.options,
      baseDir,
      ruleSet: { forbidden: configuration.forbidden, options: configuration.options },
      validate: true,
    } as ICruiseOptions,
  )
  const { modules, summary } = output as ICruiseResult
  return {
    files: modules.filter((module) => !/(^|\/)node_modules\//.test(module.source) && module.coreModule !== true).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

/** The folders under test/architecture/fixtures, each named after the rule that it breaks. */
export function fixtures(): { rule: string; dir: string }[] {
  const home = join(repositoryRoot, 'test/architecture/fixtures')
  return readdirSync(home).map((rule) => ({ rule, dir: join(home, rule) }))
}

/** The files of a fixture, one entry for each line that ends in `// broken`, as paths seen from the fixture. */
export function linesMarkedBroken(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const marked = readFileSync(file, 'utf8').match(/\/\/ broken$/gm) ?? []
      return marked.map(() => relative(dir, file).replaceAll('\\', '/'))
    })
}
