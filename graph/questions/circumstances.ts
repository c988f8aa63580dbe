/** Data, purpose, phase, and the circumstances that a text states or shuts out. */
import { DETERMINERS, FOR, POSSESSIVES, PREPOSITIONS, SHAPING } from './closed-class.ts'
import type { Clause, ClauseKind } from './clauses.ts'
import type { Mention } from './recognise.ts'
import type { Entry, Vocabulary } from './vocabulary.ts'

export interface Found { readonly id: string; readonly first: number; readonly last: number }

export interface Circumstances {
  readonly data: readonly Found[]
  readonly purpose: readonly Found[]
  readonly phase: readonly Found[]
  readonly stated: readonly Found[]
  readonly excluded: readonly Found[]
  /** Negations in the asked clause that belong to a circumstance and do not turn the question. */
  readonly negationsTaken: number
}

const SHUT = new Set(['zonder', 'geen', 'buiten', 'ontbreken', 'ontbreekt', 'nooit'])
const REFUSED = new Set(['weigert', 'weigeren', 'geweigerd', 'ontbreekt', 'ingetrokken', 'weigerde', 'onthoudt', 'onthouden', 'afwezig'])
const BETWEEN = new Set(['is', 'wordt', 'werd', 'worden', 'was', 'daarvoor', 'van', 'de', 'client', 'betrokkene', 'ouders', 'er'])
const STATING = new Set(['met', 'bij', 'na', 'onder', 'op', 'door', 'in', 'wegens', 'vanwege', 'krachtens', 'dankzij', 'ondanks', 'tijdens', 'sinds', 'middels', 'dus', 'via'])
const LONG_FOR = new Set(['behoeve', 'kader', 'oog', 'doel', 'bate'])

/** The word that governs a mention: the nearest one before it that is no determiner, adjective or possessive. */
export function governor(folded: readonly string[], first: number, unknownAt: ReadonlySet<number>): { word: string; at: number } {
  let at = first - 1
  for (let steps = 0; steps < 4 && at >= 0; steps++, at--) {
    const word = folded[at] as string
    if (SHUT.has(word) || PREPOSITIONS.has(word)) break
    if (!(DETERMINERS.has(word) || POSSESSIVES.has(word) || unknownAt.has(at) || word === 'er' || word === 'dat' || word === 'sprake' || word === 'is')) break
  }
  return { word: folded[at] ?? '', at }
}

function isShutOut(folded: readonly string[], mention: Mention, clause: readonly number[], unknownAt: ReadonlySet<number>): { shut: boolean; negation: boolean } {
  const by = governor(folded, mention.first, unknownAt)
  if (SHUT.has(by.word)) return { shut: true, negation: by.word === 'geen' || by.word === 'nooit' }
  // "zonder grondslag of toestemming"
  const joined = /^(?:of|en|noch)$/.test(folded[mention.first - 1] ?? '') && folded.slice(Math.max(0, mention.first - 5), mention.first - 1).includes('zonder')
  if (joined) return { shut: true, negation: false }
  // "zonder dat de cliënt toestemming geeft"
  const zonder = clause.findIndex((at) => folded[at] === 'zonder' && folded[at + 1] === 'dat')
  if (zonder >= 0 && (clause[zonder] as number) < mention.first) return { shut: true, negation: false }
  // "als toestemming ontbreekt", "toestemming is niet gegeven"
  for (let at = mention.last + 1; at <= mention.last + 3 && clause.includes(at); at++) {
    const word = folded[at] as string
    if (REFUSED.has(word)) return { shut: true, negation: false }
    if (word === 'niet' || word === 'nooit') return { shut: true, negation: true }
    if (!BETWEEN.has(word)) break
  }
  // "weigert toestemming", "die geen uitdrukkelijke toestemming geeft"
  if (REFUSED.has(by.word)) return { shut: true, negation: false }
  return { shut: false, negation: false }
}

