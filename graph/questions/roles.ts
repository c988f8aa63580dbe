/** Who gives, who receives, through whom and where: from the noun phrases of a clause and what its verb does. */
import { AT, BY, DETERMINERS, EXPRESSIONS, FIRST_PERSON, FOR, FROM_PREPOSITIONS, INSIDE, PARTICLES, separableDeed, TABLE_HEADS, TO_PREPOSITIONS, VIA, verbDeed, WITH, type Deed } from './closed-class.ts'
import { asRole } from './clauses.ts'
import type { Mention } from './recognise.ts'
import { nounsOf, prepBefore, type Noun } from './nouns.ts'
import type { Entry } from './vocabulary.ts'
import type { Token } from './words.ts'

/** A party in a role, or the words of one that the corpus does not know. */
export interface Placed {
  readonly id: string
  readonly known: boolean
  readonly first: number
  readonly last: number
  readonly entry?: Entry
}

export interface Roles {
  readonly deed: Deed | undefined
  /** The verb stands in the passive, or data are its subject. */
  readonly passive: boolean
  readonly from: readonly Placed[]
  readonly to: readonly Placed[]
  readonly via: readonly Placed[]
  readonly setting: readonly Placed[]
  readonly transport: readonly Placed[]
  /** Whose data they were before the giver had them: "informatie van de GGZ doorgeven". */
  readonly origins: readonly Placed[]
  /** Nobody was named who gives: the first stop was taken for him. */
  readonly started?: boolean
  /** A word stands between two receivers that makes them stops: "en vandaar bij". */
  readonly chained: boolean
}

const NOMINAL: ReadonlyMap<string, Deed> = new Map<string, Deed>(Object.entries({
  toegang: 'receive', inzage: 'receive', inkijk: 'receive', recht: 'receive', verstrekking: 'give', uitwisseling: 'give', doorgifte: 'give', overdracht: 'give',
  gegevensuitwisseling: 'give', gegevensverstrekking: 'give', inlichtingenplicht: 'give', informatieplicht: 'give', contact: 'tell', gevolg: 'comply',
} as const))
/** "met de politie als tussenstap". */
const BETWEEN_STOP = /^tussen|^schakel|^doorgeefluik/
const APART = new Set(['terecht', 'binnen', 'bekend', 'kennis'])
const THEN = new Set(['vandaar', 'daaruit', 'daarna', 'vervolgens', 'daarop', 'weer', 'toen', 'daarvandaan', 'hierna', 'daarnaast-niet'])
const PASSIVE = new Set(['worden', 'wordt', 'werd', 'werden', 'word'])

/** What the clause is about doing; asking outweighs what is asked for. */
export function deedIn(folded: readonly string[], clause: readonly number[], mentions: readonly Mention[]): Deed | undefined {
  const named = new Set(mentions.flatMap((m) => (m.entries.some((e) => e.sort === 'party') ? [...Array(m.last - m.first + 1).keys()].map((i) => m.first + i) : [])))
  let found: Deed | undefined
  let nominal: Deed | undefined
  const particles = clause.filter((at) => (PARTICLES.has(folded[at] as string) || APART.has(folded[at] as string)) && !DETERMINERS.has(folded[at + 1] ?? '') && !mentions.some((m) => m.first === at + 1))
  for (const at of clause) {
    const word = folded[at] as string
    // a participle before a noun describes it: "verkregen gegevens"
    if (!named.has(at)) {
      // "vraagt … op", "op te vragen"
      const loose = particles.filter((i) => i > at || (i === at - 2 && folded[at - 1] === 'te')).map((i) => separableDeed(word, folded[i] as string)).find((d) => d !== undefined)
      const deed = loose ?? verbDeed(word)
      if (deed !== undefined && found !== 'ask') found = deed === 'arrive' && found !== undefined ? found : deed
    }
    nominal ??= NOMINAL.get(word)
  }
  const text = clause.map((at) => folded[at]).join(' ')
  const expressed = EXPRESSIONS.find(([form]) => form.test(text))?.[1]
  if (expressed === 'comply' || expressed !== undefined && (found === undefined || found !== 'ask' && found !== 'receive' && found !== 'arrive')) return expressed
  if (nominal === 'tell' && found === 'use') return 'tell'
  return found === undefined || (nominal === 'comply' && found === 'give') || (nominal === 'receive' && found === 'arrive') ? nominal ?? found : found
}

