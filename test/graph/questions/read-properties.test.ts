import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Question } from '../../../graph/model/question.ts'
import { makeReader } from '../../../graph/questions/read.ts'
import { LEXICON } from './lexicon.ts'

const reader = makeReader(LEXICON)
const PARTIES = ['politie', 'GI', 'school', 'burgemeester', 'reclassering', 'woningcorporatie', 'Raad voor de Kinderbescherming', 'gezinsvoogd']
const GIVING = ['verstrekken', 'geven', 'doorgeven', 'sturen']
const ids: Readonly<Record<string, string>> = { politie: 'politie', GI: 'gi', school: 'school', burgemeester: 'burgemeester', reclassering: 'reclassering', woningcorporatie: 'corporatie', 'Raad voor de Kinderbescherming': 'raad', gezinsvoogd: 'gezinsvoogd' }
const pair = fc.tuple(fc.constantFrom(...PARTIES), fc.constantFrom(...PARTIES)).filter(([a, b]) => a !== b)

describe('reading any text', () => {
  it('never fails, and gives a valid question whose spans lie in the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 2000 }), fc.string({ unit: 'grapheme', maxLength: 600 }), fc.lorem({ maxCount: 60 })), (text) => {
      const q = Question.parse(reader.read(text.slice(0, 2000)))
      for (const s of q.spans) expect(s.start >= 0 && s.end <= text.length && s.start < s.end).toBe(true)
    }), { numRuns: 300, seed: 7 })
  })

  it.each([
    ['one endless word', 'a'.repeat(2000)],
    ['two thousand hyphens', '-'.repeat(2000)],
    ['a thousand different words', Array.from({ length: 330 }, (_, i) => `woord${i}`).join(' ').slice(0, 2000)],
    ['mistyped names without end', 'burgermeester '.repeat(140).slice(0, 2000)],
    ['only prepositions', 'van aan naar bij '.repeat(125).slice(0, 2000)],
    ['only names', 'politie GI OM raad '.repeat(105).slice(0, 2000)],
    ['articles and numbers', 'artikel 7.3.11 lid 4 Jeugdwet '.repeat(66).slice(0, 2000)],
    ['a right-to-left mark and emoji', '\u202Emag de politie 👮🏽 de school informeren?'],
    ['a script', '<script>alert(1)</script> Mag de politie de school informeren?'],
    ['prototype names', 'constructor __proto__ toString hasOwnProperty valueOf'],
    ['lone surrogates', '\uD800 mag \uDFFF de politie'],
  ])('is quick with %s', (_name, text) => {
    reader.read(text)
    const start = performance.now()
    const q = reader.read(text)
    // far above the aim: the test machine is shared, and these are the longest texts that are read at all
    expect(performance.now() - start).toBeLessThan(250)
    expect(() => Question.parse(q)).not.toThrow()
  })

  it('reads the same text in the same way', () => {
    const text = 'Mag de burgermeester zonder toestemming gegevens van de GI krijgen?'
    expect(reader.read(text)).toEqual(makeReader(LEXICON).read(text))
  })
})

describe('reading a question of who to whom', () => {
  it('finds giver and receiver in any order of words', () => {
    fc.assert(fc.property(pair, fc.constantFrom(...GIVING), ([a, b], verb) => {
      const expected = { from: [ids[a]], to: [ids[b]] }
      for (const text of [
        `Mag de ${a} gegevens aan de ${b} ${verb}?`, `Mag de ${a} aan de ${b} gegevens ${verb}?`, `Kan de ${b} gegevens van de ${a} krijgen?`,
        `Mag de ${b} de ${a} om gegevens vragen?`, `Mogen gegevens door de ${a} aan de ${b} worden gegeven?`, `Mag de ${b} door de ${a} worden geïnformeerd?`,
        `Kan informatie van de ${a} bij de ${b} terechtkomen?`, `Als er overleg is, mag de ${a} dan gegevens aan de ${b} ${verb}?`,
      ]) expect(reader.read(text), text).toMatchObject(expected)
    }), { numRuns: 60, seed: 11 })
  })

  it('always finds consent shut out where "zonder toestemming" is added', () => {
    const where = [(a: string, b: string) => `Mag de ${a} zonder toestemming gegevens aan de ${b} geven?`, (a: string, b: string) => `Mag de ${a} gegevens aan de ${b} geven zonder toestemming?`,
      (a: string, b: string) => `Mag de ${a} de ${b} zonder toestemming van de ouders informeren?`, (a: string, b: string) => `Zonder toestemming: mag de ${a} de ${b} informeren?`]
    fc.assert(fc.property(pair, fc.constantFrom(...where), ([a, b], say) => {
      expect(reader.read(say(a, b))).toMatchObject({ excluded: ['toestemming'], stated: [] })
    }), { numRuns: 60, seed: 13 })
  })

  it('reads through one typing error in a long name', () => {
    fc.assert(fc.property(fc.constantFrom('burgemeester', 'reclassering', 'woningcorporatie', 'gezinsvoogd'), fc.nat(), fc.constantFrom('drop', 'double', 'swap'), (name, at, how) => {
      const i = 2 + (at % (name.length - 5))
      const typed = how === 'drop' ? name.slice(0, i) + name.slice(i + 1) : how === 'double' ? name.slice(0, i) + (name[i] as string) + name.slice(i) : name.slice(0, i) + (name[i + 1] as string) + (name[i] as string) + name.slice(i + 2)
      expect(reader.read(`Mag de ${typed} de school informeren?`).from, typed).toEqual([ids[name]])
    }), { numRuns: 80, seed: 17 })
  })

  it('never reads a party that the corpus does not know as one that it does', () => {
    const strangers = ['notaris', 'deurwaarder', 'curator', 'predikant', 'imam', 'zorgverzekeraar', 'Kadaster', 'IND', 'belastingdienst', 'makelaar', 'advocaat', 'tandarts', 'vakbond', 'werkgever', 'bank', 'voetbalclub', 'taxichauffeur', 'buurthuis', 'marechaussee', 'brandweer']
    fc.assert(fc.property(fc.constantFrom(...strangers), fc.constantFrom(...PARTIES), (x, b) => {
      for (const text of [`Mag de ${x} gegevens aan de ${b} geven?`, `Mag een ${x} de ${b} informeren?`]) {
        const q = reader.read(text)
        expect(q.from, text).toEqual([])
        expect(q.spans.some((s) => s.slot === 'from' && q.unknown.includes(s.id)), text).toBe(true)
      }
      for (const text of [`Mag de ${b} gegevens aan een ${x} geven?`, `Mag de ${b} de ${x} informeren?`]) {
        const q = reader.read(text)
        expect(q.to, text).toEqual([])
        expect(q.spans.some((s) => s.slot === 'to' && q.unknown.includes(s.id)), text).toBe(true)
      }
    }), { numRuns: 80, seed: 19 })
  })
})
