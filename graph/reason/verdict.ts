/** The verdict of a question in one world: which ways count (legal-model §13) and what they come to. */
import type { Verdict } from '../model/answer.ts'
import { canBeStop } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import { isYes, type Chosen } from './choose.ts'
import { chainLine, directLines, stopsBetween, wayOf, type Ground, type Line, type Way } from './path.ts'

/** Stops of a "via" question. Networks, registers and umbrellas are its setting, no stop. */
const stopsOf = (g: Ground, q: Question, from: string, to: string): readonly string[] =>
  q.via.filter((v) => { const p = g.h.party(v); return p !== undefined && canBeStop(p.kind) && !q.from.includes(v) && !q.to.includes(v) && v !== from && v !== to })

/** "Kan informatie van A bij B komen" asks for the best lawful way, chains included; "mag A aan B geven" for the direct one. */
const countsChains = (q: Question): boolean => q.asked === 'kan'

/** A chain that nobody asked for counts only where routes name both ends of every hop: consent that opens any way is no detour, nor is
 * an emergency that nobody stated (§13). */
const openByName = (x: Chosen): boolean =>
  x.result.candidate !== null && x.result.named && isYes(x.verdict) && !x.result.open.some((o) => o.emergency)

const openChains = (g: Ground, from: string, to: string): Line[] =>
  stopsBetween(g, from, to).map((stop) => chainLine(g, [from, stop, to], openByName)).filter((l) => isYes(l.verdict))

/** What one pair comes to in this world. */
export function pairVerdict(g: Ground, q: Question, from: string, to: string): Verdict {
  const stops = stopsOf(g, q, from, to)
  if (stops.length > 0) return chainLine(g, [from, ...stops, to]).verdict
  const straight = directLines(g, q, from, to)[0]?.verdict ?? 'onbekend'
  // The closest direct statement decides between ja and ja, mits; chains count where it is closed.
  if (isYes(straight) || !countsChains(q)) return straight
  const chains = openChains(g, from, to)
  return chains.length === 0 ? straight : chains.some((l) => l.verdict === 'ja') ? 'ja' : 'ja_mits'
}

const byBurden = (a: Way, b: Way): number =>
  Number(isYes(b.path.verdict)) - Number(isYes(a.path.verdict)) || a.path.burden - b.path.burden || a.path.id.localeCompare(b.path.id)

/** A chain that is open while the direct way is closed is a detour: labelled, with a warning, not advice. */
function asDetour(way: Way): Way {
  return { ...way, path: { ...way.path, detour: true, warnings: [...way.path.warnings, 'Omweg: de rechtstreekse weg is gesloten. Dat deze keten bestaat is geen advies hem te gaan.'] } }
}

/** The ways to show for one pair: those that count, by burden, and beside them the direct way of a "via" or the detours. */
export function pairWays(g: Ground, q: Question, from: string, to: string): readonly Way[] {
  const stops = stopsOf(g, q, from, to)
  const direct = directLines(g, q, from, to)
  if (stops.length > 0) return [wayOf(g, chainLine(g, [from, ...stops, to]), true), ...direct.slice(0, 1).map((l) => wayOf(g, l, false))]
  const closed = !isYes(direct[0]?.verdict ?? 'onbekend')
  const counted = countsChains(q)
  const chains = counted || closed ? openChains(g, from, to).map((l) => wayOf(g, l, counted)).map((w) => (closed ? asDetour(w) : w)) : []
  // Of the closed ways only the one that says best why; the open ones all.
  const straight = direct.filter((l, i) => i === 0 || isYes(l.verdict)).map((l) => wayOf(g, l, true))
  return counted ? [...straight, ...chains].sort(byBurden) : [...straight, ...chains.sort(byBurden)]
}

/** Least permissive first: for several pairs at once the careful answer holds. */
const CAREFUL: readonly Verdict[] = ['nee', 'omstreden', 'onbekend', 'ja_mits', 'ja']
export const leastPermissive = (verdicts: readonly Verdict[]): Verdict => CAREFUL.find((v) => verdicts.includes(v)) ?? 'onbekend'
