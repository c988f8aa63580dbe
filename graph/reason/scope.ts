/**
 * Does a fact speak of this situation? One mechanism for routes, bans and positions (seed/README.md, "How a scope is read"):
 * inside the fact's value it applies; where the question is silent a route applies with that value as a condition, a ban
 * bites only on that share; otherwise it does not apply.
 */
import type { Scope } from '../model/fact.ts'
import type { Hierarchy } from './hierarchy.ts'
import { standing, type OpenCondition, type Situation } from './situation.ts'

export type Polarity = 'route' | 'ban'

export interface Fit {
  /** What the question leaves open and the fact requires. */
  readonly conditions: readonly OpenCondition[]
  /** Ban: covers the whole situation. A ban that is not full bites on a share only. */
  readonly full: boolean
  /** What lifts a ban: the circumstances in its `absent` that the question leaves open. */
  readonly opens: readonly string[]
  /** Higher speaks more closely of this situation. Named ends count most, then matched dimensions. */
  readonly closeness: number
  /** Both ends are named themselves, not through a group. */
  readonly named: boolean
}

interface Part {
  readonly applies: boolean
  readonly full: boolean
  readonly condition?: string
  readonly closeness: number
  readonly named?: boolean
}

const NO: Part = { applies: false, full: false, closeness: 0 }
const FREE: Part = { applies: true, full: true, closeness: 0 }

const alone = (what: string, names: readonly string[]): string => `alleen ${what} ${[...new Set(names)].join(' of ')}`

/** The networks at whose table the question puts the parties; their partners are addressed through them. */
function atTable(h: Hierarchy, s: Situation): ReadonlySet<string> {
  const tables = new Set<string>()
  for (const n of s.setting) {
    for (const above of h.partyUp(n)) if (h.party(above)?.kind === 'network') tables.add(above)
  }
  return tables
}

function partyPart(h: Hierarchy, s: Situation, id: string, named: readonly string[], organ: string | undefined, polarity: Polarity): Part {
  const office = h.office(id)
  // Derden named as such are still nobody in particular.
  const someone = h.party(id)?.anyone !== true
  if (named.some((f) => office.has(f))) return { applies: true, full: true, closeness: named.includes(id) ? 12 : 10, named: someone }
  // the label's side only: "gi -> gemeente (college)" says nothing of what the college gives
  if (organ !== undefined && office.has(organ) && named.some((f) => h.party(f)?.kind === 'umbrella' && h.partyUpForBan(organ).has(f))) return { applies: true, full: true, closeness: 8, named: true }
  const up = polarity === 'ban' ? h.partyUpForBan(id) : h.partyUp(id)
  const group = named.filter((f) => up.has(f))
  if (group.length > 0) {
    const anyone = group.every((f) => h.party(f)?.anyone === true)
    return { applies: true, full: true, closeness: anyone ? 1 : 5, named: false }
  }
  const tables = atTable(h, s)
  if (named.some((f) => tables.has(f)) && h.party(id)?.kind !== 'betrokkene') return { applies: true, full: true, closeness: 6, named: false }
  // The fact is about one role of this office, or about its partners at a table where this party sits.
  const roles = named.filter((f) => h.office(f).has(id))
  if (roles.length > 0) return { applies: true, full: false, condition: alone('in de rol van', roles.map(h.partyName)), closeness: 7, named: true }
  const seats = (h.party(id)?.takesPartIn ?? []).flatMap((n) => [...h.partyUp(n)])
  const shared = named.filter((f) => seats.includes(f) && h.party(f)?.kind === 'network')
  if (shared.length > 0 && s.setting.length === 0) {
    return { applies: true, full: false, condition: alone('aan tafel als', shared.map(h.partyName)), closeness: 3, named: false }
  }
  const members = h.party(id)?.kind === 'network' ? named.filter((f) => h.partyUp(f).has(id)) : []
  if (members.length > 0) return { applies: true, full: false, condition: alone('binnen', members.map(h.partyName)), closeness: 5, named: true }
  return NO
}

function termPart(h: Hierarchy, asked: readonly string[], held: readonly string[], what: string): Part {
  if (held.length === 0) return FREE
  if (asked.length === 0) return { applies: true, full: false, condition: alone(what, held.map(h.termName)), closeness: 0 }
  const inside = asked.filter((q) => held.some((f) => h.within(q, f)))
  if (inside.length === asked.length) return { applies: true, full: true, closeness: 3 }
  const narrower = held.filter((f) => asked.some((q) => h.within(f, q)))
  if (inside.length > 0) return { applies: true, full: false, condition: alone(what, inside.map(h.termName)), closeness: 2 }
  if (narrower.length > 0) return { applies: true, full: false, condition: alone(what, narrower.map(h.termName)), closeness: 1 }
  return NO
}

