/** What a yes asks more than a no, and sentences that point back: wordings of our own. */
import { describe, expect, it } from 'vitest'
import { Rule } from '../../../graph/model/rule.ts'
import { askedFrom, rank } from '../../../graph/questions/match.ts'
import { makeReader } from '../../../graph/questions/read.ts'
import { bestAnswer } from '../../../graph/questions/statement-answer.ts'
import { LEXICON } from './lexicon.ts'

const reader = makeReader(LEXICON)
const rule = (claim: string, modality: string, about: string[], more: object = {}): Rule =>
  Rule.parse({ id: 'r', claim, modality, about, gist: claim, status: 'law', basis: 'said', state: 'nu', cites: ['s002 10-12'], ...more })
const names = { terms: { above: reader.vocabulary.above, excludes: reader.vocabulary.excludes, emergency: () => false }, nameOf: (id: string) => id, readings: [] }

function verdict(text: string, ...rules: Rule[]): string {
  const asked = askedFrom(reader.read(text), reader)
  return bestAnswer(asked, rank(asked, { rules, practice: [], issues: [], complete: true }, reader), reader, names)?.verdict ?? 'onbekend'
}

describe('a yes asks more than a no', () => {
  it('answers the very proposition', () => {
    expect(verdict('Mag de corporatie overlast vastleggen?', rule('De corporatie mag overlast vastleggen.', 'mag', ['corporatie']))).toBe('ja')
  })
  it('takes no yes where the verb is another', () => {
    expect(verdict('Mag de corporatie overlast filmen?', rule('De corporatie mag overlast vastleggen.', 'mag', ['corporatie']))).toBe('onbekend')
  })
  it('takes no yes from a rule about somebody else', () => {
    expect(verdict('Mag de school overlast vastleggen?', rule('De corporatie mag overlast vastleggen.', 'mag', ['corporatie'], { words: ['school'] }))).toBe('onbekend')
  })
  it('takes no yes from what holds in general where a circumstance is stated', () => {
    const general = rule('Veilig Thuis mag gegevens verwerken.', 'mag', ['veilig-thuis'])
    expect(verdict('Mag Veilig Thuis gegevens verwerken?', general)).toBe('ja')
    expect(verdict('Mag Veilig Thuis onder drang gegevens verwerken?', general)).toBe('onbekend')
  })
  it('does not answer a duty to give with what is required for something else, nor a permission with a definition', () => {
    expect(verdict('Moet de arts de politie inlichten?', rule('De arts heeft toestemming nodig om de politie in te lichten.', 'vereist', ['arts', 'toestemming']))).toBe('onbekend')
    expect(verdict('Mag de politie de burgemeester inlichten?', rule('De burgemeester is de baas over de politie.', 'geldt', ['burgemeester', 'politie']))).toBe('onbekend')
  })
})

describe('sentences that point back', () => {
  it.each([
    ['De politie wil de school politiegegevens sturen. Mag dat zo?', 'mag', ['politie'], ['school']],
    ['De arts wil iets navragen bij de reclassering. Kan dat zonder toestemming?', 'mag', ['reclassering'], ['arts']],
    ['De cliënt vindt het goed dat de reclassering de school inlicht. Mag het dan?', 'mag', ['reclassering'], ['school']],
  ] as const)('%s', (text, asked, from, to) => {
    const q = reader.read(text)
    expect([q.kind, q.asked, q.from, q.to]).toEqual(['route', asked, [...from], [...to]])
  })
  it('a question with a verb of its own does not', () => {
    expect(reader.read('De politie stuurt de school gegevens. Mag het college dat weten?').from).toEqual([])
  })
})

describe('who we are, and where it happens', () => {
  it('"wij als school" is the school', () => {
    expect(reader.read('Mogen wij als school de politie informeren?')).toMatchObject({ from: ['school'], to: ['politie'] })
  })
  it('one informs somebody at a table, not the table', () => {
    expect(reader.read('Mag de GI de OOV-ambtenaar aan de Veiligheidshuistafel inlichten?')).toMatchObject({ from: ['gi'], to: ['oov'], setting: ['veiligheidshuis'] })
  })
})
