/** Every line of a source stands in a section, every section has facts or a reason, and no long stretch of prose is passed over in silence. */
import { sharesLine, type Citation } from '../../model/citation.ts'
import { FACT_KINDS, type Kind } from '../../model/corpus.ts'
import { problemAt, type Check, type Entry, type Ledger } from '../ledger.ts'
import type { Problem } from '../problem.ts'

/** Lines of prose in a row that no fact speaks of and no section gives a reason for. */
export const UNCOVERED_LINES = 40

const isFactKind = (kind: Kind): boolean => (FACT_KINDS as readonly Kind[]).includes(kind)

const sectionsOf = (ledger: Ledger, source: string): Entry<'sections'>[] =>
  ledger.of('sections').filter((s) => s.value.source === source).sort((a, b) => a.value.first - b.value.first)

/** Every citation of every fact, per source. */
function citedIn(ledger: Ledger): ReadonlyMap<string, Citation[]> {
  const cited = new Map<string, Citation[]>()
  for (const { entry, value } of ledger.fields(['cites'])) {
    if (entry.kind !== 'issues' && !isFactKind(entry.kind)) continue
    for (const cite of value as readonly Citation[]) {
      const list = cited.get(cite.source)
      if (list === undefined) cited.set(cite.source, [cite])
      else list.push(cite)
    }
  }
  return cited
}

export const checkSections: Check = (ledger) => {
  const cited = citedIn(ledger)
  return ledger.of('sources').flatMap((source): Problem[] => {
    const { id, lines } = source.value
    const sections = sectionsOf(ledger, id)
    const problems: Problem[] = []
    let next = 1
    for (const section of [...sections, null]) {
      const first = section?.value.first ?? lines + 1
      if (first !== next) {
        const where = first > next ? { nl: `Regels ${next}-${first - 1} van ${id} staan in geen sectie.`, en: `Lines ${next}-${first - 1} of ${id} stand in no section.` }
          : { nl: `Regels ${first}-${next - 1} van ${id} staan in twee secties.`, en: `Lines ${first}-${next - 1} of ${id} stand in two sections.` }
        problems.push(problemAt(section ?? source, section === null ? [] : ['first'], {
          code: 'section_gap', message: where,
          remedy: { nl: 'Laat de secties van een bron op elkaar aansluiten, van regel 1 tot de laatste.', en: 'Let the sections of a source follow each other, from line 1 to the last.' },
        }))
      }
      if (section === null) break
      next = section.value.last + 1
      if (section.value.reason === undefined && !(cited.get(id) ?? []).some((c) => sharesLine(c, section.value))) problems.push(unexplained(section))
    }
    return problems
  })
}

const unexplained = (section: Entry<'sections'>): Problem => problemAt(section, [], {
  code: 'section_without_facts',
  message: { nl: `"${section.value.title}" (${section.value.source} ${section.value.first}-${section.value.last}) heeft geen feiten en geen reden.`, en: `"${section.value.title}" (${section.value.source} ${section.value.first}-${section.value.last}) has no facts and no reason.` },
  remedy: { nl: 'Lees de sectie en voeg feiten toe, of zeg met "reason" waarom er geen zijn.', en: 'Read the section and add facts, or say with "reason" why there are none.' },
})

/** `texts`: text per source id, as far as the reader has them: only there can prose be told from blank lines. */
export function checkUncovered(ledger: Ledger, texts: ReadonlyMap<string, string>): Problem[] {
  const cited = citedIn(ledger)
  return ledger.of('sources').flatMap((source): Problem[] => {
    const text = texts.get(source.value.id)
    if (text === undefined) return []
    const covered = [...(cited.get(source.value.id) ?? []), ...sectionsOf(ledger, source.value.id).map((s) => s.value).filter((s) => s.reason !== undefined)]
    return stretches(text.split('\n'), covered).map(([first, last, prose]) => problemAt(source, [], {
      code: 'uncovered_stretch',
      message: { nl: `${source.value.id} ${first}-${last}: ${prose} regels tekst waarover geen feit spreekt.`, en: `${source.value.id} ${first}-${last}: ${prose} lines of text that no fact speaks of.` },
      remedy: { nl: 'Lees ze en voeg feiten toe, of maak er een sectie van met een "reason".', en: 'Read them and add facts, or make them a section with a "reason".' },
    }))
  })
}

/** First line, last line and number of prose lines of every stretch that is too long. */
function stretches(lines: readonly string[], covered: readonly Pick<Citation, 'first' | 'last'>[]): [number, number, number][] {
  const spoken = new Uint8Array(lines.length + 2)
  for (const { first, last } of covered) spoken.fill(1, first, last + 1)
  const out: [number, number, number][] = []
  let first = 0
  let prose = 0
  for (let line = 1; line <= lines.length + 1; line++) {
    if (line <= lines.length && spoken[line] === 0) {
      if (first === 0) first = line
      if ((lines[line - 1] as string).trim() !== '') prose++
      continue
    }
    if (prose > UNCOVERED_LINES) out.push([first, line - 1, prose])
    first = 0
    prose = 0
  }
  return out
}
