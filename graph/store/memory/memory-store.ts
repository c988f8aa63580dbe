/** The default store: the corpus indexed in the process. Nothing to install, nothing to lose, rebuilt from the files. */
import { FACT_KINDS, KINDS, type Corpus, type Kind } from '../../model/corpus.ts'
import { READ_LIMIT, type FactRecord, type Lexicon, type Neighbour, type Store } from '../port.ts'
import type { KeysOf } from '../statement.ts'
import { readEvidence } from './evidence.ts'
import { indexFacts } from './fact-index.ts'
import { buildGraph, LOOKUP_ORDER, nodeKey } from './graph.ts'
import { statuteFinder } from './named.ts'
import { makeReach } from './reach.ts'
import { makeSearch } from './search.ts'
import { makeStatementReader } from './statements.ts'

export interface MemoryStoreOptions {
  /** Further keys under which a statement is found, beside the ids in its `about`: the question reader's stems. */
  readonly keysOf: KeysOf
  /** Most records in one read; the port's limit unless a test wants a cut. */
  readonly limit?: number
}

/** Indexes a corpus. Reads hand out the corpus's own frozen records. */
export function memoryStore(corpus: Corpus, { keysOf, limit = READ_LIMIT }: MemoryStoreOptions): Store {
  const graph = buildGraph(corpus)
  const reach = makeReach(graph)
  const facts = indexFacts(corpus)
  const indexes = { corpus, facts, reach, statuteOf: statuteFinder(corpus), limit }
  const { version, parties, terms, statutes, articles, sources, states, changes, readings } = corpus
  const lexicon: Lexicon = { version, parties, terms, statutes, articles, sources, states, changes, readings }
  const readStatements = makeStatementReader({ facts, reach, lexicon, keysOf, limit })
  // searching is rare and its index large: built when first asked for
  let search: ReturnType<typeof makeSearch> | undefined
  const find = (id: string): string | undefined => LOOKUP_ORDER.map((kind) => nodeKey(kind, id)).find((key) => graph.hasNode(key))

  return {
    name: 'in het geheugen',
    lexicon: () => Promise.resolve(lexicon),
    evidence: (question, asOf) => Promise.resolve(readEvidence(indexes, question, asOf)),
    statements: (words, asOf) => Promise.resolve(readStatements(words, asOf)),
    fact: (id) => {
      const key = find(id)
      if (key === undefined) return Promise.resolve(null)
      const { kind, record } = graph.getNodeAttributes(key)
      return Promise.resolve(record === null ? null : { kind: kind as FactRecord['kind'], record })
    },
    neighbours: (id, most) => {
      const key = find(id)
      const items: Neighbour[] = []
      if (key === undefined) return Promise.resolve({ items, complete: true })
      graph.forEachOutEdge(key, (_edge, { relation }, _source, _target, _from, to) => { items.push({ id: to.id, kind: to.kind, relation, direction: 'out' }) })
      graph.forEachInEdge(key, (_edge, { relation }, _source, _target, from) => { items.push({ id: from.id, kind: from.kind, relation, direction: 'in' }) })
      const bound = Math.max(0, Math.min(most, limit))
      return Promise.resolve({ items: items.slice(0, bound), complete: items.length <= bound })
    },
    search: (text, most) => {
      search ??= makeSearch(corpus, graph)
      return Promise.resolve(search(text, Math.min(most, limit)))
    },
    counts: () => Promise.resolve(counts(corpus)),
    close: () => Promise.resolve(),
  }
}

/** Records per kind, by the key of their list; `facts` is their sum over the kinds that carry the envelope. */
function counts(corpus: Corpus): Record<string, number> {
  const perKind = Object.fromEntries((Object.keys(KINDS) as Kind[]).map((kind) => [kind, corpus[kind].length]))
  return { ...perKind, facts: FACT_KINDS.reduce((sum, kind) => sum + corpus[kind].length, 0) }
}
