/** Paths: the direct way and chains. Each hop passes its own test, with what earlier holders attached (legal-model §6). */
import type { Path, Verdict } from '../model/answer.ts'
import type { Evidence } from '../model/evidence.ts'
import { canBeStop } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import type { Context } from './checks/draft.ts'
import { dutyDenied, isYes, ranked, type Chosen } from './choose.ts'
import type { Force } from './force.ts'
import type { Hierarchy } from './hierarchy.ts'
import { testHop } from './hop.ts'
import type { HopResult } from './hop-result.ts'
import { situationOf } from './situation.ts'

export interface Ground {
  readonly h: Hierarchy
  readonly evidence: Evidence
  readonly force: Force
}

/** A path with the results it was made of. */
export interface Way {
  readonly path: Path
  readonly results: readonly HopResult[]
}

/** Ways shown per hop, and stops tried, at most. */
const MAX_SHOWN = 6
const MAX_STOPS = 24

const WORST: readonly Verdict[] = ['nee', 'onbekend', 'omstreden', 'ja_mits', 'ja']
export const worst = (verdicts: readonly Verdict[]): Verdict => WORST.find((v) => verdicts.includes(v)) ?? 'onbekend'

const contextOf = (g: Ground, q: Question, from: string, to: string, provenance: readonly string[]): Context => ({ ...g, s: situationOf(q, from, to, provenance) })

function warningsOf(g: Ground, chosen: readonly Chosen[], purposeBroken: boolean): string[] {
  const warnings = purposeBroken ? ['Het doel houdt geen stand over de keten: de schakels zijn aan verschillende doelen gebonden.'] : []
  for (const { result } of chosen) {
    const route = result.candidate?.route
    if (route?.suspect != null) warnings.push(`De vindplaats is twijfelachtig: ${route.suspect}`)
    if (route?.basis === 'inferred') warnings.push('Deze stap is een gevolgtrekking; de bron zegt hem niet met zoveel woorden.')
    if (route !== undefined && route.grounds.length === 0) warnings.push('De bron noemt geen grondslag.')
  }
  void g
  return [...new Set(warnings)]
}

/** Weight of a way in law: what must be met, what secrecy must give way, how often it changes hands. Only for ranking. */
function burdenOf(results: readonly HopResult[]): number {
  const open = results.reduce((n, r) => n + r.open.length, 0)
  const secrecy = results.flatMap((r) => r.hop.checks).filter((k) => k.check === 'geheimhouding' && k.outcome !== 'not_in_play').length
  const emergency = results.some((r) => r.open.some((o) => o.emergency)) ? 4 : 0
  return open + 2 * secrecy + 3 * (results.length - 1) + emergency
}

function related(g: Ground, a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  return a.some((x) => b.some((y) => g.h.within(x, y) || g.h.within(y, x)))
}

function assemble(g: Ground, chosen: readonly Chosen[], counted: boolean): Way {
  const results = chosen.map((c) => c.result)
  const broken = results.some((r, i) => i > 0 && !related(g, results[i - 1]?.purposes ?? [], r.purposes))
  const verdict = broken ? 'nee' : worst(chosen.map((c) => c.verdict))
  return {
    results,
    path: {
      id: results.map((r) => r.hop.facts[0] ?? `${r.hop.from}-${r.hop.to}`).join('+'),
      verdict, hops: results.map((r) => r.hop), counted, detour: false, burden: burdenOf(results),
      conditions: [...new Set(results.flatMap((r) => r.hop.conditions))],
      warnings: warningsOf(g, chosen, broken),
    },
  }
}

/** The direct provision: the ways that the facts in force give, best first, never empty. */
export function directWays(g: Ground, q: Question, from: string, to: string, counted: boolean): readonly Way[] {
  const c = contextOf(g, q, from, to, [])
  const all = ranked(c, q, testHop(c))
  if (q.asked === 'moet' && all.every((x) => x.verdict === 'onbekend') && dutyDenied(c)) {
    return all.map((x) => assemble(g, [{ ...x, verdict: 'nee' }], counted))
  }
  return all.slice(0, MAX_SHOWN).map((x) => assemble(g, [x], counted))
}

/** A chain through these stops, each hop with all earlier holders as provenance; the best combination by verdict. */
export function chainWay(g: Ground, q: Question, stops: readonly string[], counted: boolean): Way {
  const hops = stops.slice(1).map((to, i) => {
    const c = contextOf(g, q, stops[i] as string, to, stops.slice(0, i))
    return ranked(c, q, testHop(c)).slice(0, 4)
  })
  let best: Way | null = null
  const combine = (i: number, chosen: readonly Chosen[]): void => {
    const options = hops[i]
    if (options === undefined) {
      const way = assemble(g, chosen, counted)
      if (best === null || (isYes(way.path.verdict) && !isYes(best.path.verdict))) best = way
      return
    }
    for (const option of options) combine(i + 1, [...chosen, option])
  }
  combine(0, [])
  return best as unknown as Way
}

/** Parties that could pass it on: named receiver of the first, named giver to the last, and able to be a stop. */
export function stopsBetween(g: Ground, from: string, to: string): readonly string[] {
  const fromUp = g.h.partyUp(from)
  const toUp = g.h.partyUp(to)
  const first = new Set(g.force.routes.filter((r) => r.from.some((f) => fromUp.has(f))).flatMap((r) => r.to as readonly string[]))
  const onward = g.force.routes.filter((r) => r.to.some((t) => toUp.has(t))).flatMap((r) => r.from as readonly string[])
  const found = [...new Set(onward)].filter((x) => {
    const party = g.h.party(x)
    if (party === undefined || x === from || x === to || !canBeStop(party.kind) || party.kind === 'betrokkene') return false
    return [...g.h.office(x)].some((o) => first.has(o))
  })
  return found.sort().slice(0, MAX_STOPS)
}
