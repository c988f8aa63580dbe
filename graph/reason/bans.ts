/** Which bans bite on a route, and what lifts them. The narrower statement wins (lex specialis). */
import { parseNormRef, refCovers } from '../model/norm.ts'
import type { Ban, BanKind, Force, RouteInForce } from './force.ts'
import type { Hierarchy } from './hierarchy.ts'
import { fit, type Fit } from './scope.ts'
import { resolve, type OpenCondition, type Situation } from './situation.ts'

export interface Candidate {
  readonly route: RouteInForce
  readonly fit: Fit
}

/** A ban that bites: what would lift it, and what stands under "tenzij" (emergencies, words that no question can state). */
export interface Bite {
  readonly ban: Ban
  readonly named: boolean
  readonly opens: readonly OpenCondition[]
  readonly unless: readonly OpenCondition[]
}

/** True where one of the written references is, holds or stands in one of the others. */
export function sharesGround(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => {
    const [p, q] = [parseNormRef(x), parseNormRef(y)]
    return refCovers(p, q) || refCovers(q, p)
  }))
}

/** True where what rests on `held` rests on one of `wide`: it is that reference or stands in it. */
export const restsOn = (wide: readonly string[], held: readonly string[]): boolean =>
  wide.some((w) => held.some((x) => refCovers(parseNormRef(w), parseNormRef(x))))

/** The circumstances that a route supposes or brings about: where they are absent it does not hold anyway. */
export function supposes(h: Hierarchy, route: RouteInForce): readonly string[] {
  const brought = route.modality === 'moet' && route.grounds.length > 0 ? h.broughtByDuty : []
  return [...brought, ...route.given, ...route.conditions.flatMap((c) => c.needs)].filter((c) => h.term(c) !== undefined)
}

function inside(narrow: readonly string[], wide: readonly string[], within: (n: string, w: string) => boolean): 'equal' | 'narrower' | 'not' {
  if (wide.length === 0) return narrow.length === 0 ? 'equal' : 'narrower'
  if (narrow.length === 0) return 'not'
  if (!narrow.every((n) => wide.some((w) => within(n, w)))) return 'not'
  return wide.every((w) => narrow.some((n) => within(w, n))) ? 'equal' : 'narrower'
}

/** Circumstances hold all together: who asks for more of them is narrower, who leaves one out is wider. */
function givenInside(h: Hierarchy, narrow: readonly string[], wide: readonly string[]): 'equal' | 'narrower' | 'not' {
  if (!wide.every((w) => narrow.some((n) => h.within(n, w)))) return 'not'
  return narrow.every((n) => wide.some((w) => h.within(w, n))) ? 'equal' : 'narrower'
}

/** The route is an exception within the ban: nowhere wider, somewhere narrower. */
export function isException(h: Hierarchy, route: RouteInForce, ban: Ban): boolean {
  // a stream is no narrower text: a ban never gives way to it
  if (route.stream === true) return false
  const party = (n: string, w: string): boolean => h.partyUpForBan(n).has(w)
  const table = (n: string, w: string): boolean => h.partyUp(n).has(w)
  const dims = [
    inside(route.from, ban.from, party),
    inside(route.to, ban.to, party),
    inside(route.data, ban.data, h.within),
    inside(route.purpose, ban.purpose, h.within),
    inside(route.phase, ban.phase, h.within),
    inside(route.setting, ban.setting, table),
    inside(route.transport, ban.transport, (n, w) => n === w),
    // that it must be followed makes a route no narrower: of equal scopes the ban holds
    givenInside(h, [...route.given, ...route.conditions.flatMap((c) => c.needs)], ban.given),
  ]
  if (dims.includes('not')) return false
  return dims.includes('narrower') || route.conditions.length > 0
}

/** What somebody could still bring about: not an emergency, and not what only a recorded route brings. */
export const couldBeBroughtAbout = (h: Hierarchy, way: OpenCondition): boolean =>
  !way.emergency && way.needs.every((n) => h.term(n)?.broughtBy === undefined)

/**
 * What could still lift this ban. Not words that no question can state; and the exception within a position leaves its no
 * a no, for it is the position that is asked about.
 */
const couldBeMet = (h: Hierarchy, ban: Ban, way: OpenCondition): boolean =>
  ban.issue === null && way.needs.length > 0 && couldBeBroughtAbout(h, way)

function bite(h: Hierarchy, s: Situation, ban: Ban, candidate: Candidate | null): Bite | null {
  const assumed: Situation = candidate === null ? s : { ...s, stated: [...s.stated, ...supposes(h, candidate.route)] }
  const found = fit(h, assumed, ban, 'ban')
  if (found === null || !found.full) return null
  const rested = candidate === null ? s.ground : candidate.route.grounds
  if (ban.ofGround.length > 0 && !sharesGround(ban.ofGround, rested)) return null
  if (candidate !== null && isException(h, candidate.route, ban)) return null
  const opens: OpenCondition[] = []
  const unless: OpenCondition[] = []
  const ways = [...found.opens.map((a) => ({ text: h.termName(a), needs: [a] })), ...ban.unless]
  for (const way of ways) {
    const at = resolve(h, assumed, way)
    if (at.state === 'met') return null
    if (at.state === 'open') (couldBeMet(h, ban, at.condition) ? opens : unless).push(at.condition)
  }
  return { ban, named: found.named, opens, unless }
}

/** The bans of these kinds that bite on the candidate, or on the bare situation where there is none. */
export function biting(h: Hierarchy, s: Situation, force: Force, candidate: Candidate | null, kinds: readonly BanKind[]): readonly Bite[] {
  return force.bans.flatMap((ban) => {
    if (!kinds.includes(ban.kind)) return []
    const found = bite(h, s, ban, candidate)
    return found === null ? [] : [found]
  })
}

/** One condition that stands for "one of these": any of them lifts the ban. */
export const anyOf = (ways: readonly OpenCondition[]): OpenCondition => ({
  text: ways.map((w) => w.text).join(' of '),
  needs: [...new Set(ways.flatMap((w) => w.needs))],
  emergency: ways.every((w) => w.emergency),
})
