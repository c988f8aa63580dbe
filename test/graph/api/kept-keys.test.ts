import { describe, expect, it } from 'vitest'
import { keptKeys } from '../../../graph/api/kept-keys.ts'
import type { KeptLists } from '../../../graph/corpus/kept-lists.ts'
import type { KeysOf } from '../../../graph/store/statement.ts'

type Asked = Parameters<KeysOf>[0]
const ids = Array.from({ length: 60 }, (_, i) => `s${i}`)
const fresh = (id: string): string[] => [id, 'vers']
const all = (keys: (id: string) => readonly string[]): Map<string, readonly string[]> => new Map(ids.map((id) => [id, keys(id)]))

/** One start: asks the keys of all statements; what came out, which were made anew and what was written. */
async function start(lists: ReadonlyMap<string, readonly string[]>): Promise<{ given: Map<string, readonly string[]>; made: string[]; saved: ReadonlyMap<string, readonly string[]>[] }> {
  const made: string[] = []
  const saved: ReadonlyMap<string, readonly string[]>[] = []
  const kept: KeptLists = { lists, save: (now) => { saved.push(new Map(now)) } }
  const keysOf = keptKeys((statement) => { made.push(statement.id); return fresh(statement.id) }, kept)
  const given = new Map(ids.map((id) => [id, keysOf({ id } as Asked, {} as never)]))
  await Promise.resolve()
  return { given, made, saved }
}

describe('keys that are kept between starts', () => {
  it('are all made and written once where nothing was kept', async () => {
    const { given, made, saved } = await start(new Map())
    expect(made).toEqual(ids)
    expect(given).toEqual(all(fresh))
    expect(saved).toEqual([all(fresh)])
  })

  it('are used after a sample of them proved right, and not written again', async () => {
    const { given, made, saved } = await start(all(fresh))
    expect(made).toEqual(['s0', 's25', 's50'])
    expect(given).toEqual(all(fresh))
    expect(saved).toEqual([])
  })

  it('are made for a statement that is new, and written', async () => {
    const { made, saved } = await start(new Map([...all(fresh)].filter(([id]) => id !== 's7')))
    expect(made).toEqual(['s0', 's7', 's25', 's50'])
    expect(saved).toEqual([all(fresh)])
  })

  it('are none of them used where the first differs', async () => {
    const { given, made, saved } = await start(all((id) => [id, 'oud']))
    expect(made).toEqual(ids)
    expect(given).toEqual(all(fresh))
    expect(saved).toEqual([all(fresh)])
  })

  it('are distrusted as a whole where a later sample differs: made afresh from there, and nothing unproved is kept', async () => {
    const old = all((id) => (id === 's25' ? [id] : [id, 'oud']))
    old.set('s0', fresh('s0'))
    const { given, made, saved } = await start(old)
    expect(made).toEqual(['s0', ...ids.slice(25)])
    expect(ids.slice(25).map((id) => given.get(id))).toEqual(ids.slice(25).map(fresh))
    expect([...(saved[0] ?? new Map<string, unknown>()).keys()]).toEqual(['s0', ...ids.slice(25)])
  })
})
