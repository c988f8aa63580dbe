/** A citation points into a source that exists and at lines that it has. */
import type { Citation } from '../../model/citation.ts'
import { problemAt, type Check } from '../ledger.ts'
import { remedyForUnknown, type Problem } from '../problem.ts'
import { walkFields } from './walk.ts'

export const checkCitations: Check = (ledger) => {
  const problems: Problem[] = []
  const sources = ledger.byId('sources')
  for (const entry of ledger.entries) {
    walkFields(entry.value, (field, value, path) => {
      if (field !== 'cites' || !Array.isArray(value)) return
      ;(value as Citation[]).forEach((cite, i) => {
        const source = sources.get(cite.source)?.value
        if (source === undefined) {
          problems.push(problemAt(entry, [...path, i], {
            code: 'unknown_name',
            message: { nl: `De bron "${cite.source}" bestaat niet.`, en: `The source "${cite.source}" does not exist.` },
            remedy: remedyForUnknown(cite.source, sources.keys(), 'seed/sources'),
          }))
        } else if (cite.last > source.lines) {
          problems.push(problemAt(entry, [...path, i], {
            code: 'citation_outside_source',
            message: { nl: `Regel ${cite.last} bestaat niet: ${source.file} heeft ${source.lines} regels.`, en: `Line ${cite.last} does not exist: ${source.file} has ${source.lines} lines.` },
            remedy: { nl: 'Tel regels zoals "cat -n" doet (alleen "\\n" breekt een regel).', en: 'Count lines as "cat -n" does (only "\\n" ends a line).' },
          }))
        }
      })
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
