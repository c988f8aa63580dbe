/** The oracle's hop (graph/reason/README.md, 3-6 and 11): every way in which A may or must give to B in one world. */
import { parseNormRef, refCovers } from '../../../graph/model/norm.ts'
import type { OnwardLimit, SecrecyDuty, SecrecyException } from '../../../graph/model/secrecy.ts'
import {
  type Asked, banFit, both, circumstance, closeness, condition, exceptionWithin, type Fit, inside, isEmergency, named, namesProvider, type Open, partyFit,
  permissionFit, purposeFit, type Reach,
} from './oracle-fit.ts'

type Conditions = readonly { readonly text: string; readonly needs: readonly string[] }[]
type World = Readonly<Record<string, string>>

/** One way to give: closed, or open under what is still open. */
export interface Way {
  readonly closed: boolean
  readonly open: readonly Open[]
  /** It must be followed; what would have to be met because a text says that there is no duty. */
  readonly duty: boolean
  readonly onlyDutyIf: Fit
  /** It rests on something that the question states. */
  readonly relies: boolean
  readonly purpose: readonly string[]
  readonly closeness: number
  /** A recorded permission that names both ends. */
  readonly named: boolean
}

/** A route, a position that permits, or a stream. */
interface Permission extends Reach {
  readonly kind: 'route' | 'position' | 'stream'
  readonly duty: boolean
  readonly grounds: readonly string[]
  readonly breaks: 'all' | readonly string[]
  readonly conditions: Conditions
  readonly unless: Conditions
  readonly checks: readonly string[]
  readonly supposes: readonly string[]
}
interface Ban extends Reach {
  readonly kind: 'prohibition' | 'absent ground' | 'absent receiver' | 'absent duty'
  readonly position: boolean
  readonly ofGround: readonly string[]
  readonly unless: Conditions
}

/** The positions of this world that speak of a pair. The streams of an issue are in play only where one of them acts. */
const taken = (a: Asked, world: World) => a.e.issues
  .filter((i) => i.positions.every((p) => p.supplies === undefined) || i.positions.some((p) => p.supplies?.given.every((g) => circumstance(a, g) === 'there')))
  .flatMap((i) => i.positions.filter((p) => world[i.id] === p.id).map((p) => ({ ...i, ...p })))
const speaksOfPair = (r: Reach): boolean => r.from.length > 0 && r.to.length > 0

/** Every permission in the law and in the positions of this world. What it supposes: its circumstances, and a wettelijke plicht that it is. */
function permissions(a: Asked, world: World): readonly Permission[] {
  const plichten = a.e.terms.filter((t) => t.broughtBy === 'duty').map((t) => t.id)
  const complete = (p: Omit<Permission, 'supposes'>, plicht: boolean): Permission => ({
    ...p,
    supposes: [...p.given, ...p.conditions.flatMap((c) => c.needs), ...(plicht && p.grounds.length > 0 ? plichten : [])],
  })
  return [
    ...a.e.routes.map((r) => complete({ ...r, kind: 'route', duty: r.modality !== 'mag', checks: [] }, r.modality === 'moet')),
    ...taken(a, world).filter((p) => p.supplies === undefined && speaksOfPair(p) && (p.modality === 'mag' || p.modality === 'moet'))
      .map((p) => complete({ ...p, kind: 'position', duty: p.modality === 'moet', breaks: [], checks: [] }, p.modality === 'moet')),
  ]
}

/** A stream acts where all that it asks for is stated; it gives only where it supplies the ground of the giver. */
const streams = (a: Asked, world: World): readonly Permission[] => taken(a, world).flatMap((p) => {
  if (p.supplies === undefined || !p.supplies.checks.includes('grondslag_verstrekker')) return []
  if (!p.supplies.given.every((g) => circumstance(a, g) === 'there')) return []
  const given = [...p.given, ...p.supplies.given]
  return [{ ...p, given, kind: 'stream' as const, duty: false, breaks: [], checks: p.supplies.checks, supposes: [...given, ...p.conditions.flatMap((c) => c.needs)]}]
})

