/** All records of a seed with their places, indexed by id: what the checks look things up in. */
import type { z } from 'zod'
import { FACT_KINDS, KINDS, type Kind } from '../model/corpus.ts'
import { walkFields } from './fields.ts'
import type { Finding, Problem } from './problem.ts'
import { schemaFindings } from './schema-problem.ts'
import type { FieldPath, RawRecord } from './yaml-file.ts'

export type ValueOf<K extends Kind> = z.infer<(typeof KINDS)[K]>

/** A record that its schema accepts, and where it stands. */
export interface Entry<K extends Kind = Kind> extends RawRecord {
  readonly kind: K
  readonly value: ValueOf<K>
}

/** A named field of a record, however deep. */
export interface Field {
  readonly entry: Entry
  readonly name: string
  readonly value: unknown
  readonly path: FieldPath
}

/** Puts a finding at the line of a field of a record. */
export function problemAt(entry: RawRecord, path: FieldPath, finding: Finding): Problem {
  return { severity: finding.severity ?? 'error', file: entry.file, line: entry.lineOf(path), code: finding.code, message: finding.message, remedy: finding.remedy }
}

/** How a record is called in a message. */
export function nameOf(entry: RawRecord): string {
  const raw = entry.raw as { id?: unknown; ref?: unknown; title?: unknown } | null
  const name = raw?.id ?? raw?.ref ?? raw?.title
  return typeof name === 'string' ? name : entry.kind
}

export class Ledger {
  readonly entries: readonly Entry[]
  readonly schemaProblems: readonly Problem[]
  private readonly lists = new Map<Kind, Entry[]>()
  private readonly indexes = new Map<Kind, ReadonlyMap<string, Entry>>()
  private fieldsByName: ReadonlyMap<string, readonly Field[]> | undefined

  constructor(records: readonly RawRecord[]) {
    const problems: Problem[] = []
    const entries: Entry[] = []
    for (const record of records) {
      const parsed = KINDS[record.kind].safeParse(record.raw)
      if (parsed.success) {
        const entry = { ...record, value: parsed.data }
        entries.push(entry)
        const list = this.lists.get(record.kind)
        if (list === undefined) this.lists.set(record.kind, [entry])
        else list.push(entry)
      } else {
        problems.push(...schemaFindings(record.kind, record.raw, parsed.error.issues).map((f) => {
          const named = typeof (record.raw as { id?: unknown } | null)?.id === 'string' ? ` (${nameOf(record)})` : ''
          return problemAt(record, f.path, { ...f, message: { nl: f.message.nl + named, en: f.message.en + named } })
        }))
      }
    }
    this.entries = entries
    this.schemaProblems = problems
  }

  of<K extends Kind>(kind: K): readonly Entry<K>[] {
    return (this.lists.get(kind) ?? []) as unknown as readonly Entry<K>[]
  }

  /** First record per id; a second one with the same id is a problem of its own (checks/ids). */
  byId<K extends Kind>(kind: K): ReadonlyMap<string, Entry<K>> {
    let index = this.indexes.get(kind)
    if (index === undefined) {
      const made = new Map<string, Entry>()
      for (const entry of this.lists.get(kind) ?? []) {
        const id = (entry.value as { id?: string }).id
        if (id !== undefined && !made.has(id)) made.set(id, entry)
      }
      index = made
      this.indexes.set(kind, index)
    }
    return index as ReadonlyMap<string, Entry<K>>
  }

  /** The fields of these names in all records. Records are walked once, for all checks together. */
  fields(names: Iterable<string>): readonly Field[] {
    this.fieldsByName ??= this.indexFields()
    const found: Field[] = []
    for (const name of names) for (const field of this.fieldsByName.get(name) ?? []) found.push(field)
    return found
  }

  private indexFields(): ReadonlyMap<string, readonly Field[]> {
    const index = new Map<string, Field[]>()
    for (const entry of this.entries) {
      walkFields(entry.value, (name, value, path) => {
        const list = index.get(name)
        if (list === undefined) index.set(name, [{ entry, name, value, path }])
        else list.push({ entry, name, value, path })
      })
    }
    return index
  }

  /** Every fact that carries the envelope, of whatever kind. */
  facts(): readonly Entry[] {
    return FACT_KINDS.flatMap((kind) => this.lists.get(kind) ?? [])
  }

  fact(id: string): Entry | undefined {
    for (const kind of FACT_KINDS) {
      const found = this.byId(kind).get(id)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** A check looks at the whole corpus and says everything it has against it, at once. */
export type Check = (ledger: Ledger) => readonly Problem[]
