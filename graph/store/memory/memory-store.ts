/** The default store: the corpus indexed in the process. Nothing to install, nothing to lose, rebuilt from the files. */
import { FACT_KINDS, KINDS, type Corpus, type Kind } from '../../model/corpus.ts'
import { READ_LIMIT, type Lexicon, type Neighbour, type Store } from '../port.ts'
import type { KeysOf } from '../statement.ts'
import { readEvidence } from './evidence.ts'
import { indexFacts } from './fact-index.ts'
import { buildGraph, nodeKey, type CorpusGraph } from './graph.ts'
import { statuteFinder } from './named.ts'
import { makeReach } from './reach.ts'
import { LOOKUP_ORDER, recordsById } from './records.ts'
import { makeSearch } from './search.ts'
import { makeStatementReader } from './statements.ts'

export interface MemoryStoreOptions {
  /** Further keys under which a statement is found, beside the ids in its `about`: the question reader's stems. */
  readonly keysOf: KeysOf
  /** Most records in one read; the port's limit unless a test wants a cut. */
  readonly limit?: number
}

/** Built when first asked for, then kept. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Indexes a corpus. Reads hand out the corpus's own frozen records. Questions never wait for the graph: only pictures and search use it. */
export function memoryStore(corpus: Corpus, { keysOf, limit = READ_LIMIT }: MemoryStoreOptions): Store {
  const reach = makeReach(corpus)
  const facts = indexFacts(corpus)
  const indexes = { corpus, facts, reach, statuteOf: statuteFinder(corpus), limit }
  const { version, parties, terms, statutes, articles, sources, states, changes, readings } = corpus
  const lexicon: Lexicon = { version, parties, terms, statutes, articles, sources, states, changes, readings, prose: proseOf(corpus) }
  const statementReader = once(() => makeStatementReader({ facts, reach, lexicon, keysOf, limit }))
  const graph = once(() => buildGraph(corpus))
  const records = once(() => recordsById(corpus))
  const search = once(() => makeSearch(corpus, graph()))

  return {
    name: 'in het geheugen',
    lexicon: () => Promise.resolve(lexicon),
    evidence: (question, asOf) => Promise.resolve(readEvidence(indexes, question, asOf)),
    statements: (words, asOf) => Promise.resolve(statementReader()(words, asOf)),
    fact: (id) => Promise.resolve(records().get(id) ?? null),
    neighbours: (id, most) => Promise.resolve(neighboursOf(graph(), id, Math.max(0, Math.min(most, limit)))),
    search: (text, most) => Promise.resolve(search()(text, Math.min(most, limit))),
    counts: () => Promise.resolve(counts(corpus)),
    close: () => Promise.resolve(),
  }
}

/** Words that at least two statements use: one alone may be the name of somebody. */
function proseOf({ rules, practice, issues }: Corpus): readonly string[] {
  const counts = new Map<string, number>()
  for (const s of [...rules, ...practice, ...issues]) {
    const text = [s.claim, ...s.wordings, 'gist' in s ? s.gist : ''].join(' ')
    for (const word of new Set(text.toLowerCase().match(/\p{L}{3,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].filter(([, n]) => n > 1).map(([word]) => word)
}

/** The first `most` neighbours, outgoing before incoming, and whether that is all. */
function neighboursOf(graph: CorpusGraph, id: string, most: number): { items: Neighbour[]; complete: boolean } {
  const key = LOOKUP_ORDER.map((kind) => nodeKey(kind, id)).find((k) => graph.hasNode(k))
  const items: Neighbour[] = []
  if (key === undefined) return { items, complete: true }
  graph.forEachOutEdge(key, (_edge, { relation }, _source, _target, _from, to) => { items.push({ id: to.id, kind: to.kind, relation, direction: 'out' }) })
  graph.forEachInEdge(key, (_edge, { relation }, _source, _target, from) => { items.push({ id: from.id, kind: from.kind, relation, direction: 'in' }) })
  return { items: items.slice(0, most), complete: items.length <= most }
}

/** Records per kind, by the key of their list; `facts` is their sum over the kinds that carry the envelope. */
function counts(corpus: Corpus): Record<string, number> {
  const perKind = Object.fromEntries((Object.keys(KINDS) as Kind[]).map((kind) => [kind, corpus[kind].length]))
  return { ...perKind, facts: FACT_KINDS.reduce((sum, kind) => sum + corpus[kind].length, 0) }
}
