/** The oracle's hop (graph/reason/README.md, 3-6 and 11): every way in which A may or must give to B in one world. */
import { parseNormRef, refCovers } from '../../../graph/model/norm.ts'
import type { SecrecyDuty, SecrecyException, OnwardLimit } from '../../../graph/model/secrecy.ts'
import { type Asked, banFit, both, circumstance, condition, dataFit, exceptionWithin, type Fit, isEmergency, type Open, partyFit, permissionFit, purposeFit, type Reach } from './oracle-fit.ts'

type Conditions = readonly { readonly text: string; readonly needs: readonly string[] }[]

/** One way to give: closed, or open under what is still open. */
export interface Way {
  readonly closed: boolean
  readonly open: readonly Open[]
  /** It must be followed. */
  readonly duty: boolean
  /** It rests on something that the question states. */
  readonly relies: boolean
  readonly purpose: readonly string[]
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
}
interface Ban extends Reach {
  readonly kind: 'prohibition' | 'absent ground' | 'position' | 'absent duty'
  readonly side: 'provider' | 'receiver'
  readonly ofGround: readonly string[]
  readonly unless: Conditions
}
type World = Readonly<Record<string, string>>

const chosen = (a: Asked, world: World) => a.e.issues
  .filter((i) => i.from.length > 0 && i.to.length > 0)
  .flatMap((i) => i.positions.filter((p) => world[i.id] === p.id).map((p) => ({ ...i, ...p })))

/** Every permission in the law and in the positions of this world. */
function permissions(a: Asked, world: World): readonly Permission[] {
  const routes = a.e.routes.map((r) => ({ ...r, kind: 'route' as const, duty: r.modality !== 'mag', checks: [] }))
  const taken = chosen(a, world)
  const positions = taken.filter((p) => p.supplies === undefined && (p.modality === 'mag' || p.modality === 'moet'))
    .map((p) => ({ ...p, kind: 'position' as const, duty: p.modality === 'moet', breaks: [], checks: [] }))
  const streams = taken.flatMap((p) => (p.supplies === undefined ? [] : [{ ...p, kind: 'stream' as const, given: [...p.given, ...p.supplies.given], duty: false, breaks: [], checks: p.supplies.checks }]))
  return [...routes, ...positions, ...streams]
}

/** Every ban: prohibitions, absent grounds, positions that forbid. An absent duty only stands against "moet". */
function bans(a: Asked, world: World): readonly Ban[] {
  const taken = chosen(a, world).filter((p) => p.supplies === undefined)
  return [
    ...a.e.prohibitions.map((p) => ({ ...p, kind: 'prohibition' as const, side: 'provider' as const })),
    ...a.e.absentGrounds.map((p) => ({ ...p, kind: 'absent ground' as const })),
    ...taken.filter((p) => p.modality === 'mag_niet').map((p) => ({ ...p, kind: 'position' as const, side: 'provider' as const, ofGround: [] })),
    ...(a.q.asked !== 'moet' ? [] : [
      ...a.e.absentDuties.map((p) => ({ ...p, kind: 'absent duty' as const, side: 'provider' as const })),
      ...taken.filter((p) => p.modality === 'hoeft_niet').map((p) => ({ ...p, kind: 'absent duty' as const, side: 'provider' as const, ofGround: [] })),
    ]),
  ]
}

/** The first way out that leaves the least open; closed if there is none. Emergencies and words open nothing unless stated. */
function bestOf(a: Asked, ways: readonly Fit[]): Fit {
  if (ways.includes('yes')) return 'yes'
  return ways.find((w) => w !== 'no' && w !== 'yes' && !w.some((o) => o.needs.some((n) => isEmergency(a.e, n)))) ?? 'no'
}

/** A ban on this pair: does not bite ('yes', may pass), bites but is lifted on a condition, or closes ('no'). */
function passBan(a: Asked, ban: Ban): Fit {
  const { bites, liftedBy } = banFit(a, ban)
  if (!bites) return 'yes'
  const ways = [
    ...ban.unless.map((u) => { const c = condition(a, u); return c !== 'yes' && c !== 'no' && c.some((o) => o.needs.length === 0) ? 'no' : c }),
    ...(ban.kind === 'position' ? [] : liftedBy.map((x): Fit => [{ text: x, needs: [x] }])),
  ]
  return bestOf(a, ways)
}

/** One exception of a secrecy duty, for a permission or (null) where no route is recorded. */
function passException(a: Asked, x: SecrecyException, p: Permission | null): Fit {
  const towards = both(x.to.length === 0 ? 'yes' : partyFit(a, x.to, a.to, false), partyFit(a, x.notTo, a.to, true) === 'yes' ? 'no' : 'yes', purposeFit(a, x.purpose))
  const rest = both(towards, ...x.conditions.map((c) => condition(a, c)))
  const shared = p !== null && x.grounds.some((g) => p.grounds.some((h) => refCovers(parseNormRef(g), parseNormRef(h))))
  if (shared) return rest
  const waits = x.needs.filter((n) => circumstance(a, n) !== 'there')
  if (x.needs.length > 0 && waits.length === 0) return rest
  if (waits.some((n) => circumstance(a, n) === 'shut out' || isEmergency(a.e, n) || a.e.terms.some((t) => t.id === n && t.broughtBy))) return 'no'
  return both(rest, [{ text: x.text, needs: waits }])
}

