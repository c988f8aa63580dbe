/** Which parties, terms and statutes a record names, by the fields in which it can name them. */
import type { Corpus, FactKind } from '../../model/corpus.ts'
import { parseNormRef, type Statute } from '../../model/norm.ts'

export const PARTY_FIELDS = [
  'from', 'to', 'inferredOrgan', 'setting', 'transport', 'who', 'notTo', 'origin', 'heldBy', 'parties',
  'roleOf', 'partOf', 'memberOf', 'actsFor', 'takesPartIn',
] as const
export const TERM_FIELDS = ['data', 'purpose', 'phase', 'given', 'absent', 'needs', 'holders', 'follows', 'broader', 'excludes', 'holds'] as const
export const NORM_FIELDS = ['grounds', 'receiving', 'special', 'ofGround'] as const

/** Kinds of which every record is a node, by their key in the corpus. */
export type RecordKind = FactKind | 'issues'

export interface Named {
  readonly parties: readonly string[]
  readonly terms: readonly string[]
  /** References as written. */
  readonly norms: readonly string[]
}

const PARTIES: ReadonlySet<string> = new Set(PARTY_FIELDS)
const TERMS: ReadonlySet<string> = new Set(TERM_FIELDS)
const NORMS: ReadonlySet<string> = new Set(NORM_FIELDS)

/** The words of one field: a list of strings, or one string. */
export const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((v): v is string => typeof v === 'string') : []

/** Everything that a record names, at any depth (exceptions, conditions, positions). */
export function namedBy(record: unknown): Named {
  const parties = new Set<string>()
  const terms = new Set<string>()
  const norms = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) { value.forEach(walk); return }
    if (typeof value !== 'object' || value === null) return
    for (const [field, inner] of Object.entries(value)) {
      const into = PARTIES.has(field) ? parties : TERMS.has(field) ? terms : NORMS.has(field) ? norms : null
      if (into === null) walk(inner)
      else for (const word of strings(inner)) into.add(word)
    }
  }
  walk(record)
  return { parties: [...parties], terms: [...terms], norms: [...norms] }
}

/** Finds the statute that a written reference points into, by abbreviation or any other name. */
export function statuteFinder(corpus: Pick<Corpus, 'statutes'>): (ref: string) => Statute | undefined {
  const byName = new Map<string, Statute>()
  for (const statute of corpus.statutes) for (const name of [...statute.aliases, statute.name]) byName.set(name.toLowerCase(), statute)
  for (const statute of corpus.statutes) byName.set(statute.abbr.toLowerCase(), statute)
  return (ref) => byName.get(parseNormRef(ref).statute.toLowerCase()) ?? byName.get(ref.toLowerCase())
}
