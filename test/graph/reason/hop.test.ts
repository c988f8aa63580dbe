/** One hop: seven checks, bans and exceptions, modality (legal-model §5, §12, §13). */
import { describe, expect, it } from 'vitest'
import { answer } from './small-law.ts'

const giSecrecy = {
  id: 'gi-geheim', who: ['gi'], grounds: ['Jeugdwet 7.3.11 lid 1'], gist: 'Niets aan derden zonder toestemming.',
  brokenBy: [
    { text: 'toestemming', needs: ['toestemming'] },
    { text: 'conflict van plichten', needs: ['plichten'] },
    { text: 'een wettelijke plicht', needs: ['wettelijke-plicht'] },
    { text: 'rechtstreeks betrokkenen', to: ['hulpverlener'], notTo: ['gemeente'], grounds: ['Jeugdwet 7.3.11 lid 2'] },
  ],
}
const toHelp = { id: 'gi-hulp', from: ['gi'], to: ['vt'], purpose: ['geweld'], modality: 'mag', grounds: ['Wmo 2015 5.2.6'], breaks: 'all' }
const outcomeOf = (r: ReturnType<typeof answer>, check: string): string | undefined => r.routes[0]?.hops[0]?.checks.find((c) => c.check === check)?.outcome

describe('a hop without a route', () => {
  it('is onbekend where the sources are silent, never nee', () => {
    const r = answer({}, { from: ['politie'], to: ['vt'] })
    expect([r.verdict, r.found]).toEqual(['onbekend', 'nothing'])
  })
  it('is nee where a secrecy duty stands and the question shuts consent out, with the emergency under tenzij', () => {
    const r = answer({ secrecy: [giSecrecy] }, { from: ['gi'], to: ['burgemeester'], excluded: ['toestemming'] })
    expect(r.verdict).toBe('nee')
    expect(r.unless).toContain('conflict van plichten')
    expect(r.grounds[0]).toBe('Jeugdwet 7.3.11 lid 1')
  })
  it('is ja, mits toestemming where consent breaks the secrecy and the question is silent on it', () => {
    const r = answer({ secrecy: [giSecrecy] }, { from: ['gi'], to: ['corporatie'] })
    expect([r.verdict, r.conditions]).toEqual(['ja_mits', ['toestemming']])
  })
  it('is nee where consent would be needed and "zonder meer" supposes nothing', () => {
    expect(answer({ secrecy: [giSecrecy] }, { from: ['gi'], to: ['corporatie'], unconditional: true }).verdict).toBe('nee')
  })
  it('opens by emergency only when the question states it', () => {
    const r = answer({ secrecy: [giSecrecy] }, { from: ['gi'], to: ['politie'], excluded: ['toestemming'], stated: ['plichten'] })
    expect(r.verdict).not.toBe('nee')
  })
})

