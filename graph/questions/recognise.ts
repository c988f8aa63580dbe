/** From tokens to mentions: the longest known phrase first, then compounds, then typing errors; what is left is unknown. */
import { DATA_HEADS, isClosed, LOOSE_DATA, SHAPING, STAFF, STOP, TABLE_HEADS, verbDeed } from './closed-class.ts'
import type { Entry, Vocabulary } from './vocabulary.ts'
import { stemOf, type Token } from './words.ts'

export interface Mention {
  /** Token numbers, both inclusive. */
  readonly first: number
  readonly last: number
  /** Everything it can mean; empty where the corpus does not know it. */
  readonly entries: readonly Entry[]
  readonly unknown: boolean
  /** An ordinary word of the field without a name: content of the question, never somebody. */
  readonly ordinary?: boolean
  /** Ids that stand within a longer phrase: "toestemming van de politie" holds the police as well. */
  readonly inner: readonly string[]
  /** The party whose data they are by the word itself: `GI-informatie`. */
  readonly holder?: string
  /** A head that means data (`verblijfsgegevens`) or somebody (`medewerker`), whatever stands before it. */
  readonly head?: 'data' | 'staff'
  /** Read through a typing error. */
  readonly mended?: string
}

/** Unknown words that are looked at for typing errors; a longer list is no question. */
const MENDED_AT_MOST = 40
const LONGEST_WORD = 60

const partyOf = (entries: readonly Entry[] | undefined): Entry | undefined => entries?.find((e) => e.sort === 'party')

interface Forms { readonly folded: readonly string[]; readonly mended: ReadonlyMap<number, string> }

function mend(v: Vocabulary, tokens: readonly Token[]): Forms {
  const mended = new Map<number, string>()
  let tried = 0
  const folded = tokens.map((token, at) => {
    const hung = hanging(tokens, at)
    if (hung !== undefined) return hung
    if (v.isKnown(token.fold) || token.allCaps || /\d/.test(token.fold) || token.fold.length > LONGEST_WORD) return token.fold
    if (tried >= MENDED_AT_MOST || split(v, token, token.fold)) return token.fold
    tried++
    const word = v.mended(token.fold)
    if (word === undefined) return token.fold
    mended.set(at, word)
    return word
  })
  return { folded, mended }
}

/** "gezondheids- en strafrechtelijke gegevens": the first half shares the head of the second. */
function hanging(tokens: readonly Token[], at: number): string | undefined {
  if (!tokens[at]?.after.startsWith('-') || !/^(?:en|of)$/.test(tokens[at + 1]?.fold ?? '')) return undefined
  for (let i = at + 2; i < Math.min(at + 6, tokens.length); i++) {
    const word = (tokens[i] as Token).fold
    const head = /(?:gegevens|informatie|dossiers?|recht|gebied)$/.exec(word)?.[0]
    if (head !== undefined) return `${tokens[at]?.fold}${head}`
  }
  return undefined
}

const LINKS = ['', 's', 'en', 'e', 'n']

function leftMeaning(v: Vocabulary, left: string): readonly Entry[] | undefined {
  for (const link of LINKS) {
    if (!left.endsWith(link)) continue
    const bare = link === '' ? left : left.slice(0, -link.length)
    const found = bare.length >= 2 ? v.phrases.get(stemOf(bare)) : undefined
    if (found) return found
  }
  return undefined
}

interface Compound { readonly entries: readonly Entry[]; readonly holder?: string; readonly head?: 'data' | 'staff'; readonly unknown: boolean }

function join(v: Vocabulary, left: string, right: string, hyphen: boolean): Compound | undefined {
  const before = hyphen || left.length >= 4 ? leftMeaning(v, left) : undefined
  const party = partyOf(before)
  if (STAFF.has(right) && party) return party.partyKind === 'betrokkene' ? undefined : { entries: [party], unknown: false }
  if (TABLE_HEADS.has(right) && party?.partyKind === 'network') return { entries: [party], unknown: false }
  if (DATA_HEADS.has(right)) {
    if (party && party.partyKind !== 'betrokkene') return { entries: v.phrases.get(stemOf(right)) ?? [], holder: party.id, head: 'data', unknown: false }
    if (party) return { entries: v.phrases.get(stemOf(right)) ?? [], head: 'data', unknown: false }
    return left.length >= 3 ? { entries: [], head: 'data', unknown: true } : undefined
  }
  const head = right.length >= 6 ? v.phrases.get(stemOf(right)) : undefined
  // a compound that ends in a party is another party (tandarts, IND-ambtenaar), unless the corpus names it
  const term = head?.filter((e) => e.sort === 'concept' || e.sort === 'circumstance' || e.sort === 'purpose' || e.sort === 'task')
  return term && term.length > 0 && left.length >= 3 && !partyOf(head) ? { entries: term, unknown: false } : undefined
}

