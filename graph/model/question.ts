/** A question as understood: structured, shown back as chips, correctable (legal-model §1, §11, §13). */
import { z } from 'zod'
import { PartyId, ReadingId, TermId } from './ids.ts'

/** Longest question text that is read; longer is refused with the limit in the message. */
export const MAX_QUESTION_CHARS = 2000

/** What is asked of a proposition: may, must, can it come there, is it so, is it enough, is it needed. */
export const ASKED = ['mag', 'moet', 'kan', 'is', 'volstaat', 'nodig'] as const
export const Asked = z.enum(ASKED)
export type Asked = z.infer<typeof Asked>

export const QUESTION_KINDS = ['route', 'rule', 'practice', 'unclear'] as const
export const QuestionKind = z.enum(QUESTION_KINDS)
export type QuestionKind = z.infer<typeof QuestionKind>

export const SLOTS = [
  'from', 'to', 'via', 'setting', 'transport', 'data', 'purpose', 'phase', 'stated', 'excluded', 'ground', 'holder', 'concept', 'asked', 'unknown',
] as const
export const Slot = z.enum(SLOTS)
export type Slot = z.infer<typeof Slot>

/** A stretch of the text and what it was read as; `id` is a party or term id, or the words themselves. */
export const Span = z.object({ start: z.int(), end: z.int(), text: z.string(), slot: Slot, id: z.string() })
export type Span = z.infer<typeof Span>

const parties = z.array(PartyId).max(20).default([])
const terms = z.array(TermId).max(30).default([])

export const Question = z.object({
  text: z.string().max(MAX_QUESTION_CHARS).default(''),
  /** `unclear` where the text cannot be read as a question of this field. */
  kind: QuestionKind.default('route'),
  asked: Asked.default('mag'),
  /** "Is een convenant géén grondslag": the proposition is asked in the negative. */
  negated: z.boolean().default(false),
  from: parties,
  to: parties,
  via: parties,
  /** Networks at whose table it happens; registers and channels that carry it. Never a reason for nee. */
  setting: parties,
  transport: parties,
  data: terms,
  purpose: terms,
  phase: terms,
  /** Circumstances that the question says are there (met toestemming, bij acuut gevaar, ots) … */
  stated: terms,
  /** … and that it shuts out (zonder toestemming). */
  excluded: terms,
  /** Norms that the question names: "op grond van art. 16 Wpg". */
  ground: z.array(z.string().max(160)).max(10).default([]),
  /** "alleen omdat", "enkel op grond van", "op zichzelf": does what is stated suffice by itself? */
  onlyBecause: z.boolean().default(false),
  /** "zonder meer", "standaard", "op eigen houtje": nothing that is not stated may be supposed. */
  unconditional: z.boolean().default(false),
  /** Asks for this holder's position, not for the verdict over all. */
  holder: TermId.nullable().default(null),
  reading: ReadingId.nullable().default(null),
  /** As of which day; null is the main state of the law in the corpus. */
  asOf: z.iso.date().nullable().default(null),
  /** Ids of parties and terms, and stems of further words, that the text holds: what rules are found by. */
  words: z.array(z.string().max(120)).max(400).default([]),
  /** Words that carry meaning and that the corpus does not know. */
  unknown: z.array(z.string().max(120)).max(200).default([]),
  spans: z.array(Span).max(200).default([]),
  /** Words that name more than one party: asked back in the window. */
  ambiguous: z.array(z.object({ word: z.string(), slot: Slot, among: z.array(PartyId) })).max(10).default([]),
})
export type Question = z.infer<typeof Question>
