/** Rules, practice and figures: what is asked about without a route (legal-model §11). */
import { z } from 'zod'
import { Condition, envelope, NormRefs, scope } from './fact.ts'
import { TermId } from './ids.ts'

const text = z.string().min(1).max(600)

/**
 * How the norm stands to the claim. The claim is always written affirmatively ("Een convenant is een grondslag
 * voor verstrekking") and the modality says what holds of it.
 *   moet / mag / mag_niet / hoeft_niet   a duty, a power, a ban, no duty
 *   geldt / geldt_niet                   it is so, it is not so
 *   volstaat / volstaat_niet             it is enough, it is not enough by itself
 *   vereist / niet_vereist               it is needed, it is not needed
 */
export const RULE_MODALITIES = [
  'moet', 'mag', 'mag_niet', 'hoeft_niet', 'geldt', 'geldt_niet', 'volstaat', 'volstaat_niet', 'vereist', 'niet_vereist',
] as const
export const RuleModality = z.enum(RULE_MODALITIES)
export type RuleModality = z.infer<typeof RuleModality>

/** Words that bring a question to a statement, and the scope within which it holds. */
export const asked = {
  /** The proposition, affirmative, in our own words. */
  claim: text,
  /** Terms and parties without which a question is not about this claim. */
  about: z.array(z.string().min(1).max(120)).min(1).max(12),
  /** Further words by which people ask for it (synonyms of this claim only; general ones belong in `seed/terms`). */
  words: z.array(z.string().min(1).max(80)).max(40).default([]),
  /** The very same proposition as the claim, affirmative too, in other words that people use: a question is held against each. */
  wordings: z.array(text).max(8).default([]),
} as const

export const Rule = z.strictObject({
  ...envelope,
  ...asked,
  /** A rule may be bound to a pair, data or circumstances; most are not. */
  ...scope,
  modality: RuleModality,
  /** Whose view it is, where the text gives it as somebody's: AP, rekkelijken, college van Amsterdam. */
  holders: z.array(TermId).default([]),
  grounds: NormRefs.default([]),
  conditions: z.array(Condition).max(20).default([]),
  unless: z.array(Condition).max(20).default([]),
  duties: z.array(text).default([]),
  /** What it comes down to, in a sentence an adviser would say. */
  gist: text,
})
export type Rule = z.infer<typeof Rule>

/** A reported fact: never a permission. `geldt` means "so it is reported". */
export const Practice = z.strictObject({
  ...envelope,
  ...asked,
  modality: z.enum(['geldt', 'geldt_niet']),
  gist: text,
  holders: z.array(TermId).default([]),
  figure: z.strictObject({
    value: z.number(),
    unit: z.string().max(40),
    base: z.string().max(200),
    year: z.int().min(1990).max(2030),
  }).optional(),
})
export type Practice = z.infer<typeof Practice>
