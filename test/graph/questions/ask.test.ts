import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../graph/model/answer.ts'
import type { Evidence } from '../../../graph/model/evidence.ts'
import { Issue } from '../../../graph/model/issue.ts'
import { Practice, Rule } from '../../../graph/model/rule.ts'
import { Prohibition, Route } from '../../../graph/model/provision.ts'
import { ask, type AskQuestion } from '../../../graph/questions/ask.ts'
import { statementKeys } from '../../../graph/questions/statement-keys.ts'
import type { Store } from '../../../graph/store/port.ts'
import { LEXICON } from './lexicon.ts'

const fact = { status: 'law', basis: 'said', state: 'nu', cites: ['s002 10-12'] }
const rule = (id: string, claim: string, modality: string, about: string[], more: object = {}): Rule => Rule.parse({ id, claim, modality, about, gist: `${claim}`, ...fact, ...more })

const RULES: readonly Rule[] = [
  rule('convenant', 'Een convenant is een grondslag om gegevens uit te wisselen.', 'geldt_niet', ['convenant'], { grounds: ['convenant'] }),
  rule('verbaal', 'Toestemming moet schriftelijk worden gegeven.', 'hoeft_niet', ['toestemming'], { words: ['op papier', 'mondeling'] }),
  rule('drang', 'Onder drang is toestemming een geldige grondslag.', 'geldt_niet', ['drang', 'toestemming']),
  rule('informeren', 'Betrokkene moet vooraf weten dat zijn gegevens worden gedeeld.', 'moet', ['betrokkene', 'verstrekken'], { unless: ['veiligheid verzet zich ertegen'], grounds: ['Wbp 34'] }),
  rule('verantwoordelijk-netwerk', 'Het Veiligheidshuis is zelf verantwoordelijke.', 'geldt_niet', ['veiligheidshuis', 'verantwoordelijke']),
]
const PRACTICE = [Practice.parse({ id: 'meerderheid', claim: 'Een meerderheid van de hulpverleners vindt dat delen zonder toestemming mag.', modality: 'geldt_niet', about: ['hulpverlener', 'toestemming'], gist: '59 procent vindt van niet.', ...fact, status: 'practice' })]
const position = (id: string, holder: string, modality: string): object => ({ id, holders: [holder], claim: `Zo zeggen ${holder}.`, modality, status: 'opinion', basis: 'said', cites: ['s000 1'] })
const ISSUES = [Issue.parse({
  id: 'eigen-grondslag', claim: 'Iedere partij in een samenwerkingsverband heeft een eigen grondslag nodig.', about: ['verband', 'grondslag'], state: 'nu',
  positions: [position('ja', 'preciezen', 'vereist'), position('nee', 'rekkelijken', 'niet_vereist')],
})]

const ROUTES = [
  Route.parse({ id: 'pol-bgm', from: ['politie'], to: ['burgemeester'], modality: 'moet', purpose: ['openbare-orde'], grounds: ['Wpg 16'], receiving: ['Wbp 8 onder e'], ...fact }),
]
const BANS = [Prohibition.parse({ id: 'gi-school', from: ['gi'], to: ['school'], absent: ['toestemming'], grounds: ['Jeugdwet 7.3.11 lid 1'], ...fact })]

const evidence = (complete: boolean): Evidence => ({
  routes: ROUTES, prohibitions: BANS, absentGrounds: [], absentDuties: [], notCovered: [], openQuestions: [], secrecy: [], receiving: [], onward: [], issues: [],
  readings: LEXICON.readings, parties: LEXICON.parties, terms: LEXICON.terms, checks: [], statutes: LEXICON.statutes, complete,
})

