/** The oracle's reading of a scope (graph/reason/README.md, 1 and 2): does this fact speak of this pair, and under what? */
import type { Evidence } from '../../../graph/model/evidence.ts'
import type { Question } from '../../../graph/model/question.ts'

/** What is asked, of one pair: the question with its pair, and what else may be taken as stated. */
export interface Asked {
  readonly e: Evidence
  readonly q: Question
  readonly from: string
  readonly to: string
  /** Circumstances that a route supposes or brings about, beside those the question states. */
  readonly supposed: readonly string[]
}
/** A condition that stays open, with the circumstances that it waits for; none: words only. */
export interface Open { readonly text: string; readonly needs: readonly string[] }
export type Fit = 'yes' | 'no' | readonly Open[]

export interface Reach {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly inferredOrgan?: string | undefined
  readonly data: readonly string[]
  readonly purpose: readonly string[]
  readonly phase: readonly string[]
  readonly setting: readonly string[]
  readonly transport: readonly string[]
  readonly given: readonly string[]
  readonly absent: readonly string[]
}

const words = (text: string): readonly Open[] => [{ text, needs: [] }]

/** All fits together: one no is a no; else the open conditions of each. */
export const both = (...fits: readonly Fit[]): Fit => {
  if (fits.includes('no')) return 'no'
  const open = fits.filter((f) => f !== 'yes' && f !== 'no').flat()
  return open.length > 0 ? open : 'yes'
}

/** Everything that stands above an id, itself included. */
const above = (id: string, next: (id: string) => readonly string[]): readonly string[] => {
  const found = [id]
  for (const x of found) for (const up of next(x)) if (!found.includes(up)) found.push(up)
  return found
}

// terms
export const wider = (e: Evidence, term: string): readonly string[] => above(term, (id) => e.terms.find((t) => t.id === id)?.broader ?? [])
export const inside = (e: Evidence, narrow: string, wide: string): boolean => wider(e, narrow).includes(wide)
export const related = (e: Evidence, a: string, b: string): boolean => inside(e, a, b) || inside(e, b, a)
export const isEmergency = (e: Evidence, term: string): boolean => e.terms.some((t) => t.id === term && t.emergency)

/** Two circumstances that cannot hold together: they, or what stands above them, exclude each other. */
const clash = (e: Evidence, a: string, b: string): boolean => {
  const excludes = (x: string, y: string): boolean => wider(e, x).some((w) => e.terms.find((t) => t.id === w)?.excludes.some((v) => wider(e, y).includes(v)))
  return excludes(a, b) || excludes(b, a)
}

/** Stated, supposed; shut out or impossible beside what is stated; or not spoken of. */
export const circumstance = (a: Asked, term: string): 'there' | 'shut out' | 'silent' => {
  const stated = [...a.q.stated, ...a.supposed]
  if (stated.some((s) => inside(a.e, s, term))) return 'there'
  if (a.q.excluded.some((x) => inside(a.e, term, x))) return 'shut out'
  return stated.some((s) => clash(a.e, s, term)) ? 'shut out' : 'silent'
}

/** A condition: met, impossible, or open (README 2). Words without circumstance stay open. */
export const condition = (a: Asked, c: { text: string; needs: readonly string[] }): Fit => {
  if (c.needs.some((n) => circumstance(a, n) === 'shut out')) return 'no'
  const silent = c.needs.filter((n) => circumstance(a, n) === 'silent')
  if (c.needs.length > 0 && silent.length === 0) return 'yes'
  return [{ text: c.text, needs: silent }]
}

/** Data, purpose, phase: all that is asked inside the fact's value fits; silent, wider or in part fits on condition; else not. */
const dimension = (e: Evidence, fact: readonly string[], asked: readonly string[]): Fit => {
  if (fact.length === 0) return 'yes'
  const covered = asked.filter((x) => fact.some((f) => inside(e, x, f)))
  if (asked.length > 0 && covered.length === asked.length) return 'yes'
  const share = asked.length === 0 || covered.length > 0 || fact.some((f) => asked.some((x) => inside(e, f, x)))
  return share ? words(`alleen voor ${fact.join(', ')}`) : 'no'
}
export const purposeFit = (a: Asked, purpose: readonly string[]): Fit => dimension(a.e, purpose, a.q.purpose)

/** A whole regime is no share: silence on it is no condition. Anonymous data answer only a question about them. */
const dataFit = (a: Asked, data: readonly string[]): Fit => {
  if (a.q.data.length > 0 || data.length === 0) return dimension(a.e, data, a.q.data)
  if (data.every((d) => a.e.terms.some((t) => t.id === d && t.anonymous))) return 'no'
  return data.every((d) => wider(a.e, d).length <= 2) ? 'yes' : words(`alleen voor ${data.join(', ')}`)
}

