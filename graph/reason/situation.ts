/** The situation that one hop is tested in: who, to whom, what, and what the question states or shuts out. */
import type { Question } from '../model/question.ts'
import type { Hierarchy } from './hierarchy.ts'

export interface Situation {
  readonly from: string
  readonly to: string
  readonly data: readonly string[]
  readonly purpose: readonly string[]
  readonly phase: readonly string[]
  readonly setting: readonly string[]
  readonly transport: readonly string[]
  readonly stated: readonly string[]
  readonly excluded: readonly string[]
  readonly ground: readonly string[]
  /** Parties that held the data before, first provider first: limits that they attached still hold. */
  readonly provenance: readonly string[]
}

export const situationOf = (q: Question, from: string, to: string, provenance: readonly string[] = []): Situation => ({
  from,
  to,
  data: q.data,
  purpose: q.purpose,
  phase: q.phase,
  setting: q.setting,
  transport: q.transport,
  stated: q.stated,
  excluded: q.excluded,
  ground: q.ground,
  provenance,
})

/** How a circumstance stands in a situation: there, shut out (or impossible beside what is there), or not spoken of. */
export type Standing = 'stated' | 'excluded' | 'open'

export function standing(h: Hierarchy, s: Pick<Situation, 'stated' | 'excluded'>, circumstance: string): Standing {
  if (s.stated.some((c) => h.within(c, circumstance))) return 'stated'
  // Without any consent there is no explicit consent either.
  if (s.excluded.some((c) => h.within(circumstance, c))) return 'excluded'
  if (s.stated.some((c) => h.conflict(c, circumstance))) return 'excluded'
  return 'open'
}

/** A condition resolved: met and gone, impossible, or open and to be listed. */
export interface OpenCondition {
  readonly text: string
  readonly needs: readonly string[]
  /** All that it needs and that the question leaves open is an emergency (§13). */
  readonly emergency: boolean
}

export type Resolved = { readonly state: 'met' } | { readonly state: 'impossible'; readonly text: string } | { readonly state: 'open'; readonly condition: OpenCondition }

export function resolve(h: Hierarchy, s: Situation, condition: { text: string; needs: readonly string[] }): Resolved {
  const standings = condition.needs.map((n) => standing(h, s, n))
  if (standings.includes('excluded')) return { state: 'impossible', text: condition.text }
  if (condition.needs.length > 0 && standings.every((x) => x === 'stated')) return { state: 'met' }
  const open = condition.needs.filter((_, i) => standings[i] === 'open')
  const emergency = open.length > 0 && open.some((n) => h.term(n)?.emergency === true)
  return { state: 'open', condition: { text: condition.text, needs: open, emergency } }
}