/** A store of our own that keeps to the port: all facts of the state `nu`, and of another state one rule more. */
function store({ complete = true }: { complete?: boolean } = {}): Store & { readonly asked: string[] } {
  const asked: string[] = []
  const older = rule('oud', 'Een psychiater is een hulpverlener met een beroepsgeheim.', 'geldt', ['ggz', 'geheimhouding'], { state: 'eerder' })
  const none = (): never => { throw new Error('niet nodig') }
  return {
    name: 'proef', asked, lexicon: () => Promise.resolve(LEXICON),
    evidence: (_q, day) => { asked.push(day); return Promise.resolve(day < '2015-01-01' ? { ...evidence(complete), routes: [], prohibitions: [] } : evidence(complete)) },
    statements: (words, day) => {
      const held = new Set(words)
      const shares = (s: Rule | Practice | Issue): boolean => statementKeys(s, LEXICON).some((k) => held.has(k))
      const rules = day < '2015-01-01' ? [older] : RULES
      return Promise.resolve({ rules: rules.filter(shares), practice: PRACTICE.filter(shares), issues: ISSUES.filter(shares), complete })
    },
    fact: none, neighbours: none, search: none, counts: none, close: () => Promise.resolve(),
  }
}

async function answer(text: string, more: Partial<AskQuestion> = {}, held = store()): Promise<Answer> {
  const reply = await ask({ store: held, program: 'proef 0' }, { text, ...more })
  if (!reply.ok) throw new Error(reply.code)
  return reply.answer
}

describe('a rule is answered from the rule that it asks for', () => {
  it.each([
    ['Is een convenant een grondslag?', 'nee'],
    ['Is ons samenwerkingsconvenant voldoende grondslag om gegevens uit te wisselen?', 'nee'],
    ['Mogen we gegevens uitwisselen omdat we een convenant getekend hebben?', 'nee'],
    ['Is een convenant geen grondslag?', 'ja'],
    ['Moet toestemming schriftelijk worden gegeven?', 'nee'],
    ['Is toestemming onder drang een geldige grondslag?', 'nee'],
    ['Moet de cliënt vooraf weten dat zijn gegevens worden gedeeld?', 'ja_mits'],
    ['Is het Veiligheidshuis verantwoordelijke?', 'nee'],
    ['Vindt een meerderheid van de hulpverleners dat zonder toestemming delen mag?', 'nee'],
    ['Heeft iedere partij in een samenwerkingsverband een eigen grondslag nodig?', 'omstreden'],
    ['Heeft volgens de preciezen iedere partij in een samenwerkingsverband een eigen grondslag nodig?', 'ja'],
    ['Heeft volgens de rekkelijken iedere partij in een samenwerkingsverband een eigen grondslag nodig?', 'nee'],
  ])('%s', async (text, expected) => {
    expect((await answer(text)).verdict).toBe(expected)
  })

  it('shows the rule, its norms and where it stands', async () => {
    const a = await answer('Is een convenant een grondslag?')
    expect(a).toMatchObject({ kind: 'rule', grounds: ['convenant'], citations: [{ source: 's002', first: 10, last: 12 }] })
    expect(a.rules[0]).toMatchObject({ id: 'convenant', kind: 'rule' })
    expect(a.reason).toMatch(/^Nee: /)
  })

  it('says of a reported fact that it is no permission', async () => {
    const a = await answer('Vindt een meerderheid van de hulpverleners dat zonder toestemming delen mag?')
    expect(a.kind).toBe('practice')
    expect(a.remarks.join(' ')).toContain('niet dat het mag')
  })

  it('keeps the verdict per reading beside an issue', async () => {
    expect((await answer('Heeft iedere partij in een samenwerkingsverband een eigen grondslag nodig?')).verdicts).toEqual({ precies: 'ja', rekkelijk: 'nee' })
  })
})

