/** Which statement a question asks for: shared ideas weighed by how rare they are, everything of weight explained, nothing in conflict. */
import type { Question } from '../model/question.ts'
import type { Statements } from '../store/port.ts'
import type { Statement } from '../store/statement.ts'
import type { ClauseKind } from './clauses.ts'
import type { Contents, Reader } from './read.ts'
import { numberOf, numbersGiven, readStatement, type Read, type StatementRead } from './statement-keys.ts'
import { fitsScope } from './scope-of-statement.ts'

export type StatementKind = 'rule' | 'practice' | 'issue'

export interface Match {
  readonly kind: StatementKind
  readonly statement: Statement
  /** The wording of the statement that is nearest to the question. */
  readonly read: Read
  /** 0..1; `ANSWERS` or more answers the question. */
  readonly score: number
  /** Share of the question, and of the statement's claim, that the other holds. */
  readonly ofQuestion: number
  readonly ofClaim: number
  /** Share of the asked clause alone that the statement speaks of. */
  readonly ofAsked: number
  /** Near enough for a yes: nothing that it is about is missing, or nearly all of both is the same. */
  readonly strict: boolean
  /** How often the claim names only a sort of what the question names. */
  readonly narrower: number
  /** Parties that the claim names and the question does not. */
  readonly foreign: readonly string[]
  /** Circumstances that the question states and the statement does not speak of. */
  readonly beside: readonly string[]
  /** Words of the question that the statement does not speak of. */
  readonly unexplained: readonly string[]
  /** Limits that the question leaves open, as ids or words: they turn a yes into ja, mits. */
  readonly open: readonly string[]
}

/** From here on a statement answers yes. Below it the nearest are shown and the answer is onbekend: never a guess. */
export const ANSWERS = 0.62
/** A no and "omstreden" need less: a wrong yes does more harm than a wrong no (legal-model §13). */
export const ANSWERS_NO = 0.47
/** Two statements this near each other that answer differently leave it open. */
export const TOO_NEAR = 0.03
const NEAREST = 3
/** Statements assumed in the corpus at least, so that a small answer set does not make every word look common. */
const SMALLEST_CORPUS = 300

/** Leaving a word of the question aside is worse than saying more than was asked. */
const OF_QUESTION = 0.62
const STRANGER = 0.08
/** Without every idea that a statement is about: the share of question and claim that must be the same. */
const SAME_WORDS = 0.8
const MOST_OF_CLAIM = 0.6
/** The same for a no. */
const ALIKE = 0.62
const MUCH_OF_CLAIM = 0.4
const LACKING = 0.04
const OPEN_LIMIT = 0.04
const OTHER_KIND = 0.1

interface Unit { readonly ids: readonly string[]; readonly own: readonly string[]; readonly stems: readonly string[]; readonly weight: number; readonly word: string; readonly noun: boolean; readonly circumstance: boolean; readonly clause: ClauseKind }

/** What was told beforehand or beside weighs less than what is asked. */
const WEIGHT_OF: Readonly<Record<ClauseKind, number>> = { asked: 1, condition: 0.85, relative: 0.6, context: 0.3 }

/** What a unit of the question may be found by: its ids with all above them, and its stems. */
function keysOfUnit(u: Unit, reader: Reader): string[] {
  return [...u.ids.flatMap((id) => [...reader.vocabulary.above(id)]), ...u.stems]
}

/** Verbs and filler terms of giving and getting say little; nouns that the corpus does not know say most. */
/** How far a word is explained by something wider in the claim, by the statement's other words, by its gist. */
const WIDER = 0.93
/** "Persoonsgegevens" explains no particular data, "toestemming" no written consent. */
const BY_ROOT = 0.5
const BY_OTHER_WORDS = 0.9
const BY_GIST = 0.5
const VERB = 0.5
/** "Noodzakelijk", "verplicht": they shape a question more than they fill it. */
const SHAPES = 0.3
const NOUN = 1.15
/** A word that many statements use: it fills a question, and is no stranger to the corpus. */
const ORDINARY = 0.75
/** The claim names a sort of what the question names: "algemene toestemming". */
const NARROWER = 0.75
const NEGLIGIBLE = 0.35

