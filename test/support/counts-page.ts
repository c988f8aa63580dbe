import { coverageOf, countsByKindAndSource } from '../../graph/corpus/coverage.ts'
import { loadCorpus } from '../../graph/corpus/load.ts'
import { readSeedFiles } from '../../graph/corpus/seed-files.ts'
import { parseYamlFile } from '../../graph/corpus/yaml-file.ts'
import { FACT_KINDS, type Kind, type Section } from '../../graph/model/corpus.ts'

const FACTS: ReadonlySet<Kind> = new Set<Kind>([...FACT_KINDS, 'issues'])

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  `| ${head.join(' | ')} |`, `|${head.map((_, i) => (i === 0 ? '---' : '--:')).join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`), '',
]

/** `seed/COUNTS.md` as it should be: facts per kind and source, sections per file, facts per file. */
export function countsPage(seed: string): string {
  const { corpus } = loadCorpus(seed)
  const coverage = coverageOf(corpus)
  const sources = corpus.sources.map((source) => source.id)
  const perKind = countsByKindAndSource(coverage, sources)
  const total = (of: (row: (typeof perKind)[number]) => number): number => perKind.reduce((sum, row) => sum + of(row), 0)
  const files = readSeedFiles(seed).files.map((file) => ({ path: file.path, records: parseYamlFile(file).records })).sort((a, b) => (a.path < b.path ? -1 : 1))
  const factsOf = new Map(coverage.sections.map((section) => [`${section.source} ${section.first}`, section.facts]))
  const sectionFiles = files.flatMap(({ path, records }) => {
    const sections = records.filter((r) => r.kind === 'sections').map((r) => r.raw as Section)
    if (sections.length === 0) return []
    const facts = sections.map((s) => factsOf.get(`${s.source} ${s.first}`) ?? [])
    return [[path, sections.length, facts.filter((list) => list.length > 0).length, facts.filter((list) => list.length === 0).length, new Set(facts.flat()).size]]
  })
  const factFiles = files.flatMap(({ path, records }) => {
    const count = records.filter((r) => FACTS.has(r.kind)).length
    return count === 0 ? [] : [[path, count]]
  })
  return [
    '# Counts of the corpus', '',
    'Generated (`npm run golden`), held to the corpus by `test/graph/corpus/counts.test.ts`. The same, section by section: `npm run -s grondslag -- coverage`.', '',
    '## Facts per kind and source', '', 'A fact that cites two sources counts under both, once in the total.', '',
    ...table(['kind', ...sources, 'total'], [...perKind.map((row) => [row.kind, ...row.perSource, row.total]), ['all', ...sources.map((_, i) => total((row) => row.perSource[i] ?? 0)), total((row) => row.total)]]),
    '## Sections', '', ...table(['file', 'sections', 'with facts', 'with a reason only', 'facts'], sectionFiles),
    '## Facts per file', '', ...table(['file', 'facts'], factFiles),
  ].join('\n')
}
