/** Paths: the direct way and chains. Each hop passes its own test, with what earlier holders attached (legal-model §6). */
import type { Path, Verdict } from '../model/answer.ts'
import type { Evidence } from '../model/evidence.ts'
import { canBeStop } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import { dutyDenied, isYes, type Chosen } from './choose.ts'
import type { RouteInForce, World } from './force.ts'
import type { Hierarchy } from './hierarchy.ts'
import type { HopResult } from './hop-result.ts'
import { hopView } from './hop-view.ts'
import type { Tester } from './tester.ts'

/** Where ways are looked for: one world over the evidence of one question. */
export interface Ground {
  readonly h: Hierarchy
  readonly evidence: Evidence
  readonly world: World
  /** All routes that some position or none puts in force: where a chain might stop. */
  readonly routes: readonly RouteInForce[]
  readonly test: Tester
}

/** A path with the results it was made of. */
export interface Way {
  readonly path: Path
  readonly results: readonly HopResult[]
}

/** One result per hop, with the verdict of the whole. */
export interface Line {
  readonly chosen: readonly Chosen[]
  readonly verdict: Verdict
  readonly purposeBroken: boolean
}

/** Ways shown per hop, results tried per hop of a chain, and stops tried, at most. */
const MAX_SHOWN = 6
const MAX_TRIED = 4
const MAX_STOPS = 24

const WORST: readonly Verdict[] = ['nee', 'onbekend', 'omstreden', 'ja_mits', 'ja']
const worst = (verdicts: readonly Verdict[]): Verdict => WORST.find((v) => verdicts.includes(v)) ?? 'onbekend'

function related(h: Hierarchy, a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  return a.some((x) => b.some((y) => h.within(x, y) || h.within(y, x)))
}

function line(h: Hierarchy, chosen: readonly Chosen[]): Line {
  if (chosen.length === 0) return { chosen, purposeBroken: false, verdict: 'onbekend' }
  const purposeBroken = chosen.some((x, i) => chosen.slice(0, i).some((y) => !related(h, y.result.purposes, x.result.purposes)))
  return { chosen, purposeBroken, verdict: purposeBroken ? 'nee' : worst(chosen.map((x) => x.verdict)) }
}

/** The direct provision: what the facts in force give, best first, never empty. */
export function directLines(g: Ground, q: Question, from: string, to: string): readonly Line[] {
  const { c, chosen } = g.test(g.world, from, to, [])
  const denied = q.asked === 'moet' && chosen.every((x) => x.verdict === 'onbekend') && dutyDenied(c)
  return chosen.slice(0, MAX_SHOWN).map((x) => line(g.h, [denied ? { ...x, verdict: 'nee' } : x]))
}

/** How far a line comes: an open one, then the one with the fewest closed hops, so that a nee names its real obstacle. */
const reach = (l: Line): number => (isYes(l.verdict) ? 100 : l.chosen.filter((x) => isYes(x.verdict)).length)

/** A chain through these stops, each hop with all earlier holders as provenance; the best combination. */
export function chainLine(g: Ground, stops: readonly string[], only: (x: Chosen) => boolean = () => true): Line {
  const hops: Chosen[][] = []
  for (const [i, to] of stops.slice(1).entries()) {
    const options = g.test(g.world, stops[i] as string, to, stops.slice(0, i)).chosen.filter(only).slice(0, MAX_TRIED)
    // A hop without any way ends the chain; what comes after it need not be looked at.
    if (options.length === 0) return line(g.h, [])
    hops.push(options)
  }
  let best: Line | null = null
  const combine = (i: number, chosen: readonly Chosen[]): void => {
    const options = hops[i]
    if (options !== undefined) {
      for (const option of options) combine(i + 1, [...chosen, option])
      return
    }
    const found = line(g.h, chosen)
    if (best === null || reach(found) > reach(best)) best = found
  }
  combine(0, [])
  return best ?? line(g.h, [])
}

/** Parties that could pass it on: named receiver of the first, named giver to the last, and able to be a stop. */
export function stopsBetween(g: Ground, from: string, to: string): readonly string[] {
  const fromUp = g.h.partyUp(from)
  const toUp = g.h.partyUp(to)
  const first = new Set(g.routes.filter((r) => r.from.some((f) => fromUp.has(f))).flatMap((r) => r.to as readonly string[]))
  const onward = g.routes.filter((r) => r.to.some((t) => toUp.has(t))).flatMap((r) => r.from as readonly string[])
  const found = [...new Set(onward)].filter((x) => {
    const party = g.h.party(x)
    if (party === undefined || x === from || x === to || !canBeStop(party.kind) || party.kind === 'betrokkene') return false
    return [...g.h.office(x)].some((o) => first.has(o))
  })
  return found.sort().slice(0, MAX_STOPS)
}

/** Data of another kind than came in: that they have become so on the way is supposed (GI data at the OM: legal-model §9). */
function becomes(h: Hierarchy, l: Line): string[] {
  return l.chosen.flatMap(({ result }, i) => {
    const before = l.chosen[i - 1]?.result.candidate?.route.data ?? []
    const now = result.candidate?.route.data ?? []
    if (i === 0 || now.length === 0 || now.some((d) => before.some((b) => h.within(b, d)))) return []
    return [`Gevolgtrekking: dat de gegevens bij ${h.partyName(result.from)} ${now.map(h.termName).join(' of ')} zijn geworden.`]
  })
}

function warningsOf(h: Hierarchy, l: Line): string[] {
  const warnings = l.purposeBroken ? ['Het doel houdt geen stand over de keten: de schakels zijn aan verschillende doelen gebonden.'] : []
  warnings.push(...becomes(h, l))
  for (const { result } of l.chosen) {
    const route = result.candidate?.route
    if (route === undefined) continue
    if (route.suspect !== null) warnings.push(`De vindplaats is twijfelachtig: ${route.suspect}`)
    if (route.basis === 'inferred') warnings.push('Deze stap is een gevolgtrekking; de bron zegt hem niet met zoveel woorden.')
    if (route.grounds.length === 0) warnings.push('De bron noemt geen grondslag.')
  }
  return [...new Set(warnings)]
}

/** Weight of a way in law: what must be met, what secrecy must give way, how often it changes hands. Only for ranking. */
function burdenOf(h: Hierarchy, l: Line): number {
  const results = l.chosen.map((x) => x.result)
  const open = results.reduce((n, r) => n + r.open.length, 0)
  const secrecy = results.flatMap((r) => r.drafts).filter((k) => k.check === 'geheimhouding' && k.outcome !== 'not_in_play').length
  const emergency = results.some((r) => r.open.some((o) => o.emergency)) ? 4 : 0
  return open + 2 * secrecy + 3 * (results.length - 1) + emergency + 4 * becomes(h, l).length
}

/** A line as shown in an answer. */
export function wayOf(g: Ground, l: Line, counted: boolean): Way {
  const results = l.chosen.map((x) => x.result)
  const hops = results.map((r) => hopView(r, g.evidence.checks))
  return {
    results,
    path: {
      id: results.map((r) => r.facts[0] ?? `${r.from}-${r.to}`).join('+'),
      verdict: l.verdict, hops, counted, detour: false, burden: burdenOf(g.h, l),
      conditions: [...new Set(hops.flatMap((x) => x.conditions))],
      warnings: warningsOf(g.h, l),
    },
  }
}
