import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../../graph/corpus/load.ts'
import { openPassages } from '../../../graph/corpus/passages.ts'
import { loadLaw, problemsIn, seedWith, smallVocabulary } from '../../support/written-seed.ts'

const said = 'basis: said, state: nu, cites: [s100 20]'
const route = (fields: string): string => `# wet\nroutes:\n  - {id: r, from: [gi], to: [burgemeester], modality: mag, ${said}, ${fields}}\n`
const ranks = `statutes:\n${['handreiking', 'beroepscode', 'aanwijzing', 'reglement', 'convenant'].map((rank) => `  - {id: een-${rank}, abbr: Een ${rank}, name: Een ${rank}, rank: ${rank}, versions: [{from: '2015-01-01', until: null}]}\n`).join('')}`
const withRanks = (law: string): string[] => loadCorpus(seedWith({ 'v.yaml': smallVocabulary, 'r.yaml': ranks, 'law.yaml': law })).problems.map((p) => `${p.file}:${p.line} ${p.code}`)

describe('what validate refuses, with file and line (issue 4)', () => {
  it('lines that do not speak of the fact', () => {
    const passages = openPassages(seedWith({ '100_handvat.txt': 'Hier staat niets.\n'.repeat(200) }))
    const { problems, ok } = loadCorpus(seedWith({ 'v.yaml': smallVocabulary, 'law.yaml': route('status: law') }), { passages: passages ?? undefined })
    expect([ok, ...problems.map((p) => `${p.file}:${p.line} ${p.code}`)]).toEqual([false, 'law.yaml:3 citation_silent'])
  })

  it('two statuses', () => {
    const twice = 'routes:\n  - id: r\n    from: [gi]\n    to: [college]\n    modality: mag\n    status: law\n    status: guidance\n    basis: said\n    state: nu\n    cites: [s100 2]\n'
    expect(problemsIn(twice)).toEqual(['7 yaml_syntax'])
    expect(problemsIn(route('status: [law, guidance]'))).toEqual(['3 wrong_value'])
  })

  it('a position without holder', () => {
    const issue = (holders: string): string => `issues:\n  - id: i\n    claim: Dat mag.\n    about: [gi]\n    state: nu\n    positions:\n      - {id: a, holders: [preciezen], claim: Nee., modality: mag_niet, status: opinion, ${said.replace('state: nu, ', '')}}\n      - {id: b, ${holders}claim: Ja., modality: mag, status: opinion, ${said.replace('state: nu, ', '')}}\n`
    expect(problemsIn(issue(''))).toEqual(['8 missing_field'])
    expect(problemsIn(issue('holders: [], '))).toEqual(['8 too_small'])
    expect(problemsIn(issue('holders: [rekkelijken], '))).toEqual([])
  })

  it.each([['convenant', 'agreement_as_ground'], ['Een reglement', 'agreement_as_ground'], ['regie', 'unknown_statute'], ['67 procent van de respondenten', 'unknown_statute'], ['enquête 2015', 'unknown_statute']])('%s as a ground', (ground, code) => {
    expect(withRanks(route(`grounds: [${ground}], status: guidance`))).toEqual([`law.yaml:3 ${code}`])
  })

  it('a figure of a survey anywhere but in practice', () => {
    const figure = 'figure: {value: 67, unit: procent, base: respondenten, year: 2015}'
    expect(problemsIn(route(`status: law, ${figure}`))).toEqual(['3 unknown_field'])
    expect(problemsIn(`rules:\n  - {id: r, claim: Dat., modality: geldt, about: [gi], gist: Dat., status: law, ${said}, ${figure}}\n`)).toEqual(['2 unknown_field'])
    expect(problemsIn(`practice:\n  - {id: r, claim: Dat., modality: geldt, about: [gi], gist: Dat., status: practice, ${said}, ${figure}}\n`)).toEqual([])
  })
})

describe('guidance that claims to be law', () => {
  it.each(['handreiking', 'beroepscode', 'aanwijzing'])('is refused where all grounds are a %s', (rank) => {
    expect(withRanks(route(`grounds: [Een ${rank} 3], status: law`))).toEqual(['law.yaml:3 guidance_as_law'])
    expect(withRanks(`secrecy:\n  - {id: g, who: [ggz], grounds: [Een ${rank} 3], gist: Stil., status: law, ${said}}\n`)).toEqual(['law.yaml:2 guidance_as_law'])
    expect(withRanks(`receiving:\n  - {id: o, who: [ggz], grounds: [Een ${rank}], gist: Taak., status: law, ${said}}\n`)).toEqual(['law.yaml:2 guidance_as_law'])
  })

  it('is welcome under its own status, with a statute beside it, or where the text names no ground', () => {
    expect(withRanks(route('grounds: [Een handreiking 3], status: guidance'))).toEqual([])
    expect(withRanks(route('grounds: [Een handreiking 3, Wbp 8], status: law'))).toEqual([])
    expect(withRanks(route('status: law'))).toEqual([])
  })

  it('may be what a rule denies: the status is then that of the norm which says so', () => {
    const rule = (modality: string): string => `rules:\n  - {id: u, claim: Een code volstaat., modality: ${modality}, about: [grondslag], grounds: [Een beroepscode], gist: Dat., status: law, ${said}}\n`
    expect(withRanks(rule('volstaat_niet'))).toEqual([])
    expect(withRanks(rule('volstaat'))).toEqual(['law.yaml:2 guidance_as_law'])
  })
})

describe('practice', () => {
  it('never allows anything: a route or receiving ground with that status is refused', () => {
    expect(problemsIn(route('status: practice'))).toEqual(['3 practice_as_norm'])
    expect(problemsIn(`receiving:\n  - {id: o, who: [ggz], grounds: [Wbp 8], gist: Taak., status: practice, ${said}}\n`)).toEqual(['2 practice_as_norm'])
    expect(loadLaw(route('status: policy')).ok).toBe(true)
  })
})
