/** The specification of the store port: every adapter runs it, on a small corpus and on the real one. */
import { describe, expect, it } from 'vitest'
import { FACT_KINDS, type Corpus } from '../../graph/model/corpus.ts'
import type { Evidence } from '../../graph/model/evidence.ts'
import { Question } from '../../graph/model/question.ts'
import type { Store } from '../../graph/store/port.ts'
import type { KeysOf } from '../../graph/store/statement.ts'
import { realCorpus, smallCorpus } from '../support/small-corpus.ts'

export interface Adapter {
  readonly name: string
  /** A store that holds this corpus; `limit` is the most records that one read may hand out. */
  open(corpus: Corpus, keysOf: KeysOf, limit?: number): Promise<Store>
}

/** Stands in for the question reader's stems: the first five letters of every word of the claim. */
const keysOf: KeysOf = (statement) => (statement.claim.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => word.slice(0, 5))
const ask = (slots: Slots): Question => Question.parse(slots)
type Slots = Partial<Record<keyof Question, unknown>>
const DAY = '2016-06-01'
const ids = (records: readonly { readonly id: string }[]): string[] => records.map((r) => r.id).sort()
const sorted = <T extends { readonly id: string }>(records: readonly T[]): T[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))
const factsIn = (e: Evidence): string[] => ids([...e.routes, ...e.prohibitions, ...e.absentGrounds, ...e.absentDuties, ...e.notCovered, ...e.openQuestions, ...e.secrecy, ...e.receiving, ...e.onward, ...e.issues])

export function storeContract(adapter: Adapter): void {
  describe(`the store ${adapter.name}`, () => {
    readsEvidence(adapter)
    readsStatements(adapter)
    looksUp(adapter)
    holdsTheRealCorpus(adapter)
  })
}