/** For whom the pronouns of a clause stand. */
export interface Standing {
  /** Whom "hij" or "haar" stands for. */
  readonly antecedent: (pronoun: string) => Noun | undefined
  /** Who "wij" are; and the table at which we sit, where that is all that is told. */
  readonly self: Entry | undefined
  readonly table: Entry | undefined
}

interface Draft { from: Placed[]; to: Placed[]; via: Placed[]; setting: Placed[]; transport: Placed[] }

const place = (noun: Noun, words: string): Placed => ({
  id: noun.party?.id ?? words, known: noun.party !== undefined, first: noun.first, last: noun.last, ...(noun.party ? { entry: noun.party } : {}),
})
const isParty = (noun: Noun): boolean => noun.party !== undefined || noun.unknown
const isBetrokkene = (noun: Noun): boolean => noun.party?.partyKind === 'betrokkene'

/** "wijkteam van de gemeente", "medewerker van de politie", "gegevens van de politie": what `van` hangs on. */
function hangers(nouns: readonly Noun[], deed: Deed | undefined, roleWord: (at: number) => boolean): { nouns: Noun[]; origins: Noun[] } {
  const out: Noun[] = []
  const origins: Noun[] = []
  nouns.forEach((noun, i) => {
    const before = nouns[i - 1]
    // "een instelling voor GGZ" as well as "een medewerker van de politie"
    const adjacent = before !== undefined && (noun.prep === 'van' || (noun.prep === 'voor' && before.staff && !before.party && noun.party !== undefined)) && noun.begins === before.last + 1
    // "het Leger des Heils als reclassering": the role in which it acts
    if (before?.party && noun.party && before.last === noun.first - 2 && roleWord(noun.first - 1)) {
      out.pop()
      out.push({ ...noun, prep: before.prep, begins: before.begins })
      return
    }
    if (!adjacent) { out.push(noun); return }
    if (before.staff && !before.party && !before.unknown) {
      // a member of staff is the party he works for
      out.pop()
      out.push({ ...noun, prep: before.prep, begins: before.begins })
      return
    }
    // "aan de tafel van het Veiligheidshuis", "hulpverleners van Samen DOEN"
    if (noun.party?.partyKind === 'network' && TABLE_HEADS.has(before.word) && !before.party) {
      out.pop()
      out.push({ ...noun, prep: 'in', begins: before.begins })
      return
    }
    if (before.party?.partyKind === 'party_group' && noun.party && !isBetrokkene(noun)) {
      out.pop()
      out.push({ ...noun, prep: before.prep, begins: before.begins })
      return
    }
    if (NOMINAL.get(before.word) !== undefined) { out.push(noun); return }
    if (before.data || (before.mention && !before.party && !before.unknown)) {
      if (before.data && isParty(noun) && !isBetrokkene(noun)) origins.push(noun)
      return
    }
    if (before.party || before.unknown) {
      const source = (deed === 'receive' || deed === 'ask') && noun.party?.partyKind !== 'umbrella' && noun.party !== undefined && !isBetrokkene(noun) && before.prep === ''
      if (source) out.push(noun)
      return
    }
    out.push(noun)
  })
  return { nouns: out, origins }
}

/** A preposition's side under each deed. Undefined: it gives no role. */
function sideOf(prep: string, deed: Deed, passive: boolean): 'from' | 'to' | undefined {
  if (deed === 'ask' && (prep === 'aan' || AT.has(prep) || FROM_PREPOSITIONS.has(prep))) return 'from'
  if (deed === 'receive' && AT.has(prep)) return 'from'
  if (deed === 'look' && AT.has(prep)) return 'from'
  if (TO_PREPOSITIONS.has(prep)) return deed === 'receive' ? undefined : 'to'
  if (FROM_PREPOSITIONS.has(prep)) return 'from'
  if (WITH.has(prep)) return deed === 'give' || deed === 'tell' ? 'to' : undefined
  if (AT.has(prep)) return deed === 'give' || deed === 'arrive' ? 'to' : undefined
  if (BY.has(prep)) return deed === 'receive' || deed === 'ask' || deed === 'use' || deed === 'look' ? (passive ? 'to' : 'from') : 'from'
  if (FOR.has(prep)) return deed === 'use' ? 'to' : undefined
  return undefined
}

