/** Cases on which the reasoner and its oracle once parted, each as small as it gets; named after what went wrong. */
import { describe, expect, it } from 'vitest'
import { reason } from '../../../graph/reason/reason.ts'
import { answer, evidenceOf, issue, position, question } from './small-law.ts'

const pair = { from: ['politie'], to: ['college'] }
const may = { id: 'r', ...pair, modality: 'mag', grounds: ['Wpg 16'] }

describe('a stream', () => {
  const rekkelijk = { holders: ['rekkelijken'], given: ['gedeeld-doel'] }
  const stream = (scope: object, checks: readonly string[], more: object = {}): object => issue('stroming', { ...scope }, [
    position('sector', 'geldt', ['preciezen']),
    position('doel', 'geldt', rekkelijk.holders, { supplies: { checks, given: rekkelijk.given }, ...more }),
  ])
  const asked = { from: ['corporatie'], to: ['politie'], setting: ['huis'], stated: ['gedeeld-doel'] }
  const atTable = { from: ['huis'], to: ['huis'] }
  const both = ['grondslag_verstrekker', 'grondslag_ontvanger']
  it('about the partners at a table says nothing of others', () => {
    expect(answer({ issues: [stream({ from: ['om'], to: ['om'] }, both) as never] }, asked).verdicts['rekkelijk']).toBe('onbekend')
  })
  it('that supplies the ground of the receiver alone is no ground to give', () => {
    expect(answer({ issues: [stream(atTable, ['grondslag_ontvanger']) as never] }, asked).verdicts['rekkelijk']).toBe('onbekend')
  })
  it('that supplies the ground of the giver leaves the absent ground of the receiver standing', () => {
    const absent = [{ id: 'g', side: 'receiver', from: ['corporatie'], to: ['politie'] }]
    expect(answer({ issues: [stream(atTable, ['grondslag_verstrekker']) as never], absent_grounds: absent }, asked).verdicts['rekkelijk']).toBe('nee')
  })
  it('whose own condition is shut out does not act', () => {
    const more = { conditions: [{ text: 'toestemming', needs: ['toestemming'] }] }
    expect(answer({ issues: [stream(atTable, both, more) as never] }, { ...asked, excluded: ['toestemming'] }).verdicts['rekkelijk']).toBe('onbekend')
  })
  it('written as a power is still no recorded route: special data stand in its way', () => {
    const more = { modality: 'mag' }
    expect(answer({ issues: [stream(atTable, both, more) as never] }, { ...asked, data: ['gezondheid'] }).verdicts['rekkelijk']).toBe('onbekend')
  })
})

describe('a secrecy duty', () => {
  const secret = (more: object): object => ({ id: 's', who: ['politie'], grounds: ['Wpg 7'], gist: 'x', ...more })
  const general = { ...may, from: ['derden'] }
  it('on the gemeente binds its organs', () => {
    const law = { secrecy: [secret({ who: ['gemeente'] }) as never], routes: [{ ...general, to: ['om'] }] }
    expect(answer(law, { from: ['college'], to: ['om'] }).verdict).toBe('nee')
  })
  it('on the partners at a table binds whoever sits there', () => {
    expect(answer({ secrecy: [secret({ who: ['huis'] }) as never], routes: [general] }, { ...pair, setting: ['huis'] }).verdict).toBe('nee')
  })
  it('that gives way to one lid does not give way to a route on the article as a whole', () => {
    const brokenBy = [{ text: 'lid 2', grounds: ['Jeugdwet 7.3.11 lid 2'] }]
    const route = (ground: string): object => ({ ...general, grounds: [ground] })
    expect(answer({ secrecy: [secret({ brokenBy }) as never], routes: [route('Jeugdwet 7.3.11') as never] }, pair).verdict).toBe('nee')
    expect(answer({ secrecy: [secret({ brokenBy }) as never], routes: [route('Jeugdwet 7.3.11 lid 2') as never] }, pair).verdict).toBe('ja')
  })
  it('broken for one purpose is broken on that condition where the question names none', () => {
    const brokenBy = [{ text: 'geweld', grounds: ['Wpg 16'], purpose: ['geweld'] }]
    expect(answer({ secrecy: [secret({ brokenBy }) as never], routes: [general] }, pair).verdict).toBe('ja_mits')
    expect(answer({ secrecy: [secret({ brokenBy }) as never], routes: [general] }, { ...pair, unconditional: true }).verdict).toBe('nee')
  })
  it('never broken towards partners at a table is not broken at that table', () => {
    const brokenBy = [{ text: 'toestemming', needs: ['toestemming'], notTo: ['huis'] }]
    expect(answer({ secrecy: [secret({ brokenBy }) as never] }, { ...pair, setting: ['huis'] }).verdict).toBe('nee')
  })
})

