/** The Dutch question reader: free text to a structured question, from the corpus's own names (legal-model §1, §11, §13). */
import { MAX_QUESTION_CHARS, type Question, type Slot } from '../model/question.ts'
import type { Lexicon } from '../store/port.ts'
import { circumstancesOf, governor, type Circumstances, type Found } from './circumstances.ts'
import { clausesOf, looksVerbal, OPENERS, type Clause, type ClauseKind } from './clauses.ts'
import { DETERMINERS, STOP, verbDeed, type Deed } from './closed-class.ts'
import { complete, type Suggestion } from './complete.ts'
import { holderOf } from './holder.ts'
import { mannerOf, type Manner } from './manner.ts'
import { namedNorms, type NamedNorm } from './norm-refs.ts'
import { recognise, rolePieces, statutesIn, type Mention } from './recognise.ts'
import { joinRoles } from './join-roles.ts'
import type { Placed, Roles } from './roles.ts'
import { keysOf, makeVocabulary, type Entry, type Vocabulary } from './vocabulary.ts'
import { stemOf, tokenise, type Token } from './words.ts'

export interface Reader {
  /** Never throws. Text past the limit is not read; the caller refuses it first (`too_long`). */
  readonly read: (text: string) => Question
  readonly complete: (text: string, cursor: number) => Suggestion[]
  readonly vocabulary: Vocabulary
  /** What a text is about, as keys with what they stand for: shared by questions and statements. */
  readonly contents: (text: string) => Contents
  /** Only the ids and stems of a phrase, without working out who does what. */
  readonly keys: (phrase: string) => readonly string[]
}

/** Ids and stems of a text; `phrases` are the ids of whole mentions, with the alternatives of one word together. */
export interface Contents {
  readonly question: Question
  /** What its asked clause does with data. */
  readonly deed: Deed | undefined
  /** "Rapporteert A aan B?": it may ask what happens as well as what may be. */
  readonly present: boolean
  readonly mentions: readonly { /** A kind of data, not personal data in general. */ readonly data?: boolean; /** "zonder doel", "geen plicht". */ readonly without: boolean; readonly ids: readonly string[]; /** Its party, other than betrokkene, network, register or channel. */ readonly party?: string; /** It can be stated or shut out. */ readonly circumstance: boolean; readonly inner: readonly string[]; readonly stems: readonly string[]; readonly clause: ClauseKind }[]
  /** Stems of content words that are no mention, with the word as written. */
  readonly loose: readonly { readonly stem: string; readonly word: string; readonly noun: boolean; readonly ordinary: boolean; /** "zonder terughoudendheid". */ readonly without: boolean; readonly clause: ClauseKind }[]
}

interface Reading {
  readonly tokens: readonly Token[]
  readonly folded: readonly string[]
  readonly mentions: readonly Mention[]
  readonly clauses: readonly Clause[]
  readonly norms: readonly NamedNorm[]
  readonly roles: Roles
  readonly manner: Manner
  readonly circumstances: Circumstances
  readonly holder: Mention | undefined
}

const TRANSFER: ReadonlySet<Deed> = new Set<Deed>(['give', 'tell', 'receive', 'ask', 'arrive', 'comply', 'look'])
const MAX_UNKNOWN = 200
const MAX_WORDS = 400
const MAX_SPANS = 200
const MAX_NAME = 120

/** Builds every index once; `read` then only looks things up. */
export function makeReader(lexicon: Lexicon): Reader {
  const vocabulary = withNorms(makeVocabulary(lexicon), lexicon)
  const single = articleOwners(lexicon)
  const voices = new Set<string>(lexicon.readings.flatMap((r) => r.follows as readonly string[]))
  const analyse = (text: string): Reading => analyseWith(vocabulary, voices, (article) => single.get(article), text.slice(0, MAX_QUESTION_CHARS))
  return {
    vocabulary,
    read: (text) => questionFrom(vocabulary, text.slice(0, MAX_QUESTION_CHARS), analyse(text)),
    contents: (text) => contentsFrom(vocabulary, text, analyse(text)),
    keys: remembered((phrase) => phraseKeys(vocabulary, phrase.slice(0, MAX_QUESTION_CHARS))),
    complete: (text, cursor) => complete(vocabulary, text, cursor),
  }
}

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>()
  return (text) => {
    const held = memory.get(text)
    if (held !== undefined) return held
    if (memory.size >= PHRASES) memory.clear()
    const made = make(text)
    memory.set(text, made)
    return made
  }
}

