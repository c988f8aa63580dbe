/** Every call into Grondslag: its name, its zod input and output. Window, localhost and command line all enter here. */
import { z } from 'zod'
import { Answer, PublicCitation } from '../model/answer.ts'
import { LawChange, LawState } from '../model/corpus.ts'
import { PartyKind } from '../model/party.ts'
import { MAX_QUESTION_CHARS, Question } from '../model/question.ts'
import { TermKind } from '../model/term.ts'

/** Every field of a schema may be given or left out, and what is left out stays out: a default would clear what was read. */
function withoutDefaults<S extends z.ZodRawShape>(shape: S): { [K in keyof S]: z.ZodOptional<S[K] extends z.ZodDefault<infer I> ? I : S[K]> } {
  const fields = Object.entries(shape).map(([key, field]) => [key, (field instanceof z.ZodDefault ? field.unwrap() as z.ZodType : field as z.ZodType).optional()])
  return Object.fromEntries(fields) as { [K in keyof S]: z.ZodOptional<S[K] extends z.ZodDefault<infer I> ? I : S[K]> }
}

const names = z.array(z.string().min(1).max(160)).max(30)
const PARTY_SLOTS = { from: names, to: names, via: names, setting: names, transport: names } as const
const TERM_SLOTS = { data: names, purpose: names, phase: names, stated: names, excluded: names, holder: z.string().max(160).nullable() } as const

/** Slots of a question as a caller gives them: parties and terms by id or by any of their names. */
export const Slots = z.strictObject({ ...withoutDefaults(Question.shape), ...withoutDefaults(PARTY_SLOTS), ...withoutDefaults(TERM_SLOTS) })
export type Slots = z.infer<typeof Slots>

/** A question as given: free text, or slots corrected by hand (ids or any name), or both: slots win over text. */
export const AskInput = z.strictObject({
  text: z.string().max(MAX_QUESTION_CHARS).default(''),
  /** Replaces what was read for the named slots; an empty list clears a slot. */
  slots: Slots.optional(),
  /** A user's own choice of positions, issue id to position id: shown as reading `eigen`, never changes `verdict` (§13). */
  chooses: z.record(z.string().max(120), z.string().max(120)).default({}),
  asOf: z.iso.date().nullable().default(null),
})
export type AskInput = z.infer<typeof AskInput>

/** Most suggestions for one place in the line. */
export const MAX_SUGGESTIONS = 12

/** One suggestion for the question line: what would be inserted for the characters from `start` to `end`. */
export const Suggestion = z.object({ start: z.int(), end: z.int(), insert: z.string(), label: z.string(), kind: z.string(), id: z.string() })

const Named = z.object({ id: z.string(), name: z.string(), en: z.string().nullable(), aliases: z.array(z.string()) })

/** A fact as shown in the inspector: the record itself, with kind and public citations. */
const FactView = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.string().nullable(),
  basis: z.string().nullable(),
  state: z.string().nullable(),
  record: z.record(z.string(), z.unknown()),
  citations: z.array(PublicCitation),
})

const Passage = z.object({
  file: z.string(),
  title: z.string(),
  first: z.int(),
  last: z.int(),
  lines: z.array(z.object({ number: z.int(), text: z.string(), cited: z.boolean() })),
})

const About = z.object({
  program: z.string(),
  corpus: z.string(),
  facts: z.record(z.string(), z.int()),
  states: z.array(LawState),
  changes: z.array(LawChange),
  readings: z.array(z.object({ id: z.string(), name: z.string(), en: z.string().nullable(), gist: z.string() })),
  sourcesFolder: z.string().nullable(),
  store: z.string(),
})

export const CONTRACT = {
  /** Answers a question (legal-model §8, §13). Errors: `too_long`, `empty_question`, `unknown_party`. */
  ask: { input: AskInput, output: Answer },
  /** Reads a question without answering it: the chips while typing. */
  read: { input: AskInput, output: Question },
  /** Completes the question line at the cursor from the corpus's own names. */
  complete: {
    input: z.strictObject({ text: z.string().max(MAX_QUESTION_CHARS), cursor: z.int().min(0) }),
    output: z.object({ suggestions: z.array(Suggestion).max(MAX_SUGGESTIONS) }),
  },
  /** All parties and terms, for the pickers behind the chips. */
  vocabulary: {
    input: z.strictObject({}),
    output: z.object({
      parties: z.array(Named.extend({ kind: PartyKind, domain: z.string() })),
      terms: z.array(Named.extend({ kind: TermKind })),
    }),
  },
  /** One fact by id. Errors: `unknown_fact`. */
  fact: { input: z.strictObject({ id: z.string().max(160) }), output: FactView },
  /** The cited lines with some around them, from the reader's own copy. Errors: `no_sources`, `unknown_source`, `out_of_range`. */
  passage: {
    input: z.strictObject({ file: z.string().max(160), first: z.int().min(1), last: z.int().min(1), around: z.int().min(0).max(40).default(6) }),
    output: Passage,
  },
  /** Version, counts, states of the law and what has changed since. */
  about: { input: z.strictObject({}), output: About },
} as const

export type CallName = keyof typeof CONTRACT
export type CallInput<N extends CallName> = z.input<(typeof CONTRACT)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof CONTRACT)[N]['output']>

/** Why a call failed. `invalid_input` names the place; `internal` never carries more than its message. */
export const ERROR_CODES = [
  'unknown_call', 'invalid_input', 'empty_question', 'too_long', 'unknown_party', 'unknown_fact',
  'no_sources', 'unknown_source', 'out_of_range', 'store_unavailable', 'cancelled', 'internal',
] as const
export const CallError = z.object({
  code: z.enum(ERROR_CODES),
  /** What happened and what to do, Dutch and English. */
  message: z.object({ nl: z.string(), en: z.string() }),
  /** Path in the input, where one is to blame. */
  place: z.string().optional(),
})
export type CallError = z.infer<typeof CallError>

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError }
/** One function for every caller: preload and localhost host both expose just this. */
export type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<Reply<CallOutput<N>>>
