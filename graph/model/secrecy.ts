/** Secrecy duties, receiving grounds and limits that travel with the data (legal-model §4, §6). */
import { z } from 'zod'
import { Condition, envelope, NormRefs } from './fact.ts'
import { PartyId, TermId } from './ids.ts'

const text = z.string().min(1).max(600)
const parties = z.array(PartyId).max(60)
const terms = z.array(TermId).max(30)

/** One way out of a secrecy duty. The list on a duty is closed: what is not in it does not break it. */
export const SecrecyException = z.strictObject({
  text,
  /** Ground that breaks it; a route that rests on a covered ground passes. */
  grounds: NormRefs.default([]),
  /** Circumstances that break it: toestemming, conflict-van-plichten, vordering. All must hold. */
  needs: z.array(TermId).max(8).default([]),
  /** Only towards these parties; empty means towards anyone. */
  to: parties.default([]),
  /** Never towards these (the gemeente is not rechtstreeks betrokken: s002 4093-4095). */
  notTo: parties.default([]),
  purpose: terms.default([]),
  conditions: z.array(Condition).default([]),
})
export type SecrecyException = z.infer<typeof SecrecyException>

export const SecrecyDuty = z.strictObject({
  ...envelope,
  who: parties.min(1),
  data: terms.default([]),
  grounds: NormRefs.min(1),
  gist: text,
  brokenBy: z.array(SecrecyException).max(30).default([]),
})
export type SecrecyDuty = z.infer<typeof SecrecyDuty>

/** What entitles B to process D for P. It is never a ground for A. */
export const ReceivingGround = z.strictObject({
  ...envelope,
  who: parties.min(1),
  data: terms.default([]),
  purpose: terms.default([]),
  grounds: NormRefs.min(1),
  gist: text,
  conditions: z.array(Condition).default([]),
})
export type ReceivingGround = z.infer<typeof ReceivingGround>

/**
 * What follows the data to the next holder: Wpg art. 7, Wjsg art. 52, GGZ data held by the reclassering.
 * A hop with these data from `heldBy` passes only to `allows`, or under the named conditions.
 */
export const OnwardLimit = z.strictObject({
  ...envelope,
  data: terms.default([]),
  /** Who gave the data first; empty: whoever did. */
  origin: parties.default([]),
  /** Who holds them now; empty: whoever does. */
  heldBy: parties.default([]),
  grounds: NormRefs.default([]),
  gist: text,
  /** Onward giving that stays open; empty: none without the conditions. */
  allows: z.array(z.strictObject({
    to: parties.default([]),
    purpose: terms.default([]),
    needs: z.array(TermId).default([]),
    conditions: z.array(Condition).default([]),
  })).default([]),
})
export type OnwardLimit = z.infer<typeof OnwardLimit>