function readsEvidence(adapter: Adapter): void {
  const evidence = async (slots: Slots, day = DAY, limit?: number): Promise<Evidence> => {
    const store = await adapter.open(smallCorpus(), keysOf, limit)
    try {
      return await store.evidence(ask(slots), day)
    } finally {
      await store.close()
    }
  }

  it('reads what is said of the very pair', async () => {
    expect(ids((await evidence({ from: ['gi'], to: ['burgemeester'] })).routes)).toContain('gi-burgemeester-toestemming')
  })

  it('reads a ban on the umbrella for a question about its organ', async () => {
    expect(ids((await evidence({ from: ['gi'], to: ['burgemeester'] })).prohibitions)).toEqual(['gi-niet-gemeente'])
  })

  it('reads what holds of the office for a question about the role, and of the role for one about the office', async () => {
    expect(ids((await evidence({ from: ['gezinsvoogd'], to: ['burgemeester'] })).routes)).toContain('gi-burgemeester-toestemming')
    expect(ids((await evidence({ from: ['gi'], to: ['burgemeester'] })).parties)).toContain('gezinsvoogd')
  })

  it('reads what holds of a group for its members, and what holds of anyone for everyone', async () => {
    expect(ids((await evidence({ from: ['ggz'], to: ['politie'] })).routes)).toContain('hulpverlener-derden-overmacht')
  })

  it('reads what is given to the table of a network for the partners at it', async () => {
    expect(ids((await evidence({ from: ['politie'], to: ['gi'] })).routes)).toContain('politie-tafel')
  })

  it('reads the first and the last step of a chain that nobody asked for', async () => {
    const { routes } = await evidence({ from: ['gi'], to: ['burgemeester'] })
    expect(ids(routes)).toEqual(expect.arrayContaining(['gi-vt-melden', 'vt-burgemeester']))
  })

  it('reads what binds a stop that the question names with via', async () => {
    const found = await evidence({ from: ['gi'], to: ['burgemeester'], via: ['college'] })
    expect(ids(found.openQuestions)).toEqual(['college-burgemeester-open'])
    expect(ids(found.parties)).toContain('college')
  })

  it('reads secrecy on the giver, the ground of the receiver and limits that bind whoever holds the data', async () => {
    const found = await evidence({ from: ['gezinsvoogd'], to: ['burgemeester'] })
    expect([ids(found.secrecy), ids(found.receiving), ids(found.onward)]).toEqual([['gi-geheim'], ['burgemeester-huisverbod'], ['doel-reist-mee']])
  })

  it('reads issues about the pair, and those whose position supplies a check to any pair', async () => {
    expect(ids((await evidence({ from: ['gi'], to: ['oov-ambtenaar'] })).issues)).toEqual(['gi-oov', 'stroom-grondslag'])
    expect(ids((await evidence({ from: ['ggz'], to: ['politie'] })).issues)).toContain('stroom-grondslag')
  })

  it('never mixes states of the law: only what held on the day asked', async () => {
    const now = await evidence({ from: ['gi'], to: ['burgemeester'] })
    const then = await evidence({ from: ['gi'], to: ['burgemeester'] }, '2014-03-01')
    expect(ids(now.routes)).not.toContain('gi-burgemeester-2014')
    expect(factsIn(then)).toEqual(['gi-burgemeester-2014'])
    expect(factsIn(await evidence({ from: ['gi'], to: ['burgemeester'] }, '2015-01-01'))).not.toContain('gi-burgemeester-2014')
    expect(factsIn(await evidence({ from: ['gi'], to: ['burgemeester'] }, '2018-05-25'))).toEqual([])
  })

  it('brings every party, term and statute that the facts name, and all that stands above them', async () => {
    const found = await evidence({ from: ['gezinsvoogd'], to: ['burgemeester'] })
    expect(ids(found.parties)).toEqual(expect.arrayContaining(['gi', 'gezinsvoogd', 'gemeente', 'burgemeester', 'veilig-thuis', 'veiligheidshuis', 'derden']))
    expect(ids(found.terms)).toEqual(expect.arrayContaining(['toestemming', 'uitdrukkelijke-toestemming', 'huisverbod', 'openbare-orde', 'rekkelijken', 'gedeeld-doel']))
    expect(ids(found.statutes)).toEqual(expect.arrayContaining(['jeugdwet', 'wmo-2015', 'wbp']))
  })

  it('brings the terms that a question states and those that they exclude', async () => {
    expect(ids((await evidence({ from: ['gi'], to: ['burgemeester'], stated: ['ots'] })).terms)).toEqual(expect.arrayContaining(['ots', 'voogdij']))
  })

  it('brings every reading and the norm behind every check', async () => {
    const found = await evidence({ from: ['gi'], to: ['burgemeester'] })
    expect([ids(found.readings), ids(found.checks)]).toEqual([['precies', 'rekkelijk'], ['doel']])
  })

  it('says that it is complete, and when it was cut says that it is not', async () => {
    expect((await evidence({ from: ['gi'], to: ['burgemeester'] })).complete).toBe(true)
    const cut = await evidence({ from: ['gi'], to: ['burgemeester'] }, DAY, 3)
    expect(cut.complete).toBe(false)
    expect(factsIn(cut)).toHaveLength(3)
    expect(factsIn(cut)).toContain('gi-niet-gemeente')
  })

  it('answers a party that does not exist, or no party at all, without failing', async () => {
    const strange = await evidence({ from: ['bestaat-niet'], to: ['ook-niet'] })
    expect(strange.routes).toEqual([])
    expect((await evidence({})).complete).toBe(true)
  })

  it('hands out plain values that come out the same twice', async () => {
    const store = await adapter.open(smallCorpus(), keysOf)
    const question = ask({ from: ['gi'], to: ['burgemeester'] })
    const first = await store.evidence(question, DAY)
    expect(JSON.parse(JSON.stringify(first))).toEqual(structuredClone(first))
    expect(await store.evidence(question, DAY)).toEqual(first)
    await store.close()
  })
}

function readsStatements(adapter: Adapter): void {
  it('finds statements by the ids that they are about, by stem, and by what stands above the id asked', async () => {
    const store = await adapter.open(smallCorpus(), keysOf)
    expect(ids((await store.statements(['grondslag'], DAY)).rules)).toEqual(['convenant-geen-grondslag'])
    expect(ids((await store.statements(['infor'], DAY)).rules)).toEqual(['gi-informeert'])
    expect(ids((await store.statements(['gezinsvoogd'], DAY)).rules)).toEqual(['gi-informeert'])
    const all = await store.statements(['convenant-aanwezig', 'oov-ambtenaar'], DAY)
    expect([ids(all.rules), ids(all.practice), ids(all.issues), all.complete]).toEqual([['convenant-geen-grondslag'], ['convenant-in-gebruik'], ['gi-oov'], true])
    await store.close()
  })

  it('finds only statements of the state of the law asked', async () => {
    const store = await adapter.open(smallCorpus(), keysOf)
    expect(ids((await store.statements(['convenant-aanwezig'], '2014-01-01')).rules)).toEqual(['oude-regel'])
    expect(await store.statements([], DAY)).toEqual({ rules: [], practice: [], issues: [], complete: true })
    await store.close()
  })

  it('cuts a list of statements that is too long, keeps those that share most, and says so', async () => {
    const store = await adapter.open(smallCorpus(), keysOf, 1)
    const found = await store.statements(['convenant-aanwezig', 'grondslag', 'conve', 'grond'], DAY)
    expect([ids(found.rules), ids(found.practice), found.complete]).toEqual([['convenant-geen-grondslag'], [], false])
    await store.close()
  })
}

