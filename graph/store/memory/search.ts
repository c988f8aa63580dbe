/** Search by name: whole name, then beginning, then beginning of a word, then anywhere. */
import type { Corpus } from '../../model/corpus.ts'
import type { CorpusGraph, NodeKind } from './graph.ts'

export interface Hit {
  readonly id: string
  readonly kind: string
  readonly name: string
}

/** Longest text that is searched for, in characters; the rest is not looked at. */
const MAX_SEARCH_CHARS = 200

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function rank(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  const at = name.indexOf(wanted)
  if (at < 0) return Infinity
  return name[at - 1] === ' ' ? 2 : 3
}

const KIND_ORDER: Readonly<Partial<Record<NodeKind, number>>> = { parties: 0, terms: 1, statutes: 2, articles: 3, issues: 4 }

/** Names are folded once: no capitals, no accents. */
export function makeSearch(corpus: Corpus, graph: CorpusGraph): (text: string, limit: number) => readonly Hit[] {
  const aliases = new Map<string, readonly string[]>([
    ...corpus.parties.map((p) => [`parties:${p.id}`, p.aliases] as const),
    ...corpus.terms.map((t) => [`terms:${t.id}`, t.aliases] as const),
    ...corpus.statutes.map((s) => [`statutes:${s.id}`, [s.abbr, ...s.aliases]] as const),
  ])
  const entries: { readonly hit: Hit; readonly names: readonly string[]; readonly order: number }[] = []
  graph.forEachNode((key, node) => {
    if (node.kind === 'positions' || node.kind === 'readings') return
    entries.push({
      hit: { id: node.id, kind: node.kind, name: node.name },
      names: [node.name, node.id, ...(aliases.get(key) ?? [])].map(fold),
      order: KIND_ORDER[node.kind] ?? 5,
    })
  })
  return (text, limit) => {
    const wanted = fold(text.slice(0, MAX_SEARCH_CHARS).trim())
    if (wanted === '') return []
    return entries
      .flatMap((entry) => {
        const best = Math.min(...entry.names.map((name) => rank(name, wanted)))
        return best === Infinity ? [] : [{ entry, best }]
      })
      .sort((a, b) => a.best - b.best || a.entry.order - b.entry.order || a.entry.hit.name.localeCompare(b.entry.hit.name, 'nl'))
      .slice(0, Math.max(0, limit))
      .map(({ entry }) => entry.hit)
  }
}
