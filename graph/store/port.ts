/** The store port, in domain words. Every adapter runs the suite in `test/contract/store.ts`. Plain JSON values only. */
import type { FactKind, LawChange, LawState } from '../model/corpus.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Issue, Reading } from '../model/issue.ts'
import type { Article, Statute } from '../model/norm.ts'
import type { Party } from '../model/party.ts'
import type { Question } from '../model/question.ts'
import type { Practice, Rule } from '../model/rule.ts'
import type { Source } from '../model/corpus.ts'
import type { Term } from '../model/term.ts'

/** The most that one read hands out; a read that would be larger is cut and says so. */
export const READ_LIMIT = 5_000

/** What the question reader is built from: every name in the corpus. Read once per corpus version. */
export interface Lexicon {
  readonly version: string
  readonly parties: readonly Party[]
  readonly terms: readonly Term[]
  readonly statutes: readonly Statute[]
  readonly articles: readonly Article[]
  readonly sources: readonly Source[]
  readonly states: readonly LawState[]
  readonly changes: readonly LawChange[]
  readonly readings: readonly Reading[]
  /** Distinct words of the statements' claims, wordings and gists, lower case: the ordinary words of the field. */
  readonly prose: readonly string[]
}

/** Statements that can answer a rule or practice question. */
export interface Statements {
  readonly rules: readonly Rule[]
  readonly practice: readonly Practice[]
  readonly issues: readonly Issue[]
  readonly complete: boolean
}

export interface FactRecord {
  readonly kind: FactKind | 'issues' | 'parties' | 'terms' | 'statutes' | 'articles'
  readonly record: { readonly id?: string } & Readonly<Record<string, unknown>>
}

export interface Neighbour {
  readonly id: string
  readonly kind: string
  readonly relation: string
  readonly direction: 'in' | 'out'
}

export interface Store {
  /** Shown in the status line: "in het geheugen", "Neo4j bolt://…". */
  readonly name: string
  lexicon(): Promise<Lexicon>
  /** The candidate subgraph of a question as of a date: all that bears on its parties, and on stops between them. */
  evidence(question: Question, asOf: string): Promise<Evidence>
  /** Rules, practice and issues that share an id or stem with the question's `words`, as of a date. */
  statements(words: readonly string[], asOf: string): Promise<Statements>
  fact(id: string): Promise<FactRecord | null>
  neighbours(id: string, limit: number): Promise<{ readonly items: readonly Neighbour[]; readonly complete: boolean }>
  search(text: string, limit: number): Promise<readonly { readonly id: string; readonly kind: string; readonly name: string }[]>
  counts(): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
  /** Typed Cypher is a capability that may be absent; no answer depends on it. */
  readonly cypher?: (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<readonly Readonly<Record<string, unknown>>[]>
}
