/** From the best matching statements to one answer: rule, practice, or an issue with its positions. Never a guess. */
import type { IssueInPlay, RuleHit, Verdict } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { Issue, Reading } from '../model/issue.ts'
import type { Question } from '../model/question.ts'
import type { Practice, Rule } from '../model/rule.ts'
import { chosenBy } from '../reason/worlds.ts'
import { ANSWERS_NO, TOO_NEAR, type Asked, type Match } from './match.ts'
import { mayAnswer, nearEnough } from './nearness.ts'
import type { Reader } from './read.ts'
import { verdictOfStatement, type Clause, type Modality, type Outcome, type Terms } from './verdict-of-statement.ts'

export interface StatementAnswer {
  readonly match: Match
  readonly verdict: Verdict
  /** Per reading: the same for a rule, by the chosen position for an issue. */
  readonly verdicts: Readonly<Record<string, Verdict>>
  readonly reason: string
  readonly grounds: readonly string[]
  readonly conditions: readonly string[]
  readonly unless: readonly string[]
  readonly duties: readonly string[]
  readonly remarks: readonly string[]
  readonly citations: readonly Citation[]
  readonly issues: readonly IssueInPlay[]
}

export interface Names {
  readonly terms: Terms
  readonly nameOf: (id: string) => string
  readonly readings: readonly Reading[]
}

const NOT_A_PERMISSION = 'Dit is wat wordt gemeld; dit zegt niet dat het mag.'
const isYes = (v: Verdict): boolean => v === 'ja' || v === 'ja_mits'
const sideOf = (v: Verdict): string => (isYes(v) ? 'ja' : v)
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** The statement as the inspector and `nearest` show it. */
export function hitOf({ kind, statement }: Match): RuleHit {
  const shared = { id: statement.id, kind, claim: statement.claim }
  if (kind === 'issue') {
    const issue = statement as Issue
    return {
      ...shared, gist: issue.note ?? '', modality: 'omstreden', status: issue.positions[0]?.status ?? 'opinion',
      grounds: unique(issue.positions.flatMap((p) => p.grounds)), conditions: [], unless: [], citations: issue.positions.flatMap((p) => [...p.cites]),
    }
  }
  const rule = statement as Rule | Practice
  const full = kind === 'rule' ? (rule as Rule) : null
  return {
    ...shared, gist: rule.gist, modality: rule.modality, status: rule.status, grounds: [...(full?.grounds ?? [])],
    conditions: (full?.conditions ?? []).map((c) => c.text), unless: (full?.unless ?? []).map((c) => c.text), citations: [...rule.cites],
  }
}

const DUTY = /\b(?:moet|moeten|dient|dienen|hoort|horen|behoort|verplicht|plicht|nodig|vereist|eist|geldt|gelden)\b/i

interface Part { readonly modality: Modality; readonly conditions: readonly Clause[]; readonly unless: readonly Clause[] }

function outcomeOf(q: Question, match: Match, part: Part, names: Names): Outcome | null {
  const { statement } = match
  const scope = 'from' in statement ? statement : null
  const claim = match.read.claim().question
  // "motiveren waarom hij het niet vastlegt" says no no where the claim says it too
  return verdictOfStatement({ ...q, negated: q.negated !== claim.negated }, {
    ...part, duty: DUTY.test(match.read.text), given: scope?.given ?? [], absent: scope?.absent ?? [], about: statement.about,
    without: claim.excluded, open: match.open.map(names.nameOf),
  }, names.terms)
}

/** A fact is never a permission: it answers what is so, and "kan" only where it is not so. */
const factAnswers = (q: Question, practice: Practice): boolean =>
  q.kind === 'practice' || q.asked === 'is' || (practice.modality === 'geldt_niet' && q.asked === 'kan')

