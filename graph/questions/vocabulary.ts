/** The corpus's own names, aliases and terms, indexed for reading: phrases, known words, what stands above what. */
import { distance } from 'fastest-levenshtein'
import type { PartyKind } from '../model/party.ts'
import type { TermKind } from '../model/term.ts'
import type { Lexicon } from '../store/port.ts'
import { ARTICLES, isClosed, SHAPING, STOP } from './closed-class.ts'
import { fold, stemOf, tokenise } from './words.ts'

export type Sort = 'party' | 'statute' | TermKind

/** One thing that a word can mean. */
export interface Entry {
  readonly id: string
  readonly sort: Sort
  readonly name: string
  readonly partyKind?: PartyKind
  /** Data: the party whose data they are by their name ("politie-informatie", "rapport van de Raad"). */
  readonly holder?: string
  /** Data that stand for any personal data at all: no limit by themselves. */
  readonly root?: boolean
  /** Statutes: how references write it. */
  readonly abbr?: string
}

export interface Vocabulary {
  /** All meanings of a phrase, by its key (see `keysOf`). */
  readonly phrases: ReadonlyMap<string, readonly Entry[]>
  /** Keys that are common Dutch words as well (om, bij): only in capitals are they a name. */
  readonly needCapitals: ReadonlySet<string>
  readonly longest: number
  /** Keys of names that are one word. */
  readonly oneWord: ReadonlySet<string>
  /** Every beginning of every key, so that a phrase is given up as soon as nothing can follow. */
  readonly beginnings: ReadonlySet<string>
  readonly entries: ReadonlyMap<string, readonly Entry[]>
  /** Itself and all above it: `broader`, `roleOf`, `memberOf`. */
  readonly above: (id: string) => ReadonlySet<string>
  /** Circumstances that a stated one shuts out. */
  readonly excludes: ReadonlyMap<string, readonly string[]>
  /** Words that name several parties, folded, with the parties. */
  readonly ambiguous: ReadonlyMap<string, readonly string[]>
  /** The data that lie in a register, by its id. */
  readonly holds: ReadonlyMap<string, readonly string[]>
  /** Terms that are named after a norm, by its reference. */
  readonly ofNorm: (ref: string) => readonly string[]
  readonly isKnown: (folded: string) => boolean
  /** A data term that stands for any personal data at all. */
  readonly isRoot: (id: string) => boolean
  /** Stands in a name just so, not only by its stem. */
  readonly isInName: (folded: string) => boolean
  /** A word that the corpus's own statements use and that does not look like somebody: no party, whatever its place. */
  readonly isOrdinary: (folded: string) => boolean
  /** The known word that a word with a typing error stands for, or nothing. */
  readonly mended: (folded: string) => string | undefined
}

/** Before the id of a statute, for a purpose or a concept may bear the same one. */
const STATUTE = 'wet:'

/** The two keys of a run of folded words: every word stemmed, and only the last (for words written apart or together). */
export function keysOf(folded: readonly string[]): readonly [string, string] {
  const last = folded.length - 1
  let all = ''
  let tail = ''
  for (let i = 0; i <= last; i++) {
    const word = folded[i] as string
    const stem = stemOf(word)
    all += stem
    tail += i === last ? '' : word
  }
  const end = folded[last] as string
  // "vraagt en" is no word written apart
  return [all, tail === '' || end.length < 3 || STOP.has(end) ? all : stemOf(tail + end)]
}

interface Named { readonly entry: Entry; readonly names: readonly string[] }

function namesOf(lexicon: Lexicon): Named[] {
  const narrowed = new Set(lexicon.terms.flatMap((term) => term.broader as readonly string[]))
  const out: Named[] = []
  for (const party of lexicon.parties) {
    out.push({ entry: { id: party.id, sort: 'party', name: party.name, partyKind: party.kind }, names: [party.name, ...party.aliases] })
  }
  for (const term of lexicon.terms) {
    const root = term.kind === 'data' && !term.anonymous && term.broader.length === 0 && narrowed.has(term.id)
    out.push({ entry: { id: term.id, sort: term.kind, name: term.name, ...(root ? { root } : {}) }, names: [term.name, ...term.aliases] })
  }
  for (const statute of lexicon.statutes) {
    // an abbreviation told apart by a note in brackets is not called by the bare abbreviation
    const abbr = statute.abbr.includes('(') ? [] : [statute.abbr]
    out.push({ entry: { id: `${STATUTE}${statute.id}`, sort: 'statute', name: statute.name, abbr: statute.abbr }, names: [...abbr, statute.name, ...statute.aliases] })
  }
  return out
}

