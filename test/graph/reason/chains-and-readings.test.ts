/** Chains carry limits along; readings choose positions; issues tip an answer (legal-model §6, §7, §13). */
import { describe, expect, it } from 'vitest'
import { answer, issue, position } from './small-law.ts'

const mag = (id: string, from: string, to: string, more = {}): Record<string, unknown> => ({ id, from: [from], to: [to], modality: 'mag', ...more })

describe('a chain', () => {
  const law = { routes: [mag('a', 'gi', 'vt', { purpose: ['geweld'] }), mag('b', 'vt', 'burgemeester', { purpose: ['huisverbod'] })] }
  it('is found for "kan informatie bij B komen" and counts there', () => {
    const r = answer(law, { from: ['gi'], to: ['burgemeester'], asked: 'kan' } as never)
    expect(r.verdict).toBe('ja_mits')
    expect(r.routes.find((x) => x.hops.length === 2)?.detour).toBe(true)
  })
  it('is shown but not counted for "mag A aan B geven"', () => {
    const r = answer(law, { from: ['gi'], to: ['burgemeester'], asked: 'mag' } as never)
    expect(r.verdict).toBe('onbekend')
    expect(r.routes.some((x) => x.hops.length === 2 && !x.counted)).toBe(true)
  })
  it('breaks where the purpose does not hold through it', () => {
    const broken = { routes: [law.routes[0]!, mag('b', 'vt', 'burgemeester', { purpose: ['schulden'] })] }
    expect(answer(broken, { from: ['gi'], to: ['burgemeester'], via: ['vt'] }).verdict).toBe('nee')
  })
  it('carries the first provider’s limit to the next hop', () => {
    const limited = { ...law, onward: [{ id: 'o', origin: ['gi'], heldBy: ['vt'], gist: 'Alleen aan het OM.', grounds: ['Wjsg 52'], allows: [{ to: ['om'] }] }] }
    const r = answer(limited, { from: ['gi'], to: ['burgemeester'], via: ['vt'] })
    expect([r.verdict, r.grounds[0]]).toEqual(['nee', 'Wjsg 52'])
  })
  it('passes a limit on a condition that the original provider can give', () => {
    const limited = { ...law, onward: [{ id: 'o', origin: ['gi'], gist: 'Alleen met toestemming van de verstrekker.', allows: [{ needs: ['toestemming'] }] }] }
    expect(answer(limited, { from: ['gi'], to: ['burgemeester'], via: ['vt'] }).conditions).toContain('toestemming')
  })
  it('never stops at a network, an umbrella or a group', () => {
    const through = { routes: [mag('a', 'gi', 'huis'), mag('b', 'huis', 'burgemeester'), mag('c', 'gi', 'gemeente'), mag('d', 'gemeente', 'burgemeester')] }
    const r = answer(through, { from: ['gi'], to: ['burgemeester'], asked: 'kan' } as never)
    expect(r.routes.flatMap((x) => x.hops.slice(1).map((h) => h.from))).toEqual([])
  })
  it('through a party bound by secrecy is tested there too', () => {
    const bound = { ...law, secrecy: [{ id: 's', who: ['vt'], grounds: ['Wmo 2015 5.3.3'], gist: 'x', brokenBy: [] }], routes: [law.routes[0]!, mag('b', 'hulpverlener', 'burgemeester')], parties: [] }
    expect(answer(bound, { from: ['gi'], to: ['burgemeester'], via: ['vt'] }).verdict).toBe('nee')
  })
})

describe('positions', () => {
  const law = { issues: [issue('i', { from: ['gi'], to: ['college'] }, [position('ruim', 'mag', ['rekkelijken'], { grounds: ['Jeugdwet 3.5'] }), position('streng', 'mag_niet', ['preciezen'], { grounds: ['Jeugdwet 7.3.11'] })])] }
  it('that differ on this very proposition make it omstreden, and each reading answers as it chooses', () => {
    const r = answer(law, { from: ['gi'], to: ['college'] })
    expect([r.verdict, r.verdicts]).toEqual(['omstreden', { precies: 'nee', rekkelijk: 'ja' }])
    expect(r.tipping).toEqual([{ choices: { i: 'ruim' }, verdict: 'ja' }])
  })
  it('that a reading leaves open leave that reading omstreden', () => {
    const open = { issues: [issue('i', { from: ['gi'], to: ['college'] }, [position('ruim', 'mag', ['derde']), position('streng', 'mag_niet', ['vierde'])])] }
    expect(answer(open, { from: ['gi'], to: ['college'] }).verdicts).toEqual({ precies: 'omstreden', rekkelijk: 'omstreden' })
  })
  it('chosen by the user change the verdict per reading and never the verdict', () => {
    const r = answer(law, { from: ['gi'], to: ['college'] }, { i: 'ruim' })
    expect([r.verdict, r.verdicts['eigen']]).toEqual(['omstreden', 'ja'])
  })
  it('on another pair do not touch this one', () => {
    expect(answer({ ...law, routes: [mag('a', 'vt', 'college')] }, { from: ['vt'], to: ['college'] }).verdict).toBe('ja')
  })
})

