/** Completion of the question line from the corpus's own names. */
import type { Entry, Vocabulary } from './vocabulary.ts'
import { withoutMarks } from './words.ts'

/** What would be inserted for the characters from `start` to `end`. */
export interface Suggestion {
  readonly start: number
  readonly end: number
  readonly insert: string
  readonly label: string
  readonly kind: string
  readonly id: string
}

const MAX_SUGGESTIONS = 12
const SHORTEST = 2

/** Names that begin with the word or two under the cursor; parties before data before the rest. */
export function complete(v: Vocabulary, text: string, cursor: number): Suggestion[] {
  const end = Math.max(0, Math.min(cursor, text.length))
  const before = text.slice(0, end)
  const out: Suggestion[] = []
  const seen = new Set<string>()
  // the longest stretch first: "raad voor de k" before "k"
  for (const match of [/(\S+\s+\S+\s+\S+)$/, /(\S+\s+\S+)$/, /(\S+)$/].map((pattern) => pattern.exec(before))) {
    const typed = match?.[1]
    if (typed === undefined || typed.length < SHORTEST) continue
    for (const entry of begins(v, withoutMarks(typed))) {
      if (seen.has(entry.id) || out.length >= MAX_SUGGESTIONS) continue
      seen.add(entry.id)
      out.push({ start: end - typed.length, end, insert: entry.name, label: entry.name, kind: entry.partyKind ?? entry.sort, id: entry.id })
    }
  }
  return out
}

const ORDER: readonly Entry['sort'][] = ['party', 'data', 'purpose', 'circumstance', 'statute', 'phase', 'task', 'concept']

function begins(v: Vocabulary, typed: string): Entry[] {
  const hits: Entry[] = []
  for (const list of v.entries.values()) {
    const entry = list[0]
    if (entry && withoutMarks(entry.name).split(/\s+\(?|\(/).some((_, i, words) => words.slice(i).join(' ').startsWith(typed))) hits.push(entry)
  }
  return hits.sort((a, b) => ORDER.indexOf(a.sort) - ORDER.indexOf(b.sort) || a.name.length - b.name.length)
}
