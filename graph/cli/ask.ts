/** `grondslag ask` and `grondslag chain`: one question, or a file of them. */
import { readFileSync, statSync } from 'node:fs'
import type { Call, CallError, CallInput } from '../api/contract.ts'
import { publicAnswer } from '../api/public-answer.ts'
import type { Source } from '../model/corpus.ts'
import type { Given } from './arguments.ts'
import { answerBatch, MAX_BATCH_BYTES, MAX_BATCH_LINES } from './batch.ts'
import { EXIT, type Exit, type Outcome } from './exit.ts'
import type { Page } from './layout.ts'
import { printAnswer, type Names } from './print-answer.ts'

export interface AskDeps {
  readonly call: Call
  readonly sources: () => readonly Source[]
  readonly page: Page
  /** Prints a line; resolves when there is room for the next. */
  readonly print: (line: string) => Promise<void>
}

const EXITS: Readonly<Partial<Record<CallError['code'], Exit>>> = { store_unavailable: EXIT.unavailable, internal: EXIT.internal }

const common = (given: Given): Pick<CallInput<'ask'>, 'asOf' | 'chooses'> => ({ asOf: given.asOf ?? null, chooses: { ...given.chooses } })

export const askInput = (given: Given): CallInput<'ask'> =>
  ({ text: given.words.join(' '), ...(given.reading !== undefined && { slots: { reading: given.reading } }), ...common(given) })

/** `chain A X B`: from the first, via those between, to the last. */
export function chainInput(given: Given): CallInput<'ask'> {
  const [first = '', ...rest] = given.words
  const last = rest[rest.length - 1] ?? ''
  return { slots: { kind: 'route', asked: 'kan', from: [first], via: rest.slice(0, -1), to: [last], ...(given.reading !== undefined && { reading: given.reading }) }, ...common(given) }
}

async function namesFrom(call: Call): Promise<Names> {
  const [vocabulary, about] = await Promise.all([call('vocabulary', {}), call('about', {})])
  const names = new Map(vocabulary.ok ? [...vocabulary.value.terms, ...vocabulary.value.parties].map((n) => [n.id, n.name] as const) : [])
  const readings = new Map(about.ok ? about.value.readings.map((r) => [r.id, r.name] as const) : [])
  return { of: (id) => names.get(id) ?? id, reading: (id) => readings.get(id) ?? id }
}

/** One question, answered in words or as JSON. */
export async function askOne(deps: AskDeps, given: Given, input: CallInput<'ask'>): Promise<Outcome> {
  const reply = await deps.call('ask', input)
  if (!reply.ok) {
    const exit = EXITS[reply.error.code] ?? EXIT.problems
    return given.json ? { exit, out: JSON.stringify({ error: reply.error }) } : { exit, err: reply.error.message.nl }
  }
  const answer = publicAnswer(reply.value, deps.sources())
  return { exit: EXIT.ok, out: given.json ? JSON.stringify(answer) : printAnswer(answer, await namesFrom(deps.call), deps.page, given.reading) }
}

/** Text of a batch, or why it cannot be read. `-` is standard input. */
export function readBatch(file: string): { readonly text: string } | { readonly why: string } {
  try {
    if (file !== '-') {
      const { size } = statSync(file)
      if (size > MAX_BATCH_BYTES) return { why: `Het bestand is ${size} bytes; ${MAX_BATCH_BYTES} is de grens. Splits het.` }
    }
    const text = readFileSync(file === '-' ? 0 : file, 'utf8')
    if (text.length > MAX_BATCH_BYTES) return { why: `De invoer is groter dan ${MAX_BATCH_BYTES} bytes. Splits haar.` }
    const lines = text.split('\n').length
    return lines > MAX_BATCH_LINES ? { why: `De invoer heeft ${lines} regels; ${MAX_BATCH_LINES} is de grens. Splits haar.` } : { text: text.replace(/^\uFEFF/, '') }
  } catch {
    return { why: `"${file}" is niet te lezen. Bestaat het bestand, en mag u het lezen?` }
  }
}

/** Always exit 0 once the file could be read: a line that fails is an answer of its own. */
export async function askBatch(deps: AskDeps, given: Given, file: string): Promise<Outcome> {
  const read = readBatch(file)
  if ('why' in read) return { exit: EXIT.unavailable, err: read.why }
  // a corpus that cannot answer at all is no fault of any line
  const about = await deps.call('about', {})
  if (!about.ok) return { exit: EXITS[about.error.code] ?? EXIT.unavailable, err: about.error.message.nl }
  const options = { asOf: given.asOf ?? null, chooses: given.chooses, sources: deps.sources() }
  for await (const line of answerBatch(deps.call, read.text, options)) await deps.print(line)
  return { exit: EXIT.ok }
}