/** The side of the subject and of a bare object under each deed. */
const SUBJECT: Readonly<Record<Deed, 'from' | 'to'>> = { give: 'from', tell: 'from', comply: 'from', arrive: 'from', receive: 'to', ask: 'to', use: 'to', look: 'to' }
const OBJECT: Readonly<Record<Deed, 'from' | 'to' | undefined>> = { give: 'to', tell: 'to', comply: 'to', arrive: undefined, receive: 'from', ask: 'from', use: undefined, look: 'from' }

function carry(draft: Draft, noun: Noun, here: Placed, deed: Deed | undefined): boolean {
  const kind = noun.party?.partyKind
  // "de wethouder aan de tafel inlichten": one informs somebody, not a table
  if (kind === 'network' && deed === 'tell' && TO_PREPOSITIONS.has(noun.prep)) { draft.setting.push(here); return true }
  if (kind === 'register' || kind === 'channel') { draft.transport.push(here); return true }
  if (VIA.has(noun.prep)) {
    if (kind === 'network') draft.setting.push(here)
    else if (noun.party || (noun.unknown && (noun.determined || noun.mention !== undefined))) draft.via.push(here)
    return true
  }
  if (INSIDE.has(noun.prep)) {
    if (kind === 'network') draft.setting.push(here)
    return true
  }
  return false
}

function bare(draft: Draft, nouns: readonly Noun[], deed: Deed, passive: boolean, here: (n: Noun) => Placed): void {
  const candidates = nouns.filter((n) => n.prep === '' && !(n.party && (n.party.partyKind === 'register' || n.party.partyKind === 'channel')))
  const first = candidates.find((n) => isParty(n) || n.pronoun !== undefined || n.staff || n.data)
  const subjectIsData = first?.data === true && candidates.every((n) => !isParty(n) && n.pronoun === undefined)
  if (passive || subjectIsData || (deed === 'arrive' && first && !first.party)) {
    // "mag de burgemeester worden geïnformeerd": the passive turns the object into the subject
    const side = deed === 'arrive' ? undefined : OBJECT[deed]
    const object = candidates.find((n) => n.party && !isBetrokkene(n))
    if (side && object && draft[side].length === 0 && (deed === 'tell' || deed === 'ask' || deed === 'give')) draft[side].push(here(object))
    return
  }
  const subject = candidates.find((n) => (isParty(n) || n.pronoun !== undefined || n.staff) && NOMINAL.get(n.word) === undefined)
  if (!subject) return
  const own = SUBJECT[deed]
  // "mogen we die voor de schuldhulpverlening gebruiken": who uses it for another gives it to him
  const mine = deed === 'use' && draft.to.length > 0 && draft.from.length === 0 ? 'from' as const : own
  if (isParty(subject)) draft[mine].push(here(subject))
  const rest = candidates.slice(candidates.indexOf(subject) + 1)
  // "politie en OM": a second subject
  const twin = rest.find((n) => n.joined && n.begins === subject.last + 1 && isParty(n))
  if (twin && isParty(subject)) draft[own].push(here(twin))
  const side = OBJECT[deed]
  if (side === undefined || draft[side].length > 0) return
  const object = rest.find((n, i) => n !== twin && isParty(n) && (deed === 'tell' || !isBetrokkene(n)) && (n.party !== undefined || deed === 'tell' || deed === 'ask' || (n.determined && rest.slice(i + 1).some((m) => m.data))))
  if (object) draft[side].push(here(object))
}

