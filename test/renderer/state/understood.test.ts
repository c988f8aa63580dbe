import { describe, expect, it } from 'vitest'
import { consentOf, settle, stillOpen, withConsent } from '../../../renderer/state/understood.ts'
import { matching, Names } from '../../../renderer/state/vocabulary.ts'
import { question, vocabulary } from '../../support/answers.ts'

const ambiguous = question({
  text: 'Mag de GI gegevens aan de gemeente geven?', from: ['gi'], to: ['gemeente'], ambiguous: [{ word: 'gemeente', slot: 'to', among: ['burgemeester', 'college'] }],
  spans: [{ start: 29, end: 37, text: 'gemeente', slot: 'to', id: 'gemeente' }],
} as never)

describe('an ambiguous word', () => {
  it('is asked back with its choices and with what the text says', () => {
    expect(stillOpen(ambiguous, {})).toEqual([{ word: 'gemeente', slot: 'to', read: 'gemeente', among: ['burgemeester', 'college'] }])
  })

  it('is settled once its slot was corrected, also when the text is kept as it is', () => {
    const [open] = stillOpen(ambiguous, {})
    if (open === undefined) throw new Error('nothing asked back')
    expect(settle(ambiguous, open, 'burgemeester')).toEqual(['burgemeester'])
    expect(settle(ambiguous, open, 'gemeente')).toEqual(['gemeente'])
    expect(settle({ ...ambiguous, to: ['politie', 'gemeente'] } as never, open, 'college')).toEqual(['politie', 'college'])
    expect(stillOpen(ambiguous, { to: ['gemeente'] })).toEqual([])
  })
})

describe('consent', () => {
  it('is given, withheld or not mentioned, and leaves other circumstances alone', () => {
    const stated = question({ stated: ['uitdrukkelijke-toestemming', 'acuut-gevaar', 'toestemming-verstrekker'] })
    expect(consentOf(stated)).toBe('given')
    expect(withConsent(stated, 'withheld')).toEqual({ stated: ['acuut-gevaar', 'toestemming-verstrekker'], excluded: ['toestemming'] })
    expect(consentOf(question({ stated: ['toestemming-verstrekker'] }))).toBe('unsaid')
  })
})

describe('the vocabulary', () => {
  it('finds by name, other name and English, the nearest first, without accents', () => {
    expect(matching(vocabulary.parties, 'b', 2).map(({ id }) => id)).toEqual(['burgemeester', 'college'])
    expect(matching(vocabulary.parties, 'b&w', 5).map(({ id }) => id)).toEqual(['college'])
    expect(matching(vocabulary.parties, 'MAYOR', 5).map(({ id }) => id)).toEqual(['burgemeester'])
    expect(matching(vocabulary.parties, 'zzz', 5)).toEqual([])
  })

  it('offers a slot only what can stand in it, and shortens a name to the one in use', () => {
    const names = new Names(vocabulary)
    expect(names.forSlot('stated').map(({ id }) => id)).toEqual(['toestemming', 'acuut-gevaar'])
    expect(names.forSlot('purpose').map(({ id }) => id)).toEqual(['huisverbod'])
    expect(names.short('gi')).toBe('GI')
    expect(names.short('gemeente')).toBe('gemeente (orgaan niet genoemd)')
    expect(names.of('nog-nooit-gezien')).toBe('nog nooit gezien')
  })
})