function ofRule(q: Question, match: Match, names: Names): StatementAnswer | null {
  const rule = match.statement as Rule
  if (q.holder !== null && rule.holders.length > 0 && !rule.holders.includes(q.holder)) return null
  const outcome = outcomeOf(q, match, rule, names)
  if (outcome === null) return null
  const view = rule.holders.length > 0 ? [`Zo ziet ${rule.holders.map(names.nameOf).join(' en ')} het.`] : []
  return {
    match, ...outcome, verdicts: everyReading(names, outcome.verdict), reason: sentence(outcome, rule.gist, rule.grounds),
    grounds: rule.grounds, duties: isYes(outcome.verdict) ? rule.duties : [], citations: rule.cites, issues: [],
    remarks: [...view, ...(rule.suspect === undefined ? [] : [`Let op, de vindplaats is twijfelachtig: ${rule.suspect}`])],
  }
}

function ofPractice(q: Question, match: Match, names: Names): StatementAnswer | null {
  const practice = match.statement as Practice
  if (!factAnswers(q, practice)) return null
  const outcome = outcomeOf(q.kind === 'practice' ? { ...q, asked: 'is' } : q, match, { modality: practice.modality, conditions: [], unless: [] }, names)
  if (outcome === null) return null
  const verdict: Verdict = outcome.verdict === 'nee' ? 'nee' : 'ja'
  return {
    match, verdict, conditions: [], unless: [], verdicts: everyReading(names, verdict), reason: `${verdict === 'ja' ? 'Ja, zo wordt gemeld' : 'Nee, zo wordt gemeld'}: ${lower(practice.gist)}`,
    grounds: [], duties: [], citations: practice.cites, issues: [], remarks: [NOT_A_PERMISSION],
  }
}

function ofIssue(q: Question, match: Match, names: Names): StatementAnswer | null {
  const issue = match.statement as Issue
  const taken = issue.positions.map((p) => ({ p, outcome: outcomeOf(q, match, p, names) }))
  const asked = q.holder === null ? undefined : taken.find(({ p }) => p.holders.includes(q.holder as (typeof p.holders)[number]))
  if (q.holder !== null && asked === undefined) return null
  const answered = taken.filter((t) => t.outcome !== null)
  if (answered.length === 0) return null
  const verdictFor = (t: (typeof taken)[number]): Verdict => t.outcome?.verdict ?? 'onbekend'
  const sides = unique(answered.map((t) => sideOf(verdictFor(t))))
  const one = answered[0] as (typeof taken)[number]
  // positions on one side agree on the answer, whatever their reasons
  const agreed: Verdict = answered.every((t) => verdictFor(t) === verdictFor(one)) ? verdictFor(one) : 'ja_mits'
  const verdict = asked ? verdictFor(asked) : sides.length > 1 ? 'omstreden' : agreed
  const chosen = Object.fromEntries(names.readings.map((r) => [r.id, chosenBy(r, issue)]))
  const verdicts = Object.fromEntries(names.readings.map((r) => {
    const at = taken.find((t) => t.p.id === chosen[r.id])
    return [r.id, at ? verdictFor(at) : verdict]
  }))
  const lead = asked ?? answered
  const positions = Array.isArray(lead) ? lead : [lead]
  return {
    match, verdict, verdicts, reason: issueSentence(verdict, positions.map((t) => t.p), names, q.holder !== null),
    grounds: unique(positions.flatMap((t) => t.p.grounds)),
    conditions: asked && isYes(verdict) ? (asked.outcome?.conditions ?? []) : [], unless: asked?.outcome?.unless ?? [],
    duties: [], remarks: [], citations: positions.flatMap((t) => [...t.p.cites]),
    issues: [{
      id: issue.id, claim: issue.claim, chosen,
      positions: issue.positions.map((p) => ({ id: p.id, holders: p.holders.map(names.nameOf), claim: p.claim, modality: p.modality, citations: [...p.cites] })),
      verdicts: Object.fromEntries(taken.map((t) => [t.p.id, verdictFor(t)])),
    }],
  }
}

const everyReading = (names: Names, verdict: Verdict): Record<string, Verdict> => Object.fromEntries(names.readings.map((r) => [r.id, verdict]))
const lower = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
const OPENING: Readonly<Record<Verdict, string>> = { ja: 'Ja', ja_mits: 'Ja, mits aan de voorwaarden is voldaan', nee: 'Nee', omstreden: 'Dat is omstreden', onbekend: 'Dat zeggen de bronnen niet' }