describe('a route', () => {
  it('bound to a purpose is ja, mits where the question names none and ja within it', () => {
    expect(answer({ routes: [toHelp] }, { from: ['gi'], to: ['vt'] }).verdict).toBe('ja_mits')
    expect(answer({ routes: [toHelp] }, { from: ['gi'], to: ['vt'], purpose: ['huisverbod'] }).verdict).toBe('ja')
  })
  it('does not hold for another purpose', () => {
    expect(answer({ routes: [toHelp] }, { from: ['gi'], to: ['vt'], purpose: ['schulden'] }).verdict).toBe('onbekend')
  })
  it('for an office holds for its role, a route for the role holds for the office on that condition', () => {
    const forRole = { ...toHelp, from: ['gi-jb'] }
    expect(answer({ routes: [toHelp] }, { from: ['gi-jb'], to: ['vt'], purpose: ['geweld'] }).verdict).toBe('ja')
    const r = answer({ routes: [forRole] }, { from: ['gi'], to: ['vt'], purpose: ['geweld'] })
    expect([r.verdict, r.conditions]).toEqual(['ja_mits', ['alleen in de rol van gezinsvoogd']])
  })
  it('to the gemeente reaches no organ, a ban on the gemeente reaches every organ', () => {
    const route = { id: 'r', from: ['vt'], to: ['gemeente'], modality: 'mag' }
    expect(answer({ routes: [route] }, { from: ['vt'], to: ['burgemeester'] }).verdict).toBe('onbekend')
    expect(answer({ prohibitions: [{ ...route, modality: undefined }] .map(({ modality: _m, ...p }) => p) }, { from: ['vt'], to: ['burgemeester'] }).verdict).toBe('nee')
  })
  it('to the gemeente with an inferred organ reaches that organ only', () => {
    const route = { id: 'r', from: ['vt'], to: ['gemeente'], inferredOrgan: 'college', modality: 'mag' }
    expect(answer({ routes: [route] }, { from: ['vt'], to: ['college'] }).verdict).toBe('ja')
    expect(answer({ routes: [route] }, { from: ['vt'], to: ['burgemeester'] }).verdict).toBe('onbekend')
  })
  it('that must be followed breaks a secrecy that gives way to a wettelijke plicht', () => {
    const r = answer({ secrecy: [giSecrecy], routes: [{ id: 'r', from: ['gi'], to: ['om'], modality: 'moet', grounds: ['Sv 126nd'], conditions: [{ text: 'op vordering', needs: ['vordering'] }] }] }, { from: ['gi'], to: ['om'] })
    expect(r.verdict).toBe('ja_mits')
    expect(outcomeOf(r, 'geheimhouding')).toBe('met')
  })
  it('for a group does not pass the secrecy of a member that nothing breaks', () => {
    const r = answer({
      secrecy: [{ ...giSecrecy, id: 'ggz-geheim', who: ['ggz'], brokenBy: [] }],
      routes: [{ id: 'r', from: ['hulpverlener'], to: ['college'], modality: 'mag', grounds: ['Wbp 8 onder e'] }],
    }, { from: ['ggz'], to: ['college'] })
    expect(r.verdict).toBe('nee')
  })
  it('keeps necessity beside the yes and does not make it a condition', () => {
    const r = answer({ routes: [{ ...toHelp, purpose: [] }] }, { from: ['gi'], to: ['vt'] })
    expect([r.verdict, outcomeOf(r, 'noodzaak')]).toEqual(['ja', 'weigh'])
  })
})

describe('a ban', () => {
  const route = { id: 'r', from: ['politie'], to: ['corporatie'], data: ['politiegegevens'], setting: ['huis'], modality: 'mag', grounds: ['Wpg 20'], conditions: [{ text: 'een convenant', needs: ['convenant'] }] }
  it('on a narrower share of the data closes that share and leaves the rest open', () => {
    const law = { routes: [route], prohibitions: [{ id: 'p', from: ['politie'], to: ['huis'], data: ['art-9'], grounds: ['Bpg 4:5 lid 1'] }] }
    const asked = { from: ['politie'], to: ['corporatie'], setting: ['huis'] }
    expect(answer(law, { ...asked, data: ['art-9'] }).verdict).toBe('nee')
    expect(answer(law, { ...asked, data: ['politiegegevens'] }).verdict).toBe('ja_mits')
  })
  it('yields to a narrower route', () => {
    const law = { routes: [toHelp], prohibitions: [{ id: 'p', from: ['gi'], to: ['derden'], absent: ['toestemming'] }] }
    expect(answer(law, { from: ['gi'], to: ['vt'], purpose: ['geweld'], excluded: ['toestemming'] }).verdict).toBe('ja')
  })
  it('on one ground leaves other grounds alone', () => {
    const law = { routes: [route, { id: 'r2', from: ['politie'], to: ['corporatie'], modality: 'mag', grounds: ['Wpg 16'] }], prohibitions: [{ id: 'p', from: ['politie'], to: ['huis'], setting: ['huis'], ofGround: ['Wpg 16'], grounds: ['Wpg 20'] }] }
    const r = answer(law, { from: ['politie'], to: ['corporatie'], setting: ['huis'] })
    expect([r.verdict, r.grounds[0]]).toEqual(['ja_mits', 'Wpg 20'])
    expect(answer(law, { from: ['politie'], to: ['corporatie'], setting: ['huis'], ground: ['Wpg 16'] }).verdict).toBe('nee')
  })
  it('with an exception is ja, mits that exception, and nee where it is shut out', () => {
    const law = { routes: [{ id: 'r', from: ['om'], to: ['corporatie'], modality: 'mag' }], prohibitions: [{ id: 'p', from: ['om'], to: ['corporatie'], unless: [{ text: 'op vordering', needs: ['vordering'] }] }] }
    expect(answer(law, { from: ['om'], to: ['corporatie'] }).verdict).toBe('ja_mits')
    expect(answer(law, { from: ['om'], to: ['corporatie'], excluded: ['vordering'] }).verdict).toBe('nee')
  })
  it('and an absent ground differ in the trace', () => {
    const scope = { from: ['vt'], to: ['college'] }
    expect(outcomeOf(answer({ prohibitions: [{ id: 'p', ...scope }] }, scope as never), 'grondslag_verstrekker')).toBe('prohibited')
    expect(outcomeOf(answer({ absent_grounds: [{ id: 'p', side: 'provider', ...scope }] }, scope as never), 'grondslag_verstrekker')).toBe('no_ground')
  })
})

