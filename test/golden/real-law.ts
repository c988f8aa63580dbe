/** The real corpus with the real reader and store: one per test file. */
import { join } from 'node:path'
import { loadCorpus } from '../../graph/corpus/load.ts'
import type { Answer } from '../../graph/model/answer.ts'
import { ask, type AskQuestion } from '../../graph/questions/ask.ts'
import { statementKeys } from '../../graph/questions/statement-keys.ts'
import { memoryStore } from '../../graph/store/memory/memory-store.ts'
import { repositoryRoot } from '../support/repository-root.ts'

export const { corpus, problems } = loadCorpus(join(repositoryRoot, 'seed'))
const store = memoryStore(corpus, { keysOf: statementKeys })

/** Asks as a user would: free text, or slots for what a text would only blur. */
export async function answerTo(question: string | Partial<AskQuestion>): Promise<Answer> {
  const reply = await ask({ store, program: 'test' }, typeof question === 'string' ? { text: question } : { text: '', ...question })
  if (!reply.ok) throw new Error(reply.code)
  return reply.answer
}

/** Ways written into a golden file: the one that decides and the next ones; the rest is counted. */
const MAX_WAYS = 3

/** The full trace without what changes with every edit of the corpus. */
export function traceOf(answer: Answer): unknown {
  const { receipt: _receipt, parsed, routes, ...rest } = answer
  const { words: _words, spans: _spans, ...understood } = parsed
  return { understood, ...rest, ways: routes.length, routes: routes.slice(0, MAX_WAYS) }
}
