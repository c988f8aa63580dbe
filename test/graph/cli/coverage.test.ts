import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coverageOutcome } from '../../../graph/cli/coverage.ts'
import { coverageOf } from '../../../graph/corpus/coverage.ts'
import { repositoryRoot } from '../../support/repository-root.ts'
import { smallCorpus, smallSeed } from '../../support/small-corpus.ts'
import { seedWith } from '../../support/written-seed.ts'

const run = (...argv: string[]): { code: number | null; out: string } => {
  const { status, stdout } = spawnSync(process.execPath, [join(repositoryRoot, 'node_modules/tsx/dist/cli.mjs'), join(repositoryRoot, 'graph/cli/main.ts'), 'coverage', ...argv], { encoding: 'utf8', env: { ...process.env, GRONDSLAG_SOURCES: '' } })
  return { code: status, out: stdout }
}
const corpus = smallCorpus()

interface Printed {
  facts: { id: string; kind: string; status: string; citations: { file: string; first: number; last: number }[] }[]
  sections: { file: string; first: number; last: number; title: string; facts: string[]; reason?: string }[]
}

describe('grondslag coverage', () => {
  it('lists every section with its facts, then the counts per kind and source, and says whether all is explained', () => {
    const { code, out } = run('--seed', smallSeed)
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^s100 1-200 +22 {2}Klein handvat$/)
    expect(lines.find((line) => line.startsWith('soort'))).toMatch(/s100 +samen$/)
    expect(lines.find((line) => line.startsWith('routes'))).toMatch(/^routes +6 +6$/)
    expect(lines.at(-1)).toBe('1 secties, alle met feiten of een reden.')
  })

  it('with --json prints one object in the shape of product.md, every citation under the name of its file', () => {
    const { code, out } = run('--json', '--seed', smallSeed)
    expect(code).toBe(0)
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    const printed = JSON.parse(out) as Printed
    expect(Object.keys(printed)).toEqual(['facts', 'sections'])
    for (const fact of printed.facts) {
      expect(Object.keys(fact)).toEqual(['id', 'kind', 'status', 'citations'])
      for (const citation of fact.citations) expect(citation).toEqual({ file: '100_handvat.txt', first: expect.any(Number), last: expect.any(Number) })
    }
    expect(printed.facts[0]).toEqual({ id: 'gi-vt-melden', kind: 'routes', status: 'law', citations: [{ file: '100_handvat.txt', first: 20, last: 22 }] })
    expect(printed.sections).toEqual([{ file: '100_handvat.txt', first: 1, last: 200, title: 'Klein handvat', facts: printed.facts.map((f) => f.id), reason: 'proeftekst' }])
  })

  it('leaves the reason out where there is none, and counts a section without facts and reason', () => {
    const bare = { ...corpus, sections: [{ source: 's100', first: 1, last: 200, title: 'Vol' }, { source: 's100', first: 190, last: 195, title: 'Leeg' }] } as unknown as typeof corpus
    const { sections } = JSON.parse(coverageOutcome(bare, coverageOf(bare), true).out ?? '') as Printed
    expect(sections.map((s) => Object.keys(s))).toEqual([['file', 'first', 'last', 'title', 'facts'], ['file', 'first', 'last', 'title', 'facts']])
    expect(coverageOutcome(bare, coverageOf(bare), false).out).toContain('2 secties, 1 zonder feiten en zonder reden.')
  })

  it('of a corpus with an error counts nothing: it says what is wrong, exit 1', () => {
    const { code, out } = run('--json', '--seed', seedWith({ 'a.yaml': 'terms:\n  - {id: t, kind: doel, name: t}\n' }))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ file: 'a.yaml', line: 2 }] })
  })
})
