/** Where the sources differ (geschilpunt), the positions taken, and readings that choose among them (§7). */
import { z } from 'zod'
import { WrittenCitation } from './citation.ts'
import { Basis, Condition, NormRefs, scope, Status } from './fact.ts'
import { IssueId, ReadingId, StateId, TermId } from './ids.ts'
import { asked, RuleModality } from './rule.ts'

const text = z.string().min(1).max(600)

/** The checks that a position may supply; nothing in the sources lets one supply secrecy, special data or onward limits. */
export const SuppliedCheck = z.enum(['grondslag_verstrekker', 'grondslag_ontvanger', 'verenigbaarheid'])

export const Position = z.strictObject({
  id: TermId,
  /** Who takes it: rekkelijken, preciezen, ap, om, wetgever, handvat, or a passage that speaks for itself. */
  holders: z.array(TermId).min(1),
  claim: text,
  /** What holds of the issue's claim under this position. */
  modality: RuleModality,
  grounds: NormRefs.default([]),
  conditions: z.array(Condition).max(20).default([]),
  unless: z.array(Condition).max(20).default([]),
  /** A stream supplies these checks where the question or the recorded case states `given` (legal-model §7). */
  supplies: z.strictObject({ checks: z.array(SuppliedCheck).min(1), given: z.array(TermId).min(1) }).optional(),
  status: Status,
  basis: Basis,
  cites: z.array(WrittenCitation).min(1).max(40),
  note: text.optional(),
  /** As on a fact (fact.ts): why the cited lines name nothing of it. */
  unnamed: text.optional(),
})
export type Position = z.infer<typeof Position>

export const Issue = z.strictObject({
  id: IssueId,
  ...asked,
  /** Empty from and to: the issue is about a rule, not about a pair. */
  ...scope,
  state: StateId,
  positions: z.array(Position).min(2).max(12),
  note: text.optional(),
})
export type Issue = z.infer<typeof Issue>

export const Reading = z.strictObject({
  id: ReadingId,
  name: z.string().min(1).max(80),
  en: z.string().max(80).optional(),
  gist: text,
  /** Takes every position of these holders, first holder first. */
  follows: z.array(TermId).default([]),
  /** Explicit choices; they win over `follows`. Record of issue id to position id. */
  chooses: z.record(z.string(), z.string()).default({}),
  basis: Basis,
  cites: z.array(WrittenCitation).default([]),
})
export type Reading = z.infer<typeof Reading>
