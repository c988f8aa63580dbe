/** Facts are told in our own words: a run of words that also stands in a source is a copied sentence. */
import { wordsOf } from '../fields.ts'
import { problemAt, type Field, type Ledger } from '../ledger.ts'
import type { Problem } from '../problem.ts'
import type { FieldPath } from '../yaml-file.ts'

/** So many words in a row, equal to the source, are no coincidence. */
export const COPIED_WORDS = 12

const PROSE = ['claim', 'gist', 'note', 'suspect', 'text', 'question', 'facts', 'need', 'effect', 'duties', 'title', 'wordings', 'unnamed']
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Words as numbers: runs are compared a hundred thousand times, and numbers are quicker than sentences. */
class Numbers {
  private readonly known = new Map<string, number>()

  /** Numbers of words that may be new. */
  learn(words: readonly string[]): number[] {
    return words.map((word) => {
      const number = this.known.get(word) ?? this.known.size + 1
      this.known.set(word, number)
      return number
    })
  }

  /** Numbers of words as far as they were learnt; 0 for any other. */
  recall(words: readonly string[]): number[] {
    return words.map((word) => this.known.get(word) ?? 0)
  }
}

const BASE = 1_000_003

/** A number for every run, in order, that equal runs share (and others hardly ever). */
function marksOf(numbers: readonly number[]): number[] {
  let leaving = 1
  for (let i = 1; i < COPIED_WORDS; i += 1) leaving = Math.imul(leaving, BASE)
  const marks: number[] = []
  let mark = 0
  numbers.forEach((number, i) => {
    if (i >= COPIED_WORDS) mark = (mark - Math.imul(numbers[i - COPIED_WORDS] as number, leaving)) | 0
    mark = (Math.imul(mark, BASE) + number) | 0
    if (i >= COPIED_WORDS - 1) marks.push(mark)
  })
  return marks
}

const runAt = (numbers: readonly number[], at: number): string => numbers.slice(at, at + COPIED_WORDS).join(' ')

interface Prose { readonly field: Field; readonly path: FieldPath; readonly numbers: readonly number[]; readonly marks: readonly number[] }

function writtenIn(ledger: Ledger, numbers: Numbers): Prose[] {
  const written: Prose[] = []
  for (const field of ledger.fields(PROSE)) {
    // titles of sources and sections are the source's own
    if (field.entry.kind === 'sources' || field.entry.kind === 'sections') continue
    for (const { word, path } of wordsOf(field.value, field.path)) {
      const words = wordsIn(word)
      if (words.length < COPIED_WORDS) continue
      const own = numbers.learn(words)
      written.push({ field, path, numbers: own, marks: marksOf(own) })
    }
  }
  return written
}

/** Runs of the sources whose mark is wanted: by mark, then by words (a mark may be shared by chance), the source that holds it. */
function foundIn(sources: ReadonlyMap<string, string>, numbers: Numbers, wanted: ReadonlySet<number>): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const found = new Map<number, Map<string, string>>()
  for (const [id, text] of sources) {
    const own = numbers.recall(wordsIn(text))
    marksOf(own).forEach((mark, at) => {
      if (wanted.has(mark)) found.set(mark, (found.get(mark) ?? new Map<string, string>()).set(runAt(own, at), id))
    })
  }
  return found
}

const copied = ({ field, path }: Prose, source: string): Problem => problemAt(field.entry, path, {
  code: 'copied_sentence',
  message: { nl: `"${field.name}" neemt ${COPIED_WORDS} of meer woorden over uit ${source}.`, en: `"${field.name}" copies ${COPIED_WORDS} or more words from ${source}.` },
  remedy: { nl: 'Neem geen zinnen over; zeg het in eigen woorden.', en: 'Do not copy sentences; say it in your own words.' },
})

/** `sources`: text per source id, as far as the reader has them. */
export function checkCopied(ledger: Ledger, sources: ReadonlyMap<string, string>): Problem[] {
  const numbers = new Numbers()
  const written = writtenIn(ledger, numbers)
  const found = foundIn(sources, numbers, new Set(written.flatMap((prose) => prose.marks)))
  return written.flatMap((prose) => {
    const hits = prose.marks.flatMap((mark, at) => found.get(mark)?.get(runAt(prose.numbers, at)) ?? [])
    return hits[0] === undefined ? [] : [copied(prose, hits[0])]
  })
}