/** Terms that are named after a norm are found by any way of writing it: "art. 9 Wbp", "Wbp artikel 9". */
function withNorms(v: Vocabulary, lexicon: Lexicon): Vocabulary {
  const named = new Map<string, string[]>()
  for (const term of lexicon.terms) {
    for (const name of [term.name, ...term.aliases]) {
      if (!/\d/.test(name)) continue
      const tokens = tokenise(name)
      const folded = tokens.map((t) => t.fold)
      const [norm] = namedNorms(tokens, folded, statutesIn(v, tokens, folded), () => undefined)
      if (norm?.statute !== undefined && norm.first === 0 && norm.last === tokens.length - 1) named.set(norm.ref, [...(named.get(norm.ref) ?? []), term.id])
    }
  }
  return { ...v, ofNorm: (ref) => named.get(ref) ?? [] }
}

/** Article numbers that occur in one statute only, so that "artikel 7.3.11" needs no more. */
function articleOwners(lexicon: Lexicon): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>()
  for (const { ref } of lexicon.articles) {
    const [, abbr, number] = /^(.*?)\s+(\d[\w.:]*)/.exec(ref) ?? []
    if (abbr !== undefined && number !== undefined) owners.set(number, (owners.get(number) ?? new Set()).add(abbr))
  }
  return new Map([...owners].flatMap(([number, abbrs]) => (abbrs.size === 1 ? [[number, [...abbrs][0] as string] as const] : [])))
}

function analyseWith(v: Vocabulary, voices: ReadonlySet<string>, owner: (article: string) => string | undefined, text: string): Reading {
  const tokens = tokenise(text)
  const { mentions: found, folded } = recognise(v, tokens)
  const norms = namedNorms(tokens, folded, statutesIn(v, tokens, folded), owner)
  const inNorm = new Set(norms.flatMap((n) => Array.from({ length: n.last - n.first + 1 }, (_, i) => n.first + i)))
  const mentions = found.filter((m) => !(m.unknown && (inNorm.has(m.first) || (m.head === undefined && !tokens[m.first]?.capital && looksVerbal(tokens, folded, m.first)))))
  const nounAt = new Set(mentions.flatMap((m) => (((m.unknown || m.ordinary) && /en$/.test(folded[m.last] as string)) || m.first === m.last && verbDeed(folded[m.first] as string) !== undefined && !m.entries.some((e) => e.sort === 'party') ? [] : Array.from({ length: m.last - m.first + 1 }, (_, i) => m.first + i))))
  const clauses = clausesOf(tokens, folded, (at) => nounAt.has(at))
  const holder = holderOf(mentions, folded, voices)
  const withoutHolder = holder ? mentions.filter((m) => m !== holder) : mentions
  const roles = joinRoles(tokens, folded, rolePieces(v, tokens, folded, withoutHolder), clauses)
  const placed = new Set([...roles.from, ...roles.to, ...roles.via, ...roles.setting, ...roles.transport].map((p) => p.first))
  const asked = clauses.filter((c) => c.kind === 'asked').flatMap((c) => c.tokens).map((at) => folded[at]).join(' ')
  const all = folded.join(' ')
  const first = mannerOf(asked, all, 0)
  const abstract = first.asked === 'nodig' || first.asked === 'volstaat' || roles.deed === undefined
  const said = circumstancesOf(v, folded, withoutHolder, clauses, (m) => placed.has(m.first), abstract)
  const circumstances = { ...said, stated: [...said.stated, ...receivedFrom(v, folded, roles)] }
  // "niet rechtstreeks betrokken" is a name, no denial
  const named = mentions.filter((m) => m.last > m.first && m.entries.length > 0 && clauses.some((c) => c.kind === 'asked' && c.tokens.includes(m.first)))
  const within = named.filter((m) => !said.excluded.some((x) => x.first === m.first)).flatMap((m) => folded.slice(m.first, m.last + 1)).filter((w) => w === 'niet' || w === 'geen' || w === 'nooit').length
  return { tokens, folded, mentions, clauses, norms, roles, holder, circumstances, manner: mannerOf(asked, all, circumstances.negationsTaken + within) }
}

/** "informatie van de GGZ doorgeven": the circumstance that the corpus calls "van de GGZ ontvangen". */
function receivedFrom(v: Vocabulary, folded: readonly string[], roles: Roles): Found[] {
  return roles.origins.flatMap((o) => {
    const words = folded.slice(o.first, o.last + 1)
    const named = ['ontvangen', 'gekregen'].flatMap((verb) => keysOf(['van', ...words, verb])).flatMap((key) => v.phrases.get(key) ?? [])
    const circumstance = named.find((e) => e.sort === 'circumstance')
    return circumstance ? [{ id: circumstance.id, first: o.first, last: o.last }] : []
  })
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]
const known = (placed: readonly Placed[]): string[] => unique(placed.filter((p) => p.known).map((p) => p.id))

