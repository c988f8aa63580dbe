/** The whole body of law in memory: vocabularies, statutes and facts, keyed by id. */
import { z } from 'zod'
import { CheckName } from './answer.ts'
import { Case, Need } from './case.ts'
import { WrittenCitation } from './citation.ts'
import { SourceId, StateId, StatuteId } from './ids.ts'
import { Issue, Reading } from './issue.ts'
import { Article, Statute } from './norm.ts'
import { Party } from './party.ts'
import { AbsentDuty, AbsentGround, NotCovered, OpenQuestion, Prohibition, Route } from './provision.ts'
import { Practice, Rule } from './rule.ts'
import { OnwardLimit, ReceivingGround, SecrecyDuty } from './secrecy.ts'
import { Term } from './term.ts'

export const Source = z.strictObject({
  id: SourceId,
  file: z.string().min(1).max(120),
  title: z.string().min(1).max(240),
  year: z.int(),
  lines: z.int().min(1),
})
export type Source = z.infer<typeof Source>

/** A state of the law as an interval; `until` is the first day on which it no longer held. */
export const LawState = z.strictObject({
  id: StateId,
  name: z.string().max(160),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  /** The date as of which a question is asked when none is given. */
  main: z.boolean().default(false),
})
export type LawState = z.infer<typeof LawState>

/** What has changed since the sources were written (legal-model §14). Shown on every answer, never mixed into it. */
export const LawChange = z.strictObject({
  date: z.iso.date(),
  title: z.string().max(200),
  effect: z.string().max(900),
  en: z.string().max(900),
  affects: z.array(StatuteId).default([]),
})
export type LawChange = z.infer<typeof LawChange>

/** A stretch of a source; without facts it says why ("inhoudsopgave"). */
export const Section = z.strictObject({
  source: SourceId,
  first: z.int().min(1),
  last: z.int().min(1),
  title: z.string().max(240),
  reason: z.string().max(240).optional(),
})
export type Section = z.infer<typeof Section>

/** Where one of the seven checks comes from, so that every step of a trace names its norm and its place. */
export const CheckNorm = z.strictObject({
  id: CheckName,
  name: z.string().max(80),
  en: z.string().max(80),
  question: z.string().max(240),
  grounds: z.array(z.string()).min(1),
  cites: z.array(WrittenCitation).min(1),
})
export type CheckNorm = z.infer<typeof CheckNorm>

/** Every list that a YAML file in `seed/` may hold, by its key. */
export const KINDS = {
  sources: Source, sections: Section, states: LawState, changes: LawChange, checks: CheckNorm,
  parties: Party, terms: Term, statutes: Statute, articles: Article,
  routes: Route, prohibitions: Prohibition, absent_grounds: AbsentGround, absent_duties: AbsentDuty,
  not_covered: NotCovered, open_questions: OpenQuestion,
  secrecy: SecrecyDuty, receiving: ReceivingGround, onward: OnwardLimit,
  rules: Rule, practice: Practice, issues: Issue, readings: Reading, cases: Case, needs: Need,
} as const
export type Kind = keyof typeof KINDS

/** The facts that carry the envelope, by the key of their list. */
export const FACT_KINDS = [
  'routes', 'prohibitions', 'absent_grounds', 'absent_duties', 'not_covered', 'open_questions',
  'secrecy', 'receiving', 'onward', 'rules', 'practice', 'cases', 'needs',
] as const satisfies readonly Kind[]
export type FactKind = (typeof FACT_KINDS)[number]

export type Corpus = { readonly [K in Kind]: readonly z.infer<(typeof KINDS)[K]>[] } & {
  /** Hash over the files, for the receipt. */
  readonly version: string
}