/** A name's words without articles and without what stands in brackets; several variants where brackets hold a name of their own. */
function variants(name: string): string[][] {
  const inner = [...name.matchAll(/\(([^)]{2,40})\)/g)].map((match) => match[1] as string).filter((text) => text === text.toUpperCase())
  const bare = name.replace(/\s*\([^)]*\)/g, '')
  return [bare, ...inner].map((text) => tokenise(text).map((t) => t.fold).filter((w) => !ARTICLES.has(w))).filter((words) => words.length > 0)
}

function ancestry(lexicon: Lexicon): (id: string) => ReadonlySet<string> {
  const up = new Map<string, readonly string[]>()
  for (const term of lexicon.terms) up.set(term.id, term.broader)
  for (const party of lexicon.parties) up.set(party.id, [...party.roleOf, ...party.memberOf])
  const closed = new Map<string, ReadonlySet<string>>()
  return (id) => {
    const known = closed.get(id)
    if (known) return known
    const seen = new Set<string>()
    const queue = [id]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      queue.push(...(up.get(next) ?? []))
      // a statement may say that it is about a statute by the statute's own id
      if (next.startsWith(STATUTE)) seen.add(next.slice(STATUTE.length))
    }
    closed.set(id, seen)
    return seen
  }
}

/** True where `typed` could be `known` mistyped; an end that differs is another inflection or another word. */
function isSlip(typed: string, known: string): boolean {
  if (typed[0] !== known[0]) return false
  const apart = distance(typed, known)
  if (apart === 1) return typed.length !== known.length || typed.at(-1) === known.at(-1)
  if (apart !== 2) return false
  if (typed.length === known.length && swapped(typed, known)) return true
  return Math.min(typed.length, known.length) >= 9 && typed.slice(-2) === known.slice(-2)
}

function swapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

const SHORTEST_MENDED = 6
const MENDED_MEMORY = 5_000

function mender(words: ReadonlySet<string>): (folded: string) => string | undefined {
  const buckets = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < SHORTEST_MENDED - 1 || /\d/.test(word)) continue
    const key = `${word[0]}${word.length}`
    buckets.set(key, [...(buckets.get(key) ?? []), word])
  }
  const memory = new Map<string, string | undefined>()
  return (typed) => {
    if (typed.length < SHORTEST_MENDED || typed.length > 40) return undefined
    if (memory.has(typed)) return memory.get(typed)
    const hits: string[] = []
    for (let length = typed.length - 2; length <= typed.length + 2; length++) {
      for (const word of buckets.get(`${typed[0]}${length}`) ?? []) if (isSlip(typed, word)) hits.push(word)
    }
    hits.sort((a, b) => distance(typed, a) - distance(typed, b) || a.length - b.length)
    const [best, second] = hits
    // two words equally near, of different meaning: not ours to choose
    const torn = best !== undefined && second !== undefined && distance(typed, best) === distance(typed, second) && stemOf(best) !== stemOf(second)
    const mended = torn ? undefined : best
    if (memory.size >= MENDED_MEMORY) memory.clear()
    memory.set(typed, mended)
    return mended
  }
}

/** Endings of words for people and bodies: promovendus, makelaar, energiebedrijf. */
const SOMEBODY = /(?:er|ers|aar|aars|ier|eur|ist|isten|ant|anten|ent|enten|ente|oog|logen|kundigen?|aris|arissen|[dc]us|man|mannen|vrouw|vrouwen|lieden|artsen|arts|meesters?|ator|atoren|or|oren|hoofd|bureau|diensten|dienst|bedrijf|bedrijven|kamer|kantoor|kantoren|instellingen|instelling|raad|raden|stichting|vereniging|fonds|school|scholen|huis|huizen|instituut|ministerie|commissie|inspectie|brigade|bank|banken|kerk|genoot|genoten|familie|buren|autoriteit|organisaties?|centrum|centra|loket|waarde|imam|dominee|kadaster|advocaat|curator)$/

