/** From a question and its evidence to the verdicts, the ways and the reasons. Pure: same input, same answer. */
import type { IssueInPlay, Missing, Path, Tipping, Verdict } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { Evidence } from '../model/evidence.ts'
import { readingId } from '../model/ids.ts'
import type { Issue, Reading } from '../model/issue.ts'
import type { Question } from '../model/question.ts'
import { isYes } from './choose.ts'
import { inForce, uncontested, type World } from './force.ts'
import { makeHierarchy, type Hierarchy } from './hierarchy.ts'
import { unique, uniqueCitations } from './hop-view.ts'
import { issuesInPlay, issueViews } from './issues.ts'
import { whatIsMissing } from './missing.ts'
import type { Ground, Way } from './path.ts'
import { makeTester } from './tester.ts'
import { pairsOf, organsOf, type Pair } from './pairs.ts'
import { sentence } from './sentence.ts'
import { leastPermissive, pairVerdict, pairWays } from './verdict.ts'
import { chosenBy, overWorlds, strictest, tippingSets, worldOf, worldsOver } from './worlds.ts'

/** How closely the corpus speaks of the asked pair: of it by name, of groups or secrecy only, or not at all. */
export type Found = 'specific' | 'general' | 'nothing'

export interface Reasoned {
  readonly verdict: Verdict
  readonly verdicts: Readonly<Record<string, Verdict>>
  readonly found: Found
  /** One sentence, Dutch. */
  readonly reason: string
  readonly grounds: readonly string[]
  readonly conditions: readonly string[]
  readonly unless: readonly string[]
  readonly duties: readonly string[]
  readonly routes: readonly Path[]
  readonly issues: readonly IssueInPlay[]
  readonly tipping: readonly Tipping[]
  readonly missing: readonly Missing[]
  readonly alternatives: readonly { from: string; to: string; verdict: Verdict; reason: string }[]
  readonly remarks: readonly string[]
  readonly citations: readonly Citation[]
}

/** Ways shown in an answer, and tipping sets, at most. */
const MAX_ROUTES = 24
const MAX_TIPPING = 6

interface Case {
  readonly h: Hierarchy
  readonly evidence: Evidence
  readonly q: Question
  readonly pairs: readonly Pair[]
  readonly issues: readonly Issue[]
  readonly ground: (world: World) => Ground
}

/** One verdict per world, remembered: readings, tipping points and positions ask for the same worlds again. */
function judgeIn(c: Case): (world: World) => Verdict {
  const known = new Map<string, Verdict>()
  return (world) => {
    const key = [...world].sort().join()
    const before = known.get(key)
    if (before !== undefined) return before
    const g = c.ground(world)
    const verdict = asNegated(c.q, cautious(c.evidence, leastPermissive(c.pairs.map((p) => pairVerdict(g, c.q, p.from, p.to)))))
    known.set(key, verdict)
    return verdict
  }
}

/** An incomplete read shows no nee, neither as the answer nor as what an answer is turned round from. */
const cautious = (evidence: Evidence, v: Verdict): Verdict => (v === 'nee' && !evidence.complete ? 'onbekend' : v)

/** "Mag A het niet geven": the proposition is asked in the negative. "Is X nodig": asked by what holds without X. */
function asNegated(q: Question, v: Verdict): Verdict {
  if (q.asked !== 'nodig' && !q.negated) return v
  return v === 'nee' ? 'ja' : isYes(v) ? 'nee' : v
}

/** "Is toestemming nodig" is answered by asking what may be done without it. */
const asAsked = (q: Question): Question => (q.asked === 'nodig' ? { ...q, excluded: [...q.excluded, ...q.stated], stated: [] } : q)

/** The verdict of each reading over the worlds that it leaves open. */
function verdictsPerReading(c: Case, over: (worlds: readonly World[]) => Verdict, own: Readonly<Record<string, string>>): Record<string, Verdict> {
  const readings = Object.keys(own).length === 0 ? c.evidence.readings : [...c.evidence.readings, ownReading(c, own)]
  return Object.fromEntries(readings.map((reading) => {
    const open = c.issues.filter((i) => chosenBy(reading, i) === null)
    const fixed = worldOf(c.issues, (i) => chosenBy(reading, i) ?? strictest(i))
    return [reading.id, over(worldsOver(fixed, open))]
  }))
}

