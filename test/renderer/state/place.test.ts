import { describe, expect, it } from 'vitest'
import { askInputOf, askPlace, EMPTY_PLACE, readHash, writeHash, type Place } from '../../../renderer/state/place.ts'

const everything: Place = {
  view: 'vraag', text: 'Mag de GI & de politie? 50 % + meer', corrections: { from: ['gi'], to: [], stated: ['toestemming', 'ots'] }, chooses: { 'gi-oov': 'ja-taak', b: 'c' }, asOf: '2016-01-01', reading: 'precies',
  opened: { path: 'a.b:c', hop: 1, check: 'geheimhouding' }, inspected: { kind: 'passage', file: 's002', first: 10, last: 12 }, forgotten: false,
}

describe('a deep link', () => {
  it('brings back everything that a place holds', () => {
    expect(readHash(writeHash(everything))).toEqual(everything)
    expect(readHash(writeHash({ ...everything, inspected: { kind: 'fact', id: 'gi-veilig-thuis' } })).inspected).toEqual({ kind: 'fact', id: 'gi-veilig-thuis' })
    expect(readHash('')).toEqual(EMPTY_PLACE)
  })

  it('tells a slot that was emptied from one that was left alone', () => {
    expect(readHash('#/vraag?q=x&to=').corrections).toEqual({ to: [] })
    expect(readHash('#/vraag?q=x').corrections).toEqual({})
  })

  it('leaves out what it cannot read', () => {
    expect(readHash('#/nergens?q=x&op=gisteren&bron=s002:a-b&stap=-4&route=r&toets=onzin&kies=zonder')).toEqual({ ...EMPTY_PLACE, text: 'x', opened: { path: 'r', hop: 0, check: null } })
  })

  it('holds no text where the text is a secret, and says when it is forgotten', () => {
    const hash = writeHash({ ...everything, text: 'Mag Jansen dit weten?' }, '1')
    expect(hash).not.toContain('Jansen')
    expect(readHash(hash, () => 'Mag Jansen dit weten?').text).toBe('Mag Jansen dit weten?')
    expect(readHash(hash)).toMatchObject({ text: '', forgotten: true })
  })
})

describe('what is asked at a place', () => {
  it('is text, corrections, own positions and date, and nothing of how it is shown', () => {
    expect(askInputOf(everything)).toEqual({ text: everything.text, slots: { from: ['gi'], to: [], stated: ['toestemming', 'ots'] }, chooses: { 'gi-oov': 'ja-taak', b: 'c' }, asOf: '2016-01-01' })
    expect(askInputOf(EMPTY_PLACE)).toBeNull()
  })

  it('starts clean with a new question, at the same date and under the same reading', () => {
    expect(askPlace(everything, 'Nieuw?')).toEqual({ ...EMPTY_PLACE, text: 'Nieuw?', asOf: '2016-01-01', reading: 'precies' })
  })
})
