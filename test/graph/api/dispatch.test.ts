import { describe, expect, it } from 'vitest'
import { CONTRACT, type CallName } from '../../../graph/api/contract.ts'
import { makeCall, type Handlers } from '../../../graph/api/dispatch.ts'
import { fail } from '../../../graph/api/failure.ts'

const nothing = Object.fromEntries(Object.keys(CONTRACT).map((name) => [name, () => Promise.resolve({})])) as unknown as Handlers
const callWith = (handlers: Partial<Handlers>, options = {}): ((name: string, input: unknown) => Promise<unknown>) =>
  makeCall({ ...nothing, ...handlers }, options) as (name: string, input: unknown) => Promise<unknown>

describe('a call', () => {
  it.each(['bestaatniet', '', '__proto__', 'constructor', 'toString', 7, null, undefined, { name: 'ask' }])('that does not exist (%s) is refused with those that do', async (name) => {
    expect(await callWith({})(name as string, {})).toMatchObject({ ok: false, error: { code: 'unknown_call', message: { nl: expect.stringContaining('ask, read, complete') } } })
  })

  it.each([
    ['ask', { text: 7 }, 'text'], ['ask', null, undefined], ['ask', [], undefined], ['ask', 'tekst', undefined], ['ask', { text: 'x', slots: { from: 'gi' } }, 'slots.from'],
    ['ask', { text: 'x', asOf: 'gisteren' }, 'asOf'], ['ask', { text: 'x', vreemd: 1 }, undefined], ['complete', { text: 'x', cursor: -1 }, 'cursor'],
    ['complete', { text: 'x', cursor: 1.5 }, 'cursor'], ['fact', {}, 'id'], ['fact', { id: 'x'.repeat(200) }, 'id'], ['passage', { file: 'a', first: 0, last: 1 }, 'first'],
    ['passage', { file: 'a', first: 1, last: 1, around: 1e9 }, 'around'], ['vocabulary', { x: 1 }, undefined],
  ])('%s with malformed input names the place', async (name, input, place) => {
    expect(await callWith({})(name, input)).toMatchObject({ ok: false, error: { code: 'invalid_input', ...(place === undefined ? {} : { place }) } })
  })

  it('with a question of ten thousand characters is told the limit', async () => {
    expect(await callWith({})('ask', { text: 'x'.repeat(10_000) })).toMatchObject({ ok: false, error: { code: 'too_long', message: { nl: expect.stringContaining('2000 tekens') } } })
  })

  it('that fails on purpose gives its code, message and place back as a value', async () => {
    const call = callWith({ fact: () => fail('unknown_fact', 'Weg.', 'Gone.', 'id') })
    expect(await call('fact', { id: 'x' })).toEqual({ ok: false, error: { code: 'unknown_fact', message: { nl: 'Weg.', en: 'Gone.' }, place: 'id' } })
  })

  it('that fails by accident says so without a stack, a path or the question, and tells the log', async () => {
    const faults: unknown[] = []
    const call = callWith({ ask: () => Promise.reject(new Error('boom in /geheim/pad bij vraag over Jansen')) }, { onFault: (cause: unknown) => faults.push(cause) })
    const reply = await call('ask', { text: 'Mag Jansen weten?' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(reply)).not.toMatch(/geheim|Jansen|boom| at /)
    expect(faults).toHaveLength(1)
    expect(await callWith({ ask: () => { throw new TypeError('x') } })('ask', { text: 'x' })).toMatchObject({ ok: false, error: { code: 'internal' } })
  })

  it('whose answer breaks the contract is a fault where answers are checked', async () => {
    expect(await callWith({}, { checkOutput: true })('about', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(await callWith({})('about', {})).toEqual({ ok: true, value: {} })
  })

  it('leaves slots that were not given out of the input, so that what was read stands', async () => {
    let seen: unknown
    const call = callWith({ read: (input) => { seen = input; return Promise.resolve({} as never) } })
    await call('read', { text: 'x', slots: { to: ['college'] } })
    expect(seen).toEqual({ text: 'x', slots: { to: ['college'] }, chooses: {}, asOf: null })
  })

  it('has a handler for every name in the contract', () => {
    expect(Object.keys(nothing).sort()).toEqual((Object.keys(CONTRACT) as CallName[]).sort())
  })
})