/** Every ban: prohibitions, absent grounds, positions that forbid; and absent duties, which only stand against "moet". */
function bans(a: Asked, world: World): readonly Ban[] {
  const of = taken(a, world).filter((p) => p.supplies === undefined && speaksOfPair(p)).map((p) => ({ ...p, unless: [...p.conditions, ...p.unless], position: true, ofGround: [] }))
  return [
    ...a.e.prohibitions.map((p) => ({ ...p, kind: 'prohibition' as const, position: false })),
    ...a.e.absentGrounds.map((p) => ({ ...p, kind: p.side === 'provider' ? 'absent ground' as const : 'absent receiver' as const, position: false })),
    ...a.e.absentDuties.map((p) => ({ ...p, kind: 'absent duty' as const, position: false })),
    ...of.filter((p) => p.modality === 'mag_niet').map((p) => ({ ...p, kind: 'prohibition' as const })),
    ...of.filter((p) => p.modality === 'hoeft_niet').map((p) => ({ ...p, kind: 'absent duty' as const })),
  ]
}

const couldBeBroughtAbout = (a: Asked, needs: readonly string[]): boolean =>
  needs.every((n) => !isEmergency(a.e, n) && a.e.terms.every((t) => t.id !== n || t.broughtBy === undefined))
const isOpen = (f: Fit): f is readonly Open[] => f !== 'yes' && f !== 'no'

/** The way out that leaves the least open. Emergencies, and what only a recorded route brings about, open nothing unless they are there. */
function bestOf(a: Asked, ways: readonly Fit[]): Fit {
  if (ways.includes('yes')) return 'yes'
  const open = ways.filter(isOpen).filter((w) => w.every((o) => couldBeBroughtAbout(a, o.needs)))
  return open.sort((x, y) => x.length - y.length)[0] ?? 'no'
}

/** A ban on this pair: does not bite ('yes', may pass), bites but is lifted on a condition, or closes ('no'). */
function passBan(a: Asked, ban: Ban): Fit {
  const { bites, liftedBy } = banFit(a, ban)
  if (!bites) return 'yes'
  const unless = ban.unless.map((u) => condition(a, u))
  if (unless.includes('yes')) return 'yes'
  // words lift nothing; and the exception within a position leaves its no a no
  if (ban.position) return 'no'
  return bestOf(a, [...liftedBy.map((x): Fit => [{ text: x, needs: [x] }]), ...unless.filter((u) => isOpen(u) && u.every((o) => o.needs.length > 0))])
}

const covers = (wide: string, narrow: string): boolean => refCovers(parseNormRef(wide), parseNormRef(narrow))

/** One exception of a secrecy duty, for a permission or (null) where no route is recorded. */
function passException(a: Asked, x: SecrecyException, p: Permission | null): Fit {
  if (x.to.length > 0 && partyFit({ ...a, q: { ...a.q, setting: [] } }, x.to, a.to, false) !== 'yes') return 'no'
  if (x.notTo.length > 0 && partyFit(a, x.notTo, a.to, true) === 'yes') return 'no'
  const rest = both(purposeFit(a, x.purpose), ...x.conditions.map((c) => condition(a, c)))
  const shared = p !== null && x.grounds.some((g) => p.grounds.some((h) => covers(g, h)))
  if (x.needs.length === 0) return shared ? rest : 'no'
  // the ground of the route implies what only a route brings about; any other circumstance must be there besides
  const brought = shared ? x.needs.filter((n) => a.e.terms.some((t) => t.id === n && t.broughtBy !== undefined)) : []
  return both(rest, condition({ ...a, supposed: [...a.supposed, ...brought] }, x))
}

