/** The reader's own copy of the source documents: read only, by the names that the corpus knows, lines split on "\n" only. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../model/corpus.ts'

/** No source text comes near this; a larger file is not one. */
export const MAX_SOURCE_BYTES = 20_000_000

export interface Passages {
  /** The folder as it was given, for the status line. */
  readonly folder: string
  /** Lines of a source, or null where the folder has no (readable) copy of it. Lines keep U+2028 and the like. */
  lines(source: Source): readonly string[] | null
  /** Text per source id, for those that are there. */
  texts(sources: readonly Source[]): ReadonlyMap<string, string>
}

/** A name that stays inside the folder: the corpus is data, and data may not choose a path. */
const isPlainName = (name: string): boolean => /^[\w][\w .-]*$/.test(name) && !name.includes('..')

/** Opens a folder of source documents; null where there is no such folder. Texts are read when first asked for. */
export function openPassages(folder: string): Passages | null {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return null
  const kept = new Map<string, string | null>()
  const text = (source: Source): string | null => {
    let found = kept.get(source.file)
    if (found === undefined) {
      found = readText(folder, source.file)
      kept.set(source.file, found)
    }
    return found
  }
  return {
    folder,
    lines: (source) => text(source)?.split('\n') ?? null,
    texts: (sources) => {
      const found = new Map<string, string>()
      for (const source of sources) {
        const own = text(source)
        if (own !== null) found.set(source.id, own)
      }
      return found
    },
  }
}

function readText(folder: string, file: string): string | null {
  if (!isPlainName(file)) return null
  const path = join(folder, file)
  try {
    const stat = statSync(path)
    return stat.isFile() && stat.size <= MAX_SOURCE_BYTES ? readFileSync(path, 'utf8') : null
  } catch {
    return null
  }
}
