/** The noun phrases of a clause with the preposition that governs each: the material of which roles are made. */
import { DETERMINERS, FIRST_PERSON, PREPOSITIONS, STOP, THIRD_PERSON, verbDeed } from './closed-class.ts'
import type { Mention } from './recognise.ts'
import type { Entry } from './vocabulary.ts'
import type { Token } from './words.ts'

export interface Noun {
  readonly first: number
  readonly last: number
  /** Its last word, folded. */
  readonly word: string
  readonly mention?: Mention
  /** The preposition, or what a longer one comes down to: `voor`, `via`, `aan`, `grond`; empty without one. */
  readonly prep: string
  /** Where its preposition or determiner begins: tells whether it follows another noun at once. */
  readonly begins: number
  readonly party?: Entry
  /** A noun that the corpus does not know and that could be somebody. */
  readonly unknown: boolean
  readonly determined: boolean
  readonly data: boolean
  readonly staff: boolean
  readonly pronoun?: 'first' | 'third'
  /** Joined to the noun before it by `en` or `of`. */
  readonly joined: boolean
}

/** "ten behoeve van", "in het kader van", "op grond van": the noun inside decides what the whole does. */
const LONG_PREPOSITIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  behoeve: 'voor', kader: 'voor', oog: 'voor', bate: 'voor', doel: 'voor', tussenkomst: 'via', middel: 'via', omweg: 'via', handen: 'aan', grond: 'grond', basis: 'grond', hand: 'grond', kracht: 'grond', adres: 'aan',
}))
const ADJECTIVE = /(?:e|aal|eel|lijk|ig|isch|baar|loos|ief|end|ende)$/

interface Place { readonly prep: string; readonly begins: number; readonly determined: boolean; readonly joined: boolean }

function placeOf(folded: readonly string[], first: number, inClause: ReadonlySet<number>, unknownAt: ReadonlySet<number>, namedAt: ReadonlySet<number>): Place {
  let at = first - 1
  let determined = false
  let begins = first
  for (let steps = 0; steps < 5 && at >= 0 && inClause.has(at); steps++, at--) {
    const word = folded[at] as string
    // "het OM de burgemeester": a name, whatever the word means elsewhere
    if (namedAt.has(at) && !unknownAt.has(at)) break
    if (PREPOSITIONS.has(word) && !(word === 'in' && folded[at - 1] === 'ook')) {
      const inner = folded[at - 1] ?? ''
      const long = word === 'van' || word === 'op' ? LONG_PREPOSITIONS.get(inner) : undefined
      if (long !== undefined) return { prep: long, begins: Math.max(0, at - 2), determined, joined: false }
      return { prep: word, begins: at, determined, joined: false }
    }
    if (word === 'en' || word === 'of' || word === 'alsook') return { prep: '', begins: at, determined, joined: true }
    if (DETERMINERS.has(word)) { determined = true; begins = at; continue }
    if (determined || !unknownAt.has(at)) break
    begins = at
  }
  return { prep: '', begins, determined, joined: false }
}

/** Unknown words that describe the noun right behind them ("vertrouwelijke gesprekken") are no nouns of their own. */
function describes(mention: Mention, next: Mention | undefined, tokens: readonly Token[], folded: readonly string[]): boolean {
  const word = folded[mention.last] as string
  const verb = next !== undefined && next.first === next.last && verbDeed(folded[next.first] as string) !== undefined && !next.entries.some((e) => e.sort === 'party')
  return (mention.unknown || mention.ordinary === true) && mention.head === undefined && next !== undefined && !verb && next.first === mention.last + 1
    && tokens[mention.last]?.after === '' && !tokens[mention.first]?.capital && ADJECTIVE.test(word)
}

/** Noun phrases in order; mentions that are verbs only are left out. */
export function nounsOf(tokens: readonly Token[], folded: readonly string[], mentions: readonly Mention[], clause: readonly number[]): Noun[] {
  const inClause = new Set(clause)
  // unknown words and attributive terms ("terugkerende jeugdige") may stand between a preposition and its noun
  const unknownAt = new Set(mentions.filter((m) => m.unknown || (m.ordinary === true && ADJECTIVE.test(folded[m.last] as string)) || (m.first === m.last && !m.entries.some((e) => e.sort === 'party') && /de$/.test(folded[m.first] as string))).map((m) => m.first))
  const namedAt = new Set(mentions.filter((m) => m.entries.some((e) => e.sort === 'party')).map((m) => m.last))
  const byStart = new Map(mentions.map((m) => [m.first, m]))
  const out: Noun[] = []
  for (const at of clause) {
    const word = folded[at] as string
    const mention = byStart.get(at)
    if (!mention) {
      const pronoun = pronounAt(folded, byStart, at)
      if (pronoun) out.push({ first: at, last: at, word, begins: at, prep: prepBefore(folded, at), unknown: false, determined: false, data: false, staff: false, joined: false, pronoun })
      continue
    }
    const party = mention.entries.find((e) => e.sort === 'party')
    if (mention.first === mention.last && !party && !mention.unknown && verbDeed(word) !== undefined) continue
    const place = placeOf(folded, mention.first, inClause, unknownAt, namedAt)
    // "de marechaussee gegevens …": the first noun with an article may well be somebody
    const first = out.length === 0 && place.determined && place.prep === ''
    if (!first && describes(mention, byStart.get(mention.last + 1), tokens, folded)) continue
    const previous = out.at(-1)
    // "Jan Pietersen": one name
    if (previous?.unknown && mention.unknown && previous.last === mention.first - 1 && tokens[mention.first]?.capital && tokens[previous.first]?.capital) {
      out[out.length - 1] = { ...previous, last: mention.last }
      continue
    }
    const joined = place.joined && previous !== undefined && previous.last === place.begins - 1
    out.push({
      first: mention.first, last: mention.last, word: folded[mention.last] as string, mention, begins: place.begins, determined: place.determined,
      prep: joined ? previous.prep : place.prep,
      unknown: mention.unknown && mention.head !== 'data',
      data: mention.head === 'data',
      staff: mention.head === 'staff',
      joined,
      ...(party ? { party } : {}),
    })
  }
  return out
}

const OBJECTS = new Set(['hem', 'haar', 'hen', 'hun'])

/** "ons" and "haar" are somebody unless they hang on a noun: "deelt ons gegevens", but "ons team", "haar cliënt". */
function pronounAt(folded: readonly string[], mentions: ReadonlyMap<number, Mention>, at: number): Noun['pronoun'] {
  const word = folded[at] as string
  if (word === 'onze') return undefined
  const next = mentions.get(at + 1)
  const plural = next !== undefined && /(?:en|s)$/.test(folded[next.last] as string)
  if (word === 'ons') return next === undefined || plural ? 'first' : undefined
  if (FIRST_PERSON.has(word)) return 'first'
  if (!THIRD_PERSON.has(word)) return undefined
  if (word === 'haar' || word === 'hun') return next === undefined && OBJECTS.has(word) ? 'third' : undefined
  return ['hij', 'zij', 'ze', 'hem', 'hen'].includes(word) ? 'third' : undefined
}

export const prepBefore = (folded: readonly string[], at: number): string => (PREPOSITIONS.has(folded[at - 1] ?? '') && STOP.has(folded[at - 1] ?? '') ? (folded[at - 1] as string) : '')
