/** `grondslag coverage`: what of the five sources stands in the corpus, per section; in words or as JSON (product.md). */
import { countsByKindAndSource, type Coverage, type CoveredSection } from '../corpus/coverage.ts'
import { makeCiter } from '../api/public-answer.ts'
import type { Corpus } from '../model/corpus.ts'
import { EXIT, type Outcome } from './exit.ts'

const pad = (text: string | number, width: number): string => String(text).padStart(width)

function table(corpus: Corpus, coverage: Coverage): string[] {
  const sources = corpus.sources.map((s) => s.id as string)
  const rows = countsByKindAndSource(coverage, sources).filter((row) => row.total > 0)
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((n, row) => n + of(row), 0)
  const line = (name: string, cells: readonly (string | number)[]): string => `${name.padEnd(18)}${cells.map((c) => pad(c, 7)).join('')}`
  return [
    line('soort', [...sources, 'samen']),
    ...rows.map((row) => line(row.kind, [...row.perSource, row.total])),
    line('alles', [...sources.map((_, i) => sum((row) => row.perSource[i] as number)), sum((row) => row.total)]),
  ]
}

const sectionLine = (s: CoveredSection): string =>
  `${s.source} ${`${s.first}-${s.last}`.padEnd(10)} ${pad(s.facts.length, 4)}  ${s.title}${s.facts.length === 0 && s.reason !== undefined ? ` (${s.reason})` : ''}`

/** JSON: `{facts: [{id, kind, status, citations}], sections: [{file, first, last, title, facts: ids, reason?}]}`, sources by their file name. */
export function coverageOutcome(corpus: Corpus, coverage: Coverage, json: boolean): Outcome {
  if (json) {
    const cite = makeCiter(corpus.sources)
    const facts = coverage.facts.map((f) => ({ ...f, citations: f.citations.map(cite) }))
    const sections = coverage.sections.map(({ source, first, last, title, facts, reason }) => ({ ...cite({ source, first, last }), title, facts, ...(reason !== undefined && { reason }) }))
    return { exit: EXIT.ok, out: JSON.stringify({ facts, sections }) }
  }
  const bare = coverage.sections.filter((s) => s.facts.length === 0 && s.reason === undefined).length
  const summary = `${coverage.sections.length} secties, ${bare === 0 ? 'alle met feiten of een reden' : `${bare} zonder feiten en zonder reden`}.`
  return { exit: EXIT.ok, out: [...coverage.sections.map(sectionLine), '', ...table(corpus, coverage), '', summary].join('\n') }
}
