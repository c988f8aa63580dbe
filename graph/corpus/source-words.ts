/** A source as its words are looked up in it: letters folded, spaces and hyphens gone, so that a name cut by a line break still is found. */
import type { Citation } from '../model/citation.ts'

/** One letter form per letter: case and diacritics do not tell names apart. */
const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '')
const TOKEN = /[a-z0-9]+(?:[.:][a-z0-9]*\d[a-z0-9]*)*/g
/** Spaces, hyphens and quotation marks of every make; line breaks too, for a text without lines. */
const LOOSE = /[\s\-\u00ad\u2010-\u2015"'`\u2018-\u201f]+/g

export const squeeze = (text: string): string => fold(text).replace(LOOSE, '')
/** The words of a text; a number keeps its points and colons (`7.3.11`, `1:240`). */
export const tokens = (text: string): readonly string[] => fold(text).match(TOKEN) ?? []

/** A stretch of lines. */
export interface Stretch {
  /** The name stands here, across spaces, hyphens and line breaks. */
  holds(squeezed: string): boolean
  /** The word stands here as a word of its own. */
  holdsWord(word: string): boolean
}

export interface SourceWords {
  /** The cited lines with `around` more on either side. */
  stretch(cite: Pick<Citation, 'first' | 'last'>, around: number): Stretch
  /** On how many of a hundred lines a word stands. */
  share(word: string): number
}

/** Folds a source once; everything after that is looking up. */
export function sourceWords(text: string): SourceWords {
  const lines = fold(text).split('\n')
  const starts: number[] = []
  let squeezed = ''
  for (const line of lines) {
    starts.push(squeezed.length)
    squeezed += line.replace(LOOSE, '')
  }
  starts.push(squeezed.length)
  let counts: Map<string, number> | undefined
  const count = (): Map<string, number> => {
    const made = new Map<string, number>()
    for (const line of lines) for (const word of new Set(line.match(TOKEN) ?? [])) made.set(word, (made.get(word) ?? 0) + 1)
    return made
  }
  return {
    stretch: ({ first, last }, around) => {
      const [from, to] = [Math.max(0, first - 1 - around), Math.min(lines.length, last + around)]
      const own = squeezed.slice(starts[from], starts[to])
      let words: ReadonlySet<string> | undefined
      return {
        holds: (name) => own.includes(name),
        holdsWord: (word) => (words ??= new Set(lines.slice(from, to).join('\n').match(TOKEN) ?? [])).has(word),
      }
    },
    share: (word) => ((counts ??= count()).get(word) ?? 0) * 100 / lines.length,
  }
}
