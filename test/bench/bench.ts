/**
 * `npm run bench`: one question with full trace, whole corpus, in memory, in process. Prints p50 and p95 in ms beside the time of a
 * fixed reference loop on this machine, and their ratio, so that runs on different machines can be compared.
 */
import { join } from 'node:path'
import { loadCorpus } from '../../graph/corpus/load.ts'
import { ask } from '../../graph/questions/ask.ts'
import { statementKeys } from '../../graph/questions/statement-keys.ts'
import { memoryStore } from '../../graph/store/memory/memory-store.ts'
import { readQuestions } from '../score/questions-file.ts'
import { repositoryRoot } from '../support/repository-root.ts'

/** Rounds over all questions: the first ones warm the engine up and are not counted. */
const WARM_UP = 3
const COUNTED = 5
/** What product.md asks for. */
const TARGET_MS = { p50: 5, p95: 20 }

/** A fixed amount of the work that answering consists of: small sets, maps and strings. */
function referenceLoop(): number {
  const start = performance.now()
  let found = 0
  for (let i = 0; i < 2_000; i += 1) {
    const words = new Map<string, number>()
    for (let j = 0; j < 100; j += 1) words.set(`w${(i * 31 + j * 17) % 997}`, j)
    for (const [word, n] of words) if (word.endsWith('7') && n % 2 === 0) found += 1
  }
  return found > 0 ? performance.now() - start : Number.NaN
}

const percentile = (sorted: readonly number[], p: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
const median = (values: readonly number[]): number => percentile([...values].sort((a, b) => a - b), 0.5)

const startLoad = performance.now()
const { corpus } = loadCorpus(join(repositoryRoot, 'seed'))
const store = memoryStore(corpus, { keysOf: statementKeys })
await ask({ store, program: 'bench' }, { text: 'Mag de GI de burgemeester informeren?' })
const loadMs = performance.now() - startLoad

const questions = readQuestions(join(repositoryRoot, 'test/questions/dev.jsonl'))
const times: number[] = []
const references: number[] = []
for (let round = 0; round < WARM_UP + COUNTED; round += 1) {
  references.push(referenceLoop())
  for (const { question } of questions) {
    const start = performance.now()
    await ask({ store, program: 'bench' }, { text: question })
    if (round >= WARM_UP) times.push(performance.now() - start)
  }
}
times.sort((a, b) => a - b)
const reference = median(references.slice(WARM_UP))
for (const [name, p] of [['p50', 0.5], ['p95', 0.95]] as const) {
  const ms = percentile(times, p)
  console.log(`${name}  ${ms.toFixed(2)} ms   doel ${TARGET_MS[name]} ms   ${ms <= TARGET_MS[name] ? 'gehaald' : 'niet gehaald'}   ${(ms / reference).toFixed(3)} × de vaste lus`)
}
console.log(`vaste lus ${reference.toFixed(1)} ms; ${times.length} vragen; corpus laden, indexeren en eerste antwoord ${loadMs.toFixed(0)} ms; ${corpus.rules.length + corpus.routes.length} regels en routes`)