describe('an onward limit', () => {
  it('does not open by an emergency that the question does not state', () => {
    const onward = [{ id: 'o', heldBy: ['politie'], gist: 'x', allows: [{ needs: ['plichten'] }] }]
    expect(answer({ routes: [may], onward }, pair).verdict).toBe('nee')
    expect(answer({ routes: [may], onward }, { ...pair, stated: ['plichten'] }).verdict).toBe('ja')
  })
  it('on all that a party holds applies whatever the data', () => {
    expect(answer({ routes: [may], onward: [{ id: 'o', heldBy: ['politie'], gist: 'x', allows: [{ to: ['om'] }] }] }, pair).verdict).toBe('nee')
  })
  it('on the partners at a table, or on the gemeente, binds who sits there or is its organ', () => {
    const limit = (heldBy: string): object => ({ id: 'o', heldBy: [heldBy], data: ['politiegegevens'], gist: 'x', allows: [{ to: ['om'] }] })
    expect(answer({ routes: [may], onward: [limit('huis') as never] }, { ...pair, setting: ['huis'], data: ['politiegegevens'] }).verdict).toBe('nee')
    const back = { ...may, from: ['college'], to: ['politie'] }
    expect(answer({ routes: [back], onward: [limit('gemeente') as never] }, { from: ['college'], to: ['politie'], data: ['politiegegevens'] }).verdict).toBe('nee')
  })
})

describe('a ban', () => {
  const ban = { id: 'p', ...pair, given: ['ots', 'vordering'] }
  it('where two circumstances hold is not set aside by a route for one of them', () => {
    expect(answer({ routes: [{ ...may, given: ['ots'] }], prohibitions: [ban] }, { ...pair, stated: ['ots', 'vordering'] }).verdict).toBe('nee')
  })
  it('on the very same pair holds against a route that must be followed: the duty makes it no narrower', () => {
    expect(answer({ routes: [{ ...may, modality: 'moet' }], prohibitions: [{ id: 'p', ...pair }] }, pair).verdict).toBe('nee')
  })
  it('where one circumstance holds yields to a route that asks for one more', () => {
    const law = { routes: [{ ...may, given: ['ots', 'vordering'] }], prohibitions: [{ ...ban, given: ['ots'] }] }
    expect(answer(law, { ...pair, stated: ['ots', 'vordering'] }).verdict).toBe('ja')
  })
})

describe('the organs of the gemeente', () => {
  it('inferred for what the gemeente receives are not thereby the giver', () => {
    const route = { id: 'r', from: ['gi'], to: ['gemeente'], inferredOrgan: 'college', modality: 'mag' }
    expect(answer({ routes: [route] }, { from: ['college'], to: ['gemeente'] }).verdict).not.toBe('ja')
  })
  it('bring the issues about them to a question about the gemeente, and each reading its own answer', () => {
    const issues = [issue('i', { from: ['vt'], to: ['college'] }, [position('ruim', 'mag', ['rekkelijken']), position('streng', 'mag_niet', ['preciezen'])])]
    const r = answer({ issues }, { from: ['vt'], to: ['gemeente'] })
    expect([r.verdict, r.verdicts]).toEqual(['omstreden', { precies: 'nee', rekkelijk: 'ja' }])
  })
})

describe('how it was asked', () => {
  it('"is it needed" is nee where it goes without, be it on conditions', () => {
    const route = { ...may, conditions: ['een besluit'] }
    expect(answer({ routes: [route] }, { ...pair, asked: 'nodig', stated: ['toestemming'] } as never).verdict).toBe('nee')
  })
  it('"is it needed" makes no ja of a read that was cut off', () => {
    const q = question({ ...pair, asked: 'nodig', stated: ['toestemming'] } as never)
    expect(reason(q, evidenceOf({ prohibitions: [{ id: 'p', ...pair }] }, false)).verdict).toBe('onbekend')
  })
  it('"moet" is ja, mits where the text denies the duty unless on a vordering', () => {
    const law = { routes: [{ ...may, modality: 'moet' }], absent_duties: [{ id: 'd', ...pair, unless: [{ text: 'op vordering', needs: ['vordering'] }] }] }
    expect(answer(law, { ...pair, asked: 'moet' } as never).verdict).toBe('ja_mits')
    expect(answer(law, { ...pair, asked: 'moet', unconditional: true } as never).verdict).toBe('nee')
  })
  it('a purpose must hold over every two hops of a chain, also with a hop between that names none', () => {
    const hop = (id: string, from: string, to: string, purpose: readonly string[]): object => ({ id, from: [from], to: [to], purpose, modality: 'mag' })
    const routes = [hop('a', 'gi', 'vt', ['geweld']), hop('b', 'vt', 'om', []), hop('c', 'om', 'college', ['schulden'])]
    expect(answer({ routes: routes as never }, { from: ['gi'], to: ['college'], via: ['vt', 'om'] }).verdict).toBe('nee')
  })
  it('a general route for an emergency that is not stated is no nee, also where a ban stands against it', () => {
    const route = { id: 'r', from: ['derden'], to: ['derden'], modality: 'mag', grounds: ['Wpg 16'], conditions: [{ text: 'nood', needs: ['plichten'] }] }
    const law = { routes: [route], prohibitions: [{ id: 'p', from: ['derden'], to: ['derden'], ofGround: ['Wpg 16'], given: ['plichten'] }] }
    expect(answer(law, { from: ['gi'], to: ['ggz'] }).verdict).toBe('onbekend')
  })
})
