import { describe, expect, it } from 'vitest'
import { MAX_CITED_LINES, WrittenCitation, writeCitation } from '../../../graph/model/citation.ts'
import { FACT_KINDS, KINDS } from '../../../graph/model/corpus.ts'
import { canBeGround, parseNormRef, refCovers, writeNormRef } from '../../../graph/model/norm.ts'
import { canBeStop } from '../../../graph/model/party.ts'
import { Route } from '../../../graph/model/provision.ts'

const route = { id: 'a-b', from: ['a'], to: ['b'], modality: 'mag', status: 'law', basis: 'said', state: 'wbp-2016', cites: ['s002 4634-4637'] }

describe('a fact', () => {
  it('is accepted with modality, status, said or inferred, state and citation', () => { expect(Route.safeParse(route).success).toBe(true) })
  it.each(['modality', 'status', 'basis', 'state', 'cites', 'from', 'to'])('cannot exist without its %s', (field) => {
    expect(Route.safeParse({ ...route, [field]: undefined }).success).toBe(false)
  })
  it('cannot hold a field that nobody knows', () => { expect(Route.safeParse({ ...route, statis: 'law' }).success).toBe(false) })
  it('of every kind requires status, basis, state and citation', () => {
    for (const kind of FACT_KINDS) {
      const issues = KINDS[kind].safeParse({}).error?.issues.map((i) => i.path[0]) ?? []
      expect(issues, kind).toEqual(expect.arrayContaining(['id', 'status', 'basis', 'state', 'cites']))
    }
  })
})

describe('a citation', () => {
  it('is written as source and lines', () => {
    expect(WrittenCitation.parse('s002 4634-4637')).toEqual({ source: 's002', first: 4634, last: 4637 })
    expect(writeCitation(WrittenCitation.parse('s002 4585'))).toBe('s002 4585')
  })
  it.each(['s2 1-2', 's002', 's002 0-3', 's002 9-3', `s002 1-${MAX_CITED_LINES + 1}`, 's002 1-2; s002 3'])('"%s" is refused', (text) => { expect(WrittenCitation.safeParse(text).success).toBe(false) })
})

describe('a reference to a norm', () => {
  it.each([
    ['Jeugdwet 7.3.11 lid 2', { statute: 'Jeugdwet', article: '7.3.11', part: 'lid 2' }],
    ['Wbp art. 8 sub e', { statute: 'Wbp', article: '8', part: 'onder e' }],
    ['BW 1:240', { statute: 'BW', article: '1:240', part: '' }],
    ['Wmo 2015 5.2.6', { statute: 'Wmo 2015', article: '5.2.6', part: '' }],
    ['Wmo 2015', { statute: 'Wmo 2015', article: '', part: '' }],
    ['Sv 126nd', { statute: 'Sv', article: '126nd', part: '' }],
    ['conflict van plichten', { statute: 'conflict van plichten', article: '', part: '' }],
  ])('%s has its statute, article and part', (text, parts) => { expect(parseNormRef(text)).toEqual(parts) })
  it('is written back as it is printed', () => { expect(writeNormRef(parseNormRef('Wbp artikel 8 sub e'))).toBe('Wbp 8 onder e') })
  it('covers what stands under it and nothing beside it', () => {
    const covers = (a: string, b: string): boolean => refCovers(parseNormRef(a), parseNormRef(b))
    expect([covers('Wbp', 'Wbp 8 onder e'), covers('Wbp 8', 'Wbp 8 onder e'), covers('Wbp 8 onder e', 'Wbp 8'), covers('Wbp 8', 'Wbp 9'), covers('Wpg 1', 'Wpg 16')]).toEqual([true, true, false, false, false])
  })
})

describe('what can be what', () => {
  it('a convenant or reglement is never a ground', () => { expect([canBeGround('convenant'), canBeGround('reglement'), canBeGround('wet'), canBeGround('leerstuk')]).toEqual([false, false, true, true]) })
  it('an umbrella, network, register, channel or group is never a stop', () => {
    expect((['umbrella', 'network', 'register', 'channel', 'party_group', 'organ', 'organisation', 'function'] as const).map(canBeStop)).toEqual([false, false, false, false, false, true, true, true])
  })
})
