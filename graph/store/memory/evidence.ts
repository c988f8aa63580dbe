/** One read: the candidate subgraph of a question, generous and bounded. */
import type { Corpus } from '../../model/corpus.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Question } from '../../model/question.ts'
import { holdsOn, type FactIndex, type IndexedFact } from './fact-index.ts'
import type { Statute } from '../../model/norm.ts'
import type { RecordKind } from './named.ts'
import type { Reach } from './reach.ts'

export interface EvidenceSources {
  readonly corpus: Corpus
  readonly facts: FactIndex
  readonly reach: Reach
  /** Statute that a written reference points into. */
  readonly statuteOf: (ref: string) => Statute | undefined
  /** Most facts and issues in one read. */
  readonly limit: number
}

/** Facts in the order in which they matter, until the limit; what no longer fits makes the read incomplete. */
class Selection {
  readonly chosen = new Set<IndexedFact>()
  complete = true

  constructor(private readonly day: string, private readonly limit: number) {}

  add(facts: Iterable<IndexedFact>): void {
    for (const fact of facts) {
      if (this.chosen.has(fact) || !holdsOn(fact, this.day)) continue
      if (this.chosen.size >= this.limit) { this.complete = false; return }
      this.chosen.add(fact)
    }
  }

  of<T>(kind: RecordKind): readonly T[] {
    return [...this.chosen].filter((fact) => fact.kind === kind).sort((a, b) => a.order - b.order).map((fact) => fact.record as T)
  }
}

function* under(index: ReadonlyMap<string, readonly IndexedFact[]>, keys: Iterable<string>): Generator<IndexedFact> {
  for (const key of keys) yield* index.get(key) ?? []
}

function selectFacts({ facts, reach, limit }: EvidenceSources, question: Question, day: string): Selection {
  const selection = new Selection(day, limit)
  const [from, to, via] = [reach.parties(question.from), reach.parties(question.to), reach.parties(question.via)]
  const touches = (fact: IndexedFact, field: 'from' | 'to', parties: ReadonlySet<string>): boolean => (fact.record[field] as readonly string[]).some((id) => parties.has(id))

  // what speaks of this very pair first: a cut must never lose it to a detour
  selection.add([...under(facts.byFrom, from)].filter((fact) => touches(fact, 'to', to)))
  selection.add(under(facts.byParty, [...from, ...to, ...via]))
  selection.add(facts.forEverybody)
  selection.add(facts.supplying)
  for (const stop of [via, reach.parties(question.setting)]) {
    selection.add(under(facts.byFrom, stop))
    selection.add(under(facts.byTo, stop))
  }
  // then every first and every last step of a chain, and what binds the stops between
  selection.add(under(facts.byFrom, from))
  selection.add(under(facts.byTo, to))
  const stops = new Set<string>()
  for (const fact of selection.chosen) for (const id of fact.named.parties) stops.add(id)
  selection.add(under(facts.byParty, reach.parties(stops)))
  return selection
}

/** Every party and term that the facts or the question name, and all that stand above them. */
function selectNames({ corpus, reach, statuteOf }: EvidenceSources, question: Question, chosen: Iterable<IndexedFact>): Pick<Evidence, 'parties' | 'terms' | 'statutes'> {
  const parties = new Set<string>([...question.from, ...question.to, ...question.via, ...question.setting, ...question.transport])
  const terms = new Set<string>([...question.data, ...question.purpose, ...question.phase, ...question.stated, ...question.excluded, ...(question.holder === null ? [] : [question.holder])])
  const norms = new Set<string>(question.ground)
  for (const { named } of chosen) {
    for (const id of named.parties) parties.add(id)
    for (const id of named.terms) terms.add(id)
    for (const ref of named.norms) norms.add(ref)
  }
  for (const reading of corpus.readings) for (const id of reading.follows) terms.add(id)
  const reached = new Set([...reach.parties([...question.from, ...question.to, ...question.via, ...question.setting]), ...reach.partiesUp(parties)])
  const wider = reach.termsUp(terms)
  // what excludes what is said with a term, so the excluded ones come along
  const terminology = reach.termsUp([...wider, ...corpus.terms.filter((t) => wider.has(t.id)).flatMap((t) => t.excludes)])
  const statutes = new Set([...norms].map((ref) => statuteOf(ref)?.id))
  return {
    parties: corpus.parties.filter((p) => reached.has(p.id)),
    terms: corpus.terms.filter((t) => terminology.has(t.id)),
    statutes: corpus.statutes.filter((s) => statutes.has(s.id)),
  }
}

export function readEvidence(sources: EvidenceSources, question: Question, asOf: string): Evidence {
  const selection = selectFacts(sources, question, asOf)
  return {
    routes: selection.of('routes'),
    prohibitions: selection.of('prohibitions'),
    absentGrounds: selection.of('absent_grounds'),
    absentDuties: selection.of('absent_duties'),
    notCovered: selection.of('not_covered'),
    openQuestions: selection.of('open_questions'),
    secrecy: selection.of('secrecy'),
    receiving: selection.of('receiving'),
    onward: selection.of('onward'),
    issues: selection.of('issues'),
    readings: sources.corpus.readings,
    checks: sources.corpus.checks,
    ...selectNames(sources, question, selection.chosen),
    complete: selection.complete,
  }
}