/** A user's own reading stands on the first one (precies) and changes single issues. */
function ownReading(c: Case, own: Readonly<Record<string, string>>): Reading {
  const first = c.evidence.readings[0]
  return {
    id: readingId('eigen'), name: 'eigen lezing', gist: 'Eigen keuze per geschilpunt.', basis: 'inferred', cites: [],
    follows: first?.follows ?? [], chooses: { ...first?.chooses, ...own },
  }
}

function foundBy(ways: readonly Way[]): Found {
  const results = ways.flatMap((w) => w.results)
  if (results.some((r) => r.named)) return 'specific'
  return results.some((r) => r.facts.length > 0 || r.verdict !== 'onbekend') ? 'general' : 'nothing'
}

function remarksOf(c: Case, ways: readonly Way[], verdict: Verdict): string[] {
  const remarks: string[] = []
  for (const o of c.evidence.openQuestions) {
    if (c.pairs.some((p) => (o.from as readonly string[]).includes(p.from) && (o.to as readonly string[]).includes(p.to))) remarks.push(`De bronnen laten open: ${o.question}`)
  }
  const bare = ways.every((w) => w.results.every((r) => r.candidate === null))
  for (const supply of bare && !isYes(verdict) ? streams(c) : []) remarks.push(supply)
  if (!c.evidence.complete) remarks.push('Niet alles is gelezen: het antwoord is voorlopig.')
  return unique(remarks)
}

/** What would have to be recorded before a stream acts; said, not supposed (legal-model §7). */
function streams(c: Case): string[] {
  return c.evidence.issues.flatMap((i) => i.positions.flatMap((p) => (p.supplies === undefined ? [] : [
    `Volgens ${p.holders.map(c.h.termName).join(' en ')} zou moeten vaststaan: ${p.supplies.given.map(c.h.termName).join(' en ')}.`,
  ])))
}

function alternativesOf(c: Case, judgePair: (p: Pair) => Verdict): Reasoned['alternatives'] {
  return organsOf(c.h, c.q).map((p) => {
    const verdict = judgePair(p)
    return { from: p.from, to: p.to, verdict, reason: sentence({ h: c.h, pair: p, verdict, grounds: [], blocked: null }) }
  })
}

