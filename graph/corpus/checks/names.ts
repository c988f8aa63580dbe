/** A name that two parties claim must be declared ambiguous, or a question with that name is read as either at random. */
import { problemAt, type Check, type Entry } from '../ledger.ts'
import type { Problem } from '../problem.ts'

export const checkNames: Check = (ledger) => {
  const claimed = new Map<string, Entry<'parties'>>()
  const declared = new Set(ledger.of('parties').flatMap((p) => p.value.ambiguous.map((a) => a.word.toLowerCase())))
  const problems: Problem[] = []
  for (const party of ledger.of('parties')) {
    const names = new Set([party.value.name, ...party.value.aliases].map((name) => name.toLowerCase()))
    for (const name of names) {
      const first = claimed.get(name)
      if (first === undefined) claimed.set(name, party)
      else if (!declared.has(name)) {
        problems.push(problemAt(party, ['aliases'], {
          severity: 'warning',
          code: 'ambiguous_name',
          message: { nl: `"${name}" is ook een naam van "${first.value.id}" (${first.file}:${first.line}).`, en: `"${name}" is also a name of "${first.value.id}" (${first.file}:${first.line}).` },
          remedy: { nl: 'Haal de naam bij een van beide weg, of zet hem bij "ambiguous".', en: 'Remove the name from one of them, or list it under "ambiguous".' },
        }))
      }
    }
  }
  return problems
}
