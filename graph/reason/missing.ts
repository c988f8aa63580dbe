/** "Waarom niet": the smallest sets of things whose presence would open a closed way. */
import type { Missing } from '../model/answer.ts'
import type { Way } from './path.ts'

const MAX_SETS = 5
type Item = Missing['items'][number]

/** One set per combination of openers, one opener for each closed check of the way. */
function setsOf(way: Way): Item[][] {
  const blockers = way.results.flatMap((r) => r.blockers)
  const bare = way.results.flatMap((r) => (r.blockers.length === 0 && r.verdict === 'onbekend' ? [r] : []))
  const choices: Item[][] = [
    ...blockers.map((b) => (b.openers.length > 0
      ? b.openers.map((o): Item => ({ check: b.check, text: o.text, facts: o.facts.map((f) => f.id) }))
      : [{ check: b.check, text: `wat ontbreekt: ${b.reason}`, facts: [] }])),
    ...bare.map((r): Item[] => [{ check: 'grondslag_verstrekker', text: `een grondslag voor de stap ${r.from} → ${r.to}`, facts: [] }]),
  ]
  return choices.reduce<Item[][]>((sets, options) => sets.flatMap((s) => options.slice(0, 6).map((o) => [...s, o])).slice(0, 60), [[]])
}

const keyOf = (items: readonly Item[]): string[] => items.map((i) => `${i.check}:${i.text}`).sort()

/** Only minimal sets: one that holds another is left out. */
export function whatIsMissing(ways: readonly Way[]): Missing[] {
  const sets = ways.flatMap(setsOf).filter((s) => s.length > 0).map((items) => ({ items, key: keyOf(items) }))
  const minimal: typeof sets = []
  for (const set of [...sets].sort((a, b) => a.key.length - b.key.length)) {
    if (!minimal.some((m) => m.key.every((k) => set.key.includes(k)))) minimal.push(set)
  }
  return minimal.slice(0, MAX_SETS).map(({ items }) => ({ items }))
}