/** Check 3: one secrecy duty. */
function passSecrecy(a: Asked, duty: SecrecyDuty, p: Permission | null): Fit {
  if (p !== null && (p.breaks === 'all' || p.breaks.includes(duty.id))) return 'yes'
  const ways = duty.brokenBy.map((x) => passException(a, x, p))
  if (ways.includes('yes')) return 'yes'
  if (p !== null && p.kind !== 'stream' && p.from.includes(a.from)) return 'yes'
  return bestOf(a, ways)
}
const secrecyOf = (a: Asked): readonly SecrecyDuty[] =>
  a.e.secrecy.filter((s) => partyFit(a, s.who, a.from, true) === 'yes' && dataFit(a, s.data) === 'yes')

/** Check 5: one onward limit, given who held the data before. */
function passOnward(a: Asked, limit: OnwardLimit, earlier: readonly string[]): Fit {
  const applies = dataFit(a, limit.data) === 'yes'
    && (limit.origin.length === 0 || earlier.some((x) => partyFit(a, limit.origin, x, true) === 'yes'))
    && (limit.heldBy.length === 0 || partyFit(a, limit.heldBy, a.from, true) === 'yes')
  if (!applies) return 'yes'
  return bestOf(a, limit.allows.map((x) => both(
    x.to.length === 0 ? 'yes' : partyFit(a, x.to, a.to, false), purposeFit(a, x.purpose),
    ...x.needs.map((n) => condition(a, { text: n, needs: [n] })), ...x.conditions.map((c) => condition(a, c)),
  )))
}

/** What the permission supposes, and a wettelijke plicht where it must be followed. */
const supposedBy = (a: Asked, p: Permission): readonly string[] => [
  ...p.given, ...p.conditions.flatMap((c) => c.needs),
  ...(p.duty ? a.e.terms.filter((t) => t.broughtBy === 'duty').map((t) => t.id) : []),
]

/** Is this permission about what is asked at all? An unstated emergency counts only where it names this very pair. */
function candidate(a: Asked, p: Permission): Fit {
  const fit = both(permissionFit(a, p), ...p.conditions.map((c) => condition(a, c)))
  if (p.unless.some((u) => condition(a, u) === 'yes')) return 'no'
  if (fit === 'yes' || fit === 'no') return fit
  const named = p.from.includes(a.from) && p.to.includes(a.to)
  if (!named && fit.some((o) => o.needs.some((n) => isEmergency(a.e, n)))) return 'no'
  return fit
}

const special = (a: Asked): boolean => a.q.data.some((d) => a.e.terms.some((t) => t.id === d && t.special))

/** Does a ban stand against this permission? An absent ground yields to a stream that supplies its check. */
function standsAgainst(a: Asked, p: Permission, ban: Ban, streams: readonly Permission[]): boolean {
  if (ban.ofGround.length > 0 && !ban.ofGround.some((g) => p.grounds.some((h) => refCovers(parseNormRef(g), parseNormRef(h))))) return false
  const check = ban.side === 'provider' ? 'grondslag_verstrekker' : 'grondslag_ontvanger'
  if (ban.kind === 'absent ground' && streams.some((s) => s.checks.includes(check))) return false
  return !exceptionWithin(a.e, p, p.conditions.length > 0, ban)
}

function wayOf(a: Asked, p: Permission, fit: Fit, all: { bans: readonly Ban[]; streams: readonly Permission[]; earlier: readonly string[] }): Way {
  const inside: Asked = { ...a, supposed: supposedBy(a, p) }
  const result = both(
    fit,
    ...all.bans.filter((b) => standsAgainst(a, p, b, all.streams)).map((b) => passBan(inside, b)),
    ...secrecyOf(a).map((s) => passSecrecy(inside, s, p)),
    ...a.e.onward.map((o) => passOnward(inside, o, all.earlier)),
  )
  const stated = [...p.given, ...p.conditions.flatMap((c) => c.needs)]
  return {
    closed: result === 'no', open: result === 'yes' || result === 'no' ? [] : result, duty: p.duty, purpose: p.purpose,
    relies: stated.some((n) => circumstance(a, n) === 'there'),
  }
}

/** Where no permission is recorded: a ban or a secrecy duty decides, else nothing does (README 5). */
function wayWithout(a: Asked, all: { bans: readonly Ban[]; streams: readonly Permission[] }): readonly Way[] {
  const biting = all.bans.filter((b) => b.ofGround.length === 0 && banFit(a, b).bites && b.kind !== 'absent duty')
  const secrecy = secrecyOf(a)
  if (biting.length + secrecy.length === 0) return []
  const result = both(...biting.map((b) => passBan(a, b)), ...secrecy.map((s) => passSecrecy(a, s, null)))
  const open = result === 'yes' ? [{ text: 'de uitzondering', needs: [] }] : result === 'no' ? [] : result
  return [{ closed: result === 'no', open, duty: false, relies: true, purpose: [] }]
}

/** Every way from A to B in this world; none: the law is silent. */
export function waysOfHop(a: Asked, world: World, earlier: readonly string[]): readonly Way[] {
  const fits = permissions(a, world).map((p) => ({ p, fit: candidate(a, p) })).filter((c) => c.fit !== 'no')
  // a stream acts only where all that it asks for is stated, and never for special data
  const acting = fits.filter((c) => c.p.kind !== 'stream' || (c.p.checks.length > 0 && !special(a) && streamStated(a, c.p)))
  const streams = acting.map((c) => c.p).filter((p) => p.kind === 'stream')
  const all = { bans: bans(a, world), streams, earlier }
  const giving = acting.filter((c) => c.p.kind !== 'stream' || c.p.checks.includes('grondslag_verstrekker'))
  const ways = giving.map((c) => wayOf(a, c.p, c.fit, all))
  return ways.length > 0 ? ways : wayWithout(a, all)
}
const streamStated = (a: Asked, p: Permission): boolean => p.given.every((g) => circumstance(a, g) === 'there')