/** Narrower beside wider: the wider says nothing more. */
const narrowestOnly = (v: Vocabulary, ids: readonly string[]): string[] => ids.filter((id) => !ids.some((other) => other !== id && v.above(other).has(id)))

function kindOf(r: Reading): Question['kind'] {
  const sure = r.mentions.some((m) => m.entries.length > 0) || r.norms.length > 0
  if (!sure) return 'unclear'
  if (r.manner.practice) return 'practice'
  const { asked } = r.manner
  const somebody = r.roles.from.length + r.roles.to.length > 0 || (r.roles.setting.length > 0 && r.circumstances.data.length > 0)
  const deed = r.roles.deed !== undefined && TRANSFER.has(r.roles.deed)
  const modal = asked === 'mag' || asked === 'moet' || asked === 'kan'
  const present = asked === 'is' && verbDeed(r.folded[r.clauses.find((c) => c.kind === 'asked')?.tokens[0] ?? 0] ?? '') !== undefined
  const complete = r.roles.from.length > 0 && r.roles.to.length > 0
  // telling betrokkene is a duty of its own, not a provision
  if (r.roles.to.length > 0 && r.roles.to.every((p) => p.entry?.partyKind === 'betrokkene') && r.roles.deed !== 'look' && r.roles.deed !== 'receive') return 'rule'
  // "alleen met toestemming": whether there is no other way, not whether there is one
  if (!r.manner.onlyBecause && ONLY_THUS.test(r.clauses.filter((c) => c.kind === 'asked').flatMap((c) => c.tokens).map((at) => r.folded[at]).join(' '))) return 'rule'
  // "Worden zorgmeldingen van A aan B verstrekt?"
  const opens = r.folded[r.clauses.find((c) => c.kind === 'asked')?.tokens[0] ?? 0] ?? ''
  if (asked === 'is' && (opens === 'worden' || opens === 'wordt') && complete && deed) return 'route'
  // "politiegegevens van A gebruiken voor B": use between two named parties is a provision too
  if (r.roles.deed === 'use' && complete && modal) return 'route'
  // "opent de plicht een weg": asked of the duty, not of the pair
  const opener = OPENERS.has(r.folded[r.clauses.find((c) => c.kind === 'asked')?.tokens[0] ?? 0] ?? '')
  if (asked === 'is' && !opener && deed && complete && r.roles.via.length > 0) return 'route'
  return deed && somebody && (modal || present) ? 'route' : 'rule'
}

/** "Kan informatie bij B komen" asks for any lawful way; "kan A het aan B geven" for this one (legal-model §13). */
function askedFor(r: Reading, kind: Question['kind']): Question['asked'] {
  const { asked } = r.manner
  if (kind !== 'route') return asked
  if (asked === 'is') return r.roles.via.length > 0 ? 'kan' : 'mag'
  if (asked !== 'kan') return asked
  return r.roles.deed === 'arrive' || r.roles.deed === 'receive' || r.roles.deed === 'look' ? 'kan' : 'mag'
}

function questionFrom(v: Vocabulary, text: string, r: Reading): Question {
  const kind = kindOf(r)
  const c = r.circumstances
  const ids = (found: readonly Found[]): string[] => narrowestOnly(v, unique(found.map((f) => f.id)))
  const { setting } = r.roles
  const to = r.roles.to.length > 0 || r.roles.from.length === 0 ? known(r.roles.to) : known(setting)
  // every id comes from the lexicon, which its schemas have checked: parsing again would cost more than reading
  return {
    text, kind, asked: askedFor(r, kind),
    negated: r.manner.negated,
    from: known(r.roles.from).slice(0, 20), to: to.slice(0, 20), via: known(r.roles.via).slice(0, 20),
    setting: known(setting).slice(0, 20), transport: known(r.roles.transport).slice(0, 20),
    data: (c.data.length > 0 ? ids(c.data) : unique(known(r.roles.transport).flatMap((id) => v.holds.get(id) ?? []))).slice(0, 30), purpose: ids(c.purpose).slice(0, 30), phase: ids(c.phase).slice(0, 30),
    stated: ids(c.stated).slice(0, 30), excluded: ids(c.excluded).slice(0, 30),
    ground: unique(groundsOf(r)).slice(0, 10),
    onlyBecause: r.manner.onlyBecause, unconditional: r.manner.unconditional,
    holder: r.holder?.entries.find((e) => e.sort === 'concept')?.id ?? null, reading: null, asOf: null,
    words: wordsOf(v, r).slice(0, MAX_WORDS),
    unknown: unique(r.mentions.filter((m) => m.unknown).map((m) => wordAt(r, m).slice(0, MAX_NAME))).slice(0, MAX_UNKNOWN),
    spans: spansOf(r).slice(0, MAX_SPANS),
    ambiguous: ambiguousOf(v, r).slice(0, 10),
  } as Question
}