describe('where nothing fits it is onbekend, with the nearest statements', () => {
  it.each([
    'Is een testament een grondslag om erfgenamen te ontslaan?',
    'Moet een convenant door de Kamer van Koophandel worden gelegaliseerd?',
    'Is de burgemeester verantwoordelijke voor de brandweerkazerne?',
    'Mag een notaris gegevens aan de politie geven?',
    'Mag de politie gegevens aan een tandarts geven?',
    'Kan informatie van de politie via het Kadaster bij de burgemeester komen?',
    'Vindt een meerderheid van de notarissen dat delen zonder toestemming mag?',
  ])('%s', async (text) => {
    const a = await answer(text)
    expect(a.verdict).toBe('onbekend')
    expect(a.verdicts).toEqual({ precies: 'onbekend', rekkelijk: 'onbekend' })
  })

  it('names the party that the sources do not know', async () => {
    expect((await answer('Mag een notaris gegevens aan de politie geven?')).reason).toContain('notaris')
  })

  it('says what to do with a question that is none', async () => {
    const a = await answer('Hoe laat vertrekt de trein?')
    expect(a).toMatchObject({ kind: 'unclear', verdict: 'onbekend' })
    expect(a.reason).toContain('Noem wie geeft')
  })
})

describe('a pair is answered by its routes', () => {
  it('answers a duty with ja and a ban with nee', async () => {
    expect((await answer('Moet de politie gegevens aan de burgemeester geven voor de openbare orde?')).verdict).toBe('ja')
    expect((await answer('Mag de GI zonder toestemming de school informeren?')).verdict).toBe('nee')
  })

  it('lets slots given by hand replace what was read', async () => {
    const a = await answer('Mag de GI zonder toestemming de school informeren?', { slots: { from: ['politie'], to: ['burgemeester'], excluded: [], purpose: ['openbare-orde'] } as unknown as AskQuestion['slots'] })
    expect(a.parsed).toMatchObject({ from: ['politie'], to: ['burgemeester'], excluded: [] })
    expect(a.verdict).toBe('ja')
  })

  it('answers from slots alone', async () => {
    const a = await answer('', { slots: { kind: 'route', asked: 'moet', from: ['politie'], to: ['burgemeester'], purpose: ['openbare-orde'] } as unknown as AskQuestion['slots'] })
    expect(a.verdict).toBe('ja')
  })

  it('gives no yes on another article than the one asked for', async () => {
    expect((await answer('Mag de politie op grond van artikel 20 Wpg gegevens aan de burgemeester geven voor de openbare orde?')).verdict).toBe('onbekend')
    expect((await answer('Mag de politie op grond van artikel 16 Wpg gegevens aan de burgemeester geven voor de openbare orde?')).verdict).toBe('ja')
  })
})

describe('what ask promises', () => {
  it('never answers nee from an incomplete read', async () => {
    expect((await answer('Is een convenant een grondslag?', {}, store({ complete: false }))).verdict).toBe('onbekend')
    expect((await answer('Mag de GI zonder toestemming de school informeren?', {}, store({ complete: false }))).verdict).toBe('onbekend')
  })

  it('asks as of the main state, and another state only where that is silent', async () => {
    const held = store()
    const a = await answer('Is een psychiater een hulpverlener met een beroepsgeheim?', {}, held)
    expect(held.asked).toEqual(['2018-05-24', '2014-12-31'])
    expect(a).toMatchObject({ verdict: 'ja', receipt: { state: 'eerder', asOf: '2014-12-31' } })
    expect(a.remarks[0]).toContain('andere stand van het recht')
    const dated = store()
    await answer('Is een psychiater een hulpverlener met een beroepsgeheim?', { asOf: '2016-01-01' }, dated)
    expect(dated.asked).toEqual(['2016-01-01'])
  })

  it('refuses an empty and an over-long question as values', async () => {
    expect(await ask({ store: store(), program: 'p' }, { text: '  ' })).toEqual({ ok: false, code: 'empty_question' })
    expect(await ask({ store: store(), program: 'p' }, { text: 'a'.repeat(2001) })).toEqual({ ok: false, code: 'too_long' })
  })

  it('writes a receipt', async () => {
    expect((await answer('Is een convenant een grondslag?')).receipt).toEqual({ corpus: 'proef', state: 'nu', asOf: '2018-05-24', reading: null, question: 'Is een convenant een grondslag?', program: 'proef 0' })
  })
})