function forPurpose(folded: readonly string[], by: { word: string; at: number }, clause: readonly number[], first: number): boolean {
  if (FOR.has(by.word) || by.word === 'over' || by.word === 'bij' || by.word === 'rond' || by.word === 'inzake' || by.word === 'tegen') return true
  if ((by.word === 'van' || by.word === 'op') && LONG_FOR.has(folded[by.at - 1] ?? '')) return true
  if (by.word === 'ter' || by.word === 'wegens' || by.word === 'vanwege') return true
  // "om een huisverbod op te leggen"
  return clause.some((at) => folded[at] === 'om' && at < first && first - at <= 8)
}

const pick = (mention: Mention, sort: Entry['sort']): readonly Entry[] => mention.entries.filter((e) => e.sort === sort)

/** Of several data terms of one word the narrowest, else the first: one word names one sort of data. */
function narrowest(v: Vocabulary, entries: readonly Entry[]): Entry | undefined {
  return entries.find((e) => entries.some((o) => o.id !== e.id && v.above(e.id).has(o.id))) ?? entries[0]
}

const clauseOf = (clauses: readonly Clause[], at: number): { kind: ClauseKind; tokens: readonly number[] } =>
  clauses.find((c) => c.tokens.includes(at)) ?? { kind: 'asked', tokens: [] }

/** `inRole` tells whether a mention is a party in a role; `abstract` whether circumstances in the asked clause are its very subject. */
export function circumstancesOf(
  v: Vocabulary, folded: readonly string[], mentions: readonly Mention[], clauses: readonly Clause[], inRole: (m: Mention) => boolean, abstract: boolean,
): Circumstances {
  const unknownAt = new Set(mentions.filter((m) => m.unknown || m.ordinary).map((m) => m.first))
  const out = { data: [] as Found[], purpose: [] as Found[], phase: [] as Found[], stated: [] as Found[], excluded: [] as Found[] }
  let negationsTaken = 0
  for (const mention of mentions) {
    const clause = clauseOf(clauses, mention.first)
    const found = (e: Entry): Found => ({ id: e.id, first: mention.first, last: mention.last })
    const by = governor(folded, mention.first, unknownAt)
    const data = narrowest(v, pick(mention, 'data'))
    if (data && data.root !== true && clause.kind !== 'condition' && folded[mention.first - 1] !== 'niet') out.data.push(found(data))
    // "geen opsporing" is no purpose, "als jeugdhulp" who asks
    if (by.word !== 'geen' && folded[mention.first - 1] !== 'als' && (!inRole(mention) || FOR.has(by.word))) {
      for (const e of pick(mention, 'purpose')) if (clause.kind !== 'asked' || forPurpose(folded, by, clause.tokens, mention.first)) out.purpose.push(found(e))
      for (const e of pick(mention, 'phase')) if (by.word === 'in' || by.word === 'tijdens' || by.word === 'bij' || by.word === 'na') out.phase.push(found(e))
    }
    // "wettelijk verplicht" is how it is asked
    const shapes = clause.kind === 'asked' && folded.slice(mention.first, mention.last + 1).every((w) => SHAPING.has(w))
    for (const e of shapes ? [] : pick(mention, 'circumstance')) {
      const { shut, negation } = isShutOut(folded, mention, clause.tokens, unknownAt)
      const asksNeed = negation && abstract && clause.kind === 'asked'
      if (shut && !asksNeed) {
        out.excluded.push(found(e))
        if (negation && clause.kind === 'asked') negationsTaken++
      } else if (clause.kind !== 'asked' || (!asksNeed && (STATING.has(by.word) || mention.last > mention.first || !abstract && !subjectLike(folded, mention, clause.tokens)))) out.stated.push(found(e))
    }
  }
  return { ...out, negationsTaken }
}

/** Right behind the finite verb that opens the clause: what the question is about, not what it supposes. */
function subjectLike(folded: readonly string[], mention: Mention, clause: readonly number[]): boolean {
  const place = clause.indexOf(mention.first)
  return place <= 3 && clause.slice(0, place).every((at) => !PREPOSITIONS.has(folded[at] as string))
}
