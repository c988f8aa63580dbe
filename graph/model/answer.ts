/** An answer: verdict per reading, routes with their seven checks, what is missing, sources, receipt (§8, §13). */
import { z } from 'zod'
import { Citation } from './citation.ts'
import { Question, QuestionKind } from './question.ts'

/** The seven checks of one hop, in their order (legal-model §5). */
export const CHECKS = [
  'doel', 'grondslag_verstrekker', 'geheimhouding', 'bijzondere_gegevens', 'verenigbaarheid', 'grondslag_ontvanger', 'noodzaak',
] as const
export const CheckName = z.enum(CHECKS)
export type CheckName = z.infer<typeof CheckName>

/** What came of a check (§5, §12). `weigh` is necessity: always to be weighed, never automatic. */
export const OUTCOMES = ['met', 'conditional', 'prohibited', 'no_ground', 'not_covered', 'not_in_play', 'weigh'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

export const VERDICTS = ['ja', 'ja_mits', 'nee', 'omstreden', 'onbekend'] as const
export const Verdict = z.enum(VERDICTS)
export type Verdict = z.infer<typeof Verdict>

/** One step of the trace: what came of it, on which norms, where it stands, from which facts. */
export const Check = z.object({
  check: CheckName,
  outcome: Outcome,
  /** In Dutch, one sentence. */
  reason: z.string(),
  grounds: z.array(z.string()),
  conditions: z.array(z.string()),
  /** Facts from which it follows; empty only where nothing was found or the check is not in play. */
  facts: z.array(z.string()),
  citations: z.array(Citation),
})
export type Check = z.infer<typeof Check>

export const Hop = z.object({
  from: z.string(),
  to: z.string(),
  verdict: Verdict,
  modality: z.enum(['moet', 'mag', 'moet_tenzij']).nullable(),
  checks: z.array(Check).length(CHECKS.length),
  grounds: z.array(z.string()),
  conditions: z.array(z.string()),
  unless: z.array(z.string()),
  duties: z.array(z.string()),
  /** The provision facts that this hop rests on. */
  facts: z.array(z.string()),
  citations: z.array(Citation),
})
export type Hop = z.infer<typeof Hop>

export const Path = z.object({
  /** Stable within one answer: the fact ids of its hops. */
  id: z.string(),
  verdict: Verdict,
  hops: z.array(Hop).min(1),
  /** Counts for the verdict of this question (§13); others are shown beside it. */
  counted: z.boolean(),
  /** A chain that is open while the direct way is closed: a warning, not advice (§6). */
  detour: z.boolean(),
  /** Lower is lighter: open conditions, secrecy to break, hops. Only for ranking. */
  burden: z.number(),
  conditions: z.array(z.string()),
  warnings: z.array(z.string()),
})
export type Path = z.infer<typeof Path>

export const PositionTaken = z.object({
  id: z.string(),
  holders: z.array(z.string()),
  claim: z.string(),
  modality: z.string(),
  citations: z.array(Citation),
})

export const IssueInPlay = z.object({
  id: z.string(),
  claim: z.string(),
  positions: z.array(PositionTaken),
  /** Position chosen per reading; null where the reading leaves it open. */
  chosen: z.record(z.string(), z.string().nullable()),
  /** Verdict of the question when this position is taken and the rest stays as the careful summary has it. */
  verdicts: z.record(z.string(), Verdict),
})
export type IssueInPlay = z.infer<typeof IssueInPlay>

/** A tipping set: issues whose positions, taken together, flip the answer; no proper subset does. */
export const Tipping = z.object({
  choices: z.record(z.string(), z.string()),
  verdict: Verdict,
})
export type Tipping = z.infer<typeof Tipping>

/** One of the smallest sets of things whose presence would open the way. */
export const Missing = z.object({ items: z.array(z.object({ check: CheckName, text: z.string(), facts: z.array(z.string()) })).min(1) })
export type Missing = z.infer<typeof Missing>

export const RuleHit = z.object({
  id: z.string(),
  kind: z.enum(['rule', 'practice', 'issue']),
  claim: z.string(),
  gist: z.string(),
  modality: z.string(),
  status: z.string(),
  grounds: z.array(z.string()),
  conditions: z.array(z.string()),
  unless: z.array(z.string()),
  citations: z.array(Citation),
})
export type RuleHit = z.infer<typeof RuleHit>

export const Receipt = z.object({
  corpus: z.string(),
  state: z.string(),
  asOf: z.string(),
  reading: z.string().nullable(),
  question: z.string(),
  program: z.string(),
})
export type Receipt = z.infer<typeof Receipt>

/** A citation as the outside sees it: the file's own name. */
export const PublicCitation = z.object({ file: z.string(), first: z.int(), last: z.int() })

export const Answer = z.object({
  kind: QuestionKind,
  parsed: Question,
  verdict: Verdict,
  /** Verdict per reading id. */
  verdicts: z.record(z.string(), Verdict),
  /** The reason in one sentence, Dutch. */
  reason: z.string(),
  /** Norms that decide the verdict, decisive first: abbreviation, article, lid. */
  grounds: z.array(z.string()),
  conditions: z.array(z.string()),
  unless: z.array(z.string()),
  duties: z.array(z.string()),
  routes: z.array(Path),
  rules: z.array(RuleHit),
  issues: z.array(IssueInPlay),
  tipping: z.array(Tipping),
  missing: z.array(Missing),
  /** Per organ, where the question names a party that is more than one (gemeente). */
  alternatives: z.array(z.object({ from: z.string(), to: z.string(), verdict: Verdict, reason: z.string() })),
  /** What to verify, what the text leaves open or contradicts. */
  remarks: z.array(z.string()),
  citations: z.array(Citation),
  /** Nearest statements where nothing fits. */
  nearest: z.array(RuleHit),
  receipt: Receipt,
})
export type Answer = z.infer<typeof Answer>