/** Reads the evidence and answers. `own` is a user's choice of positions: it adds the reading `eigen` and nothing else. */
export function reason(question: Question, evidence: Evidence, own: Readonly<Record<string, string>> = {}): Reasoned {
  const h = makeHierarchy(evidence)
  const q = asAsked(question)
  const base = uncontested(evidence)
  const issues = issuesInPlay(h, evidence, q)
  const test = makeTester(h, evidence, base, issues, q)
  const routes = [...base.routes, ...issues.flatMap((i) => i.positions.flatMap((p) => inForce({ routes: [], bans: [], supplies: [] }, [i], new Map([[i.id, p.id]])).routes))]
  const c: Case = { h, evidence, q, issues, pairs: pairsOf(h, q), ground: (world) => ({ h, evidence, world, routes, test }) }
  const judge = judgeIn(c)

  const precies = evidence.readings[0]
  const start = worldOf(issues, (i) => (precies === undefined ? null : chosenBy(precies, i)) ?? strictest(i))
  const organs = organsOf(h, q)
  const pairOver = (worlds: readonly World[], p: Pair): Verdict => cautious(evidence, overWorlds(worlds.map((w) => asNegated(q, cautious(evidence, pairVerdict(c.ground(w), q, p.from, p.to))))))
  // A label for which the texts say nothing is answered by its organs, the least permissive of them (§13).
  const over = (worlds: readonly World[]): Verdict => {
    const label = cautious(evidence, overWorlds(worlds.map(judge)))
    const perOrgan = label === 'onbekend' ? organs.map((p) => pairOver(worlds, p)).filter((v) => v !== 'onbekend') : []
    return perOrgan.length > 0 ? leastPermissive(perOrgan) : label
  }
  const inWorld = (world: World): Verdict => over([world])
  const all = worldsOver(start, issues)
  const verdict = over(all)
  // where the organs answered for the label, it is the way of the organ that decided which is shown
  const byOrgan = cautious(evidence, overWorlds(all.map(judge))) === 'onbekend' && verdict !== 'onbekend'
  const pairs = byOrgan ? organs.filter((p) => pairOver(all, p) === verdict).slice(0, 1) : c.pairs

  const ways = distinct(shown(c, start, verdict, inWorld).flatMap((w) => pairs.flatMap((p) => pairWays(c.ground(w), q, p.from, p.to)))).slice(0, MAX_ROUTES)
  const lead = leading(ways, verdict, q)
  const hops = lead?.path.hops ?? []
  return {
    verdict,
    verdicts: verdictsPerReading(c, over, own),
    found: foundBy(ways),
    reason: sentence({ h, pair: pairs[0] ?? null, verdict, grounds: hops.flatMap((x) => x.grounds), blocked: blockedBy(q, lead) }),
    grounds: unique([...hops.flatMap((x) => x.grounds), ...(verdict === 'omstreden' ? issues.flatMap((i) => i.positions.flatMap((p) => p.grounds)) : [])]),
    conditions: isYes(verdict) || verdict === 'omstreden' ? [...(lead?.path.conditions ?? [])] : [],
    unless: unique(hops.flatMap((x) => x.unless)),
    duties: isYes(verdict) ? unique(hops.flatMap((x) => x.duties)) : [],
    routes: ways.map((w) => w.path),
    issues: issueViews(c.h, evidence, issues, start, inWorld),
    tipping: tippingSets(start, issues, inWorld, MAX_TIPPING),
    missing: isYes(verdict) ? [] : whatIsMissing(ways.filter((w) => w.path.counted && !isYes(w.path.verdict))),
    alternatives: alternativesOf(c, (p) => pairOver(worldsOver(start, issues), p)),
    remarks: remarksOf(c, ways, verdict),
    citations: uniqueCitations(ways.slice(0, 1).concat(lead === null ? [] : [lead]).flatMap((w) => w.path.hops.flatMap((x) => x.citations)).concat(verdict === 'omstreden' ? issues.flatMap((i) => i.positions.flatMap((p) => p.cites)) : [])),
  }
}

/** The worlds whose ways are drawn: the strict one, and where it is disputed one in which it goes the other way. */
function shown(c: Case, start: World, verdict: Verdict, judge: (w: World) => Verdict): readonly World[] {
  if (verdict !== 'omstreden') return [start]
  const other = worldsOver(start, c.issues).find((w) => isYes(judge(w)) !== isYes(judge(start)))
  return other === undefined ? [start] : [start, other]
}

function distinct(ways: readonly Way[]): Way[] {
  const seen = new Set<string>()
  return ways.filter((w) => (seen.has(w.path.id) ? false : (seen.add(w.path.id), true)))
}

/** Why the leading way is closed, in words. */
function blockedBy(q: Question, lead: Way | null): string | null {
  const closed = lead?.results.flatMap((r) => r.blockers)[0]
  if (closed !== undefined) return closed.reason
  const open = lead?.results.every((r) => isYes(r.verdict)) === true
  if (open && q.asked === 'moet') return 'Het mag, maar de bronnen maken er geen plicht van.'
  if (open && (q.onlyBecause || q.asked === 'volstaat')) return 'Wat de vraag noemt is op zichzelf niet genoeg.'
  if (open && q.unconditional) return 'Zonder de voorwaarden hieronder kan het niet.'
  return null
}

/** The way that the reason, the conditions and the norms are taken from: a counted one that goes as the verdict goes. */
function leading(ways: readonly Way[], verdict: Verdict, q: Question): Way | null {
  const counted = ways.filter((w) => w.path.counted)
  const same = counted.find((w) => asNegated(q, w.path.verdict) === verdict) ?? counted.find((w) => isYes(asNegated(q, w.path.verdict)) === isYes(verdict))
  return same ?? counted[0] ?? null
}