function unitsOf(contents: Contents, frequency: (key: string) => number, size: number): Unit[] {
  const idf = (keys: readonly string[]): number => Math.log(1 + size / (1 + Math.max(0, ...keys.map(frequency)))) / Math.log(1 + size)
  const named = contents.mentions.map((m) => ({ ids: [...m.ids, ...m.inner], own: m.ids, stems: m.stems, weight: idf(m.ids) * WEIGHT_OF[m.clause] * (m.stems.length === 0 ? SHAPES : 1), word: m.ids[0] ?? '', noun: m.stems.length > 0, circumstance: m.circumstance, clause: m.clause }))
  const loose = contents.loose.map((l) => ({ ids: [], own: [], stems: [l.stem], weight: idf([l.stem]) * (l.noun ? NOUN : l.ordinary ? ORDINARY : VERB) * WEIGHT_OF[l.clause], word: l.word, noun: l.noun, circumstance: false, clause: l.clause }))
  return [...named, ...loose].filter((u) => u.ids.length + u.stems.length > 0)
}

function share(units: readonly Unit[], has: (u: Unit, at: number) => number): { share: number; missing: Unit[] } {
  let whole = 0
  let held = 0
  const missing: Unit[] = []
  for (const [at, u] of units.entries()) {
    const part = has(u, at)
    whole += u.weight
    held += u.weight * part
    if (part === 0) missing.push(u)
  }
  return { share: whole === 0 ? 0 : held / whole, missing }
}

/** Ready for one question: what it holds, by every key. */
export interface Asked {
  readonly question: Question
  readonly contents: Contents
  readonly keys: ReadonlySet<string>
}

export function askedFrom(question: Question, reader: Reader): Asked {
  const contents = reader.contents(question.text)
  // slots corrected by hand are part of what is asked, whatever the text says
  const slots = [...question.from, ...question.to, ...question.via, ...question.setting, ...question.transport, ...question.data, ...question.purpose, ...question.phase, ...question.stated, ...question.excluded]
  const ids = [...contents.mentions.flatMap((m) => [...m.ids, ...m.inner]), ...slots]
  const keys = new Set([...ids.flatMap((id) => [...reader.vocabulary.above(id)]), ...contents.mentions.flatMap((m) => m.stems), ...contents.loose.map((l) => l.stem)])
  return { question, contents, keys }
}

interface Weighing { readonly marked: Uint8Array; readonly roots: ReadonlySet<string>; readonly units: readonly Unit[]; readonly keys: readonly (readonly string[])[]; readonly frequency: (key: string) => number; readonly size: number }

/** How much of the question a statement speaks of: its claim in full, its further words nearly so. */
function explains(w: Weighing, read: Read): { share: number; missing: Unit[] } {
  return share(w.units, (u, i) => {
    if (u.ids.some((id) => read.essential.has(id)) || u.stems.some((s) => read.essential.has(s))) return 1
    const keys = w.keys[i] as readonly string[]
    const wider = keys.filter((k) => read.essential.has(k))
    if (wider.length > 0) return u.circumstance || wider.every((k) => w.roots.has(k)) ? BY_ROOT : WIDER
    if (keys.some((k) => read.further().has(k))) return BY_OTHER_WORDS
    return keys.some((k) => read.gist().has(k)) ? BY_GIST : 0
  })
}

const QUANTIFIERS = /\b(?:na|buiten|binnen|eerst|achteraf|pas|alsnog|veel|meeste|merendeel|weinig|elke?|iedere?|alle|zelf|zelfstandig|alleen|uitsluitend|altijd|standaard|ook|meer|meerdere|één|een ander|sommige|soms|vaak|meestal|eigen|zonder)\b/g
const SAME_MANNER = 0.02
const SAME_VERB = 0.05
const PLAIN = new Set(['wordt', 'worden', 'heeft', 'hebben', 'welke', 'waarom', 'wanneer'])
const OTHER_QUANTIFIER = 0.035

