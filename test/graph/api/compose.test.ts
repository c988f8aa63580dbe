import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openGrondslag, type Grondslag } from '../../../graph/api/compose.ts'
import type { CallOutput } from '../../../graph/api/contract.ts'
import { smallSeed } from '../../support/small-corpus.ts'
import { seedWith } from '../../support/written-seed.ts'

/** Grondslag on the small corpus, every output checked against the contract. */
const openSmall = (options = {}): Grondslag => openGrondslag({ seed: smallSeed, program: 'Grondslag test', checkOutput: true, onFault: (cause) => { throw cause }, ...options })
const small = openSmall()

const valueOf = async <T>(reply: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> => {
  const found = await reply
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}

describe('ask', () => {
  it('answers a question in Dutch with verdict, readings, routes and receipt', async () => {
    const answer = await valueOf(small.call('ask', { text: 'Mag de GI gegevens geven aan Veilig Thuis voor een tijdelijk huisverbod?' }))
    expect(answer.parsed).toMatchObject({ from: ['gi'], to: ['veilig-thuis'], purpose: ['huisverbod'] })
    expect(['ja', 'ja_mits']).toContain(answer.verdict)
    expect(Object.keys(answer.verdicts).sort()).toEqual(['precies', 'rekkelijk'])
    expect(answer.receipt.program).toBe('Grondslag test')
  })

  it('answers slots by any of their names, whatever capitals, and lets them win over the text', async () => {
    const answer = await valueOf(small.call('ask', { text: 'Mag de GI gegevens geven aan Veilig Thuis?', slots: { to: ['Burgervader'], data: ['Gezondheidsgegevens'] } }))
    expect(answer.parsed).toMatchObject({ from: ['gi'], to: ['burgemeester'], data: ['gezondheidsgegevens'] })
  })

  it.each(['', '   ', '\n\t'])('refuses an empty question (%j)', async (text) => {
    expect(await small.call('ask', { text })).toMatchObject({ ok: false, error: { code: 'empty_question' } })
  })

  it('refuses a party that does not exist, naming the slot', async () => {
    expect(await small.call('ask', { slots: { from: ['gi'], to: ['De Kabouters'] } })).toMatchObject({ ok: false, error: { code: 'unknown_party', place: 'slots.to.0' } })
  })

  it('refuses a term or a reading that does not exist', async () => {
    expect(await small.call('ask', { slots: { from: ['gi'], to: ['college'], data: ['kaas'] } })).toMatchObject({ ok: false, error: { code: 'invalid_input', place: 'slots.data.0' } })
    expect(await small.call('ask', { text: 'x', slots: { reading: 'soepel' } })).toMatchObject({ ok: false, error: { code: 'invalid_input', place: 'slots.reading' } })
  })

  it.each(['qwrtpsdfg zxcvb', 'Is the weather nice today in Amsterdam?', '¯\\_(ツ)_/¯ 🙂🙂🙂', 'x'.repeat(2000), '); DROP TABLE routes; --', 'Mag Jan Jansen uit Almelo dat weten?', '\u0000\u202e\ufeff'])('says onbekend to what is no question of this field: %j', async (text) => {
    const answer = await valueOf(small.call('ask', { text }))
    expect(answer.verdict).toBe('onbekend')
  })

  it('speaks of the law on the day asked', async () => {
    const then = await valueOf(small.call('ask', { text: '', slots: { kind: 'route', from: ['gi'], to: ['burgemeester'] }, asOf: '2014-05-01' }))
    expect(then.receipt).toMatchObject({ asOf: '2014-05-01', state: 'toen' })
    expect(['ja', 'ja_mits']).toContain(then.verdict)
  })
})

describe('read and complete', () => {
  it('reads a question without answering it', async () => {
    expect(await valueOf(small.call('read', { text: 'Mag de GI gegevens geven aan de burgemeester zonder toestemming?' }))).toMatchObject({ from: ['gi'], to: ['burgemeester'], excluded: ['toestemming'] })
  })

  it('completes at the cursor, also past the end of the line', async () => {
    const { suggestions } = await valueOf(small.call('complete', { text: 'Mag de burge', cursor: 99 }))
    expect(suggestions[0]).toMatchObject({ id: 'burgemeester', start: 7, end: 12 })
  })
})

describe('looking up', () => {
  let about: CallOutput<'about'>
  beforeAll(async () => { about = await valueOf(small.call('about', {})) })

  it('tells versions, counts, states, changes and readings', () => {
    expect(about).toMatchObject({ program: 'Grondslag test', store: 'in het geheugen', sourcesFolder: null, facts: { routes: 6 } })
    expect(about.states.map((s) => s.id)).toEqual(['nu', 'toen'])
    expect(about.corpus).toMatch(/^[0-9a-f]{12}$/)
  })

  it('gives every party and term for the pickers', async () => {
    const { parties, terms } = await valueOf(small.call('vocabulary', {}))
    expect([parties.length, terms.length]).toEqual([14, 15])
    expect(parties.find((p) => p.id === 'burgemeester')).toEqual({ id: 'burgemeester', name: 'burgemeester', en: 'mayor', aliases: ['burgervader'], kind: 'organ', domain: 'other' })
  })

  it('gives a fact with its citations under the name of the file, and says when there is none', async () => {
    expect(await valueOf(small.call('fact', { id: 'gi-vt-melden' }))).toMatchObject({ kind: 'routes', status: 'law', state: 'nu', citations: [{ file: '100_handvat.txt', first: 20, last: 22 }] })
    expect(await valueOf(small.call('fact', { id: 'burgemeester' }))).toMatchObject({ kind: 'parties', status: null, citations: [] })
    expect(await small.call('fact', { id: 'bestaat-niet' })).toMatchObject({ ok: false, error: { code: 'unknown_fact' } })
  })
})

describe('a passage', () => {
  const lines = Array.from({ length: 200 }, (_, i) => `regel ${i + 1}`).join('\n')

  it('shows the cited lines with some around them, numbered as in the file', async () => {
    const passage = await valueOf(openSmall({ sources: seedWith({ '100_handvat.txt': lines }) }).call('passage', { file: '100_handvat.txt', first: 2, last: 3, around: 2 }))
    expect(passage.lines).toEqual([1, 2, 3, 4, 5].map((number) => ({ number, text: `regel ${number}`, cited: number === 2 || number === 3 })))
    expect(passage.title).toBe('Klein handvat')
  })

  it('is out of range past the end of the file or backwards, and may be named by the id of the source', async () => {
    const { call } = openSmall({ sources: seedWith({ '100_handvat.txt': lines }) })
    expect(await call('passage', { file: 's100', first: 199, last: 201 })).toMatchObject({ ok: false, error: { code: 'out_of_range' } })
    expect(await call('passage', { file: 's100', first: 5, last: 4 })).toMatchObject({ ok: false, error: { code: 'out_of_range' } })
    expect((await valueOf(call('passage', { file: 's100', first: 200, last: 200, around: 40 }))).lines).toHaveLength(41)
  })

  it('says what to do where there are no sources, not this one, or a name that leads elsewhere', async () => {
    expect(await small.call('passage', { file: 's100', first: 1, last: 1 })).toMatchObject({ ok: false, error: { code: 'no_sources' } })
    const { call } = openSmall({ sources: seedWith({ 'ander.txt': 'x' }) })
    expect(await call('passage', { file: 's100', first: 1, last: 1 })).toMatchObject({ ok: false, error: { code: 'unknown_source' } })
    for (const file of ['../../etc/passwd', 'ander.txt', '/etc/passwd']) expect(await call('passage', { file, first: 1, last: 1 })).toMatchObject({ ok: false, error: { code: 'unknown_source' } })
  })
})

describe('a corpus with an error', () => {
  const law = readFileSync(join(smallSeed, 'law.yaml'), 'utf8').replace('from: [politie]', 'from: [polite]')
  const seed = (): string => seedWith({ 'v.yaml': readFileSync(join(smallSeed, 'vocabulary.yaml')), 'law.yaml': law })

  it('answers nothing: a ban that failed to load could turn a nee into a ja', async () => {
    const grondslag = openSmall({ seed: seed() })
    expect(await grondslag.call('ask', { text: 'Mag de GI dit geven aan de burgemeester?' })).toMatchObject({ ok: false, error: { code: 'store_unavailable', message: { nl: expect.stringMatching(/1 fout .*law\.yaml:6 .*"politie".*grondslag validate/s) } } })
    expect(grondslag.problems()).toHaveLength(1)
  })

  it('answers for those who are writing it, when they ask for that', async () => {
    expect(await openSmall({ seed: seed(), despiteProblems: true }).call('about', {})).toMatchObject({ ok: true })
  })

  it('or no corpus at all says where it looked for what', async () => {
    expect(await openSmall({ seed: '/bestaat/niet' }).call('about', {})).toMatchObject({ ok: false, error: { code: 'store_unavailable', message: { nl: expect.stringContaining('--seed') } } })
  })
})
