/** Statements about giving data from one party to another (legal-model §4). */
import { z } from 'zod'
import { Condition, envelope, NormRefs, pairScope } from './fact.ts'
import { FactId, PartyId } from './ids.ts'

export const ROUTE_MODALITIES = ['moet', 'mag', 'moet_tenzij'] as const
export const RouteModality = z.enum(ROUTE_MODALITIES)
export type RouteModality = z.infer<typeof RouteModality>

const text = z.string().min(1).max(600)

/** A provision route (verstrekking): A may or must give D to B. */
export const Route = z.strictObject({
  ...envelope,
  ...pairScope,
  modality: RouteModality,
  /** Ground of the provider (check 2), decisive first; `niet genoemd` stays an empty list, with a warning. */
  grounds: NormRefs.default([]),
  /** Ground that the text names for the receiver (check 6). */
  receiving: NormRefs.default([]),
  initiative: z.enum(['on_request', 'own_initiative', 'either', 'unstated']).default('unstated'),
  /** Consent of betrokkene for this route: required (also a condition), not required, or not spoken of. */
  consent: z.enum(['required', 'not_required', 'unstated']).default('unstated'),
  /** Secrecy duties that this route breaks, or `all` where the text says so in general. */
  breaks: z.union([z.literal('all'), z.array(FactId)]).default([]),
  /** Exception to art. 16 Wbp that the text names (check 4). */
  special: NormRefs.default([]),
  /** Conditions of the sources' own; any of them turns ja into ja, mits. Necessity is never listed. */
  conditions: z.array(Condition).max(20).default([]),
  /** Under these it does not hold after all (contra-indications, weighty reasons). */
  unless: z.array(Condition).max(20).default([]),
  /** What must be done after a yes: inform, record, protocol, keep no longer than. */
  duties: z.array(text).max(20).default([]),
})
export type Route = z.infer<typeof Route>

const negative = {
  ...envelope,
  ...pairScope,
  grounds: NormRefs.default([]),
  /** Bites only on routes that rest on one of these grounds ("art. 16 Wpg is no ground inside the Veiligheidshuis"). */
  ofGround: NormRefs.default([]),
  /** What opens it after all: a circumstance, or words that no question can state. */
  unless: z.array(Condition).max(20).default([]),
}

/** The text forbids it. */
export const Prohibition = z.strictObject({ ...negative })
export type Prohibition = z.infer<typeof Prohibition>

/** The text says that no ground exists, which is not a ban: for the provider or for the receiver. */
export const AbsentGround = z.strictObject({ ...negative, side: z.enum(['provider', 'receiver']) })
export type AbsentGround = z.infer<typeof AbsentGround>

/** The text says that there is no duty; whether it is allowed is another matter. */
export const AbsentDuty = z.strictObject({ ...negative })
export type AbsentDuty = z.infer<typeof AbsentDuty>

/** The sources say that they do not treat this (DJI, Slachtofferhulp as providers: s002 161-164). */
export const NotCovered = z.strictObject({ ...negative, parties: z.array(PartyId).default([]) })
export type NotCovered = z.infer<typeof NotCovered>

/** The sources leave it open. */
export const OpenQuestion = z.strictObject({ ...negative, question: text })
export type OpenQuestion = z.infer<typeof OpenQuestion>