function resolvePronouns(nouns: readonly Noun[], { antecedent, self, table }: Standing): Noun[] {
  return nouns.map((n) => {
    const meant = n.pronoun === 'third' ? antecedent(n.word)?.party : n.pronoun === 'first' ? self ?? (n.word === 'ons' ? table : undefined) : undefined
    return meant === undefined ? n : { ...n, party: meant }
  })
}

/** The verb's deed, and what a clause without one comes down to: "kunnen die gegevens naar A?", "kan ik in het dossier van B?". */
function deedOfClause(folded: readonly string[], clause: readonly number[], inside: readonly Mention[], all: readonly Noun[]): Deed | undefined {
  const deed = deedIn(folded, clause, inside)
  const somebody = all.some((n) => n.prep === '' && isParty(n))
  if (somebody && (deed === undefined || deed === 'arrive') && all.some((n) => (n.prep === 'bij' || n.prep === 'in' && deed === undefined) && n.data)) return 'receive'
  // "aan gegevens komen" is getting them, and so is having them for something
  if (somebody && deed === 'arrive' && all.some((n) => n.prep === 'aan' && n.data)) return 'receive'
  // "gegevens die de jeugdreclassering heeft"
  if (somebody && deed === undefined && /^(?:die|dat)$/.test(folded[clause[0] ?? 0] ?? '') && /^(?:heeft|hebben|bezit|bewaart)$/.test(folded[clause.at(-1) ?? 0] ?? '')) return 'receive'
  if (somebody && deed === undefined && folded[clause.at(-1) ?? 0] === 'hebben' && all.some((n) => n.prep === '' && n.data)) return 'receive'
  return deed ?? (all.some((n) => (n.prep === 'naar' || n.prep === 'aan') && isParty(n)) ? 'arrive' : undefined)
}

/** "haar informatie": that of whoever was named last. */
function possessors(nouns: readonly Noun[], folded: readonly string[], antecedent: Standing['antecedent'], draft: Draft, here: (n: Noun) => Placed): Placed[] {
  const held = nouns.find((n) => n.data && /^(?:haar|hun|zijn|diens)$/.test(folded[n.first - 1] ?? ''))
  const owner = held === undefined ? undefined : antecedent(folded[held.first - 1] as string)
  const placed = owner?.party && !isBetrokkene(owner) ? here(owner) : undefined
  return placed === undefined || draft.to.some((t) => t.id === placed.id) ? [] : [placed]
}

/** "wij als school" is the school; "bij ons als school" is us, who are the school: one of the two stands for both. */
function saidTwice(n: Noun, folded: readonly string[], self: Entry | undefined): boolean {
  if (n.pronoun === 'first' && n.prep === '') return [n.last + 1, n.last + 2].some((at) => folded[at] === 'als' && asRole(folded, at))
  return n.prep === '' && n.party !== undefined && n.party.id === self?.id
    && [n.first - 1, n.first - 2].some((at) => folded[at] === 'als' && FIRST_PERSON.has(folded[at - 1] ?? '') && prepBefore(folded, at - 1) !== '')
}

