/** A hop as shown: its seven steps with norms and places, the norms that decide, conditions, tenzij, duties. */
import type { Check as Step, Hop } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { CheckNorm } from '../model/corpus.ts'
import { closes, type Draft } from './checks/draft.ts'
import type { HopResult } from './hop-result.ts'

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

export function uniqueCitations(cites: readonly Citation[]): Citation[] {
  const seen = new Map(cites.map((c) => [`${c.source}:${c.first}-${c.last}`, c]))
  return [...seen.values()]
}

function step(d: Draft, norms: readonly CheckNorm[]): Step {
  const norm = norms.find((x) => x.id === d.check)
  return {
    check: d.check, outcome: d.outcome, reason: d.reason,
    grounds: unique(d.grounds.length > 0 ? [...d.grounds] : [...(norm?.grounds ?? [])]),
    conditions: unique(d.conditions.map((x) => x.text)),
    facts: unique(d.rests.map((r) => r.id)),
    citations: uniqueCitations([...d.rests.flatMap((r) => r.cites), ...(norm?.cites ?? [])]),
  }
}

const DECISIVE: readonly Draft['check'][] = ['grondslag_verstrekker', 'geheimhouding', 'verenigbaarheid', 'bijzondere_gegevens', 'grondslag_ontvanger']

/** Norms that decide, decisive first: of what closes it, else of the route, what breaks the secrecy, and the receiver. */
function decisive(r: HopResult): string[] {
  const closed = r.drafts.filter(closes).flatMap((d) => d.grounds)
  const named = r.drafts.filter((d) => DECISIVE.includes(d.check) && d.rests.length > 0)
  return unique([...closed, ...(r.candidate?.route.grounds ?? []), ...named.flatMap((d) => d.grounds)])
}

export function hopView(r: HopResult, norms: readonly CheckNorm[]): Hop {
  // Under a nee "tenzij" is what would open it in an emergency; under a yes it is what would undo it.
  const unless = r.verdict === 'ja' || r.verdict === 'ja_mits' ? (r.candidate?.route.unless ?? []) : r.drafts.flatMap((d) => d.unless)
  return {
    from: r.from, to: r.to, verdict: r.verdict, modality: r.modality,
    checks: r.drafts.map((d) => step(d, norms)),
    grounds: decisive(r),
    conditions: unique(r.open.map((x) => x.text)),
    unless: unique(unless.map((x) => x.text)),
    duties: [...(r.candidate?.route.duties ?? [])],
    facts: [...r.facts],
    citations: uniqueCitations(r.drafts.flatMap((d) => d.rests.flatMap((x) => x.cites))),
  }
}
