/** The candidate subgraph of one question: everything in the corpus that could bear on it, and whether it is all. */
import type { CheckNorm } from './corpus.ts'
import type { Issue, Reading } from './issue.ts'
import type { Statute } from './norm.ts'
import type { Party } from './party.ts'
import type { AbsentDuty, AbsentGround, NotCovered, OpenQuestion, Prohibition, Route } from './provision.ts'
import type { OnwardLimit, ReceivingGround, SecrecyDuty } from './secrecy.ts'
import type { Term } from './term.ts'

export interface Evidence {
  readonly routes: readonly Route[]
  readonly prohibitions: readonly Prohibition[]
  readonly absentGrounds: readonly AbsentGround[]
  readonly absentDuties: readonly AbsentDuty[]
  readonly notCovered: readonly NotCovered[]
  readonly openQuestions: readonly OpenQuestion[]
  readonly secrecy: readonly SecrecyDuty[]
  readonly receiving: readonly ReceivingGround[]
  readonly onward: readonly OnwardLimit[]
  readonly issues: readonly Issue[]
  readonly readings: readonly Reading[]
  /** Every party and term that the facts or the question name, and all that stand above them. */
  readonly parties: readonly Party[]
  readonly terms: readonly Term[]
  /** Where each of the seven checks comes from. */
  readonly checks: readonly CheckNorm[]
  readonly statutes: readonly Statute[]
  /** False where the read was cut off: then no nee follows, only onbekend. */
  readonly complete: boolean
}
