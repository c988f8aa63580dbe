/** Rules, practice and issues by the keys that a question shares with them. */
import type { Issue } from '../../model/issue.ts'
import type { Practice, Rule } from '../../model/rule.ts'
import type { Lexicon, Statements } from '../port.ts'
import type { KeysOf, Statement } from '../statement.ts'
import { holdsOn, type FactIndex, type IndexedFact } from './fact-index.ts'
import type { Reach } from './reach.ts'

export type StatementReader = (words: readonly string[], asOf: string) => Statements

export interface StatementSources {
  readonly facts: FactIndex
  readonly reach: Reach
  readonly lexicon: Lexicon
  readonly keysOf: KeysOf
  /** Most statements in one read. */
  readonly limit: number
}

/** Builds the postings once: key → the statements that carry it, by ids in `about` and by the stems of `keysOf`. */
export function makeStatementReader({ facts, reach, lexicon, keysOf, limit }: StatementSources): StatementReader {
  const postings = new Map<string, IndexedFact[]>()
  for (const fact of facts.all) {
    if (fact.kind !== 'rules' && fact.kind !== 'practice' && fact.kind !== 'issues') continue
    const statement = fact.record as unknown as Statement
    for (const key of new Set([...statement.about, ...keysOf(statement, lexicon)])) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [fact])
      else list.push(fact)
    }
  }
  const parties = new Set<string>(lexicon.parties.map((p) => p.id))
  const terms = new Set<string>(lexicon.terms.map((t) => t.id))

  return (words, asOf) => {
    // what holds of an office or a wider term may answer for the role or the narrower one
    const keys = new Set([...words, ...reach.partiesUp(words.filter((w) => parties.has(w))), ...reach.termsUp(words.filter((w) => terms.has(w)))])
    const shared = new Map<IndexedFact, number>()
    for (const key of keys) for (const fact of postings.get(key) ?? []) if (holdsOn(fact, asOf)) shared.set(fact, (shared.get(fact) ?? 0) + 1)
    const complete = shared.size <= limit
    const found = complete
      ? [...shared.keys()]
      : [...shared].sort(([a, n], [b, m]) => m - n || a.order - b.order).slice(0, limit).map(([fact]) => fact)
    found.sort((a, b) => a.order - b.order)
    const of = <T>(kind: IndexedFact['kind']): readonly T[] => found.filter((fact) => fact.kind === kind).map((fact) => fact.record as T)
    return { rules: of<Rule>('rules'), practice: of<Practice>('practice'), issues: of<Issue>('issues'), complete }
  }
}