const places = (fact: readonly string[], asked: readonly string[]): Fit => {
  if (fact.length === 0 || fact.some((f) => asked.includes(f))) return 'yes'
  return asked.length === 0 ? words(`alleen bij ${fact.join(', ')}`) : 'no'
}

// parties
const party = (e: Evidence, id: string): Evidence['parties'][number] | undefined => e.parties.find((p) => p.id === id)
const capacities = (e: Evidence, id: string): readonly string[] => above(id, (x) => [...(party(e, x)?.roleOf ?? []), ...(party(e, x)?.memberOf ?? [])])
const underUmbrella = (e: Evidence, id: string): readonly string[] =>
  above(id, (x) => [...(party(e, x)?.roleOf ?? []), ...(party(e, x)?.memberOf ?? []), ...(party(e, x)?.partOf ?? [])])

const offices = (e: Evidence, id: string): readonly string[] => above(id, (x) => party(e, x)?.roleOf ?? [])
const someone = (e: Evidence, id: string): boolean => party(e, id)?.kind !== 'betrokkene'
const isNetwork = (e: Evidence, id: string): boolean => party(e, id)?.kind === 'network'

/** Who is meant: itself, role, member, anyone, at a table that the question names; what restricts also through the umbrella. */
export const partyFit = (a: Asked, fact: readonly string[], who: string, restricts: boolean): Fit => {
  const mine = restricts ? underUmbrella(a.e, who) : capacities(a.e, who)
  if (fact.some((f) => mine.includes(f) || (party(a.e, f)?.anyone && someone(a.e, who)))) return 'yes'
  if (someone(a.e, who) && fact.some((f) => isNetwork(a.e, f) && a.q.setting.some((s) => s === f))) return 'yes'
  const roles = fact.filter((f) => offices(a.e, f).includes(who))
  if (roles.length > 0) return words(`alleen in de rol van ${roles.join(', ')}`)
  const seats = fact.filter((f) => isNetwork(a.e, f) && party(a.e, who)?.takesPartIn.some((n) => n === f))
  return seats.length > 0 && a.q.setting.length === 0 ? words(`alleen aan de tafel van ${seats.join(', ')}`) : 'no'
}

/** Where the text says "gemeente", the organ that the editor inferred fits that side, and only that side. */
const withOrgan = (a: Asked, fact: readonly string[], organ: string | undefined): readonly string[] =>
  organ !== undefined && fact.some((f) => party(a.e, f)?.kind === 'umbrella' && underUmbrella(a.e, organ).includes(f)) ? [...fact, organ] : fact

/** The text names this end: itself, its office, the inferred organ, or its role; not a group, anyone or a table. */
const namesEnd = (a: Asked, fact: readonly string[], organ: string | undefined, who: string): boolean => {
  if (withOrgan(a, fact, organ).some((f) => offices(a.e, who).includes(f))) return true
  const through = partyFit(a, fact, who, false)
  return through !== 'yes' && fact.some((f) => offices(a.e, f).includes(who))
}
export const named = (a: Asked, r: Reach): boolean => namesEnd(a, r.from, r.inferredOrgan, a.from) && namesEnd(a, r.to, r.inferredOrgan, a.to)
export const namesProvider = (a: Asked, r: Reach): boolean => r.from.some((f) => offices(a.e, a.from).includes(f))

/** How closely a text speaks of what is asked (README 6): decides only between ja and ja, mits. */
export const closeness = (a: Asked, r: Reach): number => {
  const end = (fact: readonly string[], who: string): number => {
    if (fact.includes(who)) return 12
    if (fact.some((f) => offices(a.e, who).includes(f))) return 10
    if (withOrgan(a, fact, r.inferredOrgan).some((f) => offices(a.e, who).includes(f))) return 8
    const groups = fact.filter((f) => capacities(a.e, who).includes(f))
    if (groups.some((f) => !party(a.e, f)?.anyone)) return 5
    if (fact.some((f) => party(a.e, f)?.anyone) && someone(a.e, who)) return 1
    const fit = partyFit(a, fact, who, false)
    return fit === 'yes' ? 6 : namesEnd(a, fact, undefined, who) ? 7 : 3
  }
  const value = (fact: readonly string[], asked: readonly string[]): number => {
    if (fact.length === 0 || asked.length === 0) return 0
    const covered = asked.filter((x) => fact.some((f) => inside(a.e, x, f))).length
    return covered === asked.length ? 3 : covered > 0 ? 2 : 1
  }
  const table = r.setting.some((f) => a.q.setting.some((s) => s === f)) ? 3 : 0
  const given = r.given.filter((g) => circumstance(a, g) === 'there').length * 3 + r.absent.filter((x) => circumstance(a, x) === 'shut out').length * 2
  return end(r.from, a.from) + end(r.to, a.to) + value(r.data, a.q.data) + value(r.purpose, a.q.purpose) + value(r.phase, a.q.phase) + table + given
}

