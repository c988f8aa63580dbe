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
import { officesOf, organsOf, related, standsFor } from './oracle-fit.ts'
import { dutyDenied, type Way, waysOfHop } from './oracle-hop.ts'

/** One position per issue. */
type World = Readonly<Record<string, string>>
/** An answer within one world, where nothing is disputed. */
type Plain = 'ja' | 'ja_mits' | 'onbekend' | 'nee'

export interface Opinion {
  readonly verdict: Verdict
  readonly verdicts: Readonly<Record<string, Verdict>>
}

const isYes = (v: Verdict): boolean => v === 'ja' || v === 'ja_mits'
const CAREFUL: readonly Verdict[] = ['nee', 'omstreden', 'onbekend', 'ja_mits', 'ja']
const leastPermissive = <V extends Verdict>(verdicts: readonly V[]): V => CAREFUL.map((v) => verdicts.find((x) => x === v)).find((v) => v !== undefined) as V

/** What one world says of the pairs that are asked and, where it says nothing of them, of the organs behind an umbrella. */
interface Told { readonly world: World; readonly label: Plain; readonly organs: readonly Plain[] }

/** Every world is asked once. The careful verdict looks at all of them, a reading at those that agree with what it chooses. */
export function oracle(q: Question, e: Evidence): Opinion {
  const told = worlds(e).map((world) => askWorld(q, e, world))
  const agreeing = (choices: World): readonly Told[] => told.filter(({ world }) => Object.entries(choices).every(([issue, position]) => world[issue] === position))
  const verdicts: Record<string, Verdict> = {}
  for (const reading of e.readings) verdicts[reading.id] = verdictOver(agreeing(choicesOf(reading, e)))
  return { verdict: verdictOver(told), verdicts }
}

/** What a reading chooses: by name, else the position of its holders, first holder first. */
function choicesOf(reading: Reading, e: Evidence): World {
  const chosen: Record<string, string> = {}
  for (const issue of e.issues) {
    const byName = issue.positions.find((p) => p.id === reading.chooses[issue.id])
    const followed = reading.follows.map((holder) => issue.positions.find((p) => p.holders.includes(holder))).find((p) => p !== undefined)
    const position = byName ?? followed
    if (position) chosen[issue.id] = position.id
  }
  return chosen
}

/** Every combination of positions. */
function worlds(e: Evidence): readonly World[] {
  let all: World[] = [{}]
  for (const issue of e.issues) all = all.flatMap((w) => issue.positions.map((p) => ({ ...w, [issue.id]: p.id })))
  return all
}

function askWorld(q: Question, e: Evidence, world: World): Told {
  const pairs = q.from.flatMap((from) => q.to.map((to) => [from, to] as const))
  const label = leastPermissive(pairs.map(([from, to]) => inWorld(q, e, from, to, world)))
  const organs = pairs.flatMap(([from, to]) => [...organsOf(e, to).map((t) => [from, t] as const), ...organsOf(e, from).map((f) => [f, to] as const)])
    .filter(([from, to]) => from !== to)
  return { world, label, organs: label === 'onbekend' ? organs.map(([from, to]) => inWorld(q, e, from, to, world)) : [] }
}

/** An umbrella of which no world says anything is answered by its organs, as far as the law speaks of them. */
function verdictOver(told: readonly Told[]): Verdict {
  const label = overWorlds(told.map((t) => t.label))
  if (label !== 'onbekend') return label
  const organs = (told[0]?.organs ?? []).map((_, i) => overWorlds(told.map((t) => t.organs[i] ?? 'onbekend'))).filter((v) => v !== 'onbekend')
  return organs.length > 0 ? leastPermissive(organs) : 'onbekend'
}

/** Yes in some worlds and not in others is omstreden; else the strictest that any world gives. */
function overWorlds(verdicts: readonly Plain[]): Verdict {
  if (verdicts.some(isYes) && !verdicts.every(isYes)) return 'omstreden'
  return leastPermissive(verdicts)
}

/** In one world. Is it needed: what holds without it, turned round. Incomplete evidence never gives nee, in either step. */
function inWorld(q: Question, e: Evidence, from: string, to: string, world: World): Plain {
  const careful = (v: Plain): Plain => (v === 'nee' && !e.complete ? 'onbekend' : v)
  if (q.asked !== 'nodig') return careful(whatCounts(q, e, from, to, world))
  const without = careful(whatCounts({ ...q, stated: [], excluded: [...q.excluded, ...q.stated] }, e, from, to, world))
  return careful(without === 'onbekend' ? 'onbekend' : without === 'nee' ? 'ja' : 'nee')
}

