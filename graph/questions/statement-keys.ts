/** Under which keys a statement is kept, and what it says, read with the same eyes as a question. */
import type { Issue } from '../model/issue.ts'
import type { Lexicon } from '../store/port.ts'
import type { Statement } from '../store/statement.ts'
import { makeReader, type Contents, type Reader } from './read.ts'

const readers = new WeakMap<Lexicon, Reader>()

/** One reader per lexicon: building it costs a tenth of a second. */
export function readerFor(lexicon: Lexicon): Reader {
  const known = readers.get(lexicon)
  if (known) return known
  const made = makeReader(lexicon)
  readers.set(lexicon, made)
  return made
}

/** A statement taken apart for matching; the costly parts only when first needed. */
export interface Read {
  readonly about: readonly string[]
  /** Ids and stems of the claim, as numbers of the reader's own: for counting how common each is. */
  readonly numbers: Int32Array
  /** Ids and stems of the claim, and what it is about. */
  readonly essential: ReadonlySet<string>
  /** Its further words, scope, grounds and holders: other ways of asking for it. */
  readonly further: () => ReadonlySet<string>
  /** Words of the gist: they explain a word of the question by half. */
  readonly gist: () => ReadonlySet<string>
  readonly claim: () => Contents
}

interface Known { readonly statements: WeakMap<Statement, Read>; readonly numbers: Map<string, number> }
const taken = new WeakMap<Reader, Known>()

function knownTo(reader: Reader): Known {
  const held = taken.get(reader)
  if (held) return held
  const made: Known = { statements: new WeakMap(), numbers: new Map() }
  taken.set(reader, made)
  return made
}

/** The number of a key, given out in order of first sight. */
export function numberOf(key: string, reader: Reader): number | undefined {
  return knownTo(reader).numbers.get(key)
}
export const numbersGiven = (reader: Reader): number => knownTo(reader).numbers.size

const isIssue = (statement: Statement): statement is Issue => 'positions' in statement

const groundsOf = (statement: Statement): readonly string[] =>
  isIssue(statement) ? statement.positions.flatMap((p) => p.grounds) : 'grounds' in statement ? (statement).grounds : []

const holdersOf = (statement: Statement): readonly string[] =>
  isIssue(statement) ? statement.positions.flatMap((p) => p.holders) : statement.holders

/** Scope parties and terms are part of what the statement is about. */
function scopeOf(statement: Statement): string[] {
  if (!('from' in statement)) return []
  return [...statement.from, ...statement.to, ...statement.data, ...statement.purpose, ...statement.given, ...statement.absent, ...statement.setting]
}

function once<T>(make: () => T): () => T {
  let held: { readonly value: T } | undefined
  return () => (held ??= { value: make() }).value
}

/** Reads a statement once; later calls with the same record find it ready. */
export function readStatement(statement: Statement, reader: Reader): Read {
  const { statements, numbers } = knownTo(reader)
  const known = statements.get(statement)
  if (known) return known
  const essential = new Set([...reader.keys(statement.claim), ...statement.about])
  const ids = Int32Array.from(essential, (key) => {
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  const read: Read = {
    about: statement.about, numbers: ids, essential,
    further: once(() => new Set([...wordKeys(statement, reader), ...groundsOf(statement).flatMap((g) => reader.keys(g)), ...scopeOf(statement), ...holdersOf(statement)])),
    gist: once(() => new Set('gist' in statement ? reader.keys(statement.gist) : [])),
    claim: once(() => reader.contents(statement.claim)),
  }
  statements.set(statement, read)
  return read
}

const wordKeys = (statement: Statement, reader: Reader): string[] => statement.words.flatMap((word) => reader.keys(word))

/** Index keys of a statement: what it is about, and the ids and stems of its claim and words. For the store's postings. */
export function statementKeys(statement: Statement, lexicon: Lexicon): readonly string[] {
  const reader = readerFor(lexicon)
  return [...new Set([...readStatement(statement, reader).essential, ...wordKeys(statement, reader)])]
}
