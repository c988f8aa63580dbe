import { describe, expect, it } from 'vitest'
import { ASKED, type Question } from '../../../graph/model/question.ts'
import { RULE_MODALITIES } from '../../../graph/model/rule.ts'
import { makeReader } from '../../../graph/questions/read.ts'
import { SIDES, verdictOfStatement, type Modality, type Said, type Terms } from '../../../graph/questions/verdict-of-statement.ts'
import { LEXICON } from './lexicon.ts'

const reader = makeReader(LEXICON)
const terms: Terms = { above: reader.vocabulary.above, excludes: reader.vocabulary.excludes, emergency: (id) => id === 'gevaar' }
const BASE: Question = { ...reader.read(''), kind: 'rule' }
const q = (more: object): Question => ({ ...BASE, ...more })
const said = (modality: Modality, more: Partial<Said> = {}): Said => ({ modality, duty: true, conditions: [], unless: [], given: [], absent: [], about: [], without: [], open: [], ...more })
const verdict = (question: Question, s: Said): string | null => verdictOfStatement(question, s, terms)?.verdict ?? null

describe('every way of asking against every modality', () => {
  const rows: [string, string, string | null][] = [
    ['mag', 'moet', 'ja'], ['mag', 'mag', 'ja'], ['mag', 'mag_niet', 'nee'], ['mag', 'hoeft_niet', null], ['mag', 'geldt', 'ja'], ['mag', 'geldt_niet', 'nee'], ['mag', 'volstaat', 'ja'], ['mag', 'volstaat_niet', 'nee'], ['mag', 'vereist', null], ['mag', 'niet_vereist', null],
    ['kan', 'moet', 'ja'], ['kan', 'mag', 'ja'], ['kan', 'mag_niet', 'nee'], ['kan', 'hoeft_niet', null], ['kan', 'geldt', 'ja'], ['kan', 'geldt_niet', 'nee'], ['kan', 'volstaat', 'ja'], ['kan', 'volstaat_niet', 'nee'], ['kan', 'vereist', null], ['kan', 'niet_vereist', null],
    ['moet', 'moet', 'ja'], ['moet', 'mag', 'nee'], ['moet', 'mag_niet', 'nee'], ['moet', 'hoeft_niet', 'nee'], ['moet', 'geldt', 'ja'], ['moet', 'geldt_niet', 'nee'], ['moet', 'volstaat', null], ['moet', 'volstaat_niet', null], ['moet', 'vereist', 'ja'], ['moet', 'niet_vereist', 'nee'],
    ['is', 'moet', 'ja'], ['is', 'mag', 'ja'], ['is', 'mag_niet', 'nee'], ['is', 'hoeft_niet', 'nee'], ['is', 'geldt', 'ja'], ['is', 'geldt_niet', 'nee'], ['is', 'volstaat', 'ja'], ['is', 'volstaat_niet', 'nee'], ['is', 'vereist', 'ja'], ['is', 'niet_vereist', 'nee'],
    ['volstaat', 'moet', null], ['volstaat', 'mag', null], ['volstaat', 'mag_niet', 'nee'], ['volstaat', 'hoeft_niet', null], ['volstaat', 'geldt', 'ja'], ['volstaat', 'geldt_niet', 'nee'], ['volstaat', 'volstaat', 'ja'], ['volstaat', 'volstaat_niet', 'nee'], ['volstaat', 'vereist', 'nee'], ['volstaat', 'niet_vereist', null],
    ['nodig', 'moet', 'ja'], ['nodig', 'mag', null], ['nodig', 'mag_niet', null], ['nodig', 'hoeft_niet', 'nee'], ['nodig', 'geldt', 'ja'], ['nodig', 'geldt_niet', 'nee'], ['nodig', 'volstaat', null], ['nodig', 'volstaat_niet', null], ['nodig', 'vereist', 'ja'], ['nodig', 'niet_vereist', 'nee'],
  ]
  it.each(rows)('%s × %s → %s', (asked, modality, expected) => {
    expect(verdict(q({ asked }), said(modality as Modality))).toBe(expected)
  })
  it('has a row for every pair', () => {
    expect(rows.length).toBe(ASKED.length * RULE_MODALITIES.length)
    expect(Object.keys(SIDES).sort()).toEqual([...ASKED].sort())
  })
})

