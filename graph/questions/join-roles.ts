/** Roles over the clauses of a question: the asked clause first, a second asked one as the next step of a chain. */
import type { Clause } from './clauses.ts'
import { nounsOf, type Noun } from './nouns.ts'
import type { Mention } from './recognise.ts'
import { selfIn } from './self.ts'
import { rolesIn, type Placed, type Roles } from './roles.ts'
import type { Token } from './words.ts'

const EMPTY: Roles = { deed: undefined, passive: false, from: [], to: [], via: [], setting: [], transport: [], origins: [], chained: false }

const WANTS = new Set(['belang', 'vraagt', 'vragen', 'wil', 'willen', 'nodig', 'verzoekt', 'erom', 'belt', 'bellen', 'informeert', 'verlangt', 'eist', 'vordert', 'vroeg', 'wilde', 'gevraagd'])

/** The last somebody named before a clause: who "hij" is. Functions before organisations, for a person is meant. */
function antecedentBefore(tokens: readonly Token[], folded: readonly string[], mentions: readonly Mention[], before: number): (pronoun: string) => Noun | undefined {
  const earlier = Array.from({ length: before }, (_, i) => i)
  const people = nounsOf(tokens, folded, mentions.filter((m) => m.last < before), earlier).filter((n) => n.party && n.party.partyKind !== 'network' && n.party.partyKind !== 'register')
  const body = people.find((n) => n.party?.partyKind === 'organisation' || n.party?.partyKind === 'umbrella')
  // "haar" and "zij" are a body before a person, "hij" and "hem" a person before a body
  const person = people.find((n) => n.party?.partyKind === 'function') ?? people.find((n) => n.party?.partyKind === 'organ') ?? people.find((n) => n.prep === '') ?? people[0]
  // "het OM wil van ons weten … Kan dat naar hen?": whoever asks is meant
  const asker = earlier.some((at) => WANTS.has(folded[at] as string)) ? people.find((n) => n.prep === '') : undefined
  return (pronoun) => ((pronoun === 'hen' || pronoun === 'hun' || pronoun === 'hem') && asker !== undefined ? asker : pronoun === 'haar' || pronoun === 'zij' || pronoun === 'ze' ? body ?? person : person)
}


const DEMAND = new Set(['vordering', 'verzoek', 'vraag'])

/** The party that a condition says wants the data. */
function wanting(tokens: readonly Token[], folded: readonly string[], mentions: readonly Mention[], clause: Clause): Placed[] {
  if (!clause.tokens.some((at) => WANTS.has(folded[at] as string) || DEMAND.has(folded[at] as string))) return []
  const inside = mentions.filter((m) => clause.tokens.includes(m.first))
  const nouns = nounsOf(tokens, folded, inside, clause.tokens).filter((n) => n.party && n.party.partyKind !== 'betrokkene')
  // "er ligt een vordering van de officier"
  const demand = clause.tokens.some((at) => DEMAND.has(folded[at] as string))
  const subject = nouns.find((n) => n.prep === '') ?? (demand ? nouns.find((n) => n.prep === 'van') : undefined)
  return subject?.party ? [{ id: subject.party.id, known: true, first: subject.first, last: subject.last, entry: subject.party }] : []
}

const merged = (a: readonly Placed[], b: readonly Placed[]): Placed[] => [...a, ...b.filter((x) => !a.some((y) => y.id === x.id))]

function next(first: Roles, second: Roles): Roles {
  const sameSender = second.from.length === 0 || second.from.some((f) => first.to.some((t) => t.id === f.id))
  if (first.to.length > 0 && second.to.length > 0 && sameSender && first.from.length > 0) {
    return { ...second, from: first.from, via: merged([...first.via, ...first.to], second.via), to: second.to, setting: merged(first.setting, second.setting), transport: merged(first.transport, second.transport), deed: 'arrive', chained: true }
  }
  return {
    ...first,
    from: first.from.length > 0 ? first.from : second.from, to: first.to.length > 0 ? first.to : second.to,
    via: merged(first.via, second.via), setting: merged(first.setting, second.setting), transport: merged(first.transport, second.transport), deed: first.deed ?? second.deed,
  }
}

/** "bij een GGZ-instelling en vandaar bij een partner": all receivers but the last are stops. */
function chained(roles: Roles): Roles {
  if (!roles.chained || roles.to.length < 2 || roles.via.some((v) => v.first === roles.to[0]?.first)) return roles
  const order = [...roles.to].sort((a, b) => a.first - b.first)
  return { ...roles, via: merged(roles.via, order.slice(0, -1)), to: order.slice(-1) }
}

