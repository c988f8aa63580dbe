/**
 * Whether a match is near enough for its answer. A yes asks most: the wrong yes is the worst that can be said; a no and
 * "omstreden" ask less (legal-model §13).
 */
import type { Question } from '../model/question.ts'
import type { Practice, Rule } from '../model/rule.ts'
import { verbDeed, type Deed } from './closed-class.ts'
import { ANSWERS, ANSWERS_NO, type Match } from './match.ts'
import type { Contents, Reader } from './read.ts'

/** Of the whole question and of its asked clause, for a yes. */
const YES_OF_QUESTION = 0.6
const YES_OF_ASKED = 0.65
/** A claim of which most is about something else carries no yes. */
const YES_OF_CLAIM = 0.42
const DISPUTE_OF_CLAIM = 0.36

/** A no needs this much of the claim, unless nothing that the statement is about is missing. */
const HALF = 0.5
/** A no about a party that the question does not name must be this near. */
const NEAR_ALL_THE_SAME = 0.8
const MOST_OF_BOTH = 0.74

/** Verbs that say nothing without their noun: "geheim houden". */
const LIGHT = new Set(['kent', 'kennen', 'eist', 'eisen', 'bevat', 'bevatten', 'regelt', 'regelen', 'beslist', 'beslissen', 'houden', 'houdt', 'maken', 'maakt', 'nemen', 'neemt', 'stellen', 'stelt', 'leggen', 'legt', 'brengen', 'brengt'])

type Direction = 'out' | 'in' | 'use'
const DIRECTION: Readonly<Record<Deed, Direction>> = { give: 'out', tell: 'out', arrive: 'out', comply: 'out', receive: 'in', ask: 'in', look: 'in', use: 'use' }

const modalityOf = (match: Match): Rule['modality'] | null => (match.kind === 'issue' ? null : (match.statement as Rule | Practice).modality)

/** Question and claim say the same in nearly the same words. */
const verbatim = (match: Match): boolean => match.ofQuestion >= 0.93 && match.ofClaim >= 0.85

/** What a claim is about doing and what is asked: a definition tells nobody that he may give, a requirement of one thing nothing of another. */
export function sameProposition(q: Question, match: Match, asked: Contents, claim: Contents): boolean {
  const modality = modalityOf(match)
  if (modality === null) return true
  // a definition answers no "may it"
  const fact = (modality === 'geldt' || modality === 'geldt_niet') && claim.deed === undefined && !verbatim(match)
  if (fact && (q.kind === 'route' || (asked.deed !== undefined && (q.asked === 'mag' || q.asked === 'kan')))) return false
  if (q.kind !== 'route') return true
  if (q.asked !== 'moet' || (modality !== 'vereist' && modality !== 'niet_vereist')) return true
  // "Moet A het geven?" is not answered by "toestemming is vereist", unless that is the very thing asked for
  return asked.mentions.some((m) => m.clause === 'asked' && m.circumstance && m.ids.some((id) => match.statement.about.includes(id)))
}

/** The asked clause's own verbs and actors are the claim's. */
function sameHead(asked: Contents, claim: Contents, match: Match, reader: Reader): boolean {
  const { essential, further } = match.read
  const known = (keys: readonly string[]): boolean => keys.some((k) => essential.has(k) || further().has(k))
  // an ordinary verb beside a claim that says nearly all of the question changes little: "onverkort gebonden"
  const most = match.ofQuestion >= MOST_OF_BOTH && match.ofClaim >= MOST_OF_BOTH
  const strange = asked.loose.filter((l) => l.clause === 'asked' && !l.noun && !LIGHT.has(l.word.toLowerCase()) && !known([l.stem]) && !(most && l.ordinary && verbDeed(l.word.toLowerCase()) === undefined))
  const verbs = strange.every((l) => {
    const deed = verbDeed(l.word.toLowerCase())
    // what betrokkene hears is what he is told
    const heard = asked.mentions.some((m) => m.ids.includes('betrokkene')) && deed !== 'give' && claim.deed === 'tell'
    return deed !== undefined && (claim.deed === undefined || heard || DIRECTION[claim.deed] === DIRECTION[deed])
  })
  // the data that are asked about are those of the claim, not of its further words
  const data = asked.mentions.every((m) => m.clause !== 'asked' || m.data !== true || m.ids.some((id) => [...reader.vocabulary.above(id)].some((a) => essential.has(a) && !reader.vocabulary.isRoot(a))))
  // whoever acts stands in some wording: the nearest one may leave him out
  return verbs && data && actorsIn(asked).every((p) => [...reader.vocabulary.above(p)].some((id) => essential.has(id) || match.read.told().has(id)))
}