describe('a stream', () => {
  const stream = issue('stroming', { from: ['huis'], to: ['huis'] }, [
    position('sector', 'geldt', ['preciezen']),
    position('criteria', 'geldt', ['rekkelijken'], { supplies: { checks: ['grondslag_verstrekker', 'grondslag_ontvanger'], given: ['gedeeld-doel', 'criteria'] } }),
  ])
  const asked = { from: ['corporatie'], to: ['politie'], setting: ['huis'] }
  it('does not act where the question does not state what it asks for, and says what would have to be recorded', () => {
    const r = answer({ issues: [stream] }, asked)
    expect([r.verdict, r.verdicts['rekkelijk']]).toEqual(['onbekend', 'onbekend'])
    expect(r.remarks.join()).toContain('gedeeld doel en vastgelegde criteria')
  })
  it('acts where it is stated, and then the poles part', () => {
    const r = answer({ issues: [stream] }, { ...asked, stated: ['gedeeld-doel', 'criteria'] })
    expect([r.verdict, r.verdicts['precies'], r.verdicts['rekkelijk']]).toEqual(['omstreden', 'onbekend', 'ja'])
  })
  it('sets aside no secrecy, no ban, no special data and no onward limit', () => {
    const stated = { ...asked, stated: ['gedeeld-doel', 'criteria'] }
    const secrecy = [{ id: 's', who: ['corporatie'], grounds: ['x'], gist: 'x', brokenBy: [] }]
    expect(answer({ issues: [stream], secrecy }, stated as never).verdicts['rekkelijk']).toBe('nee')
    expect(answer({ issues: [stream], prohibitions: [{ id: 'p', from: ['corporatie'], to: ['politie'] }] }, stated as never).verdicts['rekkelijk']).toBe('nee')
    expect(answer({ issues: [stream] }, { ...stated, data: ['gezondheid'] }).verdicts['rekkelijk']).toBe('onbekend')
  })
  it('fills a ground that is said to be absent', () => {
    const r = answer({ issues: [stream], absent_grounds: [{ id: 'g', side: 'provider', from: ['corporatie'], to: ['politie'] }] }, { ...asked, stated: ['gedeeld-doel', 'criteria'] })
    expect([r.verdicts['precies'], r.verdicts['rekkelijk']]).toEqual(['nee', 'ja'])
  })
})

describe('the gemeente', () => {
  const law = { routes: [mag('a', 'vt', 'college')], prohibitions: [{ id: 'p', from: ['vt'], to: ['burgemeester'] }] }
  it('without facts for its label takes the least permissive of its organs and shows them all', () => {
    const r = answer(law, { from: ['vt'], to: ['gemeente'] })
    expect(r.verdict).toBe('nee')
    expect(r.alternatives.map((a) => [a.to, a.verdict])).toEqual([['burgemeester', 'nee'], ['college', 'ja']])
  })
  it('with facts for its label answers from those', () => {
    expect(answer({ ...law, routes: [...law.routes, mag('c', 'vt', 'gemeente')] }, { from: ['vt'], to: ['gemeente'] }).verdict).toBe('ja')
  })
})

describe('what is missing', () => {
  it('names the smallest sets that would open a closed way', () => {
    const r = answer({ secrecy: [{ id: 's', who: ['gi'], grounds: ['x'], gist: 'x', brokenBy: [{ text: 'toestemming', needs: ['toestemming'] }, { text: 'plichten', needs: ['plichten'] }] }] }, { from: ['gi'], to: ['vt'], excluded: ['toestemming'] })
    expect(r.missing.length).toBeGreaterThan(0)
    for (const a of r.missing) for (const b of r.missing) if (a !== b) expect(a.items.every((i) => b.items.includes(i))).toBe(false)
  })
})

describe('an incomplete read', () => {
  it('never gives nee', async () => {
    const { reason } = await import('../../../graph/reason/reason.ts')
    const { evidenceOf, question } = await import('./small-law.ts')
    const q = question({ from: ['vt'], to: ['burgemeester'] })
    expect(reason(q, evidenceOf({ prohibitions: [{ id: 'p', from: ['vt'], to: ['burgemeester'] }] }, false)).verdict).toBe('onbekend')
  })
})

describe('what the sources say they do not treat', () => {
  const pair = { from: ['politie'], to: ['huis'] }
  it('is onbekend, whatever general route or ban there is', () => {
    const law = { not_covered: [{ id: 'n', from: ['politie'], to: ['derden'] }], prohibitions: [{ id: 'p', from: ['derden'], to: ['derden'] }] }
    expect(answer(law, pair as never).verdict).toBe('onbekend')
  })
  it('yields to a route that names the pair', () => {
    const law = { not_covered: [{ id: 'n', from: ['politie'], to: ['derden'] }], routes: [mag('r', 'politie', 'huis')] }
    expect(answer(law, pair as never).verdict).toBe('ja')
  })
})

describe('consent that opens any way', () => {
  it('makes no detour that nobody asked for', () => {
    const consent = { conditions: [{ text: 'toestemming', needs: ['toestemming'] }] }
    const law = { routes: [mag('a', 'gi', 'derden', consent), mag('b', 'vt', 'derden', consent), mag('c', 'gi', 'vt')], prohibitions: [{ id: 'p', from: ['gi'], to: ['burgemeester'] }] }
    expect(answer(law, { from: ['gi'], to: ['burgemeester'], asked: 'kan' } as never).verdict).toBe('nee')
  })
})

describe('data that would have to change kind on the way', () => {
  it('are said to be a gevolgtrekking, and weigh', () => {
    const law = { routes: [mag('a', 'gi', 'om'), mag('b', 'om', 'burgemeester', { data: ['politiegegevens'] }), mag('c', 'gi', 'vt'), mag('d', 'vt', 'burgemeester')], prohibitions: [{ id: 'p', from: ['gi'], to: ['burgemeester'] }] }
    const chains = answer(law, { from: ['gi'], to: ['burgemeester'], asked: 'kan' } as never).routes.filter((r) => r.hops.length === 2)
    expect(chains.map((c) => c.hops[0]?.to)).toEqual(['vt', 'om'])
    expect(chains[1]?.warnings.join()).toContain('Gevolgtrekking')
  })
})
