/** What is in force in one world: the uncontested facts, and the positions that the world takes on each issue. */
import type { Citation } from '../model/citation.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Condition, Scope } from '../model/fact.ts'
import type { Issue, Position } from '../model/issue.ts'
import type { Route } from '../model/provision.ts'

/** A choice of position per issue. */
export type World = ReadonlyMap<string, string>

export type RouteInForce = Scope & Pick<Route, 'modality' | 'grounds' | 'receiving' | 'initiative' | 'breaks' | 'special' | 'conditions' | 'unless' | 'duties' | 'status' | 'basis'> & {
  readonly id: string
  readonly cites: readonly Citation[]
  /** Set where it holds only because the world takes this position. */
  readonly issue: string | null
  readonly suspect: string | null
  /** What a stream supplies, for the length of one test (supply.ts). */
  readonly stream?: true
}

export type BanKind = 'prohibition' | 'absent_provider' | 'absent_receiver' | 'absent_duty'

export type Ban = Scope & {
  readonly id: string
  readonly kind: BanKind
  readonly grounds: readonly string[]
  readonly ofGround: readonly string[]
  readonly unless: readonly Condition[]
  readonly cites: readonly Citation[]
  readonly issue: string | null
  readonly note: string | null
}

/** A position that supplies checks where what it asks for is stated (a stream: legal-model §7). */
export interface Supply {
  readonly issue: Issue
  readonly position: Position
  readonly id: string
}

export interface Force {
  readonly routes: readonly RouteInForce[]
  readonly bans: readonly Ban[]
  readonly supplies: readonly Supply[]
}

const ROUTE_OF: Partial<Record<Position['modality'], Route['modality']>> = { moet: 'moet', mag: 'mag' }
const BAN_OF: Partial<Record<Position['modality'], BanKind>> = { mag_niet: 'prohibition', geldt_niet: 'prohibition', hoeft_niet: 'absent_duty' }

const scopeOf = (f: Scope): Scope => ({
  from: f.from, to: f.to, inferredOrgan: f.inferredOrgan, data: f.data, purpose: f.purpose, phase: f.phase,
  setting: f.setting, transport: f.transport, given: f.given, absent: f.absent,
})

export const positionFactId = (issue: Issue, position: Position): string => `${issue.id}/${position.id}`

function routeOfPosition(issue: Issue, p: Position): RouteInForce | null {
  const modality = ROUTE_OF[p.modality]
  // a stream acts only through what it supplies (supply.ts), never as a recorded route
  if (modality === undefined || p.supplies !== undefined || issue.from.length === 0 || issue.to.length === 0) return null
  return {
    ...scopeOf(issue), id: positionFactId(issue, p), modality, grounds: p.grounds, receiving: [], initiative: 'unstated', breaks: [],
    special: [], conditions: p.conditions, unless: p.unless, duties: [], status: p.status, basis: p.basis, cites: p.cites, issue: issue.id, suspect: null,
  }
}

function banOfPosition(issue: Issue, p: Position): Ban | null {
  const kind = BAN_OF[p.modality]
  if (kind === undefined || p.supplies !== undefined || issue.from.length === 0 || issue.to.length === 0) return null
  return {
    ...scopeOf(issue), id: positionFactId(issue, p), kind, grounds: p.grounds, ofGround: [], unless: [...p.conditions, ...p.unless],
    cites: p.cites, issue: issue.id, note: p.claim,
  }
}

/** Facts of the store are frozen and live long: each is put in this form once. */
const routesKnown = new WeakMap<Route, RouteInForce>()
const bansKnown = new WeakMap<object, Ban>()

function routeInForce(r: Route): RouteInForce {
  const known = routesKnown.get(r)
  if (known !== undefined) return known
  const made: RouteInForce = {
    ...scopeOf(r), id: r.id, modality: r.modality, grounds: r.grounds, receiving: r.receiving, initiative: r.initiative, breaks: r.breaks,
    special: r.special, conditions: r.conditions, unless: r.unless, duties: r.duties, status: r.status, basis: r.basis, cites: r.cites,
    issue: null, suspect: r.suspect ?? null,
  }
  routesKnown.set(r, made)
  return made
}

function banInForce(kind: BanKind, f: Evidence['prohibitions'][number]): Ban {
  const known = bansKnown.get(f)
  if (known !== undefined) return known
  const made: Ban = { ...scopeOf(f), id: f.id, kind, grounds: f.grounds, ofGround: f.ofGround, unless: f.unless, cites: f.cites, issue: null, note: null }
  bansKnown.set(f, made)
  return made
}

/** The facts that hold whatever position is taken. */
export function uncontested(evidence: Evidence): Force {
  return {
    routes: evidence.routes.map(routeInForce),
    bans: [
      ...evidence.prohibitions.map((f) => banInForce('prohibition', f)),
      ...evidence.absentGrounds.map((f) => banInForce(f.side === 'provider' ? 'absent_provider' : 'absent_receiver', f)),
      ...evidence.absentDuties.map((f) => banInForce('absent_duty', f)),
    ],
    supplies: [],
  }
}

/** The facts in force under a world: the uncontested ones and what its positions add. */
export function inForce(base: Force, issues: readonly Issue[], world: World): Force {
  const routes = [...base.routes]
  const bans = [...base.bans]
  const supplies: Supply[] = []
  for (const issue of issues) {
    const position = issue.positions.find((p) => p.id === world.get(issue.id))
    if (position === undefined) continue
    const route = routeOfPosition(issue, position)
    const ban = banOfPosition(issue, position)
    if (route !== null) routes.push(route)
    if (ban !== null) bans.push(ban)
    if (position.supplies !== undefined) supplies.push({ issue, position, id: positionFactId(issue, position) })
  }
  return { routes, bans, supplies }
}
