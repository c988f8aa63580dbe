/** Lists of strings by id, remembered between starts under a stamp. Never trusted, only quicker: whoever reads them checks a sample. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 64_000_000
interface Kept { readonly stamp: string; readonly lists: Readonly<Record<string, readonly string[]>> }

export interface KeptLists {
  /** What was kept under this stamp; empty where nothing was, or under another stamp. */
  readonly lists: ReadonlyMap<string, readonly string[]>
  /** Writes these in its place, whole or not at all. A folder that cannot be written to is no problem. */
  save(lists: ReadonlyMap<string, readonly string[]>): void
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const { stamp, lists } = value as Partial<Kept>
  return typeof stamp === 'string' && typeof lists === 'object' && Object.values(lists).every((list) => Array.isArray(list) && list.every((key) => typeof key === 'string'))
}

function read(path: string, stamp: string): ReadonlyMap<string, readonly string[]> {
  try {
    if (statSync(path).size > MAX_BYTES) return new Map()
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isKept(value) && value.stamp === stamp ? new Map(Object.entries(value.lists)) : new Map()
  } catch {
    return new Map()
  }
}

/** `name` is a plain file name. The folder is made when first needed. */
export function openKeptLists(folder: string, name: string, stamp: string): KeptLists {
  const path = join(folder, `${name}.json`)
  return {
    lists: read(path, stamp),
    save: (lists) => {
      try {
        mkdirSync(folder, { recursive: true })
        const draft = `${path}.${process.pid}.tmp`
        writeFileSync(draft, JSON.stringify({ stamp, lists: Object.fromEntries(lists) } satisfies Kept))
        renameSync(draft, path)
      } catch {
        // read-only installation: the next start makes them again
      }
    },
  }
}
