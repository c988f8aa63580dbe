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
  /** Whether a word, also as part of a longer one, stands at most `perLine` times as often as there are lines. */
  isRare(word: string, perLine: number): boolean
}

const IN_WORD = /[a-z0-9]/
/** Whether the character at `at`, next to a word on the side of `step`, belongs to it: a letter, a digit, or the point of a number that goes on. */
const goesOn = (text: string, at: number, step: 1 | -1): boolean => {
  const char = text[at] ?? ''
  return IN_WORD.test(char) || ((char === '.' || char === ':') && /\d/.test(text[at + step] ?? ''))
}

function standsAlone(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!goesOn(text, at - 1, -1) && !goesOn(text, at + word.length, 1)) return true
  }
  return false
}

/** Folds a source once; everything after that is looking up. */
export function sourceWords(text: string): SourceWords {
  const folded = fold(text)
  const lines = folded.split('\n')
  // where each line begins, in the folded and in the squeezed text
  const [starts, tight]: [number[], number[]] = [[], []]
  let [at, squeezed] = [0, '']
  for (const line of lines) {
    starts.push(at)
    tight.push(squeezed.length)
    at += line.length + 1
    squeezed += line.replace(LOOSE, '')
  }
  const rare = new Map<string, boolean>()
  const countTo = (word: string, most: number): number => {
    let count = 0
    for (let found = squeezed.indexOf(word); found >= 0 && count <= most; found = squeezed.indexOf(word, found + word.length)) count += 1
    return count
  }
  return {
    stretch: ({ first, last }, around) => {
      const [from, to] = [Math.max(0, first - 1 - around), Math.min(lines.length, last + around)]
      const own = squeezed.slice(tight[from], tight[to])
      return {
        holds: (name) => own.includes(name),
        holdsWord: (word) => standsAlone(folded.slice(starts[from], starts[to]), word),
      }
    },
    isRare: (word, perLine) => {
      let known = rare.get(word)
      if (known === undefined) rare.set(word, known = countTo(word, lines.length * perLine) <= lines.length * perLine)
      return known
    },
  }
}