function sentence(outcome: Outcome, gist: string, grounds: readonly string[]): string {
  const norm = grounds[0] === undefined || gist.includes(grounds[0]) ? '' : ` (${grounds[0]})`
  return `${OPENING[outcome.verdict]}: ${lower(gist).replace(/\.$/, '')}${norm}.`
}

function issueSentence(verdict: Verdict, positions: readonly Issue['positions'][number][], names: Names, oneHolder: boolean): string {
  const told = positions.map((p) => `volgens ${p.holders.map(names.nameOf).join(' en ')} ${lower(p.claim).replace(/\.$/, '')}`).join('; ')
  return `${oneHolder ? OPENING[verdict] : verdict === 'omstreden' ? 'De bronnen verschillen hierover' : OPENING[verdict]}: ${told}.`
}

export function answerOf(q: Question, match: Match, names: Names): StatementAnswer | null {
  if (match.kind === 'issue') return ofIssue(q, match, names)
  return match.kind === 'practice' ? ofPractice(q, match, names) : ofRule(q, match, names)
}

const isPower = (a: StatementAnswer): boolean => a.match.kind === 'rule' && (a.match.statement as Rule).modality === 'mag'

/** An issue this much less near speaks of something beside it. */
const AS_NEAR = 0.05
/** A no this much less near than a yes that was barred speaks of something else. */
const FURTHER_OFF = 0.15

/** The answer of the best match that answers, or null: too weak, or torn between two that say different things. */
export function bestAnswer(asked: Asked, ranked: readonly Match[], reader: Reader, names: Names): StatementAnswer | null {
  const q = asked.question
  const nearness = { q, reader, asked: asked.contents }
  let best: StatementAnswer | null = null
  let barred: { readonly side: string; readonly score: number } | undefined
  for (const match of ranked) {
    if (match.score < ANSWERS_NO - TOO_NEAR || (best && match.score < best.match.score - TOO_NEAR)) break
    const answer = answerOf(q, match, names)
    if (answer === null) continue
    if (!mayAnswer(nearness, match, isYes(answer.verdict))) {
      if (match.strict) barred ??= { side: sideOf(answer.verdict), score: match.score }
      continue
    }
    // what is said of this very thing, though it may not carry a yes, outweighs a no about something further off
    if (best === null && barred !== undefined && barred.side !== sideOf(answer.verdict) && match.score < barred.score - FURTHER_OFF) return null
    if (best === null) { best = answer; continue }
    if (sideOf(answer.verdict) !== sideOf(best.verdict)) {
      // that it may says nothing against a duty, and a duty answers whoever asks for one
      if (q.asked === 'moet' && isPower(answer)) continue
      if (q.asked === 'moet' && isPower(best)) { best = answer; continue }
      // an issue on the very proposition outweighs one view of it
      if (answer.match.kind === 'issue' && answer.verdict === 'omstreden') best = answer.match.score >= best.match.score - AS_NEAR ? answer : best
      else if (best.verdict !== 'omstreden' && !clearlyFirst(best, answer) && !(best.verdict === 'nee' && best.match.score >= SURE_NO)) return null
    }
  }
  return best !== null && nearEnough(q, best.match, isYes(best.verdict)) ? best : null
}

const CLEARLY = 0.12
/** A no in nearly the words of the question stands, though a yes is as near: the wrong yes does more harm. */
const SURE_NO = 0.9
/** A claim that says just what is asked goes before one that says more. */
const clearlyFirst = (a: StatementAnswer, b: StatementAnswer): boolean => a.match.ofQuestion * a.match.ofClaim - b.match.ofQuestion * b.match.ofClaim > CLEARLY || (a.match.narrower === 0 && b.match.narrower > 0 && a.match.ofQuestion >= b.match.ofQuestion) || a.match.ofQuestion - b.match.ofQuestion > 0.1 || a.match.ofClaim - b.match.ofClaim > 0.1