/** Words that carry no subject but tell twins apart: "elke partner" from "het netwerk zelf", a duty from a power. */
function likeness(q: Question, claim: Question): number {
  const [a, b] = [q.text, claim.text].map((text) => new Set((text.toLowerCase().match(QUANTIFIERS) ?? []).map((w) => (/^(?:elke?|iedere?|alle)$/.test(w) ? 'elk' : w)))) as [Set<string>, Set<string>]
  const apart = [...a].filter((w) => !b.has(w)).length + [...b].filter((w) => !a.has(w)).length
  // "Blijft de gemeente verantwoordelijk" against "blijft" and "gaat over"
  const opener = /^\p{L}+/u.exec(q.text.toLowerCase())?.[0] ?? ''
  const said = q.asked === 'is' && opener.length > 4 && !PLAIN.has(opener) && new RegExp(`\\b${opener}\\b`).test(claim.text.toLowerCase())
  return (said ? SAME_VERB : 0) + (q.asked === claim.asked ? SAME_MANNER : 0) - OTHER_QUANTIFIER * Math.min(apart, 3)
}

/** The words of a claim from its "als" on. */
const conditionOf = (claim: string): string => (/\b(?:als|indien|wanneer|zodra|zolang|mits)\b.*$/i.exec(claim)?.[0] ?? claim).replace(/\.$/, '')

/** A statement whose claim shares fewer keys than a third of the question's ideas is not the same in other words. */
const FEW = 3

function sharedKeys(w: Weighing, read: Read): number {
  let shared = 0
  for (const number of read.numbers) shared += w.marked[number] as number
  return shared
}

function scoreOf(asked: Asked, w: Weighing, kind: StatementKind, statement: Statement, read: Read, reader: Reader): Match | null {
  const lacking = read.about.filter((id) => !asked.keys.has(id))
  // most statements share a word or two and no more: the costly looks come after this
  if (lacking.length > 0 && sharedKeys(w, read) * FEW < w.units.length) return null
  const explained = explains(w, read)
  // what it is about may be said in other words: then nearly all of the question and most of the claim must agree
  if (lacking.length > 0 && explained.share < ALIKE) return null
  const claimed = read.claim()
  const fit = fitsScope(asked.question, statement, claimed.question, reader)
  if (fit === null) return null
  if (asked.question.asked !== 'nodig' && opposed(asked.contents, claimed)) return null
  // "de verantwoordelijkheid houdt niet op" says nothing in so many words about "houdt het college de verantwoordelijkheid"
  if (claimed.question.negated && !asked.question.negated) return null
  const claimUnits = unitsOf(claimed, w.frequency, w.size)
  const claim = share(claimUnits, (u) => (u.own.some((id) => asked.keys.has(id)) ? 1 : u.ids.some((id) => asked.keys.has(id)) ? NARROWER : u.stems.some((s) => asked.keys.has(s)) ? 0.8 : 0))
  if (lacking.length > 0 && claim.share < MUCH_OF_CLAIM) return null
  const strict = lacking.length === 0 || (explained.share >= SAME_WORDS && claim.share >= MOST_OF_CLAIM)
  const weighty = explained.missing.filter((u) => u.weight > NEGLIGIBLE)
  const strangers = weighty.filter((u) => u.noun && u.clause !== 'context').length
  // "… als wijkteams de Wmo uitvoeren": a condition in the claim that the question does not state
  const condition = claim.missing.some((u) => u.clause === 'condition' && u.weight > NEGLIGIBLE) ? [conditionOf(read.text)] : []
  const open = [...fit.open, ...condition]
  const base = OF_QUESTION * explained.share + (1 - OF_QUESTION) * claim.share
  // practice answers questions of fact; a rule does so less well, and a fact is never a permission
  const apart = (kind === 'practice') !== (asked.question.kind === 'practice') ? OTHER_KIND : 0
  const score = base - STRANGER * strangers - LACKING * lacking.length - OPEN_LIMIT * open.length - apart + fit.bonus + likeness(asked.question, claimed.question)
  return { kind, statement, read, score, ofQuestion: explained.share, ofClaim: claim.share, unexplained: weighty.map((u) => u.word), open, ofAsked: askedShare(w, read), strict, narrower: claimUnits.filter((u) => !u.own.some((id) => asked.keys.has(id)) && u.ids.some((id) => asked.keys.has(id))).length, foreign: foreignTo(asked, claimed, reader), beside: besideOf(asked.question, statement, read, reader) }
}

