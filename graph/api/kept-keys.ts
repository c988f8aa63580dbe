/** The keys of all statements, from the last start where they still hold: making them takes a second. Pure. */
import type { KeptLists } from '../corpus/kept-lists.ts'
import type { KeysOf } from '../store/statement.ts'

/** One in so many is made afresh, the first among them; one that differs, and nothing kept is used from then on or kept any longer. */
const SAMPLE = 25

/** `keysOf` with a memory that outlives the process. */
export function keptKeys(keysOf: KeysOf, kept: KeptLists): KeysOf {
  const now = new Map<string, readonly string[]>()
  const unproved = new Set<string>()
  let trusted = kept.lists.size > 0
  let saving = false
  const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((key, i) => key === b[i])
  return (statement, lexicon) => {
    const held = trusted ? kept.lists.get(statement.id) : undefined
    const sampled = held !== undefined && now.size % SAMPLE === 0
    const keys = held === undefined || sampled ? keysOf(statement, lexicon) : held
    if (sampled && !same(keys, held)) trusted = false
    now.set(statement.id, keys)
    if (keys === held) unproved.add(statement.id)
    if (!saving && keys !== held && !sampled || !trusted && !saving) {
      saving = true
      // all statements are asked for in one go: written when that is done
      void Promise.resolve().then(() => {
        if (!trusted) for (const id of unproved) now.delete(id)
        kept.save(now)
      })
    }
    return keys
  }
}