/** Which ways count: via asks that chain; kan asks direct, else the best chain; mag and moet ask the direct giving. */
function whatCounts(q: Question, e: Evidence, from: string, to: string, world: World): Plain {
  const stops = q.via.filter((v) => isStop(e, v) && v !== from && v !== to)
  if (stops.length > 0) return ofPath(q, e, [from, ...stops, to], world)
  const direct = ofPath(q, e, [from, to], world)
  if (direct === 'onbekend' && q.asked === 'moet' && dutyDenied({ e, q, from, to, supposed: [] }, world)) return 'nee'
  if (q.asked !== 'kan' || isYes(direct)) return direct
  const chains = between(e, from, to).map((x) => ofPath(q, e, [from, x, to], world, true))
  return chains.includes('ja') ? 'ja' : chains.includes('ja_mits') ? 'ja_mits' : direct
}

const isStop = (e: Evidence, id: string): boolean => e.parties.some((p) => p.id === id && canBeStop(p.kind))

/** Who could pass it on unasked: a text names it as giver of the last hop, and it or its office as receiver of the first. */
function between(e: Evidence, from: string, to: string): readonly string[] {
  const givers = permissionEnds(e).filter((r) => standsFor(e, to, r.to)).flatMap((r) => r.from)
  const receivers = permissionEnds(e).filter((r) => standsFor(e, from, r.from)).flatMap((r) => r.to)
  return e.parties.filter((p) => canBeStop(p.kind) && p.kind !== 'betrokkene' && p.id !== from && p.id !== to).map((p) => p.id as string)
    .filter((x) => givers.includes(x) && officesOf(e, x).some((o) => receivers.includes(o)))
}
const permissionEnds = (e: Evidence): readonly { readonly from: readonly string[]; readonly to: readonly string[] }[] =>
  [...e.routes, ...e.issues.filter((i) => i.positions.some((p) => p.supplies === undefined && (p.modality === 'mag' || p.modality === 'moet')))]

/** A path: one way per hop; the first combination that holds, the closest texts first. */
function ofPath(q: Question, e: Evidence, stops: readonly string[], world: World, namedOnly = false): Plain {
  const anonymous = q.data.length > 0 && q.data.every((d) => e.terms.some((t) => t.id === d && t.anonymous))
  if (anonymous) return namedOnly || q.asked === 'moet' || q.onlyBecause || q.asked === 'volstaat' ? 'nee' : 'ja'
  const hops = stops.slice(1).map((to, i) => waysOfHop({ e, q, from: stops[i] ?? '', to, supposed: [] }, world, stops.slice(0, i))
    .filter((w) => !namedOnly || w.named).map((way) => ({ way, verdict: judged(q, way) }))
    .sort((a, b) => b.way.closeness - a.way.closeness || (a.verdict < b.verdict ? -1 : a.verdict > b.verdict ? 1 : 0)))
  let lines: { way: Way; verdict: Plain }[][] = [[]]
  for (const ways of hops) lines = lines.flatMap((line) => ways.filter((w) => isYes(w.verdict)).map((w) => [...line, w]))
  const open = lines.find((line) => purposesHold(e, line.map((x) => x.way)))
  if (open) return open.every((x) => x.verdict === 'ja') ? 'ja' : 'ja_mits'
  const closed = hops.some((ways) => ways.length > 0 && ways.every((w) => !isYes(w.verdict)))
  return !closed && hops.some((ways) => ways.length === 0) ? 'onbekend' : 'nee'
}

/** One way, put to the question as it was asked (README 7). */
function judged(q: Question, way: Way): Plain {
  if (way.closed) return 'nee'
  const denied = q.asked === 'moet' ? way.onlyDutyIf : 'yes'
  if (q.asked === 'moet' && (!way.duty || denied === 'no')) return 'nee'
  const open = way.open.length > 0 || (denied !== 'yes' && denied !== 'no')
  if (q.onlyBecause || q.asked === 'volstaat') return !open && way.relies ? 'ja' : 'nee'
  if (q.unconditional && open) return 'nee'
  return open ? 'ja_mits' : 'ja'
}

/** Purposes to which two hops are bound must be related (README 9). */
const purposesHold = (e: Evidence, ways: readonly Way[]): boolean => ways.every((a) => ways.every((b) =>
  a.purpose.length === 0 || b.purpose.length === 0 || a.purpose.some((x) => b.purpose.some((y) => related(e, x, y)))))
