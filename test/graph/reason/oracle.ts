/**
 * A second opinion on the reasoner: slow, obvious, written from graph/reason/README.md and the legal model, not from the
 * code. It tries every combination of positions, every route, every ban, every exception, and remembers nothing.
 * Read it from the top: the question, the worlds, the pairs, the paths; then oracle-hop.ts (one hop) and oracle-fit.ts (scopes).
 */
import type { Verdict } from '../../../graph/model/answer.ts'
import type { Evidence } from '../../../graph/model/evidence.ts'
import type { Reading } from '../../../graph/model/issue.ts'
import { canBeStop } from '../../../graph/model/party.ts'
import type { Question } from '../../../graph/model/question.ts'
import { type Open, organsOf, related } from './oracle-fit.ts'
import { type Way, waysOfHop } from './oracle-hop.ts'

/** One position per issue. */
export type World = Readonly<Record<string, string>>
/** An answer within one world, where nothing is disputed. */
type Plain = 'ja' | 'ja_mits' | 'onbekend' | 'nee'

export interface Opinion {
  readonly verdict: Verdict
  readonly verdicts: Readonly<Record<string, Verdict>>
}

const MILDEST_FIRST: readonly Plain[] = ['ja', 'ja_mits', 'nee', 'onbekend']
const STRICTEST_FIRST: readonly Verdict[] = ['nee', 'onbekend', 'omstreden', 'ja_mits', 'ja']
const isYes = (v: Verdict): boolean => v === 'ja' || v === 'ja_mits'
const strictest = (verdicts: readonly Verdict[]): Verdict => STRICTEST_FIRST.find((v) => verdicts.includes(v)) ?? 'onbekend'

/** The careful verdict over all positions, and that of each reading over the positions that it leaves open. */
export function oracle(q: Question, e: Evidence): Opinion {
  const verdicts: Record<string, Verdict> = {}
  for (const reading of e.readings) verdicts[reading.id] = overWorlds(q, e, worlds(e, choicesOf(reading, e)))
  return { verdict: overWorlds(q, e, worlds(e, {})), verdicts }
}

/** What a reading chooses: by name, else the position of its holders, first holder first. */
function choicesOf(reading: Reading, e: Evidence): World {
  const chosen: Record<string, string> = {}
  for (const issue of e.issues) {
    const named = issue.positions.find((p) => p.id === reading.chooses[issue.id])
    const followed = reading.follows.map((holder) => issue.positions.find((p) => p.holders.includes(holder))).find((p) => p !== undefined)
    const taken = named ?? followed
    if (taken) chosen[issue.id] = taken.id
  }
  return chosen
}

/** Every combination of positions that agrees with these choices. */
export function worlds(e: Evidence, choices: World): readonly World[] {
  let all: World[] = [{}]
  for (const issue of e.issues) {
    const open = issue.positions.map((p) => p.id).filter((id) => choices[issue.id] === undefined || choices[issue.id] === id)
    all = all.flatMap((w) => open.map((id) => ({ ...w, [issue.id]: id })))
  }
  return all
}

/** Yes in some worlds and not in others is omstreden; else the strictest that any world gives. Several pairs: the strictest. */
function overWorlds(q: Question, e: Evidence, all: readonly World[]): Verdict {
  const ofPair = (from: string, to: string): Verdict => {
    const verdicts = all.map((world) => inWorld(q, e, from, to, world))
    return verdicts.some(isYes) && !verdicts.every(isYes) ? 'omstreden' : strictest(verdicts)
  }
  return strictest(pairs(q, e, all).map(([from, to]) => ofPair(from, to)))
}