/** The roles of one clause. `antecedent` is who "hij" would be, `self` who "wij" are. */
export function rolesIn(tokens: readonly Token[], folded: readonly string[], mentions: readonly Mention[], clause: readonly number[], standing: Standing): Roles {
  const { antecedent } = standing
  const within = new Set(clause)
  const inside = mentions.filter((m) => within.has(m.first))
  const words = (n: Noun): string => folded.slice(n.first, n.last + 1).join(' ')
  const here = (n: Noun): Placed => place(n, words(n))
  const all = resolvePronouns(nounsOf(tokens, folded, inside, clause).filter((n) => !saidTwice(n, folded, standing.self)), standing)
  const deed = deedOfClause(folded, clause, inside, all)
  const passive = clause.some((at) => PASSIVE.has(folded[at] as string)) && deed !== undefined
  const draft: Draft = { from: [], to: [], via: [], setting: [], transport: [] }
  const { nouns, origins } = hangers(all, deed, (at) => folded[at] === 'als')
  const acting = deed ?? 'use'
  const sources: Placed[] = []
  const between = nouns.filter((n) => n.prep === 'tussen' && isParty(n))
  if (between.length > 1) {
    draft.from.push(here(between[0] as Noun))
    draft.to.push(...between.slice(1).map(here))
  }
  for (const noun of nouns) {
    if (!isParty(noun) || noun.prep === '' || noun.prep === 'tussen') continue
    if (noun.party && folded[noun.last + 1] === 'als' && BETWEEN_STOP.test(folded[noun.last + 2] ?? '')) { draft.via.push(here(noun)); continue }
    if (carry(draft, noun, here(noun), deed)) continue
    if (isBetrokkene(noun) && !TO_PREPOSITIONS.has(noun.prep) && !WITH.has(noun.prep)) continue
    // "voor schuldhulpverlening" is a purpose, "met spoed" no party
    if (FOR.has(noun.prep) && deed !== 'use' && !(deed === 'receive' && folded[clause[0] ?? 0] === 'is')) continue
    if (WITH.has(noun.prep) && noun.unknown && !noun.determined && !tokens[noun.first]?.capital) continue
    const side = sideOf(noun.prep, acting, passive)
    if (!side || deed === undefined) continue
    if (side === 'from' && FROM_PREPOSITIONS.has(noun.prep)) sources.push(here(noun))
    else draft[side].push(here(noun))
  }
  for (const noun of nouns) if (noun.prep === '' && noun.party && (noun.party.partyKind === 'register' || noun.party.partyKind === 'channel')) draft.transport.push(here(noun))
  if (deed !== undefined && between.length < 2) bare(draft, nouns, deed, passive, here)
  // "van" names the giver only where nobody else gives: "mag de politie aan een verband van partners …"
  if (draft.from.length === 0) draft.from.push(...sources)
  if (draft.from.length === 0 && deed !== undefined && deed !== 'use') draft.from.push(...possessors(all, folded, antecedent, draft, here))
  // "meewerken aan een vordering van het OM", also where it says "gegevens van het OM"
  if (deed === 'comply' && draft.to.length === 0) draft.to.push(...originsOf(inside, origins, draft, here).filter((o) => !draft.from.some((f) => f.id === o.id)))
  if (draft.from.length === 0 && deed !== undefined) draft.from.push(...originsOf(inside, origins, draft, here))
  // "inlichtingenplicht aan de gezinsvoogd … naar de burgemeester": two directions, one after the other
  const onward = nouns.some((n) => n.prep === 'aan' && isParty(n)) && nouns.some((n) => n.prep === 'naar' && isParty(n))
  const before = origins.map(here).filter((o) => !draft.from.some((f) => f.id === o.id))
  return settled({ deed, passive, ...draft, origins: draft.from.length > 0 ? before : [], chained: onward || clause.some((at) => THEN.has(folded[at] as string)) })
}

/** A table beside a receiver is where it happens; "via A bij B" without a source starts at A; a team that discusses gives to itself. */
function settled(roles: Roles): Roles {
  const networks = roles.to.filter((p) => p.entry?.partyKind === 'network')
  const others = roles.to.filter((p) => p.entry?.partyKind !== 'network')
  const seated = networks.length > 0 && others.length > 0
  const started = roles.from.length === 0 && roles.via.length > 0 && roles.to.length > 0
  const alone = roles.to.length === 0 && roles.deed === 'give' && roles.setting.length === 0 && roles.from.length > 0 && roles.from.every((p) => p.entry?.partyKind === 'network')
  return {
    ...roles,
    setting: seated ? [...roles.setting, ...networks] : roles.setting,
    to: alone ? roles.from : seated && !roles.chained ? others : roles.to,
    from: started ? roles.via.slice(0, 1) : roles.from,
    via: started ? roles.via.slice(1) : roles.via,
    started,
  }
}

/** Nobody is named who gives: then it is whose data they are. */
function originsOf(mentions: readonly Mention[], origins: readonly Noun[], draft: Draft, here: (n: Noun) => Placed): Placed[] {
  if (origins.length > 0) return origins.map(here)
  const held = mentions.find((m) => m.holder !== undefined && !draft.to.some((t) => t.id === m.holder))
  return held?.holder === undefined ? [] : [{ id: held.holder, known: true, first: held.first, last: held.last }]
}
