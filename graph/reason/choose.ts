/** Which result speaks for a hop, given how the question is asked (legal-model §11, §13). */
import type { Verdict } from '../model/answer.ts'
import type { Question } from '../model/question.ts'
import { biting, supposes } from './bans.ts'
import type { Context } from './checks/draft.ts'
import type { HopResult } from './hop-result.ts'

export const isYes = (v: Verdict): boolean => v === 'ja' || v === 'ja_mits'

/** Best first: an open way before a closed one, the closer statement before the more general, fewer conditions before more. */
const RANK: Record<Verdict, number> = { ja: 0, ja_mits: 1, omstreden: 2, nee: 3, onbekend: 4 }

/** What the question supposes by itself is enough: nothing unstated may be supposed ("zonder meer", "alleen omdat"). */
function strict(c: Context, q: Question, r: HopResult): Verdict {
  const { verdict } = r
  if (!isYes(verdict)) return verdict
  if (q.unconditional && r.open.length > 0) return 'nee'
  if (!q.onlyBecause && q.asked !== 'volstaat') return verdict
  const relied = r.candidate === null ? [] : supposes(c.h, r.candidate.route)
  const carries = q.stated.some((s) => relied.some((x) => c.h.within(s, x)))
  return r.open.length === 0 && carries ? verdict : 'nee'
}

/** A power answers "moet" with nee; so does a duty that the text denies here. */
function asDuty(c: Context, q: Question, r: HopResult): Verdict {
  const { verdict, modality } = r
  if (!isYes(verdict)) return verdict
  if (modality !== 'moet' && modality !== 'moet_tenzij') return 'nee'
  const denials = biting(c.h, c.s, c.force, r.candidate, ['absent_duty'])
  if (denials.some((b) => b.opens.length === 0)) return 'nee'
  // "No duty, unless on a vordering": a duty on that condition, which "zonder meer" does not suppose.
  return denials.length === 0 ? verdict : q.unconditional || q.onlyBecause ? 'nee' : 'ja_mits'
}

export interface Chosen {
  readonly verdict: Verdict
  readonly result: HopResult
}

/**
 * Where a position says no to this very proposition, a way that hangs on something the question does not state (consent)
 * does not make it a yes: then the positions would never part (legal-model §13).
 */
const deniedByPosition = (c: Context): boolean => biting(c.h, c.s, c.force, null, ['prohibition']).some((b) => b.ban.issue !== null)

/** Every result with the verdict that it gives to this way of asking, best first. */
export function ranked(c: Context, q: Question, results: readonly HopResult[]): readonly Chosen[] {
  const denied = deniedByPosition(c)
  const judged = results.map((result): Chosen => {
    const unstated = denied && result.open.some((o) => o.needs.length > 0) && isYes(result.verdict)
    const asked = unstated ? 'nee' : strict(c, q, result)
    return { result, verdict: q.asked === 'moet' && isYes(asked) ? asDuty(c, q, result) : asked }
  })
  return judged.sort((a, b) =>
    Number(isYes(b.verdict)) - Number(isYes(a.verdict)) ||
    b.result.closeness - a.result.closeness ||
    RANK[a.verdict] - RANK[b.verdict] ||
    a.result.open.length - b.result.open.length ||
    (a.result.facts[0] ?? '').localeCompare(b.result.facts[0] ?? ''))
}

/** A stated absence of duty, where no route was found at all, still answers "moet". */
export const dutyDenied = (c: Context): boolean => biting(c.h, c.s, c.force, null, ['absent_duty']).some((b) => b.opens.length === 0)
