/** How much of the sources stands in the corpus: every fact with its places, every section with its facts or the reason why it has none. Pure. */
import { FACT_KINDS, type Corpus, type FactKind, type Section } from '../model/corpus.ts'
import { sharesLine, type Citation } from '../model/citation.ts'
import type { Status } from '../model/fact.ts'

export interface CoveredFact {
  readonly id: string
  readonly kind: FactKind | 'issues'
  /** Of an issue: that of its first position, for each position has its own. */
  readonly status: Status
  readonly citations: readonly Citation[]
}
export interface CoveredSection extends Section {
  /** Ids of the facts that cite a line of it. */
  readonly facts: readonly string[]
}
export interface Coverage {
  readonly facts: readonly CoveredFact[]
  readonly sections: readonly CoveredSection[]
}

/** Facts in the order of the corpus, sections in that of the sources. */
export function coverageOf(corpus: Corpus): Coverage {
  const facts: CoveredFact[] = [
    ...FACT_KINDS.flatMap((kind) => corpus[kind].map((f): CoveredFact => ({ id: f.id, kind, status: f.status, citations: f.cites }))),
    ...corpus.issues.map((issue): CoveredFact => ({
      id: issue.id, kind: 'issues', status: issue.positions[0]?.status ?? 'opinion', citations: issue.positions.flatMap((p) => p.cites),
    })),
  ]
  const sections = [...corpus.sections].sort((a, b) => a.source.localeCompare(b.source) || a.first - b.first)
  return { facts, sections: sections.map((s) => ({ ...s, facts: facts.filter((f) => f.citations.some((c) => sharesLine(c, s))).map((f) => f.id) })) }
}

/** Counts per kind (rows) and source (columns); a fact that cites two sources counts in both, once in the total. */
export function countsByKindAndSource(coverage: Coverage, sources: readonly string[]): { kind: string; perSource: number[]; total: number }[] {
  const kinds = [...FACT_KINDS, 'issues' as const]
  return kinds.map((kind) => {
    const facts = coverage.facts.filter((f) => f.kind === kind)
    return { kind, perSource: sources.map((id) => facts.filter((f) => f.citations.some((c) => c.source === id)).length), total: facts.length }
  })
}
