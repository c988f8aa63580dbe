/** What every fact carries: status, said or inferred, state of the law, citations (legal-model §4). */
import { z } from 'zod'
import { WrittenCitation } from './citation.ts'
import { FactId, PartyId, StateId, TermId } from './ids.ts'

export const STATUSES = [
  'law', 'legislative_history', 'case_law', 'supervisor', 'guidance', 'policy', 'code', 'practice', 'opinion',
] as const
export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

export const Basis = z.enum(['said', 'inferred'])
export type Basis = z.infer<typeof Basis>

const text = z.string().min(1).max(600)

/** Required on every fact, so that a fact without them cannot exist. */
export const envelope = {
  id: FactId,
  status: Status,
  basis: Basis,
  /** State of the law that the fact speaks of: an interval in `seed/states.yaml`. */
  state: StateId,
  cites: z.array(WrittenCitation).min(1).max(40),
  /** Why an inference was made, what is doubtful, which label the text uses. */
  note: text.optional(),
  /** Set where the passage is suspect or contradicts another one; shown, never repaired. */
  suspect: text.optional(),
  /**
   * Why cited lines name no party, term, statute or article of the fact and yet speak of it (a table, a pronoun, an answer to
   * a heading pages before). An exception to a check of the corpus: refused where it is not needed.
   */
  unnamed: text.optional(),
} as const

/**
 * Something that must hold beside necessity (check 7, which always stands beside a yes and is never listed).
 * `needs` ties it to a circumstance, so that a question that states it meets the condition and one that
 * shuts it out fails it. A bare string is a condition that no question can state.
 */
export const Condition = z.union([
  text.transform((value): { text: string; needs: TermId[] } => ({ text: value, needs: [] })),
  z.strictObject({ text, needs: z.array(TermId).max(8).default([]) }),
])
export type Condition = z.infer<typeof Condition>

const ref = z.string().min(1).max(160)
/** References by abbreviation, article, lid; the decisive one first. */
export const NormRefs = z.array(ref).max(20)

const parties = z.array(PartyId).max(60)
const terms = z.array(TermId).max(30)

/**
 * Of whom, to whom, which data, what for. An empty list sets no limit. A network as `from` or `to` means
 * the partners who take part in it (legal-model §2).
 */
export const scope = {
  from: parties.default([]),
  to: parties.default([]),
  /** The text says "gemeente" and the editor infers the organ: named here, the label stays in `to` or `from`. */
  inferredOrgan: PartyId.optional(),
  data: terms.default([]),
  purpose: terms.default([]),
  phase: terms.default([]),
  /** Network at whose table it happens. */
  setting: parties.default([]),
  /** Register or channel that carries it. */
  transport: parties.default([]),
  /** Holds only where all of these circumstances are present. */
  given: terms.default([]),
  /** Does not hold where one of these circumstances is present. */
  absent: terms.default([]),
} as const

/** The scope of a statement about a pair: both ends are named. */
export const pairScope = { ...scope, from: parties.min(1), to: parties.min(1) } as const

/** The scope as the reasoner reads it, whatever kind of fact carries it. */
const scopeObject = z.object(scope)
export type Scope = z.infer<typeof scopeObject>