function looksUp(adapter: Adapter): void {
  it('gives back every fact, party, term, statute and article by its id, whole', async () => {
    const corpus = smallCorpus()
    const store = await adapter.open(corpus, keysOf)
    for (const kind of [...FACT_KINDS, 'issues', 'parties', 'terms'] as const) {
      for (const record of corpus[kind]) expect(await store.fact(record.id)).toEqual({ kind, record })
    }
    expect((await store.fact('wmo-2015'))?.kind).toBe('statutes')
    expect((await store.fact('Wbp 8'))?.kind).toBe('articles')
    expect(await store.fact('bestaat-niet')).toBeNull()
    await store.close()
  })

  it('tells what is next to a party or fact, in which direction and by which relation, and when there is more', async () => {
    const store = await adapter.open(smallCorpus(), keysOf)
    const around = await store.neighbours('gi', 100)
    expect(around.complete).toBe(true)
    expect(around.items).toEqual(expect.arrayContaining([
      { id: 'gezinsvoogd', kind: 'parties', relation: 'roleOf', direction: 'in' },
      { id: 'veiligheidshuis', kind: 'parties', relation: 'takesPartIn', direction: 'out' },
      { id: 'gi-vt-melden', kind: 'routes', relation: 'from', direction: 'in' },
      { id: 'gi-geheim', kind: 'secrecy', relation: 'who', direction: 'in' },
    ]))
    expect(await store.neighbours('gi', 2)).toMatchObject({ items: { length: 2 }, complete: false })
    expect(await store.neighbours('bestaat-niet', 5)).toEqual({ items: [], complete: true })
    await store.close()
  })

  it('finds by any name, whatever its capitals and accents, best match first', async () => {
    const store = await adapter.open(smallCorpus(), keysOf)
    expect((await store.search('BURGEMEESTER', 5))[0]).toEqual({ id: 'burgemeester', kind: 'parties', name: 'burgemeester' })
    expect((await store.search('burgervader', 5)).map((hit) => hit.id)).toContain('burgemeester')
    expect((await store.search('wet', 50)).map((hit) => hit.id)).toContain('wbp')
    expect(await store.search('wet', 1)).toHaveLength(1)
    expect(await store.search('', 5)).toEqual([])
    expect(await store.search('zzzz', 5)).toEqual([])
    await store.close()
  })

  it('counts what it holds', async () => {
    const store = await adapter.open(smallCorpus(), keysOf)
    const { routes, parties, facts } = await store.counts()
    expect({ routes, parties, facts }).toEqual({ routes: 6, parties: 14, facts: 20 })
    await store.close()
  })
}

function holdsTheRealCorpus(adapter: Adapter): void {
  it('gives the whole real corpus back as it was loaded', async () => {
    const corpus = realCorpus()
    const store = await adapter.open(corpus, keysOf)
    const lexicon = await store.lexicon()
    expect(lexicon.version).toBe(corpus.version)
    for (const kind of ['parties', 'terms', 'statutes', 'sources', 'states', 'readings'] as const) {
      expect(sorted<{ readonly id: string }>(lexicon[kind])).toEqual(sorted<{ readonly id: string }>(corpus[kind]))
    }
    for (const kind of FACT_KINDS) for (const record of corpus[kind]) expect(await store.fact(record.id)).toEqual({ kind, record })
    await store.close()
  })

  it('reads, for the ends of every route and ban of the real corpus, that route or ban', async () => {
    const corpus = realCorpus()
    const store = await adapter.open(corpus, keysOf)
    const states = new Map<string, string>(corpus.states.map((s) => [s.id, s.from]))
    for (const fact of [...corpus.routes, ...corpus.prohibitions, ...corpus.absent_grounds]) {
      const found = await store.evidence(ask({ from: fact.from.slice(-1), to: fact.to.slice(-1) }), states.get(fact.state) ?? DAY)
      expect(factsIn(found)).toContain(fact.id)
    }
    await store.close()
  })
}
