/** How far a party or term reaches: what stands above it, and what stands under it. Generous: the reasoner filters precisely. */
import type { CorpusGraph } from './graph.ts'
import { nodeKey } from './graph.ts'

/** Relations that lead upwards from a party; a network in which it takes part stands above it for this purpose. */
const UP: ReadonlySet<string> = new Set(['roleOf', 'memberOf', 'partOf', 'takesPartIn'])

export interface Reach {
  /** The parties themselves and all that stand above them. */
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

/** Reads the hierarchy out of the graph once; asking is then a walk over plain lists. */
export function makeReach(graph: CorpusGraph): Reach {
  const up = new Map<string, string[]>()
  const down = new Map<string, string[]>()
  const wider = new Map<string, string[]>()
  const anyone: string[] = []
  const add = (map: Map<string, string[]>, key: string, value: string): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [value])
    else list.push(value)
  }
  graph.forEachNode((key, node) => {
    if (node.kind === 'terms') {
      graph.forEachOutEdge(key, (_edge, attributes, _source, _target, _from, to) => { if (attributes.relation === 'broader') add(wider, node.id, to.id) })
    }
    if (node.kind !== 'parties') return
    if (node.record?.['anyone'] === true) anyone.push(node.id)
    graph.forEachOutEdge(key, (_edge, attributes, _source, _target, _from, to) => {
      if (!UP.has(attributes.relation)) return
      add(up, node.id, to.id)
      add(down, to.id, node.id)
    })
  })
  const partiesUp = (ids: Iterable<string>): Set<string> => closure(ids, (id) => up.get(id) ?? [])
  return {
    partiesUp,
    parties: (ids) => {
      const given = [...ids].filter((id) => graph.hasNode(nodeKey('parties', id)))
      const reached = partiesUp(closure(given, (id) => down.get(id) ?? []))
      if (given.length > 0) for (const id of anyone) reached.add(id)
      return reached
    },
    termsUp: (ids) => closure(ids, (id) => wider.get(id) ?? []),
  }
}
