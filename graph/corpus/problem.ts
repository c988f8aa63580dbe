/** A problem in the corpus: where it stands, what is wrong, how to mend it. Every check makes these and nothing else. */
import { closest, distance } from 'fastest-levenshtein'

/** The same sentence in both languages of the product. */
export interface Text {
  readonly nl: string
  readonly en: string
}

/** An error keeps the corpus from answering; a warning does not. */
export type Severity = 'error' | 'warning'

export interface Problem {
  readonly severity: Severity
  /** Path inside the seed folder, with forward slashes; empty for the folder itself. */
  readonly file: string
  /** 1-based; 0 where the whole file is meant. */
  readonly line: number
  /** Stable name of the kind of problem, for scripts and tests. */
  readonly code: string
  readonly message: Text
  readonly remedy: Text
}

/** Everything of a problem but the place; the place is the record's. */
export type Finding = Pick<Problem, 'code' | 'message' | 'remedy'> & { readonly severity?: Severity }

/** The candidate that was probably meant, or null where none is near (two letters, or a third of a long word, may differ). */
export function didYouMean(word: string, candidates: Iterable<string>): string | null {
  const list = [...candidates]
  if (list.length === 0) return null
  const best = closest(word.toLowerCase(), list)
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(word.length < 3 ? 1 : 2, Math.floor(word.length / 3)) ? best : null
}

/** Remedy for a name that does not exist. `where` says in which list it would have to be added. */
export function remedyForUnknown(word: string, candidates: Iterable<string>, where: string): Text {
  const meant = didYouMean(word, candidates)
  return meant === null
    ? { nl: `Voeg het toe aan ${where} of gebruik een bestaande naam.`, en: `Add it to ${where} or use an existing name.` }
    : { nl: `Bedoelde u "${meant}"? Voeg het anders toe aan ${where}.`, en: `Did you mean "${meant}"? Otherwise add it to ${where}.` }
}

/** By file and line, errors before warnings on the same line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.severity.localeCompare(b.severity) || a.code.localeCompare(b.code))
}
