/** May a statement speak of this question at all: direction of giving, data, purpose, table, circumstances. */
import type { Question } from '../model/question.ts'
import type { Statement } from '../store/statement.ts'
import type { Reader } from './read.ts'

export interface ScopeFit {
  /** Limits of the statement that the question leaves open, by term or party id. */
  readonly open: readonly string[]
  readonly bonus: number
}

const OWN_VIEW = 0.06

type Above = (id: string) => ReadonlySet<string>

/** One of the asked ids is the held one or stands under it. */
const within = (above: Above, asked: readonly string[], held: readonly string[]): boolean => asked.some((a) => held.some((h) => above(a).has(h)))
const related = (above: Above, a: readonly string[], b: readonly string[]): boolean => within(above, a, b) || within(above, b, a)

/** Giver and receiver the other way round, or others altogether. */
function contradictsPair(above: Above, q: Question, from: readonly string[], to: readonly string[]): boolean {
  if (q.from.length > 0 && q.to.length > 0 && from.length > 0 && to.length > 0) {
    const straight = related(above, q.from, from) && related(above, [...q.to, ...q.setting], to)
    return !straight
  }
  if (q.from.length > 0 && to.length > 0 && from.length === 0) return related(above, q.from, to) && !related(above, q.to, to) && q.to.length > 0
  if (q.from.length > 0 && from.length > 0 && q.kind === 'route') return !related(above, q.from, from)
  if (q.to.length > 0 && to.length > 0 && q.kind === 'route') return !related(above, q.to, to)
  return false
}

/** Null where the statement speaks of something else. `claim` is the claim read as a question. */
export function fitsScope(q: Question, statement: Statement, claim: Question, reader: Reader): ScopeFit | null {
  const { above, excludes } = reader.vocabulary
  const scope = 'from' in statement ? statement : null
  const open: string[] = []
  let bonus = 0
  const from = scope && scope.from.length > 0 ? scope.from : claim.from
  const to = scope && scope.to.length > 0 ? scope.to : claim.to
  if (contradictsPair(above, q, from, to)) return null
  if (scope && q.from.length > 0 && q.to.length > 0 && scope.from.length > 0 && scope.to.length > 0) bonus += 0.06
  const limits: readonly (readonly [readonly string[], readonly string[]])[] = scope ? [[q.data, scope.data], [q.purpose, scope.purpose], [q.phase, scope.phase]] : []
  for (const [asked, held] of limits) {
    if (held.length === 0) continue
    if (asked.length === 0) open.push(...held.slice(0, 1))
    else if (!within(above, asked, held)) return null
  }
  const shut = (c: string): boolean => q.excluded.some((e) => above(c).has(e)) || q.stated.some((s) => (excludes.get(s) ?? []).some((x) => above(c).has(x)))
  const stated = (c: string): boolean => q.stated.some((s) => above(s).has(c))
  for (const g of scope?.given ?? []) {
    if (shut(g)) return null
    if (!stated(g) && !q.words.includes(g)) open.push(g)
  }
  for (const a of scope?.absent ?? []) if (stated(a)) return null
  // "zonder toestemming" in the claim against "met toestemming" in the question, and the other way round
  if (claim.excluded.some((c) => stated(c))) return null
  if (claim.stated.some((c) => shut(c) && !scope?.absent.some((a) => a === c))) return null
  // "zonder toestemming" in the claim only: it says less than was asked
  for (const c of claim.excluded) if (!q.words.includes(c) && !scope?.absent.some((a) => a === c)) open.push(c)
  if (claim.holder !== null && q.holder !== null && claim.holder !== q.holder) return null
  // the view of the very holder that is asked for
  const holders: readonly string[] = 'positions' in statement ? statement.positions.flatMap((p) => p.holders) : statement.holders
  if (q.holder !== null && holders.includes(q.holder)) bonus += OWN_VIEW
  return { open, bonus }
}