describe('modality', () => {
  const may = { id: 'r', from: ['politie'], to: ['college'], modality: 'mag' }
  it('a power answers "moet" with nee and "mag" with ja', () => {
    expect(answer({ routes: [may] }, { from: ['politie'], to: ['college'], asked: 'moet' } as never).verdict).toBe('nee')
    expect(answer({ routes: [may] }, { from: ['politie'], to: ['college'] }).verdict).toBe('ja')
  })
  it('a duty answers "mag" with ja, and "moet" with ja where it applies in the situation asked', () => {
    const must = { ...may, modality: 'moet', given: ['ots'] }
    expect(answer({ routes: [must] }, { from: ['politie'], to: ['college'], asked: 'moet', stated: ['ots'] } as never).verdict).toBe('ja')
    expect(answer({ routes: [must] }, { from: ['politie'], to: ['college'], asked: 'moet' } as never).verdict).toBe('ja_mits')
  })
  it('a duty under an ots is none under voogdij', () => {
    const must = { ...may, modality: 'moet', given: ['ots'] }
    const law = { routes: [must, { ...may, id: 'r2' }] }
    expect(answer(law, { from: ['politie'], to: ['college'], asked: 'moet', stated: ['voogdij'] } as never).verdict).toBe('nee')
  })
  it('"alleen omdat" asks whether it suffices: a condition among others does not', () => {
    const route = { ...may, conditions: [{ text: 'een convenant', needs: ['convenant'] }, 'een besluit'] }
    expect(answer({ routes: [route] }, { from: ['politie'], to: ['college'], stated: ['convenant'], onlyBecause: true }).verdict).toBe('nee')
  })
  it('"is toestemming nodig" is ja where nothing is open without it', () => {
    const route = { ...may, conditions: [{ text: 'toestemming', needs: ['toestemming'] }] }
    const law = { routes: [route], prohibitions: [{ id: 'p', from: ['politie'], to: ['college'], absent: ['toestemming'] }] }
    expect(answer(law, { from: ['politie'], to: ['college'], asked: 'nodig', stated: ['toestemming'] } as never).verdict).toBe('ja')
    expect(answer({ routes: [may] }, { from: ['politie'], to: ['college'], asked: 'nodig', stated: ['toestemming'] } as never).verdict).toBe('nee')
  })
  it('anonymous data need no ground and no check applies', () => {
    const r = answer({ secrecy: [giSecrecy] }, { from: ['gi'], to: ['politie'], data: ['anoniem'] })
    expect([r.verdict, outcomeOf(r, 'geheimhouding')]).toEqual(['ja', 'not_in_play'])
  })
})