describe('conditions, exceptions and polarity', () => {
  const toestemming = { text: 'met toestemming', needs: ['toestemming'] }
  const nood = { text: 'bij acuut gevaar', needs: ['gevaar'] }
  const bare = { text: 'in bijzondere gevallen', needs: [] }

  it('a yes on a condition that the question leaves open is ja, mits; stated it is ja; shut out it is nee', () => {
    const s = said('mag', { conditions: [toestemming] })
    expect(verdict(q({ asked: 'mag' }), s)).toBe('ja_mits')
    expect(verdict(q({ asked: 'mag', stated: ['uitdrukkelijk'] }), s)).toBe('ja')
    expect(verdict(q({ asked: 'mag', excluded: ['toestemming'] }), s)).toBe('nee')
    expect(verdict(q({ asked: 'mag', stated: ['tegen-de-wil'] }), s)).toBe('nee')
  })
  it('a yes with a reservation is ja, mits, but an emergency only stands under tenzij until it is there', () => {
    expect(verdict(q({ asked: 'moet' }), said('moet', { unless: [bare] }))).toBe('ja_mits')
    expect(verdict(q({ asked: 'moet' }), said('moet', { unless: [nood] }))).toBe('ja')
    expect(verdict(q({ asked: 'moet', stated: ['gevaar'] }), said('moet', { unless: [nood] }))).toBe('nee')
  })
  it('a closed default that an ordinary circumstance opens is ja, mits, unless the question shuts it out', () => {
    const s = said('mag_niet', { unless: [toestemming] })
    expect(verdict(q({ asked: 'mag' }), s)).toBe('ja_mits')
    expect(verdict(q({ asked: 'mag', excluded: ['toestemming'] }), s)).toBe('nee')
    expect(verdict(q({ asked: 'mag', unconditional: true }), s)).toBe('nee')
    expect(verdict(q({ asked: 'mag', onlyBecause: true }), s)).toBe('nee')
    expect(verdict(q({ asked: 'mag' }), said('mag_niet', { unless: [nood] }))).toBe('nee')
    expect(verdict(q({ asked: 'mag', stated: ['gevaar'] }), said('mag_niet', { unless: [nood] }))).toBe('ja_mits')
    expect(verdict(q({ asked: 'mag' }), said('mag_niet', { unless: [bare] }))).toBe('nee')
  })
  it('"zonder meer" turns a conditional yes into nee', () => {
    expect(verdict(q({ asked: 'mag', unconditional: true }), said('mag', { conditions: [bare] }))).toBe('nee')
    expect(verdict(q({ asked: 'mag', unconditional: true }), said('mag'))).toBe('ja')
  })
  it('what is merely among the conditions does not suffice', () => {
    expect(verdict(q({ asked: 'volstaat' }), said('mag', { conditions: [bare] }))).toBe('nee')
    expect(verdict(q({ asked: 'mag', onlyBecause: true }), said('mag', { conditions: [toestemming] }))).toBe('nee')
    expect(verdict(q({ asked: 'volstaat' }), said('geldt', { conditions: [bare] }))).toBe('nee')
  })
  it('a requirement answers "mag" where the question shuts out what is required', () => {
    expect(verdict(q({ asked: 'mag', excluded: ['toestemming'] }), said('vereist', { about: ['toestemming'] }))).toBe('nee')
    expect(verdict(q({ asked: 'mag', excluded: ['toestemming'] }), said('niet_vereist', { about: ['toestemming'] }))).toBe('ja')
  })
  it('what may be done without it is not needed', () => {
    expect(verdict(q({ asked: 'nodig' }), said('mag', { without: ['toestemming'] }))).toBe('nee')
    expect(verdict(q({ asked: 'nodig' }), said('mag_niet', { without: ['toestemming'] }))).toBe('ja')
  })
  it('a question in the negative turns the answer', () => {
    expect(verdict(q({ asked: 'is', negated: true }), said('geldt_niet'))).toBe('ja')
    expect(verdict(q({ asked: 'mag', negated: true }), said('mag', { conditions: [bare] }))).toBe('nee')
  })
})
