/** The question `ask`: read, look up once, reason about the pair, match the statements, and say which of the two governs. */
import type { Answer, Verdict } from '../model/answer.ts'
import type { LawState } from '../model/corpus.ts'
import type { Evidence } from '../model/evidence.ts'
import { MAX_QUESTION_CHARS, type Question } from '../model/question.ts'
import { reason as reasonAbout, type Reasoned } from '../reason/reason.ts'
import type { Lexicon, Statements, Store } from '../store/port.ts'
import { answerFrom } from './answer-from.ts'
import { govern, unknownParty } from './govern.ts'
import { askedFrom, rank, type Asked, type Match } from './match.ts'
import { neededIn, withoutNeeded } from './needed.ts'
import type { Reader } from './read.ts'
import { bestAnswer, type Names, type StatementAnswer } from './statement-answer.ts'
import { readerFor } from './statement-keys.ts'

export interface AskDeps {
  readonly store: Store
  /** Name and version of the program, for the receipt. */
  readonly program: string
}

/** Slots are ids, names already looked up; a slot that is given replaces what was read, an empty list clears it. */
export interface AskQuestion {
  readonly text: string
  readonly slots?: Partial<Question> | undefined
  readonly chooses?: Readonly<Record<string, string>>
  readonly asOf?: string | null
}

export type AskReply = { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly code: 'empty_question' | 'too_long' }

/** The question as read from the text, with the slots given by hand in their place. */
export function understood(reader: Reader, input: AskQuestion): Question {
  const read = reader.read(input.text)
  const given = Object.fromEntries(Object.entries(input.slots ?? {}).filter(([, value]) => value !== undefined)) as Partial<Question>
  if (Object.keys(given).length === 0) return read
  const q: Question = { ...read, ...given, text: input.text }
  // who is named by hand is no longer unknown or ambiguous
  const kept = (slot: string): boolean => !(slot in given)
  const pair = q.from.length > 0 && q.to.length > 0
  return {
    ...q,
    kind: given.kind ?? (read.kind === 'unclear' && pair ? 'route' : read.kind),
    words: [...new Set([...q.words, ...[...q.from, ...q.to, ...q.via, ...q.setting, ...q.transport, ...q.data, ...q.purpose, ...q.phase, ...q.stated, ...q.excluded].flatMap((id) => [...reader.vocabulary.above(id)])])].slice(0, 400),
    spans: q.spans.filter((s) => kept(s.slot)), ambiguous: q.ambiguous.filter((a) => kept(a.slot)),
  }
}