describe('what one limit or duty allows', () => {
  it('does not open another that is closed', () => {
    const pair = { from: ['politie'], to: ['college'] }
    const route = { id: 'r', ...pair, modality: 'mag', grounds: ['Wpg 16'] }
    const onward = [
      { id: 'o1', heldBy: ['politie'], data: ['politiegegevens'], gist: 'Alleen aan het OM.', allows: [{ to: ['om'] }] },
      { id: 'o2', heldBy: ['politie'], data: ['politiegegevens'], gist: 'Met toestemming.', allows: [{ needs: ['toestemming'] }] },
    ]
    expect(answer({ routes: [route], onward }, { ...pair, data: ['politiegegevens'] }).verdict).toBe('nee')
    const secrecy = [
      { id: 's1', who: ['politie'], grounds: ['Wpg 7'], gist: 'x', brokenBy: [] },
      { id: 's2', who: ['politie'], grounds: ['Awb 2:5'], gist: 'x', brokenBy: [{ text: 'toestemming', needs: ['toestemming'] }] },
    ]
    expect(answer({ secrecy }, pair as never).verdict).toBe('nee')
  })
})

describe('a route for anonymous data', () => {
  it('does not answer a question that is silent on the data', () => {
    const law = { routes: [{ id: 'a', from: ['derden'], to: ['derden'], data: ['anoniem'], modality: 'mag' }] }
    expect(answer(law, { from: ['gi'], to: ['politie'] }).verdict).toBe('onbekend')
    expect(answer(law, { from: ['gi'], to: ['politie'], data: ['anoniem'] }).verdict).toBe('ja')
  })
})

describe('the reason of a nee', () => {
  it('is what closes the way, not a general emergency that the question does not state', () => {
    const law = {
      routes: [{ id: 'nood', from: ['gi'], to: ['derden'], modality: 'mag', grounds: ['Wbp 8 onder d'], conditions: [{ text: 'nood', needs: ['plichten'] }] }],
      prohibitions: [{ id: 'verbod', from: ['gi'], to: ['corporatie'], absent: ['toestemming'], grounds: ['Jeugdwet 7.3.11 lid 1'] }],
    }
    const r = answer(law, { from: ['gi'], to: ['corporatie'], excluded: ['toestemming'] })
    expect([r.verdict, r.grounds[0]]).toEqual(['nee', 'Jeugdwet 7.3.11 lid 1'])
  })
})

describe('a ground that the question names', () => {
  it('and that a ban shuts out here is nee, whatever other ground there is', () => {
    const pair = { from: ['politie'], to: ['huis'] }
    const law = { routes: [{ id: 'r', ...pair, setting: ['huis'], modality: 'mag', grounds: ['Wpg 20'] }], prohibitions: [{ id: 'p', ...pair, setting: ['huis'], ofGround: ['Wpg 16'], grounds: ['Wpg 20'] }] }
    expect(answer(law, { ...pair, setting: ['huis'], ground: ['Wpg 16'] }).verdict).toBe('nee')
    expect(answer(law, { ...pair, setting: ['huis'], ground: ['Wpg 20'] }).verdict).toBe('ja')
  })
})

describe('a route for a share of the data', () => {
  it('is ja, mits that share where the question is silent on the data; a whole regime is no share', () => {
    const route = (data: string): Record<string, unknown> => ({ id: 'r', from: ['politie'], to: ['om'], modality: 'mag', data: [data] })
    expect(answer({ routes: [route('art-9')], terms: [{ id: 'persoonsgegevens', kind: 'data', name: 'p' }, { id: 'diep', kind: 'data', name: 'diep', broader: ['art-9'] }] }, { from: ['politie'], to: ['om'] }).verdict).toBe('ja')
    expect(answer({ routes: [route('diep')], terms: [{ id: 'diep', kind: 'data', name: 'diep', broader: ['art-9'] }] }, { from: ['politie'], to: ['om'] }).verdict).toBe('ja_mits')
  })
})
