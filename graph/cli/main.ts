/** argv → dispatch → print. */
import { parseArgs } from 'node:util'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCorpus } from '../corpus/load.ts'
import { openPassages } from '../corpus/passages.ts'
import { validateOutcome } from './validate.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, seed: { type: 'string' }, sources: { type: 'string' } } })
const seed = values.seed ?? here('../../seed')
const fallback = here('../../../shared/sources')
const sources = values.sources ?? process.env.GRONDSLAG_SOURCES ?? (existsSync(fallback) ? fallback : undefined)
if (positionals[0] === 'validate') {
  const outcome = validateOutcome(loadCorpus(seed, { passages: sources === undefined ? undefined : (openPassages(sources) ?? undefined) }), values.json)
  console.log(outcome.out)
  process.exitCode = outcome.exit
} else {
  console.error('grondslag validate')
  process.exitCode = 2
}
