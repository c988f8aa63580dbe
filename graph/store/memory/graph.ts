/** The corpus as a directed multigraph: what is next to what. Nodes are `kind:id`, edges carry the field that made them. */
import { MultiDirectedGraph } from 'graphology'
import { FACT_KINDS, type Corpus } from '../../model/corpus.ts'
import { parseNormRef } from '../../model/norm.ts'
import type { FactRecord } from '../port.ts'
import { NORM_FIELDS, namedBy, PARTY_FIELDS, statuteFinder, strings, TERM_FIELDS } from './named.ts'

export type NodeKind = FactRecord['kind'] | 'positions' | 'readings'

export interface NodeAttributes {
  readonly kind: NodeKind
  readonly id: string
  /** What a person calls it. */
  readonly name: string
  /** Null for an article that only occurs in references. */
  readonly record: FactRecord['record'] | null
}
export interface EdgeAttributes {
  readonly relation: string
}
export type CorpusGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

export const nodeKey = (kind: NodeKind, id: string): string => `${kind}:${id}`

type Loose = Readonly<Record<string, unknown>>

class Builder {
  readonly graph: CorpusGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>()
  private readonly statuteOf

  constructor(private readonly corpus: Corpus) {
    this.statuteOf = statuteFinder(corpus)
  }

  node(kind: NodeKind, id: string, name: string, record: object | null): string {
    const key = nodeKey(kind, id)
    if (!this.graph.hasNode(key)) this.graph.addNode(key, { kind, id, name, record: record as FactRecord['record'] | null })
    return key
  }

  edge(from: string, relation: string, to: string): void {
    if (this.graph.hasNode(to)) this.graph.addDirectedEdge(from, to, { relation })
  }

  /** The article of a reference, made when first met, and its edge to the statute. */
  private article(ref: string): string | null {
    const statute = this.statuteOf(ref)
    if (statute === undefined) return null
    const { article } = parseNormRef(ref)
    if (article === '') return nodeKey('statutes', statute.id)
    const key = nodeKey('articles', ref)
    if (!this.graph.hasNode(key)) {
      this.node('articles', ref, ref, null)
      this.edge(key, 'statute', nodeKey('statutes', statute.id))
    }
    return key
  }

  vocabularies(): void {
    const { parties, terms, statutes, articles } = this.corpus
    for (const p of parties) this.node('parties', p.id, p.name, p)
    for (const t of terms) this.node('terms', t.id, t.name, t)
    for (const s of statutes) this.node('statutes', s.id, s.name, s)
    for (const a of articles) {
      const key = this.node('articles', a.ref, a.ref, a)
      const statute = this.statuteOf(a.ref)
      if (statute !== undefined) this.edge(key, 'statute', nodeKey('statutes', statute.id))
    }
    for (const p of parties) this.own(nodeKey('parties', p.id), p)
    for (const t of terms) this.own(nodeKey('terms', t.id), t)
    for (const s of statutes) for (const next of s.successors) this.edge(nodeKey('statutes', s.id), 'successor', nodeKey('statutes', next.statute))
  }

  /** Edges from a record's own fields; what stands deeper (exceptions, conditions) is joined as `names`. */
  private own(key: string, record: object): void {
    const loose = record as Loose
    const done = new Set<string>()
    const join = (relation: string, to: string | null): void => {
      if (to === null) return
      done.add(to)
      this.edge(key, relation, to)
    }
    for (const field of PARTY_FIELDS) for (const id of strings(loose[field])) join(field, nodeKey('parties', id))
    for (const field of TERM_FIELDS) for (const id of strings(loose[field])) join(field, nodeKey('terms', id))
    for (const field of NORM_FIELDS) for (const ref of strings(loose[field])) join(field, this.article(ref))
    for (const id of strings(loose['about'])) join('about', this.lookup(id))
    for (const id of strings(loose['breaks'])) join('breaks', nodeKey('secrecy', id))
    for (const id of strings(loose['issues'])) join('issues', nodeKey('issues', id))
    const deep = namedBy(record)
    const rest = [...deep.parties.map((id) => nodeKey('parties', id)), ...deep.terms.map((id) => nodeKey('terms', id)), ...deep.norms.map((ref) => this.article(ref))]
    for (const to of rest) if (to !== null && !done.has(to)) join('names', to)
  }

  private lookup(id: string): string | null {
    for (const kind of ['parties', 'terms', 'statutes'] as const) if (this.graph.hasNode(nodeKey(kind, id))) return nodeKey(kind, id)
    return null
  }

  facts(): void {
    const { issues, readings } = this.corpus
    const facts = FACT_KINDS.flatMap((kind) => this.corpus[kind].map((fact) => ({ kind, fact })))
    for (const { kind, fact } of facts) this.node(kind, fact.id, factName(fact), fact)
    for (const issue of issues) {
      this.node('issues', issue.id, issue.claim, issue)
      for (const position of issue.positions) this.node('positions', `${issue.id}/${position.id}`, position.claim, position)
    }
    for (const { kind, fact } of facts) this.own(nodeKey(kind, fact.id), fact)
    for (const issue of issues) {
      const { positions, ...rest } = issue
      this.own(nodeKey('issues', issue.id), rest)
      for (const position of positions) {
        const key = nodeKey('positions', `${issue.id}/${position.id}`)
        this.edge(nodeKey('issues', issue.id), 'position', key)
        this.own(key, position)
      }
    }
    for (const reading of readings) this.own(this.node('readings', reading.id, reading.name, reading), reading)
  }
}

/** What a fact is called in a list: its gist or claim, else its id. */
export function factName(fact: object): string {
  const loose = fact as Loose
  const name = loose['claim'] ?? loose['gist'] ?? loose['title'] ?? loose['question'] ?? loose['need'] ?? loose['id']
  return typeof name === 'string' ? name : ''
}

export function buildGraph(corpus: Corpus): CorpusGraph {
  const builder = new Builder(corpus)
  builder.vocabularies()
  builder.facts()
  return builder.graph
}
