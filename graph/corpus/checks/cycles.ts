/** Nothing stands above itself: parties by roleOf, memberOf and partOf together, terms by broader. */
import { problemAt, type Check, type Entry } from '../ledger.ts'
import type { Problem } from '../problem.ts'

type Above = (id: string) => readonly string[]

/** The ring that `start` is on, or null. */
function ringFrom(start: string, above: Above): string[] | null {
  const seen = new Set<string>()
  const walk = (id: string, path: string[]): string[] | null => {
    for (const next of above(id)) {
      if (next === start) return [...path, next]
      if (seen.has(next)) continue
      seen.add(next)
      const ring = walk(next, [...path, next])
      if (ring !== null) return ring
    }
    return null
  }
  return walk(start, [start])
}

function ringProblems(entries: readonly Entry[], above: Above): Problem[] {
  const reported = new Set<string>()
  return entries.flatMap((entry) => {
    const id = (entry.value as { id: string }).id
    if (reported.has(id)) return []
    const ring = ringFrom(id, above)
    if (ring === null) return []
    ring.forEach((member) => reported.add(member))
    return [problemAt(entry, ['id'], {
      code: 'cycle',
      message: { nl: `Deze staat boven zichzelf: ${ring.join(' → ')}.`, en: `This stands above itself: ${ring.join(' → ')}.` },
      remedy: { nl: 'Haal één van deze verbanden weg.', en: 'Remove one of these relations.' },
    })]
  })
}

export const checkCycles: Check = (ledger) => {
  const parties = ledger.byId('parties')
  const terms = ledger.byId('terms')
  return [
    ...ringProblems(ledger.of('parties'), (id) => {
      const p = parties.get(id)?.value
      return p === undefined ? [] : [...p.roleOf, ...p.memberOf, ...p.partOf]
    }),
    ...ringProblems(ledger.of('terms'), (id) => terms.get(id)?.value.broader ?? []),
  ]
}
