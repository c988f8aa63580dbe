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

/** One wording of a statement taken apart for matching; the costly parts only when first needed. */
export interface Read {
  /** The claim, or another wording of it. */
  readonly text: string
  readonly about: readonly string[]
  /** Ids and stems of this wording, as numbers of the reader's own. */
  readonly numbers: Int32Array
  /** Ids and stems of this wording, and what the statement is about. */
  readonly essential: ReadonlySet<string>
  /** The statement's other wordings, further words, scope, grounds and holders: other ways of asking for it. */
  readonly further: () => ReadonlySet<string>
  /** Ids and stems of all its wordings, without its further words. */
  readonly told: () => ReadonlySet<string>
  /** Words of the gist: they explain a word of the question by half. */
  readonly gist: () => ReadonlySet<string>
  readonly claim: () => Contents
}

/** A statement with every wording of it; the claim comes first. */
export interface StatementRead {
  readonly wordings: readonly Read[]
  /** Numbers of all wordings together: for counting in how many statements a key stands. */
  readonly numbers: Int32Array
}

interface Known { readonly statements: WeakMap<Statement, StatementRead>; readonly numbers: Map<string, number> }
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
export function readStatement(statement: Statement, reader: Reader): StatementRead {
  const { statements, numbers } = knownTo(reader)
  const known = statements.get(statement)
  if (known) return known
  const texts = [statement.claim, ...statement.wordings]
  const keys = texts.map((text) => reader.keys(text))
  const number = (key: string): number => {
    const held = numbers.get(key) ?? numbers.size
    numbers.set(key, held)
    return held
  }
  const told = once(() => new Set(keys.flat()))
  const further = once(() => new Set([...told(), ...wordKeys(statement, reader), ...groundsOf(statement).flatMap((g) => reader.keys(g)), ...scopeOf(statement), ...holdersOf(statement)]))
  const gist = once(() => new Set('gist' in statement ? reader.keys(statement.gist) : []))
  const wordings = texts.map((text, i): Read => {
    const essential = new Set([...(keys[i] as string[]), ...statement.about])
    return { text, about: statement.about, essential, numbers: Int32Array.from(essential, number), further, told, gist, claim: once(() => reader.contents(text)) }
  })
  const read = { wordings, numbers: Int32Array.from(new Set(wordings.flatMap((w) => [...w.numbers]))) }
  statements.set(statement, read)
  return read
}

const wordKeys = (statement: Statement, reader: Reader): string[] => statement.words.flatMap((word) => reader.keys(word))

/** Index keys of a statement: what it is about, and the ids and stems of its wordings and words. For the store's postings. */
export function statementKeys(statement: Statement, lexicon: Lexicon): readonly string[] {
  const reader = readerFor(lexicon)
  return [...new Set([...readStatement(statement, reader).wordings.flatMap((w) => [...w.essential]), ...wordKeys(statement, reader)])]
}