function tablePart(h: Hierarchy, s: Situation, held: readonly string[]): Part {
  if (held.length === 0) return FREE
  const seated = [...s.setting, s.to, s.from].filter((id) => h.party(id)?.kind === 'network')
  if (seated.some((q) => held.some((f) => h.partyUp(q).has(f) || h.partyUp(f).has(q)))) return { applies: true, full: true, closeness: 3 }
  if (s.setting.length > 0) return NO
  return { applies: true, full: false, condition: alone('aan tafel als', held.map(h.partyName)), closeness: 0 }
}

function transportPart(h: Hierarchy, s: Situation, held: readonly string[]): Part {
  if (held.length === 0) return FREE
  if (s.transport.some((q) => held.includes(q))) return { applies: true, full: true, closeness: 3 }
  if (s.transport.length > 0) return NO
  return { applies: true, full: false, condition: alone('langs', held.map(h.partyName)), closeness: 0 }
}

interface Given {
  readonly applies: boolean
  readonly full: boolean
  readonly conditions: readonly OpenCondition[]
  readonly opens: readonly string[]
  readonly closeness: number
}

function circumstances(h: Hierarchy, s: Situation, scope: Scope, polarity: Polarity): Given {
  const conditions: OpenCondition[] = []
  const opens: string[] = []
  let full = true
  let closeness = 0
  for (const g of scope.given) {
    const at = standing(h, s, g)
    if (at === 'excluded') return { applies: false, full: false, conditions, opens, closeness }
    if (at === 'stated') closeness += 3
    else {
      full = false
      conditions.push({ text: h.termName(g), needs: [g], emergency: h.term(g)?.emergency === true })
    }
  }
  for (const a of scope.absent) {
    const at = standing(h, s, a)
    if (at === 'stated') return { applies: false, full: false, conditions, opens, closeness }
    if (at === 'excluded') closeness += 2
    else if (polarity === 'ban') opens.push(a)
    else conditions.push({ text: `zonder ${h.termName(a)}`, needs: [], emergency: false })
  }
  return { applies: true, full, conditions, opens, closeness }
}

/** What restricts (a secrecy duty, an onward limit) reaches this party as a ban does: through group, umbrella and table. */
export function binds(h: Hierarchy, s: Situation, id: string, named: readonly string[]): boolean {
  const part = partyPart(h, s, id, named, undefined, 'ban')
  return part.applies && part.full
}

/** A purpose to which a way out is bound: null where what is asked lies outside, else the condition that stays. */
export function withinPurpose(h: Hierarchy, s: Situation, held: readonly string[]): readonly OpenCondition[] | null {
  const part = termPart(h, s.purpose, held, 'voor')
  if (!part.applies) return null
  return part.condition === undefined ? [] : [{ text: part.condition, needs: [], emergency: false }]
}

/** The fact speaks of this end at all: what a hop's facts are picked by before they are put to it. */
export const touches = (h: Hierarchy, s: Situation, scope: Scope, end: 'from' | 'to', polarity: Polarity): boolean =>
  partyPart(h, s, s[end], scope[end], scope.inferredOrgan, polarity).applies

/** Null where the fact does not speak of the situation at all. */
export function fit(h: Hierarchy, s: Situation, scope: Scope, polarity: Polarity): Fit | null {
  const from = partyPart(h, s, s.from, scope.from, scope.inferredOrgan, polarity)
  const to = partyPart(h, s, s.to, scope.to, scope.inferredOrgan, polarity)
  if (!from.applies || !to.applies) return null
  const data = termPart(h, s.data, scope.data, 'voor')
  // A question that does not speak of data is about persons; what may be said anonymously does not answer it.
  const dataSilent = s.data.length === 0
  if (dataSilent && scope.data.length > 0 && scope.data.every((d) => h.term(d)?.anonymous === true)) return null
  const others = [termPart(h, s.purpose, scope.purpose, 'voor'), termPart(h, s.phase, scope.phase, 'in de fase'), tablePart(h, s, scope.setting), transportPart(h, s, scope.transport)]
  if (!data.applies || others.some((p) => !p.applies)) return null
  const given = circumstances(h, s, scope, polarity)
  if (!given.applies) return null
  // A whole regime is no share: that a route of the police is about politiegegevens goes without saying.
  const wholeRegime = dataSilent && scope.data.every((d) => h.termUp(d).size <= 2)
  const parts = [from, to, ...(wholeRegime ? [] : [data]), ...others]
  const conditions = parts.flatMap((p) => (p.condition === undefined ? [] : [{ text: p.condition, needs: [], emergency: false }]))
  return {
    conditions: [...conditions, ...given.conditions],
    full: [from, to, data, ...others].every((p) => p.full) && given.full,
    opens: given.opens,
    closeness: [from, to, data, ...others].reduce((sum, p) => sum + p.closeness, given.closeness),
    named: from.named === true && to.named === true,
  }
}
