/** Facts beside each other: the same fact twice, a route against a ban of equal scope, consent without its condition. */
import { sharesLine, type Citation } from '../../model/citation.ts'
import { parseNormRef, refCovers } from '../../model/norm.ts'
import type { Condition } from '../../model/fact.ts'
import { nameOf, problemAt, type Check, type Entry, type Ledger } from '../ledger.ts'
import type { Problem } from '../problem.ts'

/** The circumstance of which every sort of consent of betrokkene is a narrower one. */
const CONSENT = 'toestemming'

const SCOPE = ['from', 'to', 'data', 'purpose', 'phase', 'setting', 'transport', 'given', 'absent'] as const
type Fields = Readonly<Record<string, unknown>>

const listKey = (value: unknown): string => (Array.isArray(value) ? [...(value as unknown[])].map((v) => JSON.stringify(v)).sort().join() : JSON.stringify(value ?? null))
const keyOf = (value: Fields, fields: readonly string[]): string => fields.map((field) => listKey(value[field])).join('|')

/** What makes two facts of a kind the same fact, beside its citations. */
const SAME: Readonly<Partial<Record<Entry['kind'], readonly string[]>>> = {
  routes: [...SCOPE, 'modality', 'grounds', 'initiative', 'consent', 'conditions'],
  prohibitions: [...SCOPE, 'grounds', 'ofGround', 'unless'],
  absent_grounds: [...SCOPE, 'grounds', 'ofGround', 'unless', 'side'],
  absent_duties: [...SCOPE, 'grounds', 'ofGround', 'unless'],
  not_covered: [...SCOPE, 'parties'],
  open_questions: [...SCOPE, 'question'],
  secrecy: ['who', 'data', 'grounds'],
  receiving: ['who', 'data', 'purpose', 'grounds'],
  onward: ['data', 'origin', 'heldBy', 'grounds'],
  rules: ['claim', 'modality'],
  practice: ['claim', 'modality'],
}

const overlap = (a: readonly Citation[], b: readonly Citation[]): boolean =>
  a.some((x) => b.some((y) => sharesLine(x, y)))

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const k = key(item)
    const group = groups.get(k)
    if (group === undefined) groups.set(k, [item])
    else group.push(item)
  }
  return groups
}

export const checkDuplicates: Check = (ledger) => {
  const problems: Problem[] = []
  const comparable = ledger.facts().filter((entry) => SAME[entry.kind] !== undefined)
  const groups = groupBy(comparable, (e) => `${e.kind}|${(e.value as { state: string }).state}|${keyOf(e.value as unknown as Fields, SAME[e.kind] ?? [])}`.toLowerCase())
  for (const group of groups.values()) {
    group.forEach((entry, i) => {
      const cites = (entry.value as { cites: Citation[] }).cites
      const first = group.slice(0, i).find((other) => nameOf(other) !== nameOf(entry) && overlap((other.value as { cites: Citation[] }).cites, cites))
      if (first !== undefined) {
        problems.push(problemAt(entry, ['id'], {
          code: 'duplicate_fact',
          message: { nl: `"${nameOf(entry)}" zegt hetzelfde als "${nameOf(first)}" (${first.file}:${first.line}), uit dezelfde passage.`, en: `"${nameOf(entry)}" says the same as "${nameOf(first)}" (${first.file}:${first.line}), from the same passage.` },
          remedy: { nl: 'Laat het feit één keer staan, met alle vindplaatsen.', en: 'Keep the fact once, with every citation.' },
        }))
      }
    })
  }
  return problems
}

/** A ban that bites only on certain grounds contradicts only a route that rests on one of them. */
const bitesOn = (ofGround: readonly string[], grounds: readonly string[]): boolean =>
  ofGround.length === 0 || ofGround.some((wide) => grounds.some((narrow) => refCovers(parseNormRef(wide), parseNormRef(narrow))))

function contradicted(ledger: Ledger): readonly Entry<'prohibitions' | 'absent_grounds' | 'absent_duties'>[] {
  return [...ledger.of('prohibitions'), ...ledger.of('absent_grounds').filter((e) => e.value.side === 'provider'), ...ledger.of('absent_duties')] as readonly Entry<'prohibitions' | 'absent_grounds' | 'absent_duties'>[]
}

export const checkContradictions: Check = (ledger) => {
  const scopeKey = (value: unknown): string => `${(value as { state: string }).state}|${keyOf(value as Fields, SCOPE)}`
  const issues = new Set(ledger.of('issues').map((e) => keyOf(e.value, ['from', 'to'])))
  const bans = groupBy(contradicted(ledger), (e) => scopeKey(e.value))
  return ledger.of('routes').flatMap((route) => {
    if (issues.has(keyOf(route.value, ['from', 'to']))) return []
    const against = (bans.get(scopeKey(route.value)) ?? []).filter((ban) =>
      bitesOn(ban.value.ofGround, route.value.grounds) && (ban.kind !== 'absent_duties' || route.value.modality !== 'mag'))
    return against.map((ban) => problemAt(route, ['id'], {
      code: 'contradiction',
      message: { nl: `De route "${route.value.id}" en "${ban.value.id}" (${ban.file}:${ban.line}) gelden voor precies hetzelfde.`, en: `The route "${route.value.id}" and "${ban.value.id}" (${ban.file}:${ban.line}) hold for exactly the same.` },
      remedy: { nl: 'Maak een van beide nauwer, of maak er een geschilpunt met twee standpunten van.', en: 'Narrow one of them, or make it an issue with two positions.' },
    }))
  })
}

export const checkConsent: Check = (ledger) => {
  const terms = ledger.byId('terms')
  if (!terms.has(CONSENT)) return []
  const isConsent = (id: string, depth = 0): boolean =>
    id === CONSENT || (depth < 12 && (terms.get(id)?.value.broader ?? []).some((wider) => isConsent(wider, depth + 1)))
  const asks = (condition: Condition): boolean => condition.needs.some((id) => isConsent(id))
  return ledger.of('routes')
    .filter(({ value }) => value.consent === 'required' && !value.conditions.some(asks) && !value.given.some((id) => isConsent(id)))
    .map((route) => problemAt(route, ['consent'], {
      code: 'consent_without_condition',
      message: { nl: `De route "${route.value.id}" vereist toestemming, maar geen voorwaarde vraagt erom.`, en: `The route "${route.value.id}" requires consent, but no condition asks for it.` },
      remedy: { nl: 'Voeg toe: conditions: [{text: toestemming van betrokkene, needs: [toestemming]}].', en: 'Add: conditions: [{text: toestemming van betrokkene, needs: [toestemming]}].' },
    }))
}