function split(v: Vocabulary, token: Token, folded: string): Compound | undefined {
  if (token.parts.length > 1) {
    const right = token.parts.at(-1) as string
    return join(v, token.parts.slice(0, -1).join(''), right, true)
  }
  if (folded.length < 8) return undefined
  // the longest head first: `jeugdreclasseringsmedewerker` before `…werker`
  for (let at = 3; at <= folded.length - 4; at++) {
    const found = join(v, folded.slice(0, at), folded.slice(at), false)
    if (found && !(found.unknown && at > 3 && !DATA_HEADS.has(folded.slice(at)))) return found
  }
  return undefined
}

/** "het om", written small: a name only where no "om … te" and no demonstrative follows. */
const smallName = (folded: readonly string[], at: number): boolean =>
  folded[at] === 'om' && folded[at - 1] === 'het' && !['die', 'dat', 'deze', undefined].includes(folded[at + 1]) && !folded.slice(at + 1, at + 13).includes('te')

const isArticle = (word: string): boolean => word === 'de' || word === 'het' || word === 'een'

const WITHOUT = new Set(['zonder', 'geen', 'niet'])

interface Text { readonly v: Vocabulary; readonly tokens: readonly Token[]; readonly folded: readonly string[]; readonly stems: readonly string[] }
interface Hit { readonly last: number; readonly entries: readonly Entry[] }

/** Every known phrase that begins at a token and ends at `until` or before, shortest first. */
function phrasesFrom({ v, tokens, folded, stems }: Text, first: number, until: number): Hit[] {
  const hits: Hit[] = []
  let all = ''
  let raw = ''
  let words = 0
  let named = false
  for (let last = first; last <= until && words <= v.longest; last++) {
    const word = folded[last] as string
    if (isArticle(word)) {
      if (last === first) return hits
      continue
    }
    words++
    const joined = words > 1 && word.length > 2 && !STOP.has(word) ? stemOf(raw + word) : undefined
    all += stems[last] as string
    raw += word
    // a common word by itself is a name only in capitals (OM, BIJ)
    const blocked = last === first && STOP.has(word) && !SHAPING.has(word) && !(v.needCapitals.has(all) && (tokens[first]?.allCaps || smallName(folded, first)))
    // "lezen" is no "lezing"
    const otherForm = last === first && verbDeed(word) !== undefined && !v.isInName(word)
    const apart = blocked || otherForm ? undefined : v.phrases.get(all)
    const together = blocked || joined === undefined ? undefined : v.phrases.get(joined)
    if (last === first) named = partyOf(apart) !== undefined
    // "ggz instelling" is one name; "mag de politie gegevens geven" is somebody and something
    const found = apart ?? together
    const written = apart ? all : joined
    // nor is "om gegevens te" the word OM-gegevens
    const loose = STOP.has(folded[first] as string) && !tokens[first]?.allCaps
    const splits = words > 1 && written !== undefined && v.oneWord.has(written) && (loose || (named && partyOf(found) === undefined))
    const entries = splits ? undefined : found
    if (entries) hits.push({ last, entries })
    if (!v.beginnings.has(all) && !v.beginnings.has(raw)) return hits
  }
  return hits
}

function innerIds(text: Text, first: number, last: number, whole: readonly Entry[]): string[] {
  if (first === last) return []
  const ids = new Set<string>()
  for (let from = first; from <= last; from++) {
    for (const hit of phrasesFrom(text, from, last)) {
      if (from === first && hit.last === last) continue
      // "zonder namen" does not speak of names
      if (WITHOUT.has(text.folded[from - 1] ?? '') && from > first) continue
      for (const entry of hit.entries) ids.add(entry.id)
    }
  }
  // "bijzondere persoonsgegevens" does not speak of personal data in general
  for (const entry of whole) for (const id of text.v.above(entry.id)) ids.delete(id)
  return [...ids]
}

/**
 * The mentions that roles are read from. A longer term may hold parties ("aan derden verstrekken", "toestemming van de
 * politie"): for who gives and who gets, it falls apart again.
 */
export function rolePieces(v: Vocabulary, tokens: readonly Token[], folded: readonly string[], mentions: readonly Mention[]): readonly Mention[] {
  if (!mentions.some(fallsApart)) return mentions
  const text: Text = { v, tokens, folded, stems: folded.map(stemOf) }
  return mentions.flatMap((m) => (fallsApart(m) ? pieces(text, m) : [m]))
}

const fallsApart = (m: Mention): boolean => m.last > m.first && m.inner.length > 0 && !m.entries.some((e) => e.sort === 'party' || e.sort === 'data' || e.sort === 'statute')

