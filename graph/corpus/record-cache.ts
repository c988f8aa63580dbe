/** Remembers what stood in a YAML file that has not changed since: reading YAML is nine tenths of the start. Never trusted, only quicker. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { KINDS, type Kind } from '../model/corpus.ts'
import type { SeedFile } from './seed-files.ts'
import { parseYamlFile, type RawRecord } from './yaml-file.ts'

/** Raise when the shape below changes; an older cache is then simply not used. */
const FORMAT = 1
const MAX_CACHE_BYTES = 128_000_000

/** A record as kept: kind, line, value. */
type Kept = readonly [Kind, number, unknown]
interface Shelf { readonly format: number; readonly files: Readonly<Record<string, readonly Kept[]>> }

export interface RecordCache {
  /** Records of a file as they were read before, or null. Lines of fields are found by reading the file after all. */
  get(file: SeedFile): readonly RawRecord[] | null
  put(file: SeedFile, records: readonly RawRecord[]): void
  /** Writes what changed, whole or not at all. A folder that cannot be written to is no problem. */
  save(): void
}

const keyOf = (file: SeedFile): string => createHash('sha256').update(`${file.path}\0${file.text}`).digest('hex')

function isShelf(value: unknown): value is Shelf {
  if (typeof value !== 'object' || value === null || (value as Shelf).format !== FORMAT) return false
  const { files } = value as Shelf
  return typeof files === 'object' && files !== null && Object.values(files).every((list) =>
    Array.isArray(list) && list.every((kept: unknown) => Array.isArray(kept) && typeof kept[0] === 'string' && Object.hasOwn(KINDS, kept[0]) && Number.isInteger(kept[1])))
}

function read(path: string): Shelf['files'] {
  try {
    if (statSync(path).size > MAX_CACHE_BYTES) return {}
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isShelf(value) ? value.files : {}
  } catch {
    return {}
  }
}

function revive(file: SeedFile, kept: readonly Kept[]): RawRecord[] {
  let parsed: readonly RawRecord[] | undefined
  return kept.map(([kind, line, raw], i) => ({
    kind, file: file.path, line, raw,
    lineOf: (path) => {
      parsed ??= parseYamlFile(file).records
      return parsed[i]?.lineOf(path) ?? line
    },
  }))
}

/** One cache file per seed folder. `folder` is made when first needed. */
export function openRecordCache(folder: string, seedFolder: string): RecordCache {
  const path = join(folder, `records-${createHash('sha256').update(resolve(seedFolder)).digest('hex').slice(0, 12)}.json`)
  const known = read(path)
  const now = new Map<string, readonly Kept[]>()
  let changed = false
  return {
    get: (file) => {
      const key = keyOf(file)
      const kept = Object.hasOwn(known, key) ? known[key] : undefined
      if (kept === undefined) return null
      now.set(key, kept)
      return revive(file, kept)
    },
    put: (file, records) => {
      changed = true
      now.set(keyOf(file), records.map(({ kind, line, raw }) => [kind, line, raw] as const))
    },
    save: () => {
      if (!changed && now.size === Object.keys(known).length) return
      try {
        mkdirSync(folder, { recursive: true })
        const draft = `${path}.${process.pid}.tmp`
        writeFileSync(draft, JSON.stringify({ format: FORMAT, files: Object.fromEntries(now) }))
        renameSync(draft, path)
      } catch {
        // read-only installation: the next start reads the YAML again
      }
    },
  }
}