/** The pairs asked. An umbrella of which the law says nothing itself stands for each of its organs. */
function pairs(q: Question, e: Evidence, all: readonly World[]): readonly (readonly [string, string])[] {
  return q.from.flatMap((from) => q.to.flatMap((to): readonly (readonly [string, string])[] => {
    const known = all.some((world) => inWorld(q, e, from, to, world) !== 'onbekend')
    const organs = (id: string): readonly string[] => (organsOf(e, id).length > 0 ? organsOf(e, id) : [id])
    return known ? [[from, to]] : organs(from).flatMap((f) => organs(to).map((t) => [f, t] as const))
  }))
}

export function inWorld(q: Question, e: Evidence, from: string, to: string, world: World): Plain {
  if (q.asked !== 'nodig') return asAsked(q, e, from, to, world)
  // is it needed? what holds without it, turned round
  const without = asAsked({ ...q, asked: 'mag', stated: [], excluded: [...q.excluded, ...q.stated] }, e, from, to, world)
  if (without === 'onbekend') return 'onbekend'
  if (without === 'nee') return 'ja'
  return e.complete ? 'nee' : 'onbekend'
}

/** Which ways count: via asks that chain; kan asks direct, else the best chain; mag and moet ask the direct giving. */
function asAsked(q: Question, e: Evidence, from: string, to: string, world: World): Plain {
  const stops = q.via.filter((v) => isStop(e, v))
  if (stops.length > 0) return ofPath(q, e, [from, ...stops, to], world)
  const direct = ofPath(q, e, [from, to], world)
  if (q.asked !== 'kan' || isYes(direct)) return direct
  const between = e.parties.map((p) => p.id).filter((x) => x !== from && x !== to && isStop(e, x))
  const chains = between.map((x) => ofPath(q, e, [from, x, to], world))
  return MILDEST_FIRST.find((v) => isYes(v) && chains.includes(v)) ?? direct
}

const isStop = (e: Evidence, id: string): boolean => e.parties.some((p) => p.id === id && canBeStop(p.kind))

/** A path: one way per hop, every combination tried, the best that holds. */
function ofPath(q: Question, e: Evidence, stops: readonly string[], world: World): Plain {
  const anonymous = q.data.length > 0 && q.data.every((d) => e.terms.some((t) => t.id === d && t.anonymous))
  if (anonymous) return q.asked === 'moet' ? 'nee' : 'ja'
  const hops = stops.slice(1).map((to, i) => waysOfHop({ e, q, from: stops[i] ?? '', to, supposed: [] }, world, stops.slice(0, i)))
  const sure = hops.some((ways) => ways.length > 0 && ways.every((w) => w.closed))
  if (sure) return e.complete ? 'nee' : 'onbekend'
  if (hops.some((ways) => ways.length === 0)) return 'onbekend'
  let combinations: Way[][] = [[]]
  for (const ways of hops) combinations = combinations.flatMap((c) => ways.map((w) => [...c, w]))
  const verdicts = combinations.map((c) => judged(q, e, c))
  const best = MILDEST_FIRST.find((v) => verdicts.includes(v)) ?? 'onbekend'
  return best === 'nee' && !e.complete ? 'onbekend' : best
}

/** One way per hop, put to the question as it was asked (README 7). */
function judged(q: Question, e: Evidence, ways: readonly Way[]): Plain {
  const open: readonly Open[] = ways.flatMap((w) => w.open)
  if (ways.some((w) => w.closed) || !purposesHold(e, ways)) return 'nee'
  if (q.asked === 'moet' && !ways.every((w) => w.duty)) return 'nee'
  if (q.onlyBecause || q.asked === 'volstaat') return open.length === 0 && ways.some((w) => w.relies) ? 'ja' : 'nee'
  if (q.unconditional && open.length > 0) return 'nee'
  return open.length > 0 ? 'ja_mits' : 'ja'
}

/** Purposes to which two hops are bound must be related (README 9). */
const purposesHold = (e: Evidence, ways: readonly Way[]): boolean => ways.every((a) => ways.every((b) =>
  a.purpose.length === 0 || b.purpose.length === 0 || a.purpose.some((x) => b.purpose.some((y) => related(e, x, y)))))