const wordAt = (r: Reading, place: { first: number; last: number }): string => r.folded.slice(place.first, place.last + 1).join(' ')

/** Articles always; a whole statute only where the question rests something on it. */
function groundsOf(r: Reading): string[] {
  const articles = r.norms.filter((n) => n.statute !== undefined).map((n) => n.ref)
  const askedTokens = new Set(r.clauses.filter((c) => c.kind === 'asked').flatMap((c) => c.tokens))
  const covered = new Set(r.norms.flatMap((n) => Array.from({ length: n.last - n.first + 1 }, (_, i) => n.first + i)))
  const whole = r.mentions.flatMap((m) => {
    const abbr = m.entries.find((e) => e.sort === 'statute')?.abbr
    if (abbr === undefined || covered.has(m.first) || !askedTokens.has(m.first)) return []
    const before = r.folded.slice(Math.max(0, m.first - 4), m.first).join(' ')
    return /\b(?:grond van|basis van|krachtens|volgens|onder|beroep op)(?: de| het)?$/.test(before) ? [abbr] : []
  })
  return [...articles, ...whole]
}

/** Ids with all that stand above them, and stems: what statements are found by. */
function wordsOf(v: Vocabulary, r: Reading): string[] {
  const ids = r.mentions.flatMap((m) => [...m.entries.map((e) => e.id), ...m.inner, ...(m.holder === undefined ? [] : [m.holder])])
  const above = ids.flatMap((id) => [...v.above(id)])
  const stems = r.folded.filter((w) => !STOP.has(w)).map(stemOf)
  return unique([...ids, ...above, ...r.norms.flatMap((n) => [`art:${n.article}`, ...v.ofNorm(n.ref)]), ...stems]).map((w) => w.slice(0, MAX_NAME))
}

function ambiguousOf(v: Vocabulary, r: Reading): Question['ambiguous'] {
  const slots: readonly (readonly [Slot, readonly Placed[]])[] = [['from', r.roles.from], ['to', r.roles.to], ['via', r.roles.via]]
  return slots.flatMap(([slot, placed]) => placed.flatMap((p) => {
    if (p.first !== p.last) return []
    const among = v.ambiguous.get(stemOf(r.folded[p.first] as string))
    return among === undefined ? [] : [{ word: r.tokens[p.first]?.text ?? '', slot, among: [...among] as Question['ambiguous'][number]['among'] }]
  }))
}

function spansOf(r: Reading): Question['spans'] {
  const taken = new Map<number, { slot: Slot; id: string }>()
  const mark = (slot: Slot, found: readonly { id: string; first: number; last?: number }[]): void => {
    for (const f of found) if (!taken.has(f.first)) taken.set(f.first, { slot, id: f.id })
  }
  const c = r.circumstances
  if (r.holder) mark('holder', [{ id: r.holder.entries.find((e) => e.sort === 'concept')?.id ?? wordAt(r, r.holder), first: r.holder.first }])
  mark('from', r.roles.from); mark('to', r.roles.to); mark('via', r.roles.via); mark('setting', r.roles.setting); mark('transport', r.roles.transport)
  mark('excluded', c.excluded); mark('stated', c.stated); mark('data', c.data); mark('purpose', c.purpose); mark('phase', c.phase)
  const out: Question['spans'] = []
  const add = (first: number, last: number, slot: Slot, id: string): void => {
    const [a, b] = [r.tokens[first], r.tokens[last]]
    if (a && b) out.push({ start: a.start, end: b.end, text: r.tokens.slice(first, last + 1).map((t) => t.text).join(' '), slot, id: id.slice(0, MAX_NAME) })
  }
  for (const m of r.mentions) {
    const at = taken.get(m.first)
    if (at) add(m.first, m.last, at.slot, at.id)
    else if (m.unknown) add(m.first, m.last, 'unknown', wordAt(r, m))
    else if (m.entries[0]) add(m.first, m.last, m.entries.some((e) => e.sort === 'data' && e.root) ? 'data' : 'concept', (m.entries.find((e: Entry) => e.sort !== 'party') ?? m.entries[0]).id)
  }
  // parties within a longer term have a span of their own
  const starts = new Set(r.mentions.map((m) => m.first))
  for (const [slot, placed] of [['from', r.roles.from], ['to', r.roles.to], ['via', r.roles.via]] as const) {
    for (const p of placed) if (!starts.has(p.first)) add(p.first, p.last, slot, p.id)
  }
  for (const n of r.norms) add(n.first, n.last, 'ground', n.ref)
  return out.sort((a, b) => a.start - b.start)
}

