/** What one check found, before it is written down as a step of the trace. */
import type { CheckName, Outcome } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Candidate } from '../bans.ts'
import type { Force } from '../force.ts'
import type { Hierarchy } from '../hierarchy.ts'
import type { OpenCondition, Situation } from '../situation.ts'

export interface Context {
  readonly h: Hierarchy
  readonly s: Situation
  readonly force: Force
  readonly evidence: Evidence
}

/** A fact with its place: what a step rests on. */
export interface Rest {
  readonly id: string
  readonly cites: readonly Citation[]
}

/** What would open a closed check; the items of "waarom niet". */
export interface Opener {
  readonly text: string
  readonly facts: readonly Rest[]
}

export interface Draft {
  readonly check: CheckName
  readonly outcome: Outcome
  readonly reason: string
  readonly grounds: readonly string[]
  /** Open conditions that turn ja into ja, mits. */
  readonly conditions: readonly OpenCondition[]
  /** What stands under "tenzij". */
  readonly unless: readonly OpenCondition[]
  readonly rests: readonly Rest[]
  readonly openers: readonly Opener[]
}

export type Check = (c: Context, candidate: Candidate | null) => Draft

export const draft = (check: CheckName, outcome: Outcome, reason: string, more: Partial<Draft> = {}): Draft => ({
  check, outcome, reason, grounds: [], conditions: [], unless: [], rests: [], openers: [], ...more,
})

/** A check that closes the way. */
export const closes = (d: Pick<Draft, 'outcome'>): boolean => d.outcome === 'prohibited' || d.outcome === 'no_ground'
