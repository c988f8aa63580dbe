/** An id names one thing: double ids, and positions with the same name within one issue. */
import { FACT_KINDS, type Kind } from '../../model/corpus.ts'
import { nameOf, problemAt, type Check, type Entry } from '../ledger.ts'
import type { Problem } from '../problem.ts'

/** Lists that share one namespace. Facts and issues are asked for by id alone, whatever their kind. */
const NAMESPACES: readonly (readonly Kind[])[] = [
  [...FACT_KINDS, 'issues'], ['parties'], ['terms'], ['statutes'], ['sources'], ['states'], ['readings'],
]

const double = (entry: Entry, path: (string | number)[], id: string, first: Entry): Problem =>
  problemAt(entry, path, {
    code: 'duplicate_id',
    message: { nl: `De naam "${id}" bestaat al (${first.file}:${first.line}).`, en: `The id "${id}" exists already (${first.file}:${first.line}).` },
    remedy: { nl: 'Is het hetzelfde? Laat het één keer staan. Zo niet: geef een eigen naam.', en: 'The same thing? Keep it once. If not: give it a name of its own.' },
  })

export const checkIds: Check = (ledger) => {
  const problems: Problem[] = []
  for (const kinds of NAMESPACES) {
    const seen = new Map<string, Entry>()
    for (const entry of kinds.flatMap((kind): readonly Entry[] => ledger.of(kind))) {
      const id = nameOf(entry)
      const first = seen.get(id)
      if (first === undefined) seen.set(id, entry)
      else problems.push(double(entry, ['id'], id, first))
    }
  }
  for (const issue of ledger.of('issues')) {
    const seen = new Set<string>()
    issue.value.positions.forEach((position, i) => {
      if (seen.has(position.id)) problems.push(double(issue, ['positions', i, 'id'], position.id, issue))
      seen.add(position.id)
    })
  }
  const terms = ledger.byId('terms')
  for (const party of ledger.of('parties')) {
    const term = terms.get(party.value.id)
    if (term !== undefined) problems.push(double(party, ['id'], party.value.id, term))
  }
  return problems
}
