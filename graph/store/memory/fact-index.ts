/** Facts and issues by the parties at their ends, each with what it names and the days on which it holds. */
import { FACT_KINDS, type Corpus } from '../../model/corpus.ts'
import { namedBy, strings, type Named, type RecordKind } from './named.ts'

export interface IndexedFact {
  /** Place in the corpus: reads come out in this order. */
  readonly order: number
  readonly kind: RecordKind
  readonly record: { readonly id: string } & Readonly<Record<string, unknown>>
  readonly named: Named
  /** First day, and first day no longer, as ISO dates; null is without end. */
  readonly from: string
  readonly until: string | null
}

export interface FactIndex {
  readonly all: readonly IndexedFact[]
  readonly byFrom: ReadonlyMap<string, readonly IndexedFact[]>
  readonly byTo: ReadonlyMap<string, readonly IndexedFact[]>
  /** Secrecy, receiving and onward by whom they bind (`who`, `heldBy`, `origin`), and not covered by `parties`. */
  readonly byParty: ReadonlyMap<string, readonly IndexedFact[]>
  /** Those that name nobody and so hold for everybody. */
  readonly forEverybody: readonly IndexedFact[]
  /** Issues of which a position supplies a check: they may bear on any pair. */
  readonly supplying: readonly IndexedFact[]
}

/** Statements about a pair; rules may be bound to one too. */
const PAIR: ReadonlySet<RecordKind> = new Set<RecordKind>(['routes', 'prohibitions', 'absent_grounds', 'absent_duties', 'not_covered', 'open_questions', 'issues'])
const BINDING: ReadonlySet<RecordKind> = new Set<RecordKind>(['secrecy', 'receiving', 'onward'])

export const holdsOn = (fact: Pick<IndexedFact, 'from' | 'until'>, day: string): boolean => fact.from <= day && (fact.until === null || day < fact.until)

function put(map: Map<string, IndexedFact[]>, keys: Iterable<string>, fact: IndexedFact): void {
  for (const key of keys) {
    const list = map.get(key)
    if (list === undefined) map.set(key, [fact])
    else list.push(fact)
  }
}

const supplies = (record: Readonly<Record<string, unknown>>): boolean =>
  Array.isArray(record['positions']) && record['positions'].some((p: unknown) => typeof p === 'object' && p !== null && 'supplies' in p && p.supplies !== undefined)

export function indexFacts(corpus: Corpus): FactIndex {
  const states = new Map<string, (typeof corpus.states)[number]>(corpus.states.map((state) => [state.id, state]))
  const all: IndexedFact[] = []
  const byFrom = new Map<string, IndexedFact[]>()
  const byTo = new Map<string, IndexedFact[]>()
  const byParty = new Map<string, IndexedFact[]>()
  const forEverybody: IndexedFact[] = []
  const supplying: IndexedFact[] = []
  for (const kind of [...FACT_KINDS, 'issues'] as const) {
    for (const found of corpus[kind]) {
      const record = found as unknown as IndexedFact['record']
      const state = states.get(found.state)
      const fact: IndexedFact = { order: all.length, kind, record, named: namedBy(record), from: state?.from ?? '9999-12-31', until: state?.until ?? null }
      all.push(fact)
      if (PAIR.has(kind)) {
        put(byFrom, strings(record['from']), fact)
        put(byTo, strings(record['to']), fact)
        if (kind === 'not_covered') put(byParty, strings(record['parties']), fact)
        if (supplies(record)) supplying.push(fact)
      }
      if (BINDING.has(kind)) {
        const bound = new Set([...strings(record['who']), ...strings(record['heldBy']), ...strings(record['origin'])])
        put(byParty, bound, fact)
        if (bound.size === 0) forEverybody.push(fact)
      }
    }
  }
  return { all, byFrom, byTo, byParty, forEverybody, supplying }
}
