/** A citation points at lines that its source has. */
import type { Citation } from '../../model/citation.ts'
import { problemAt, type Check } from '../ledger.ts'
import type { Problem } from '../problem.ts'

export const checkCitations: Check = (ledger) => {
  const problems: Problem[] = []
  const sources = ledger.byId('sources')
  for (const { entry, value, path } of ledger.fields(['cites'])) {
    ;(value as readonly Citation[]).forEach((cite, i) => {
      const source = sources.get(cite.source)?.value
      // a source that does not exist is a reference like any other (references.ts)
      if (source === undefined || cite.last <= source.lines) return
      problems.push(problemAt(entry, [...path, i], {
        code: 'citation_outside_source',
        message: { nl: `Regel ${cite.last} bestaat niet: ${source.file} heeft ${source.lines} regels.`, en: `Line ${cite.last} does not exist: ${source.file} has ${source.lines} lines.` },
        remedy: { nl: 'Tel regels zoals "cat -n" doet (alleen "\\n" breekt een regel).', en: 'Count lines as "cat -n" does (only "\\n" ends a line).' },
      }))
    })
  }
  for (const section of ledger.of('sections')) {
    const { first, last, source } = section.value
    const lines = sources.get(source)?.value.lines ?? Infinity
    if (first > last || last > lines) {
      problems.push(problemAt(section, ['last'], {
        code: 'citation_outside_source',
        message: { nl: `Regels ${first}-${last} passen niet in ${source} (${lines} regels).`, en: `Lines ${first}-${last} do not fit in ${source} (${lines} lines).` },
        remedy: { nl: 'Verbeter "first" of "last".', en: 'Correct "first" or "last".' },
      }))
    }
  }
  return problems
}