/** Phrases whose keys are remembered while the statements are indexed: most further words stand at many statements. */
const PHRASES = 40_000

function phraseKeys(v: Vocabulary, phrase: string): string[] {
  const tokens = tokenise(phrase)
  const { mentions, folded } = recognise(v, tokens)
  const norms = namedNorms(tokens, folded, statutesIn(v, tokens, folded), () => undefined)
  return unique([...norms.flatMap((n) => [`art:${n.article}`, ...v.ofNorm(n.ref)]), ...mentions.flatMap((m) => [...m.entries.map((e) => e.id), ...m.inner]), ...folded.filter((w) => !STOP.has(w) && !/^\d/.test(w)).map(stemOf)])
}

const ONLY_THUS = /\balleen (?:\S+ ){0,3}(?:met|via|na) /
const NO_ACTOR = new Set(['betrokkene', 'network', 'register', 'channel', 'umbrella'])
/** Somebody who does something: not whose view is asked; betrokkene and a partner at a table only as the subject. */
const actorOf = (r: Reading, m: Mention): { party?: string } => {
  const party = m.entries.find((e) => e.sort === 'party')
  if (party === undefined || m === r.holder) return {}
  const asked = r.clauses.find((c) => c.kind === 'asked')?.tokens ?? []
  const subject = asked.indexOf(m.first) > 0 && asked.indexOf(m.first) <= 2 && party.partyKind === 'betrokkene' && DETERMINERS.has(r.folded[m.first - 1] as string)
  const partner = party.partyKind === 'network' && asked.indexOf(m.first) > 0 && asked.indexOf(m.first) <= 2 && /(?:partner|deelnemer)s?$/.test(r.folded[m.last] as string)
  return NO_ACTOR.has(party.partyKind ?? '') && !subject && !partner ? {} : { party: party.id }
}

const WITHOUT = new Set(['zonder'])

function contentsFrom(v: Vocabulary, text: string, r: Reading): Contents {
  const inMention = new Set(r.mentions.filter((m) => m.entries.length > 0).flatMap((m) => Array.from({ length: m.last - m.first + 1 }, (_, i) => m.first + i)))
  const nouns = new Set(r.mentions.filter((m) => (m.unknown || m.head !== undefined) && !(m.unknown && looksVerbal(r.tokens, r.folded, m.first))).map((m) => m.first))
  const ordinary = new Set(r.mentions.filter((m) => m.ordinary).map((m) => m.first))
  const clause = (at: number): ClauseKind => r.clauses.find((c) => c.tokens.includes(at))?.kind ?? 'asked'
  const loose = r.tokens.flatMap((token, at) => {
    const word = r.folded[at] as string
    if (inMention.has(at) || STOP.has(word)) return []
    return [{ stem: stemOf(word), word: token.text, noun: nouns.has(at), ordinary: ordinary.has(at), without: r.folded[at - 1] === 'zonder' || (r.folded[at - 2] === 'zonder' && DETERMINERS.has(r.folded[at - 1] as string)), clause: clause(at) }]
  })
  const norms = r.norms.map((n) => ({ ids: [`art:${n.article}`], without: false, inner: [...(n.statute === undefined ? [] : [n.ref]), ...v.ofNorm(n.ref)], stems: [`art:${n.article}`], clause: clause(n.first), circumstance: false }))
  const plain = new Set(r.mentions.filter((m) => m.unknown || m.ordinary).map((m) => m.first))
  const mentions = r.mentions.filter((m) => m.entries.length > 0).map((m) => ({
    ...(m.entries.some((e) => e.sort === 'data' && e.root !== true) ? { data: true } : {}), ids: m.entries.map((e) => e.id), inner: [...m.inner, ...(m.holder === undefined ? [] : [m.holder])],
    stems: r.folded.slice(m.first, m.last + 1).filter((w) => !STOP.has(w)).map(stemOf), clause: clause(m.first), circumstance: m.entries.some((e) => e.sort === 'circumstance'), without: WITHOUT.has(governor(r.folded, m.first, plain).word), ...actorOf(r, m),
  }))
  return { question: questionFrom(v, text, r), deed: r.roles.deed, present: r.manner.asked === 'is', mentions: [...mentions, ...norms], loose: loose.filter((l) => !/^\d/.test(l.word)) }
}