/** Check 3: one secrecy duty. */
function passSecrecy(a: Asked, duty: SecrecyDuty, p: Permission | null): Fit {
  if (p !== null && (p.breaks === 'all' || p.breaks.includes(duty.id))) return 'yes'
  const ways = duty.brokenBy.map((x) => passException(a, x, p))
  if (ways.includes('yes')) return 'yes'
  if (p !== null && namesProvider(a, p)) return 'yes'
  return bestOf(a, ways)
}
/** Duties that bind the giver for what is asked; where the question names no data, for the data of the route. */
const secrecyOf = (a: Asked, p: Permission | null): readonly SecrecyDuty[] => a.e.secrecy.filter((s) => {
  const data = a.q.data.length > 0 ? a.q.data : (p?.data ?? [])
  return partyFit(a, s.who, a.from, true) === 'yes' && (s.data.length === 0 || data.some((d) => s.data.some((x) => inside(a.e, d, x))))
})

/** Does a limit follow the data on this hop, given who held them before? */
function follows(a: Asked, limit: OnwardLimit, earlier: readonly string[]): boolean {
  const is = (list: readonly string[], who: string): boolean => partyFit(a, list, who, true) === 'yes'
  if (limit.heldBy.length > 0 && !is(limit.heldBy, a.from)) return false
  // the provider himself is not bound by a limit on those after him
  if (limit.heldBy.length === 0 && (earlier.length === 0 ? limit.data.length === 0 : false)) return false
  if (limit.origin.length > 0 && limit.heldBy.length === 0 && is(limit.origin, a.from)) return false
  const about = a.q.data.some((d) => limit.data.some((x) => inside(a.e, d, x)))
  if (limit.origin.length === 0) return limit.data.length === 0 || about
  if (earlier.length === 0) return limit.heldBy.length > 0 && about
  return earlier.some((x) => is(limit.origin, x)) && (limit.data.length === 0 || a.q.data.length === 0 || about)
}

/** Check 5: one onward limit. */
const passOnward = (a: Asked, limit: OnwardLimit): Fit => bestOf(a, limit.allows.map((x) => both(
  x.to.length === 0 ? 'yes' : partyFit({ ...a, q: { ...a.q, setting: [] } }, x.to, a.to, false) === 'yes' ? 'yes' : 'no', purposeFit(a, x.purpose),
  ...x.needs.map((n) => condition(a, { text: n, needs: [n] })), ...x.conditions.map((c) => condition(a, c)),
)))

/** Is this permission about what is asked at all? An unstated emergency counts only where it names this very pair. */
function candidate(a: Asked, p: Permission): Fit {
  const fit = both(permissionFit(a, p), ...p.conditions.map((c) => condition(a, c)))
  if (p.unless.some((u) => condition(a, u) === 'yes')) return 'no'
  if (!isOpen(fit)) return fit
  return !named(a, p) && fit.some((o) => o.needs.some((n) => isEmergency(a.e, n))) ? 'no' : fit
}

/** A ban stands against a permission unless it is bound to another ground or the permission is an exception within it. */
const standsAgainst = (a: Asked, p: Permission, ban: Ban): boolean =>
  (ban.ofGround.length === 0 || ban.ofGround.some((g) => p.grounds.some((h) => covers(g, h) || covers(h, g)))) && (p.kind === 'stream' || !exceptionWithin(a.e, p, ban))

function wayOf(a: Asked, p: Permission, fit: Fit, against: readonly Ban[], limits: readonly OnwardLimit[]): Way {
  const supposing: Asked = { ...a, supposed: p.supposes }
  const standing = against.filter((b) => standsAgainst(a, p, b))
  const result = both(
    fit,
    ...standing.filter((b) => b.kind !== 'absent duty').map((b) => passBan(supposing, b)),
    ...secrecyOf(a, p).map((s) => passSecrecy(supposing, s, p)),
    ...limits.map((o) => passOnward(supposing, o)),
  )
  return {
    closed: result === 'no', open: isOpen(result) ? result : [], duty: p.duty, purpose: p.purpose,
    onlyDutyIf: both('yes', ...standing.filter((b) => b.kind === 'absent duty').map((b) => passBan(supposing, b))),
    relies: a.q.stated.some((s) => p.supposes.some((x) => inside(a.e, s, x))),
    closeness: p.kind === 'stream' ? 2 : closeness(a, p), named: p.kind !== 'stream' && named(a, p),
  }
}