const actorsIn = (asked: Contents): string[] => asked.mentions.flatMap((m) => (m.clause === 'asked' && m.party !== undefined ? [m.party] : []))

/** A no about somebody else is none: one of those who are asked about is spoken of. */
function ofSomebodyAsked(n: Nearness, match: Match): boolean {
  const { essential, further } = match.read
  const actors = actorsIn(n.asked)
  if (match.foreign.length > 0 && actors.length === 0) return match.score >= NEAR_ALL_THE_SAME
  return match.foreign.length === 0 || actors.some((p) => [...n.reader.vocabulary.above(p)].some((id) => essential.has(id) || further().has(id)))
}

/** Marks of what lies outside: "buiten de Wmo", "meer dan", "in plaats van". */
const OUTSIDE = /\b(?:buiten|onverenigba\w+|in plaats van|geen enkele|meer (?:\w+ )?dan|anders dan)\b/i

/** "Alleen" or "buiten" on one side only: what is asked lies beyond what is said, or may do. */
function beyond(question: string, match: Match): boolean {
  const { text } = match.read
  if (OUTSIDE.test(question) !== OUTSIDE.test(text) || (ONLY.test(question) && !ONLY.test(text))) return true
  return ONLY.test(text) && !ONLY.test(question) && !(match.ofQuestion >= ALL_OF_BOTH && match.ofClaim >= ALL_OF_BOTH)
}

const ALL_OF_BOTH = 0.8
const ONLY = /\b(?:alleen|uitsluitend|enkel|slechts)\b/i

/** The question says that it is not there, and the statement speaks of what holds where it is: no yes. */
function shutOut(q: Question, match: Match, claim: Contents): boolean {
  const modality = modalityOf(match)
  if (modality === null || modality === 'vereist' || modality === 'niet_vereist' || modality === 'hoeft_niet') return false
  if (q.excluded.some((e) => q.stated.includes(e))) return true
  return q.excluded.some((e) => match.statement.about.includes(e) && !claim.question.excluded.includes(e))
}

export interface Nearness { readonly asked: Contents; readonly reader: Reader; readonly q: Question }

/** Same proposition in other respects, whatever the score. */
export function mayAnswer(n: Nearness, match: Match, yes: boolean): boolean {
  const modality = modalityOf(match)
  // that X is not enough answers "may it" only for a question that is about X
  const enough = modality === 'volstaat' || modality === 'volstaat_niet'
  if (enough && n.q.asked !== 'volstaat' && !n.q.onlyBecause && match.ofClaim < MOST_OF_BOTH) return false
  // somebody whom the corpus does not know: nothing about others holds for him
  if (n.q.kind === 'route' && n.q.spans.some((s) => (s.slot === 'from' || s.slot === 'to') && n.q.unknown.includes(s.id) && match.unexplained.some((w) => w.toLowerCase() === s.text.toLowerCase()))) return false
  const claim = match.read.claim()
  if (!sameProposition(n.q, match, n.asked, claim)) return false
  // what is reported of some says nothing of people that the sources do not speak of
  if (n.q.kind === 'practice' && match.unexplained.some((w) => n.asked.loose.some((l) => l.noun && l.word === w))) return false
  // that readers part on something near is no answer to this
  if (match.kind === 'issue' && !yes) return match.strict && match.ofQuestion >= YES_OF_QUESTION && match.ofClaim >= DISPUTE_OF_CLAIM && ofSomebodyAsked(n, match)
  // that something else is forbidden or not so denies no duty
  const denies = modality === 'mag_niet' || modality === 'geldt_niet'
  if (!yes && n.q.asked === 'moet' && denies && (match.ofClaim < MOST_OF_BOTH || match.ofQuestion < MOST_OF_BOTH)) return false
  if (!yes) return (match.strict || match.ofClaim >= HALF) && ofSomebodyAsked(n, match)
  // what is to be missing, and the statement does not speak of
  if (n.asked.loose.some((l) => l.without && !match.read.essential.has(l.stem))) return false
  if (shutOut(n.q, match, claim) || beyond(n.q.text, match)) return false
  return match.strict && match.beside.length === 0 && match.ofClaim >= YES_OF_CLAIM && match.ofQuestion >= YES_OF_QUESTION && match.ofAsked >= YES_OF_ASKED && sameHead(n.asked, claim, match, n.reader)
}

/** What happens is told of these people or of others: there even a no must be near. */
export const nearEnough = (q: Question, match: Match, yes: boolean): boolean =>
  match.score >= (yes || q.kind === 'practice' || match.kind === 'practice' ? ANSWERS : ANSWERS_NO)