/** Builds the vocabulary once per corpus version. */
export function makeVocabulary(lexicon: Lexicon): Vocabulary {
  const phrases = new Map<string, Entry[]>()
  const needCapitals = new Set<string>()
  const words = new Set<string>()
  const stems = new Set<string>()
  const oneWord = new Set<string>()
  let longest = 1
  const add = (key: string, entry: Entry): void => {
    const held = phrases.get(key)
    if (!held) phrases.set(key, [entry])
    else if (!held.some((other) => other.id === entry.id)) held.push(entry)
  }
  const named = namesOf(lexicon)
  const entries = new Map<string, Entry[]>()
  const parties = new Map<string, string>()
  const held = new Map<string, string>()
  for (const { entry, names } of named) {
    if (entry.sort !== 'party' || entry.partyKind === 'betrokkene') continue
    for (const name of names) for (const words of variants(name)) parties.set(keysOf(words)[0], entry.id)
  }
  for (const { entry, names } of named) {
    entries.set(entry.id, [...(entries.get(entry.id) ?? []), entry])
    const holders = entry.sort === 'data' && entry.root !== true ? new Set(names.map((name) => holderIn(name, parties)).filter((h) => h !== undefined)) : new Set<string>()
    // whose data they are holds for every name of the term where its names agree
    const common = holders.size === 1 ? [...holders][0] : undefined
    if (common !== undefined) held.set(entry.id, common)
    for (const name of names) {
      const holder = entry.sort === 'data' ? holderIn(name, parties) ?? common : undefined
      const meant = holder === undefined ? entry : { ...entry, holder }
      for (const folded of variants(name)) {
        longest = Math.max(longest, folded.length)
        for (const word of folded) if (!STOP.has(word)) { words.add(word); stems.add(stemOf(word)) }
        if (folded.every((word) => isCommon(word))) {
          // a name that is a common word too counts only in capitals; two common words in a row are no name
          if (folded.length === 2 || (folded.length === 1 && !/^\p{Lu}/u.test(name) && folded[0] !== 'om' && (folded[0] as string).length > 3)) continue
          if (folded.length === 1) needCapitals.add(keysOf(folded)[0])
        }
        for (const key of keysOf(folded)) add(key, meant)
        if (folded.length === 1) oneWord.add(keysOf(folded)[0])
      }
    }
  }
  const above = ancestry(lexicon)
  // "artikel 9-gegevens" are politiegegevens, so they are the police's
  for (const [key, list] of phrases) {
    phrases.set(key, list.map((e) => {
      const holder = e.sort === 'data' && e.holder === undefined && e.root !== true ? [...above(e.id)].map((id) => held.get(id)).find((h) => h !== undefined) : undefined
      return holder === undefined ? e : { ...e, holder }
    }))
  }
  const prose = new Set(lexicon.prose.map((word) => stemOf(fold(word))))
  const ambiguous = new Map(lexicon.parties.flatMap((p) => p.ambiguous.map((a) => [stemOf(fold(a.word)), a.among as readonly string[]] as const)))
  return {
    phrases, needCapitals, longest, oneWord, beginnings: beginningsOf(phrases.keys()), entries, ambiguous,
    above,
    excludes: new Map(lexicon.terms.map((term) => [term.id as string, term.excludes as readonly string[]])),
    holds: new Map(lexicon.parties.filter((p) => p.holds.length > 0).map((p) => [p.id, p.holds])),
    ofNorm: () => [],
    isOrdinary: (word) => prose.has(stemOf(word)) && !SOMEBODY.test(word),
    isRoot: (id) => (entries.get(id) ?? []).some((e) => e.root === true),
    isInName: (word) => words.has(word),
    isKnown: (word) => isClosed(word) || words.has(word) || stems.has(stemOf(word)) || prose.has(stemOf(word)),
    mended: mender(words),
  }
}

function beginningsOf(keys: Iterable<string>): ReadonlySet<string> {
  const out = new Set<string>()
  for (const key of keys) for (let end = 1; end <= key.length; end++) out.add(key.slice(0, end))
  return out
}

/** Common words that cannot be a name by themselves; verbs and heads may be (a `melding` is a phase, `delen` a concept). */
const isCommon = (word: string): boolean => STOP.has(word) && !SHAPING.has(word)

function holderIn(name: string, parties: ReadonlyMap<string, string>): string | undefined {
  const [compound] = (/^(\p{L}+)-/u.exec(name) ?? /^(\p{L}{4,}?)s?(?:gegevens|informatie|rapport|rapportage|dossier|melding)$/u.exec(name))?.slice(1) ?? []
  const [genitive] = /\bvan (?:de |het )?(.+)$/u.exec(name)?.slice(1) ?? []
  for (const part of [compound, genitive]) {
    if (part === undefined) continue
    const holder = parties.get(keysOf(tokenise(part).map((t) => t.fold))[0])
    if (holder !== undefined) return holder
  }
  return undefined
}