function pieces(text: Text, whole: Mention): Mention[] {
  const out: Mention[] = []
  for (let at = whole.first; at <= whole.last;) {
    const hit = phrasesFrom(text, at, whole.last).filter((h) => at > whole.first || h.last < whole.last).at(-1)
    if (hit) out.push(mentionOf(text, at, hit, undefined))
    at = (hit?.last ?? at) + 1
  }
  return out.some((m) => m.entries.some((e) => e.sort === 'party')) ? out : [whole]
}

function single(v: Vocabulary, token: Token, folded: string, at: number, mended: string | undefined): Mention | undefined {
  const place = { first: at, last: at, inner: [], ...(mended === undefined ? {} : { mended }) }
  const compound = split(v, token, folded)
  if (compound && (!isClosed(folded) || token.parts.length > 1)) {
    return { ...place, entries: compound.entries, unknown: compound.unknown, ...(compound.holder ? { holder: compound.holder } : {}), ...(compound.head ? { head: compound.head } : {}) }
  }
  if (STAFF.has(folded)) return { ...place, entries: [], unknown: false, head: 'staff' }
  if (LOOSE_DATA.has(folded) || DATA_HEADS.has(folded)) return { ...place, entries: [], unknown: false, head: 'data' }
  if (STOP.has(folded) || verbDeed(folded) !== undefined || /^\d/.test(folded)) return undefined
  if (folded.length < 3 && !token.allCaps) return undefined
  // in capitals, or with one inside a sentence, it is a name
  const name = token.allCaps || (token.capital && at > 0)
  return !name && v.isOrdinary(folded) ? { ...place, entries: [], unknown: false, ordinary: true } : { ...place, entries: [], unknown: true }
}

/** The point behind "art." ends no sentence. */
const abbreviates = (token: Token): boolean => token.after.startsWith('.') && (/^(?:art|artt|nr)$/i.test(token.text) || /^\p{Lu}(?:\.\p{Lu})+$/u.test(token.text))

/** All mentions of a text, in order, none overlapping. Tokens in none of them are function words, verbs and numbers. */
export function recognise(v: Vocabulary, tokens: readonly Token[]): { mentions: Mention[]; folded: readonly string[] } {
  const { folded, mended } = mend(v, tokens)
  const text: Text = { v, tokens, folded, stems: folded.map(stemOf) }
  const mentions: Mention[] = []
  let at = 0
  while (at < tokens.length) {
    const owned = ownedBy(text, at)
    if (owned !== undefined) {
      mentions.push(owned)
      at = owned.last + 1
      continue
    }
    let end = at
    while (end < tokens.length - 1 && (!/[.?!;]/.test((tokens[end] as Token).after) || abbreviates(tokens[end] as Token))) end++
    const hit = phrasesFrom(text, at, end).at(-1)
    const found = hit ? mentionOf(text, at, hit, mended.get(at)) : single(v, tokens[at] as Token, folded[at] as string, at, mended.get(at))
    if (found) mentions.push(found)
    at = (found?.last ?? at) + 1
  }
  return { mentions, folded }
}

/** "Veilig Thuis-dossier": a name of two words before a hyphen. */
function ownedBy({ v, tokens, folded }: Text, first: number): Mention | undefined {
  const next = tokens[first + 1]
  if (next === undefined || next.parts.length < 2 || !tokens[first]?.capital || !DATA_HEADS.has(next.parts.at(-1) as string)) return undefined
  const party = partyOf(v.phrases.get(stemOf(folded[first] as string) + stemOf(next.parts[0] as string)))
  return party === undefined ? undefined : { first, last: first + 1, entries: v.phrases.get(stemOf(next.parts.at(-1) as string)) ?? [], unknown: false, inner: [party.id], holder: party.id, head: 'data' }
}

function mentionOf(text: Text, first: number, { last, entries }: Hit, mended: string | undefined): Mention {
  const holder = entries.find((e) => e.holder !== undefined)?.holder
  return {
    first, last, entries, unknown: false,
    inner: innerIds(text, first, last, entries),
    ...(entries.some((e) => e.sort === 'data') ? { head: 'data' as const } : {}),
    ...(holder === undefined ? {} : { holder }), ...(mended === undefined ? {} : { mended }),
  }
}

/** Where statutes are named, also inside longer phrases. */
export function statutesIn(v: Vocabulary, tokens: readonly Token[], folded: readonly string[]): { abbr: string; first: number; last: number }[] {
  const text: Text = { v, tokens, folded, stems: folded.map(stemOf) }
  return tokens.flatMap((_, first) => {
    const hit = phrasesFrom(text, first, tokens.length - 1).filter((h) => h.entries.some((e) => e.sort === 'statute')).at(-1)
    const abbr = hit?.entries.find((e) => e.sort === 'statute')?.abbr
    return hit === undefined || abbr === undefined ? [] : [{ abbr, first, last: hit.last }]
  })
}