/** The last day of a state of the law, so that all that came into force during it counts. */
function dayIn(state: LawState): string {
  if (state.until === null) return state.from
  const day = new Date(`${state.until}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

const stateAt = (states: readonly LawState[], day: string): LawState | undefined => states.find((s) => s.from <= day && (s.until === null || day < s.until))

/** Main state first, then the others, newest first. A day that was asked for is the only one. */
function daysToAsk(lexicon: Lexicon, asked: string | null): readonly { day: string; state: LawState | undefined }[] {
  if (asked !== null) return [{ day: asked, state: stateAt(lexicon.states, asked) }]
  const rest = lexicon.states.filter((s) => !s.main).sort((a, b) => b.from.localeCompare(a.from))
  return [...lexicon.states.filter((s) => s.main), ...rest].map((state) => ({ day: dayIn(state), state }))
}

interface Found { readonly q: Question; readonly reasoned: Reasoned | null; readonly evidence: Evidence; readonly statements: Statements }

async function lookUp(deps: AskDeps, q: Question, day: string, chooses: Readonly<Record<string, string>>, above: (id: string) => ReadonlySet<string>): Promise<Found> {
  const [evidence, statements] = await Promise.all([deps.store.evidence(q, day), deps.store.statements(q.words, day)])
  const paired = (q.from.length > 0 || q.setting.length > 0) && (q.to.length > 0 || q.setting.length > 0)
  if (paired) return { q, evidence, statements, reasoned: reasonAbout(withoutNeeded(q), evidence, chooses) }
  return (await anyGiver(deps, q, day, evidence, statements, chooses, above)) ?? { q, evidence, statements, reasoned: null }
}

/** Givers tried where a question names only who would get it. */
const MAX_GIVERS = 6

/**
 * "Kan de burgemeester justitiële gegevens krijgen?": whoever may give them. Only a yes is taken from it; that none of a few
 * givers may is no nee.
 */
async function anyGiver(
  deps: AskDeps, q: Question, day: string, evidence: Evidence, statements: Statements, chooses: Readonly<Record<string, string>>, above: (id: string) => ReadonlySet<string>,
): Promise<Found | null> {
  if (q.kind !== 'route' || q.asked !== 'kan' || q.from.length > 0 || q.to.length === 0 || q.data.length === 0 || unknownParty(q) !== undefined) return null
  const reaches = evidence.routes.filter((r) => r.to.some((to) => q.to.some((t) => above(t).has(to))) && r.data.some((d) => q.data.some((asked) => above(asked).has(d) || above(d).has(asked))))
  for (const giver of [...new Set(reaches.flatMap((r) => r.from))].slice(0, MAX_GIVERS)) {
    const asked: Question = { ...q, from: [giver] }
    const held = await deps.store.evidence(asked, day)
    const reasoned = reasonAbout(asked, held, chooses)
    if (reasoned.verdict === 'ja' || reasoned.verdict === 'ja_mits') return { q: asked, evidence: held, statements, reasoned }
  }
  return null
}

const namesFor = (reader: Reader, lexicon: Lexicon): Names => {
  const emergencies = new Set<string>(lexicon.terms.filter((t) => t.emergency).map((t) => t.id))
  const names = new Map<string, string>([...lexicon.terms, ...lexicon.parties].map((x) => [x.id, x.name]))
  return {
    terms: { above: reader.vocabulary.above, excludes: reader.vocabulary.excludes, emergency: (id) => emergencies.has(id) },
    nameOf: (id) => names.get(id) ?? id, readings: lexicon.readings,
  }
}

const namesMemory = new WeakMap<Lexicon, Names>()

/** Answers one question. Errors are values; nothing about the question is kept. */
export async function ask(deps: AskDeps, input: AskQuestion): Promise<AskReply> {
  if (input.text.length > MAX_QUESTION_CHARS) return { ok: false, code: 'too_long' }
  const hasSlots = Object.values(input.slots ?? {}).some((v) => (Array.isArray(v) ? v.length > 0 : v !== undefined && v !== null))
  if (input.text.trim() === '' && !hasSlots) return { ok: false, code: 'empty_question' }
  const lexicon = await deps.store.lexicon()
  const reader = readerFor(lexicon)
  let names = namesMemory.get(lexicon)
  if (!names) namesMemory.set(lexicon, (names = namesFor(reader, lexicon)))
  const q = understood(reader, input)
  const days = daysToAsk(lexicon, input.asOf ?? q.asOf)
  let first: Answer | undefined
  for (const { day, state } of q.kind === 'unclear' ? days.slice(0, 1) : days) {
    const answer = await answerAt(deps, q, day, state, input.chooses ?? {}, reader, names, lexicon)
    if (answer.verdict !== 'onbekend') return { ok: true, answer: first === undefined ? answer : fromOtherState(answer, state) }
    first ??= answer
  }
  return { ok: true, answer: first ?? (await answerAt(deps, q, '2016-01-01', undefined, {}, reader, names, lexicon)) }
}

async function answerAt(
  deps: AskDeps, q: Question, day: string, state: LawState | undefined, chooses: Readonly<Record<string, string>>, reader: Reader, names: Names, lexicon: Lexicon,
): Promise<Answer> {
  const receipt = {
    corpus: lexicon.version, state: state?.id ?? 'onbekend', asOf: day, question: q.text, program: deps.program,
    reading: Object.keys(chooses).length > 0 ? 'eigen' : q.reading,
  }
  if (q.kind === 'unclear') return answerFrom({ q, receipt, names, governing: { by: 'nothing', why: UNCLEAR }, ranked: [], reasoned: null })
  const found = await lookUp(deps, q, day, chooses, reader.vocabulary.above)
  const asked = askedFrom(q, reader)
  const ranked = rank(asked, found.statements, reader)
  const statement = bestAnswer(asked, ranked, reader, names) ?? asFact(asked, ranked, found.reasoned, reader, names)
  const reasoned = found.reasoned && neededIn(q).length > 0 ? inverted(found.reasoned) : found.reasoned
  const governing = govern({ q, reasoned, statement, complete: found.evidence.complete && found.statements.complete, above: reader.vocabulary.above })
  return answerFrom({ q, receipt, names, governing, ranked, reasoned })
}

/** "Rapporteert A aan B?": where no provision answers it, what is reported may. */
function asFact(asked: Asked, ranked: readonly Match[], reasoned: Reasoned | null, reader: Reader, names: Names): StatementAnswer | null {
  const open = reasoned === null || reasoned.verdict === 'onbekend'
  if (!asked.contents.present || asked.question.kind !== 'route' || !open) return null
  return bestAnswer({ ...asked, question: { ...asked.question, kind: 'rule', asked: 'is' } }, ranked, reader, names)
}

const UNCLEAR = 'Deze vraag herken ik niet als een vraag over het delen van gegevens. Noem wie geeft, wie ontvangt en waarvoor, bijvoorbeeld: "Mag de politie het college zorgmeldingen geven voor de Jeugdwet?"'

const flip = (v: Verdict): Verdict => (v === 'ja' ? 'nee' : v === 'nee' ? 'ja' : v)
/** "Is X nodig" was answered by what may be done without X. */
function inverted(r: Reasoned): Reasoned {
  return { ...r, verdict: flip(r.verdict), verdicts: Object.fromEntries(Object.entries(r.verdicts).map(([id, v]) => [id, flip(v)])) }
}

function fromOtherState(answer: Answer, state: LawState | undefined): Answer {
  return { ...answer, remarks: [`Dit antwoord komt uit een andere stand van het recht: ${state?.name ?? answer.receipt.asOf}.`, ...answer.remarks] }
}
