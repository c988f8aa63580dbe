/** The verdict of a question in one world: which ways count (legal-model §13) and what they come to. */
import type { Verdict } from '../model/answer.ts'
import { canBeStop } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import { isYes } from './choose.ts'
import { chainWay, directWays, stopsBetween, type Ground, type Way } from './path.ts'

export interface Outcome {
  readonly verdict: Verdict
  /** Best first within the counted ways; the others are shown beside them. */
  readonly ways: readonly Way[]
}

/** Stops of a "via" question. Networks, registers and umbrellas are its setting, no stop. */
export const stopsOf = (g: Ground, q: Question): readonly string[] =>
  q.via.filter((v) => { const p = g.h.party(v); return p !== undefined && canBeStop(p.kind) && !q.from.includes(v) && !q.to.includes(v) })

/** "Kan informatie van A bij B komen" asks for the best lawful way, chains included; "mag A aan B geven" for the direct one. */
const countsChains = (q: Question): boolean => q.asked === 'kan'

function search(g: Ground, q: Question, from: string, to: string, counted: boolean): Way[] {
  const stops = stopsBetween(g, from, to)
  return stops.map((x) => chainWay(g, q, [from, x, to], counted)).filter((w) => isYes(w.path.verdict))
}

const byBurden = (a: Way, b: Way): number =>
  Number(isYes(b.path.verdict)) - Number(isYes(a.path.verdict)) || a.path.burden - b.path.burden || a.path.id.localeCompare(b.path.id)

function best(ways: readonly Way[], fallback: Verdict): Verdict {
  const yes = ways.map((w) => w.path.verdict).filter(isYes)
  if (yes.length === 0) return fallback
  return yes.includes('ja') ? 'ja' : 'ja_mits'
}

/** What one pair comes to. `beside` also looks for chains that do not count, to show as detours. */
export function pairOutcome(g: Ground, q: Question, from: string, to: string, beside: boolean): Outcome {
  const stops = stopsOf(g, q)
  if (stops.length > 0) {
    const chain = chainWay(g, q, [from, ...stops, to], true)
    return { verdict: chain.path.verdict, ways: [chain, ...(beside ? directWays(g, q, from, to, false).slice(0, 1) : [])] }
  }
  const direct = directWays(g, q, from, to, true)
  const straight = direct[0]?.path.verdict ?? 'onbekend'
  if (countsChains(q)) {
    const chains = search(g, q, from, to, true)
    const open = direct.filter((w) => isYes(w.path.verdict))
    // The closest direct statement decides between ja and ja, mits; chains count where it is closed.
    const verdict = open.length > 0 ? straight : best(chains, straight)
    return { verdict, ways: marked([...direct, ...chains], isYes(straight)).sort(byBurden) }
  }
  const chains = beside && !isYes(straight) ? search(g, q, from, to, false) : []
  return { verdict: straight, ways: [...direct, ...marked(chains, isYes(straight))] }
}

/** A chain that is open while the direct way is closed is a detour: labelled, with a warning, not advice. */
function marked(ways: readonly Way[], directOpen: boolean): Way[] {
  return ways.map((w) => (w.path.hops.length > 1 && !directOpen && isYes(w.path.verdict)
    ? { ...w, path: { ...w.path, detour: true, warnings: [...w.path.warnings, 'Omweg: de rechtstreekse weg is gesloten. Dat deze keten bestaat is geen advies hem te gaan.'] } }
    : w))
}

/** Least permissive first: for several pairs at once the careful answer holds. */
const CAREFUL: readonly Verdict[] = ['nee', 'omstreden', 'onbekend', 'ja_mits', 'ja']
export const leastPermissive = (verdicts: readonly Verdict[]): Verdict => CAREFUL.find((v) => verdicts.includes(v)) ?? 'onbekend'
