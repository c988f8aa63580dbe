/** What came of one hop: the seven drafts, the verdict, and what the rest of the reasoner compares by. */
import type { CheckName, Hop, Verdict } from '../model/answer.ts'
import type { Candidate } from './bans.ts'
import type { Draft, Opener } from './checks/draft.ts'
import type { OpenCondition } from './situation.ts'

/** What closes a hop, with what would open it. */
export interface Blocker {
  readonly check: CheckName
  readonly reason: string
  readonly openers: readonly Opener[]
}

export interface HopResult {
  readonly from: string
  readonly to: string
  readonly verdict: Verdict
  readonly modality: Hop['modality']
  readonly candidate: Candidate | null
  readonly drafts: readonly Draft[]
  readonly open: readonly OpenCondition[]
  readonly blockers: readonly Blocker[]
  /** Facts that it rests on: the route, and what closes it. */
  readonly facts: readonly string[]
  /** How closely the facts speak of this hop; compares candidates. */
  readonly closeness: number
  /** The facts name both ends themselves. */
  readonly named: boolean
  /** Purposes to which the route is bound; empty sets no limit. */
  readonly purposes: readonly string[]
}