/** Does a permission speak of this pair (README 1)? */
export const permissionFit = (a: Asked, r: Reach): Fit => both(
  partyFit(a, withOrgan(a, r.from, r.inferredOrgan), a.from, false), partyFit(a, withOrgan(a, r.to, r.inferredOrgan), a.to, false),
  dataFit(a, r.data), dimension(a.e, r.purpose, a.q.purpose), dimension(a.e, r.phase, a.q.phase),
  places(r.setting, a.q.setting), places(r.transport, a.q.transport),
  ...r.given.map((g) => condition(a, { text: `alleen bij ${g}`, needs: [g] })),
  ...r.absent.map((x): Fit => ({ 'there': 'no' as const, 'shut out': 'yes' as const, 'silent': words(`niet bij ${x}`) })[circumstance(a, x)]),
)

/** Does a ban bite on the whole of what is asked? Then also which absent circumstances would lift it. */
export const banFit = (a: Asked, r: Reach): { readonly bites: boolean; readonly liftedBy: readonly string[] } => {
  const fit = both(
    partyFit(a, withOrgan(a, r.from, r.inferredOrgan), a.from, true), partyFit(a, withOrgan(a, r.to, r.inferredOrgan), a.to, true),
    dimension(a.e, r.data, a.q.data), dimension(a.e, r.purpose, a.q.purpose), dimension(a.e, r.phase, a.q.phase),
    places(r.setting, a.q.setting), places(r.transport, a.q.transport),
    ...r.given.map((g) => condition(a, { text: g, needs: [g] })),
    ...r.absent.map((x): Fit => (circumstance(a, x) === 'there' ? 'no' : 'yes')),
  )
  return { bites: fit === 'yes', liftedBy: r.absent.filter((x) => circumstance(a, x) === 'silent') }
}

/** Narrower, equal, or wider in one list of parties or terms; an empty list is everything. */
const compare = (narrow: readonly string[], wide: readonly string[], within: (n: string, w: string) => boolean): 'narrower' | 'equal' | 'wider' => {
  if (wide.length === 0) return narrow.length === 0 ? 'equal' : 'narrower'
  if (narrow.length === 0 || !narrow.every((n) => wide.some((w) => within(n, w)))) return 'wider'
  return wide.every((w) => narrow.some((n) => within(w, n))) ? 'equal' : 'narrower'
}

/** The narrower wins (lex specialis): a route is an exception within a ban (README 3). All that is given must hold, so more is narrower. */
export const exceptionWithin = (e: Evidence, route: Reach & { readonly conditions: readonly { readonly needs: readonly string[] }[] }, ban: Reach): boolean => {
  const partyIn = (n: string, w: string): boolean => underUmbrella(e, n).includes(w) || (party(e, w)?.anyone === true && someone(e, n))
  const termIn = (n: string, w: string): boolean => inside(e, n, w)
  const same = (n: string, w: string): boolean => n === w
  const asks = [...route.given, ...route.conditions.flatMap((c) => c.needs)]
  const within = ban.given.every((g) => asks.some((r) => inside(e, r, g)))
  const more = asks.some((r) => !ban.given.some((g) => inside(e, g, r)))
  const dims = [
    compare(route.from, ban.from, partyIn), compare(route.to, ban.to, partyIn), compare(route.data, ban.data, termIn),
    compare(route.purpose, ban.purpose, termIn), compare(route.phase, ban.phase, termIn),
    compare(route.setting, ban.setting, same), compare(route.transport, ban.transport, same),
    !within ? 'wider' : more ? 'narrower' : 'equal',
  ]
  return !dims.includes('wider') && (route.conditions.length > 0 || dims.includes('narrower'))
}

/** An umbrella stands for its organs. */
export const organsOf = (e: Evidence, id: string): readonly string[] =>
  party(e, id)?.kind === 'umbrella' ? e.parties.filter((p) => p.kind === 'organ' && p.partOf.some((u) => u === id)).map((p) => p.id) : []
export const officesOf = offices
/** A list of parties reaches this one: itself, as role, as member, as anyone. */
export const standsFor = (e: Evidence, id: string, list: readonly string[]): boolean =>
  list.some((f) => capacities(e, id).includes(f) || (party(e, f)?.anyone === true && someone(e, id)))
