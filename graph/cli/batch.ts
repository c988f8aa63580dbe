/** `--batch`: one JSON object a line in, one answer a line out, same order. Every line is answered, a bad one with an error. */
import { z } from 'zod'
import type { Call, CallError, CallInput } from '../api/contract.ts'
import { publicAnswer } from '../api/public-answer.ts'
import type { Source } from '../model/corpus.ts'
import { ASKED } from '../model/question.ts'

/** Characters of one line; a question is at most two thousand. */
export const MAX_LINE_CHARS = 64_000
export const MAX_BATCH_BYTES = 64_000_000
export const MAX_BATCH_LINES = 200_000

const names = z.union([z.string().max(400), z.array(z.string().max(400)).max(30), z.null()]).optional()
const CONSENT = 'toestemming'
const WITH = new Set(['met', 'ja', 'with', 'true', 'stated', 'gegeven'])
const WITHOUT = new Set(['zonder', 'nee', 'without', 'false', 'excluded', 'geweigerd'])

/** A line: a question, or the fields of `parsed`. Other fields are the asker's own and are left alone. */
const Line = z.looseObject({
  id: z.union([z.string().max(200), z.number()]).optional(),
  question: z.string().nullable().optional(),
  from: names, to: names, via: names, data: names, purpose: names, phase: names, setting: names,
  consent: z.union([z.string().max(40), z.boolean(), z.null()]).optional(),
  modality: z.union([z.enum(ASKED), z.literal(''), z.null()]).optional(),
  holder: z.string().max(160).nullable().optional(),
})
type Line = z.infer<typeof Line>

const listOf = (value: string | string[] | null | undefined): string[] => (typeof value === 'string' ? [value] : (value ?? [])).filter((name) => name.trim() !== '')

/** What is asked of Grondslag for a line; null where it asks nothing. */
export function inputOf(line: Line, asOf: string | null, chooses: Readonly<Record<string, string>>): CallInput<'ask'> | null {
  const common = { asOf, chooses: { ...chooses } }
  if (line.question != null && line.question.trim() !== '') return { text: line.question, ...common }
  const slots: NonNullable<CallInput<'ask'>['slots']> = {}
  for (const slot of ['from', 'to', 'via', 'data', 'purpose', 'phase', 'setting'] as const) {
    const given = listOf(line[slot])
    if (given.length > 0) slots[slot] = given
  }
  if (Object.keys(slots).length === 0) return null
  const consent = String(line.consent ?? '').toLowerCase()
  if (WITH.has(consent)) slots.stated = [CONSENT]
  if (WITHOUT.has(consent)) slots.excluded = [CONSENT]
  if (line.modality) slots.asked = line.modality
  if (line.holder) slots.holder = line.holder
  return { slots: { kind: 'route', ...slots }, ...common }
}

const error = (code: CallError['code'], nl: string, en: string): CallError => ({ code, message: { nl, en } })
const bad = (number: number, problem: CallError, id?: string | number): string => JSON.stringify({ ...(id === undefined ? {} : { id }), line: number, error: problem })

export interface BatchOptions {
  readonly asOf: string | null
  readonly chooses: Readonly<Record<string, string>>
  readonly sources: readonly Source[]
}

/** The answer to one line, as one line of JSON. `number` is its place in the file, from 1. */
export async function answerLine(call: Call, text: string, number: number, { asOf, chooses, sources }: BatchOptions): Promise<string> {
  if (text.length > MAX_LINE_CHARS) return bad(number, error('too_long', `De regel is langer dan ${MAX_LINE_CHARS} tekens.`, `The line is longer than ${MAX_LINE_CHARS} characters.`))
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return bad(number, error('invalid_input', 'De regel is geen JSON. Zet er één object op: {"id":"1","question":"…"}.', 'The line is not JSON. Put one object on it: {"id":"1","question":"…"}.'))
  }
  const parsed = Line.safeParse(json)
  const id = givenId(json)
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? ''
    return bad(number, { ...error('invalid_input', `De regel is niet te lezen${place === '' ? '' : ` bij "${place}"`}. Zie grondslag help.`, `The line cannot be read${place === '' ? '' : ` at "${place}"`}. See grondslag help.`), ...(place === '' ? {} : { place }) }, id)
  }
  const input = inputOf(parsed.data, asOf, chooses)
  if (input === null) return bad(number, error('empty_question', 'De regel stelt geen vraag. Geef "question", of "from" en "to".', 'The line asks nothing. Give "question", or "from" and "to".'), id)
  const reply = await call('ask', input)
  return reply.ok ? JSON.stringify(publicAnswer(reply.value, sources, id)) : bad(number, reply.error, id)
}

function givenId(json: unknown): string | number | undefined {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : undefined
  return typeof id === 'number' || (typeof id === 'string' && id.length <= 200) ? id : undefined
}

/** Answers line after line; empty lines ask nothing and get no answer. */
export async function* answerBatch(call: Call, text: string, options: BatchOptions): AsyncGenerator<string> {
  let number = 0
  for (const line of text.split('\n')) {
    number += 1
    if (line.trim() !== '') yield await answerLine(call, line, number, options)
  }
}
