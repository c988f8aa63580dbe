import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../../graph/corpus/load.ts'
import { openPassages } from '../../../graph/corpus/passages.ts'
import { seedWith } from '../../support/written-seed.ts'

const sentence = 'De burgemeester mag slechts dan gegevens ontvangen\nindien dit noodzakelijk is voor de handhaving van de openbare orde.'
const law = (gist: string): Record<string, string> => ({
  'bron.yaml': 'sources:\n  - {id: s100, file: bron.txt, title: Bron, year: 2016, lines: 40}\nsections:\n  - {source: s100, first: 1, last: 40, title: Bron, reason: proeftekst}\nstates:\n  - {id: nu, name: nu, from: \'2015-01-01\', until: null}\nterms:\n  - {id: t, kind: concept, name: t}\n',
  'wet.yaml': `rules:\n  - id: r\n    claim: Dat mag.\n    modality: mag\n    about: [t]\n    gist: ${gist}\n    status: law\n    basis: said\n    state: nu\n    cites: [s100 1]\n`,
})
/** What is said of copies; that one line names nothing of the rule is another matter. */
const found = (gist: string): string[] => {
  const passages = openPassages(seedWith({ 'bron.txt': sentence }))
  return loadCorpus(seedWith(law(gist)), { passages: passages ?? undefined }).problems.filter((p) => p.code !== 'citation_silent').map((p) => `${p.file}:${p.line} ${p.code}`)
}

describe('a sentence of the source', () => {
  it('is found in a fact, across lines, capitals and punctuation', () => {
    expect(found('burgemeester mag slechts dan gegevens ontvangen, indien dit noodzakelijk is voor DE HANDHAVING')).toEqual(['wet.yaml:6 copied_sentence'])
  })

  it('is found in a wording too, at its own line', () => {
    const passages = openPassages(seedWith({ 'bron.txt': sentence }))
    const files = law('Dat.')
    const wet = `${files['wet.yaml'] ?? ''}    wordings:\n      - Dat kan.\n      - Een burgemeester mag slechts dan gegevens ontvangen indien dit noodzakelijk is voor de handhaving.\n`
    const { problems } = loadCorpus(seedWith({ ...files, 'wet.yaml': wet }), { passages: passages ?? undefined })
    expect(problems.filter((p) => p.code === 'copied_sentence').map((p) => [p.line, p.message.nl])).toEqual([[13, expect.stringContaining('"wordings"')]])
  })

  it('told in other words, or shared for eleven words, is no copy', () => {
    expect(found('Ontvangen mag alleen als de openbare orde het nodig maakt')).toEqual([])
    expect(found('burgemeester mag slechts dan gegevens ontvangen indien dit noodzakelijk is voor')).toEqual([])
  })
})

describe("the reader's own copy of the sources", () => {
  it('is split on line feeds only, so that lines are numbered as cat -n does', () => {
    const passages = openPassages(seedWith({ 'bron.txt': 'een\u2028nog een\ntwee\r\ndrie' }))
    const source = { id: 's100', file: 'bron.txt', title: 'Bron', year: 2016, lines: 3 } as never
    expect(passages?.lines(source)).toEqual(['een\u2028nog een', 'twee\r', 'drie'])
  })

  it('never leads out of its folder, whatever name the corpus gives', () => {
    const passages = openPassages(seedWith({ 'bron.txt': 'tekst' }))
    for (const file of ['../bron.txt', '/etc/hosts', '..', 'a/../../bron.txt', '.verborgen']) {
      expect(passages?.lines({ id: 's100', file, title: 'x', year: 2016, lines: 1 } as never)).toBeNull()
    }
  })

  it('is absent where the folder is, and says nothing of a file that is not there', () => {
    expect(openPassages('/bestaat/niet')).toBeNull()
    expect(openPassages(seedWith({ 'a.txt': '' }))?.lines({ id: 's100', file: 'b.txt', title: 'x', year: 2016, lines: 1 } as never)).toBeNull()
  })
})
