import { describe, expect, it } from 'vitest'
import { LINES_AROUND } from '../../../graph/corpus/checks/speaks.ts'
import { loadCorpus } from '../../../graph/corpus/load.ts'
import { openPassages } from '../../../graph/corpus/passages.ts'
import { seedWith, smallVocabulary } from '../../support/written-seed.ts'

/** A source of 200 lines without any name, but for these. */
const source = (lines: Readonly<Record<number, string>>): string => Array.from({ length: 200 }, (_, i) => lines[i + 1] ?? `Zin ${i + 1} zegt niets.`).join('\n')
const said = 'status: law, basis: said, state: nu'

function found(lines: Readonly<Record<number, string>>, law: string): string[] {
  const passages = openPassages(seedWith({ '100_handvat.txt': source(lines) }))
  return loadCorpus(seedWith({ 'v.yaml': smallVocabulary, 'wet.yaml': law }), { passages: passages ?? undefined }).problems.map((p) => `${p.file}:${p.line} ${p.code}`)
}

const rule = (fields = '', cite = 's100 100'): string => `rules:\n  - id: r\n    claim: Dat mag.\n    modality: mag\n    about: [veilig-thuis]\n    gist: Dat.\n    status: law\n    basis: said\n    state: nu\n    cites: [s100 50, ${cite}]\n${fields}`
const silentAt10 = ['wet.yaml:10 citation_silent']

describe('cited lines', () => {
  it('that name nothing of the fact are reported at the citation', () => {
    expect(found({ 50: 'Veilig Thuis doet dat.' }, rule())).toEqual(silentAt10)
    expect(found({ 50: 'Veilig Thuis doet dat.', 100: 'Veilig Thuis ook.' }, rule())).toEqual([])
  })

  it(`speak where the name stands at most ${LINES_AROUND} lines away`, () => {
    const at = (line: number): string[] => found({ 50: 'Veilig Thuis', [line]: 'Veilig Thuis' }, rule())
    expect([at(100 - LINES_AROUND), at(100 + LINES_AROUND)]).toEqual([[], []])
    expect([at(99 - LINES_AROUND), at(101 + LINES_AROUND)]).toEqual([silentAt10, silentAt10])
  })

  it.each([['in capitals', 'VEILIG THUIS'], ['with a hyphen', 'het Veilig-Thuis-team'], ['with an accent', 'Véilig Thuis'], ['cut by the line break', 'aan Vei-']])('name a party %s', (_what, text) => {
    expect(found({ 50: 'Veilig Thuis', 100: text, 101: text.endsWith('-') ? 'lig Thuis' : 'Verder niets.' }, rule())).toEqual([])
  })

  it('name a party of three letters or fewer only as a word of its own', () => {
    const route = `routes:\n  - {id: r, from: [gi], to: [college], modality: mag, ${said}, cites: [s100 100]}\n`
    expect(found({ 100: 'Het magister-overleg zegt gisteren dat.' }, route)).toEqual(['wet.yaml:2 citation_silent'])
    expect(found({ 100: 'De GI zegt dat.' }, route)).toEqual([])
  })

  it('name an article by its number, a small number only behind its word', () => {
    const route = (ground: string): string => `routes:\n  - {id: r, from: [gi], to: [college], modality: mag, grounds: [${ground}], ${said}, cites: [s100 100]}\n`
    expect(found({ 100: 'Zie 7.3.11, tweede lid.' }, route('Jeugdwet 7.3.11 lid 2'))).toEqual([])
    expect(found({ 100: 'Zie 17.3.11 of 7.3.111.' }, route('Jeugdwet 7.3.11 lid 2'))).toEqual(['wet.yaml:2 citation_silent'])
    expect(found({ 100: 'Zie artikel 8 onder e.' }, route('Wbp 8'))).toEqual([])
    expect(found({ 100: 'Op bladzijde 8.' }, route('Wbp 8'))).toEqual(['wet.yaml:2 citation_silent'])
    expect(found({ 100: 'De Wet bescherming persoonsgegevens zegt dat.' }, route('Wbp 8'))).toEqual([])
  })

  it('may use a telling word of the claim, but not one that stands on every page', () => {
    const claimed = rule().replace('Dat mag.', 'Hulpverleners mogen dossiers vernietigen.')
    expect(found({ 50: 'Veilig Thuis', 100: 'Wat men weggooit.' }, claimed)).toEqual(silentAt10)
    expect(found({ 50: 'Veilig Thuis', 100: 'Het vernietigen ervan.' }, claimed)).toEqual([])
    const common = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [150 + i, 'vernietigen']))
    expect(found({ 50: 'Veilig Thuis', 100: 'Het vernietigen ervan.', ...common }, claimed)).toEqual(silentAt10)
  })

  it('of a position are held against the issue and the position, and reported at the position', () => {
    const issue = `issues:\n  - id: i\n    claim: Dat mag.\n    about: [veilig-thuis]\n    state: nu\n    positions:\n      - {id: a, holders: [preciezen], claim: Nee., modality: mag_niet, status: law, basis: said, cites: [s100 50]}\n      - {id: b, holders: [rekkelijken], claim: Ja., modality: mag, status: law, basis: said, cites: [s100 100]}\n`
    expect(found({ 50: 'Veilig Thuis', 100: 'De rekkelijken vinden van wel.' }, issue)).toEqual([])
    expect(found({ 50: 'Veilig Thuis' }, issue)).toEqual(['wet.yaml:8 citation_silent'])
  })
})

describe('an exception with its reason', () => {
  it('lets a citation stand that names nothing', () => {
    expect(found({ 50: 'Veilig Thuis' }, rule("    unnamed: 'de tekst zegt hier: deze instelling'\n"))).toEqual([])
  })

  it('is refused where it is not needed', () => {
    expect(found({ 50: 'Veilig Thuis', 100: 'Veilig Thuis' }, rule("    unnamed: 'de tekst zegt hier: deze instelling'\n"))).toEqual(['wet.yaml:11 unnamed_not_needed'])
  })
})

describe('without a copy of the source', () => {
  it('nothing is said about what its lines name', () => {
    expect(loadCorpus(seedWith({ 'v.yaml': smallVocabulary, 'wet.yaml': rule() })).problems).toEqual([])
  })
})