const bare = { duty: false, onlyDutyIf: 'yes', relies: false, purpose: [], closeness: 0, named: false } as const

/** What stands without any permission: a ban, a secrecy duty or a limit closes; lifted by something open it is ja, mits that; else silence (README 5). */
function without(a: Asked, all: readonly Ban[], limits: readonly OnwardLimit[]): readonly Way[] {
  const biting = all.filter((b) => b.ofGround.length === 0 && b.kind !== 'absent duty')
  const fits = biting.map((b) => passBan(a, b))
  const provider = biting.filter((b) => b.kind !== 'absent receiver').map((b) => passBan(a, b))
  const secrecy = secrecyOf(a, null).map((s) => passSecrecy(a, s, null))
  const result = both(...fits, ...secrecy, ...limits.map((o) => passOnward(a, o)))
  if (result === 'no') return [{ ...bare, closed: true, open: [] }]
  // only what stood against the giver and is lifted makes a yes of silence
  return [...provider, ...secrecy].some(isOpen) && isOpen(result) ? [{ ...bare, closed: false, open: result }] : []
}

/** Nothing but a missing ground may stand in the way of a stream: no ban, secrecy, special data or limit. */
function byStream(a: Asked, world: World, all: readonly Ban[], limits: readonly OnwardLimit[]): readonly Way[] {
  const special = a.q.data.some((d) => a.e.terms.some((t) => t.id === d && t.special))
  const banned = all.some((b) => b.kind === 'prohibition' && b.ofGround.length === 0 && passBan(a, b) !== 'yes')
  if (special || banned || secrecyOf(a, null).length > 0 || limits.some((o) => passOnward(a, o) === 'no')) return []
  return streams(a, world).flatMap((p) => {
    const fit = speaksOfPair(p) ? candidate(a, p) : both(...p.conditions.map((c) => condition(a, c)))
    if (fit === 'no') return []
    const left = all.filter((b) => !(b.kind === 'absent ground' || (b.kind === 'absent receiver' && p.checks.includes('grondslag_ontvanger'))))
    return [wayOf(a, p, fit, left, limits)]
  })
}

/** Every way from A to B in this world; none: the law is silent. Streams and the bare situation speak where no recorded way is open. */
export function waysOfHop(a: Asked, world: World, earlier: readonly string[]): readonly Way[] {
  const all = bans(a, world)
  const limits = a.e.onward.filter((o) => follows(a, o, earlier))
  const recorded = permissions(a, world).map((p) => ({ p, fit: candidate(a, p) })).filter((c) => c.fit !== 'no').map((c) => wayOf(a, c.p, c.fit, all, limits))
  const open = recorded.some((w) => !w.closed)
  const ways = open ? recorded : [...recorded, ...byStream(a, world, all, limits), ...without(a, all, limits)]
  // where a position forbids this very proposition, a way that hangs on something unstated is no yes in its world
  const forbidden = all.some((b) => b.position && b.kind === 'prohibition' && passBan(a, b) !== 'yes')
  return ways.map((w) => (forbidden && w.open.some((o) => o.needs.length > 0) ? { ...w, closed: true, open: [] } : w))
}

/** A text says that there is no duty here, and nothing lifts it. */
export const dutyDenied = (a: Asked, world: World): boolean =>
  bans(a, world).some((b) => b.kind === 'absent duty' && b.ofGround.length === 0 && passBan(a, b) === 'no')