/** "zonder doel" against "met een doel"; circumstances have their own way of being shut out. */
function opposed(question: Contents, claim: Contents): boolean {
  return claim.mentions.some((c) => !c.circumstance && c.ids.some((id) => {
    const same = question.mentions.filter((m) => m.ids.includes(id))
    return same.length > 0 && same.every((m) => m.without !== c.without)
  }))
}

/** Of the asked clause alone, by what the claim itself says. */
function askedShare(w: Weighing, read: Read): number {
  const asked = w.units.flatMap((u, i) => (u.clause === 'asked' ? [{ u, keys: w.keys[i] as readonly string[] }] : []))
  return share(asked.map((a) => a.u), (_, i) => ((asked[i] as (typeof asked)[number]).keys.some((k) => read.essential.has(k) || read.further().has(k)) ? 1 : 0)).share
}

function foreignTo(asked: Asked, claimed: Contents, reader: Reader): string[] {
  const { above } = reader.vocabulary
  const parties = claimed.mentions.flatMap((m) => (m.party === undefined ? [] : [m.party]))
  return parties.filter((p) => !asked.keys.has(p) && ![...asked.keys].some((k) => above(p).has(k)))
}

/** A circumstance that is stated must be spoken of before a yes is taken from what holds in general. */
function besideOf(q: Question, statement: Statement, read: Read, reader: Reader): string[] {
  const { above } = reader.vocabulary
  const clauses = 'conditions' in statement ? [...statement.conditions, ...statement.unless] : []
  const spoken = new Set<string>(clauses.flatMap((c) => c.needs))
  return q.stated.filter((s) => ![...above(s)].some((a) => read.essential.has(a) || read.further().has(a) || read.gist().has(a) || spoken.has(a)))
}

const roots = new WeakMap<Reader, ReadonlySet<string>>()

/** Data terms that stand for any personal data. */
function rootsOf(reader: Reader): ReadonlySet<string> {
  const held = roots.get(reader) ?? new Set([...reader.vocabulary.entries.keys()].filter(reader.vocabulary.isRoot))
  roots.set(reader, held)
  return held
}

/** All candidates, best first. */
export function rank(asked: Asked, statements: Statements, reader: Reader): Match[] {
  const all: readonly (readonly [StatementKind, Statement])[] = [
    ...statements.rules.map((r) => ['rule', r] as const), ...statements.practice.map((p) => ['practice', p] as const), ...statements.issues.map((i) => ['issue', i] as const),
  ]
  const reads = all.map(([, statement]) => readStatement(statement, reader))
  const counts = new Uint32Array(numbersGiven(reader))
  for (const read of reads) for (const number of read.numbers) counts[number] = (counts[number] as number) + 1
  const size = Math.max(SMALLEST_CORPUS, all.length)
  const frequency = (key: string): number => counts[numberOf(key, reader) ?? -1] ?? 0
  const units = unitsOf(asked.contents, frequency, size)
  const keys = units.map((u) => keysOfUnit(u, reader))
  const marked = new Uint8Array(counts.length)
  for (const key of keys.flat()) {
    const number = numberOf(key, reader)
    if (number !== undefined) marked[number] = 1
  }
  const weighing = { marked, keys, roots: rootsOf(reader), units, frequency, size }
  return all.flatMap(([kind, statement], i) => {
    const wordings = (reads[i] as StatementRead).wordings.flatMap((read) => scoreOf(asked, weighing, kind, statement, read, reader) ?? [])
    return wordings.sort((a, b) => b.score - a.score).slice(0, 1)
  }).sort((a, b) => b.score - a.score)
}

export const nearestOf = (ranked: readonly Match[]): readonly Match[] => ranked.slice(0, NEAREST)
