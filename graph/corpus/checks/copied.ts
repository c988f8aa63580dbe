/** Facts are told in our own words: a run of words that also stands in a source is a copied sentence. */
import { problemAt, type Ledger } from '../ledger.ts'
import type { Problem } from '../problem.ts'
import type { FieldPath } from '../yaml-file.ts'
import { walkFields, wordsOf } from './walk.ts'

/** So many words in a row, equal to the source, are no coincidence. */
export const COPIED_WORDS = 12

const PROSE = new Set(['claim', 'gist', 'note', 'suspect', 'text', 'question', 'facts', 'need', 'effect', 'duties', 'title', 'wordings'])
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const runs = (words: readonly string[]): string[] => words.slice(0, Math.max(0, words.length - COPIED_WORDS + 1)).map((_, i) => words.slice(i, i + COPIED_WORDS).join(' '))

/** `sources`: text per source id, as far as the reader has them. */
export function checkCopied(ledger: Ledger, sources: ReadonlyMap<string, string>): Problem[] {
  interface Prose { readonly runs: readonly string[]; readonly report: (source: string) => Problem }
  const written: Prose[] = []
  for (const entry of ledger.entries) {
    // titles of sources and sections are the source's own
    if (entry.kind === 'sources' || entry.kind === 'sections') continue
    walkFields(entry.value, (field, value, path) => {
      if (!PROSE.has(field)) return
      for (const { word, path: at } of wordsOf(value, path)) {
        const found = runs(wordsIn(word))
        if (found.length > 0) written.push({ runs: found, report: (source) => copied(at, source, field) })
      }
    })
    const copied = (at: FieldPath, source: string, field: string): Problem => problemAt(entry, at, {
      code: 'copied_sentence',
      message: { nl: `"${field}" neemt ${COPIED_WORDS} of meer woorden over uit ${source}.`, en: `"${field}" copies ${COPIED_WORDS} or more words from ${source}.` },
      remedy: { nl: 'Neem geen zinnen over; zeg het in eigen woorden.', en: 'Do not copy sentences; say it in your own words.' },
    })
  }
  const wanted = new Set(written.flatMap((prose) => prose.runs))
  const foundIn = new Map<string, string>()
  for (const [id, text] of sources) {
    for (const run of runs(wordsIn(text))) if (wanted.has(run)) foundIn.set(run, id)
  }
  return written.flatMap((prose) => {
    const hit = prose.runs.find((run) => foundIn.has(run))
    return hit === undefined ? [] : [prose.report(foundIn.get(hit) ?? '')]
  })
}
