/** What came of one hop, with what the rest of the reasoner needs beside the hop as shown. */
import type { CheckName, Hop } from '../model/answer.ts'
import type { Candidate } from './bans.ts'
import type { Opener } from './checks/draft.ts'
import type { OpenCondition } from './situation.ts'

/** What closes a hop, with what would open it. */
export interface Blocker {
  readonly check: CheckName
  readonly reason: string
  readonly openers: readonly Opener[]
}

export interface HopResult {
  readonly hop: Hop
  readonly candidate: Candidate | null
  readonly open: readonly OpenCondition[]
  readonly blockers: readonly Blocker[]
  /** How closely the facts speak of this hop; compares candidates. */
  readonly closeness: number
  /** The facts name both ends themselves. */
  readonly named: boolean
  /** Purposes to which the route is bound; empty sets no limit. */
  readonly purposes: readonly string[]
}
