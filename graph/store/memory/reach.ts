/** How far a party or term reaches: what stands above it, and what stands under it. Generous: the reasoner filters precisely. */
import type { Corpus } from '../../model/corpus.ts'

export interface Reach {
  /** The parties themselves and all that stand above them; a network in which one takes part stands above it here. */
  partiesUp(ids: Iterable<string>): ReadonlySet<string>
  /** The parties, their roles, members, organs and partners, all that stand above any of these, and those who stand for anyone. */
  parties(ids: Iterable<string>): ReadonlySet<string>
  termsUp(ids: Iterable<string>): ReadonlySet<string>
}

function closure(start: Iterable<string>, next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set(start)
  const queue = [...seen]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const other of next(id)) if (!seen.has(other)) { seen.add(other); queue.push(other) }
  }
  return seen
}

/** Reads the hierarchies once; asking is then a walk over plain lists. */
export function makeReach(corpus: Pick<Corpus, 'parties' | 'terms'>): Reach {
  const up = new Map<string, readonly string[]>()
  const down = new Map<string, string[]>()
  for (const p of corpus.parties) {
    const above = [...p.roleOf, ...p.memberOf, ...p.partOf, ...p.takesPartIn]
    up.set(p.id, above)
    for (const id of above) {
      const under = down.get(id)
      if (under === undefined) down.set(id, [p.id])
      else under.push(p.id)
    }
  }
  const wider = new Map<string, readonly string[]>(corpus.terms.map((t) => [t.id, t.broader]))
  const anyone = corpus.parties.filter((p) => p.anyone).map((p) => p.id)
  const partiesUp = (ids: Iterable<string>): Set<string> => closure(ids, (id) => up.get(id) ?? [])
  return {
    partiesUp,
    parties: (ids) => {
      const given = [...ids].filter((id) => up.has(id))
      const reached = partiesUp(closure(given, (id) => down.get(id) ?? []))
      if (given.length > 0) for (const id of anyone) reached.add(id)
      return reached
    },
    termsUp: (ids) => closure(ids, (id) => wider.get(id) ?? []),
  }
}