/** "De politie deelt met de GGZ. Kunnen die gegevens ook bij een partner komen?": who gave them before, and to whom. */
function fromContext(roles: Roles, told: readonly Roles[]): Roles {
  const onward = roles.deed === 'arrive' || roles.chained
  if (!onward || roles.to.length === 0) return roles
  // "gegevens die de OOV-ambtenaar kreeg": he has them now
  const before = told.find((r) => r.from.length > 0 && !r.from.some((f) => roles.to.some((t) => t.id === f.id)))
  if (before === undefined || (roles.from.length > 0 && !roles.from.some((f) => before.to.some((t) => t.id === f.id)))) return roles
  const stops = before.to.filter((t) => !roles.to.some((x) => x.id === t.id) && t.entry?.partyKind !== 'network')
  return { ...roles, from: before.from, via: merged(stops, roles.via) }
}

/** Nobody is named who gives: whoever got the data before ("gegevens die de corporatie kreeg"), else whose data they are by their name. */
function heldBefore(roles: Roles, relatives: readonly Roles[], held: readonly Mention[]): Roles {
  if (roles.deed === undefined || roles.to.length + roles.setting.length === 0 || (roles.started !== true && roles.from.some((f) => f.entry !== undefined))) return roles
  const got = relatives.find((r) => r.deed === 'receive' && r.to.length > 0 && r.to.every((t) => !roles.to.some((x) => x.id === t.id)))?.to
  if (got !== undefined && roles.started === true) return { ...roles, from: got, via: merged(roles.from, roles.via), started: false }
  if (got !== undefined) return { ...roles, from: got, origins: roles.from }
  const [own] = held.filter((m) => !roles.to.some((t) => t.id === m.holder))
  return roles.from.length > 0 || own?.holder === undefined ? roles : { ...roles, from: [{ id: own.holder, known: true, first: own.first, last: own.last }] }
}

export function joinRoles(tokens: readonly Token[], folded: readonly string[], mentions: readonly Mention[], clauses: readonly Clause[]): Roles {
  const self = selfIn(folded, mentions)
  const table = mentions.flatMap((m) => m.entries.filter((e) => e.sort === 'party' && e.partyKind === 'network'))[0]
  const of = (c: Clause): Roles => rolesIn(tokens, folded, mentions, c.tokens, { self, table, antecedent: antecedentBefore(tokens, folded, mentions, c.tokens[0] ?? 0) })
  const asked = clauses.filter((c) => c.kind === 'asked').map(of)
  let roles = asked.map(chained).reduce((a, b) => (a === EMPTY ? b : next(a, b)), EMPTY)
  if (roles.from.length + roles.to.length === 0) {
    // "Is toestemming nodig als de GI gegevens aan de gemeente wil geven": the pair stands in the condition
    const condition = clauses.filter((c) => c.kind === 'condition').map(of).find((r) => r.from.length > 0 && r.to.length > 0)
    if (condition) roles = { ...condition, deed: roles.deed, setting: merged(roles.setting, condition.setting), transport: merged(roles.transport, condition.transport) }
  }
  // "Is toestemming nodig?" after the pair was told
  const needs = clauses.some((c) => c.kind === 'asked' && c.tokens.some((at) => /^(?:nodig|vereist|noodzakelijk)$/.test(folded[at] as string)))
  if (needs && roles.from.length + roles.to.length === 0 && roles.deed === undefined) {
    const told = clauses.filter((c) => c.kind === 'context').map(of).find((r) => r.from.length > 0 && r.to.length > 0)
    if (told) roles = { ...told, deed: undefined }
  }
  roles = fromContext(roles, clauses.filter((c) => c.kind === 'context' || c.kind === 'relative').map(of))
  roles = heldBefore(roles, clauses.filter((c) => c.kind === 'relative').map(of), mentions.filter((m) => m.holder !== undefined))
  // "alleen omdat de gemeente er belang bij heeft": whoever wants it is whom it would go to
  if (roles.from.length > 0 && roles.to.length + roles.setting.length === 0 && (roles.deed === 'give' || roles.deed === 'tell' || roles.deed === 'comply')) {
    const wants = clauses.filter((c) => c.kind === 'condition' || c.kind === 'context').flatMap((c) => wanting(tokens, folded, mentions, c)).filter((p) => !roles.from.some((f) => f.id === p.id))
    if (wants.length === 1) roles = { ...roles, to: wants }
  }
  const told = clauses.filter((c) => c.kind === 'relative' || c.kind === 'context').map(of)
  const others = told.flatMap((r) => [...r.setting, ...r.transport])
  const networks = others.filter((p) => p.entry?.partyKind === 'network')
  const carriers = others.filter((p) => p.entry?.partyKind !== 'network')
  return { ...roles, setting: merged(roles.setting, networks), transport: merged(roles.transport, carriers) }
}
