/** Every record by its bare id. */
import { FACT_KINDS, type Corpus } from '../../model/corpus.ts'
import type { FactRecord } from '../port.ts'

/** Order in which a bare id is looked up; validate keeps facts and issues apart, and parties and terms. */
export const LOOKUP_ORDER: readonly FactRecord['kind'][] = [...FACT_KINDS, 'issues', 'parties', 'terms', 'statutes', 'articles']

export function recordsById(corpus: Corpus): ReadonlyMap<string, FactRecord> {
  const found = new Map<string, FactRecord>()
  for (const kind of LOOKUP_ORDER) {
    for (const record of corpus[kind]) {
      const id = 'ref' in record ? record.ref : record.id
      if (!found.has(id)) found.set(id, { kind, record })
    }
  }
  return found
}
