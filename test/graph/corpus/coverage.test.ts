import { describe, expect, it } from 'vitest'
import { UNCOVERED_LINES } from '../../../graph/corpus/checks/coverage.ts'
import { countsByKindAndSource, coverageOf } from '../../../graph/corpus/coverage.ts'
import { loadCorpus, type Loaded } from '../../../graph/corpus/load.ts'
import { openPassages } from '../../../graph/corpus/passages.ts'
import { smallCorpus } from '../../support/small-corpus.ts'
import { seedWith } from '../../support/written-seed.ts'

const head = (sections: readonly string[]): string => `sources:\n  - {id: s100, file: b.txt, title: Bron, year: 2016, lines: 120}\nstates:\n  - {id: nu, name: nu, from: '2015-01-01', until: null}\nterms:\n  - {id: overleg, kind: concept, name: overleg}\nsections:\n${sections.map((s) => `  - {source: s100, ${s}}\n`).join('')}`
const rule = (cite: string): string => `rules:\n  - {id: r, claim: Dat mag., modality: mag, about: [overleg], gist: Dat., status: law, basis: said, state: nu, cites: [${cite}]}\n`
const load = (sections: readonly string[], cite = 's100 1-10', text?: string): Loaded => {
  const passages = text === undefined ? null : openPassages(seedWith({ 'b.txt': text }))
  return loadCorpus(seedWith({ 'bron.yaml': head(sections), 'wet.yaml': rule(cite) }), { passages: passages ?? undefined })
}
const said = (loaded: Loaded): string[] => loaded.problems.map((p) => `${p.file}:${p.line} ${p.code} ${/\d+-\d+/.exec(p.message.nl)?.[0] ?? ''}`.trim())
const [first, second] = ['first: 1, last: 60, title: Een', 'first: 61, last: 120, title: Twee, reason: inhoudsopgave']

describe('the sections of a source', () => {
  it('follow each other from the first line to the last, each with facts or a reason', () => {
    expect(said(load([first, second]))).toEqual([])
    expect(said(load([second, first]))).toEqual([])
  })

  it('with lines in none of them are reported: before, between and after', () => {
    expect(said(load([first.replace('first: 1,', 'first: 2,'), second]))).toEqual(['bron.yaml:8 section_gap 1-1'])
    expect(said(load([first, second.replace('first: 61', 'first: 64')]))).toEqual(['bron.yaml:9 section_gap 61-63'])
    expect(said(load([first, second.replace('last: 120', 'last: 118')]))).toEqual(['bron.yaml:2 section_gap 119-120'])
  })

  it('with lines in two of them are reported at the later one', () => {
    expect(said(load([first, second.replace('first: 61', 'first: 58')]))).toEqual(['bron.yaml:9 section_gap 58-60'])
  })

  it('without facts need a reason; a citation that only touches them is a fact of theirs', () => {
    const bare = second.replace(', reason: inhoudsopgave', '')
    expect(said(load([first, bare]))).toEqual(['bron.yaml:9 section_without_facts 61-120'])
    expect(said(load([first, bare], 's100 55-61'))).toEqual([])
  })
})

describe('a stretch that no fact speaks of', () => {
  const open = 'first: 1, last: 120, title: Alles'
  /** Prose on lines 11 to `last`, nothing after it. */
  const prose = (last: number, blank = 0): string => Array.from({ length: 120 }, (_, i) => (i < 10 || (i < last && i >= 10 + blank) ? 'overleg' : '  ')).join('\n')

  it(`is reported from ${UNCOVERED_LINES + 1} lines of prose on, with its lines`, () => {
    expect(said(load([open], 's100 1-10', prose(10 + UNCOVERED_LINES)))).toEqual([])
    expect(said(load([open], 's100 1-10', prose(11 + UNCOVERED_LINES)))).toEqual(['bron.yaml:2 uncovered_stretch 11-120'])
  })

  it('is not made longer by blank lines', () => {
    expect(said(load([open], 's100 1-10', prose(60, 10)))).toEqual([])
    expect(said(load([open], 's100 1-10', prose(61, 10)))).toEqual(['bron.yaml:2 uncovered_stretch 11-120'])
  })

  it('ends where a fact or a section with a reason begins, and needs a copy of the source to be seen', () => {
    expect(said(load([open], 's100 30-31', prose(61)))).toEqual([])
    expect(said(load([first, second], 's100 1-60', prose(120)))).toEqual([])
    expect(said(load([open]))).toEqual([])
  })
})

describe('coverage', () => {
  const coverage = coverageOf(smallCorpus())

  it('holds every fact and issue once, an issue with the citations of its positions', () => {
    const { routes, issues } = smallCorpus()
    expect(new Set(coverage.facts.map((f) => f.id)).size).toBe(coverage.facts.length)
    expect(coverage.facts.filter((f) => f.kind === 'routes').map((f) => f.id)).toEqual(routes.map((r) => r.id))
    expect(coverage.facts.find((f) => f.id === 'gi-oov')).toEqual({ id: 'gi-oov', kind: 'issues', status: 'opinion', citations: [{ source: 's100', first: 120, last: 120 }, { source: 's100', first: 124, last: 124 }] })
    expect(coverage.facts.filter((f) => f.kind === 'issues')).toHaveLength(issues.length)
  })

  it('gives a section the facts that cite a line of it, first and last line included', () => {
    const split = { ...smallCorpus(), sections: [[23, 200], [1, 22]].map(([a, b]) => ({ source: 's100', first: a, last: b, title: `${a}` })) } as unknown as ReturnType<typeof smallCorpus>
    const [low, high] = coverageOf(split).sections
    expect(low).toMatchObject({ first: 1, facts: ['gi-vt-melden'] })
    expect(high?.facts).toHaveLength(coverage.facts.length - 1)
  })

  it('counts a fact of two sources under both, and once in the total', () => {
    const rows = countsByKindAndSource({ sections: [], facts: [{ id: 'r', kind: 'rules', status: 'law', citations: [{ source: 's000', first: 1, last: 1 }, { source: 's001', first: 1, last: 1 }, { source: 's001', first: 5, last: 5 }] as never }] }, ['s000', 's001', 's002'])
    expect(rows.find((row) => row.kind === 'rules')).toEqual({ kind: 'rules', perSource: [1, 1, 0], total: 1 })
    expect(rows.filter((row) => row.kind !== 'rules').every((row) => row.total === 0)).toBe(true)
  })
})
