import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openKeptLists } from '../../../graph/corpus/kept-lists.ts'
import { seedWith, temporaryFolder } from '../../support/written-seed.ts'

const lists = new Map([['een', ['a', 'b']], ['twee', []], ['__proto__x', ['c']]])

describe('lists that are kept between starts', () => {
  it('come back as they were, from one file, in a folder made for it', () => {
    const folder = join(temporaryFolder(), 'nog', 'niet', 'daar')
    const kept = openKeptLists(folder, 'sleutels', 'v1')
    expect(kept.lists.size).toBe(0)
    kept.save(lists)
    expect(openKeptLists(folder, 'sleutels', 'v1').lists).toEqual(lists)
    expect(readdirSync(folder)).toEqual(['sleutels.json'])
  })

  it('are not given under another stamp or another name', () => {
    const folder = temporaryFolder()
    openKeptLists(folder, 'sleutels', 'v1').save(lists)
    expect(openKeptLists(folder, 'sleutels', 'v2').lists.size).toBe(0)
    expect(openKeptLists(folder, 'anders', 'v1').lists.size).toBe(0)
  })

  it('are ignored where the file is damaged or of another make, and can be written anew', () => {
    const folder = temporaryFolder()
    openKeptLists(folder, 'sleutels', 'v1').save(lists)
    const path = join(folder, 'sleutels.json')
    const whole = readFileSync(path, 'utf8')
    for (const damaged of ['', '{', 'null', '[]', '{"stamp":"v1"}', '{"stamp":"v1","lists":null}', '{"stamp":"v1","lists":{"een":"a"}}', '{"stamp":"v1","lists":{"een":[1]}}', whole.slice(0, -3)]) {
      writeFileSync(path, damaged)
      const kept = openKeptLists(folder, 'sleutels', 'v1')
      expect(kept.lists.size, damaged).toBe(0)
      kept.save(lists)
      expect(openKeptLists(folder, 'sleutels', 'v1').lists).toEqual(lists)
    }
  })

  it('are not needed: a folder or file that cannot be written to is no problem', () => {
    const underFile = openKeptLists(join(seedWith({ bestand: '' }), 'bestand', 'map'), 'sleutels', 'v1')
    expect(() => { underFile.save(lists) }).not.toThrow()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'sleutels.json'))
    const inTheWay = openKeptLists(folder, 'sleutels', 'v1')
    expect(() => { inTheWay.save(lists) }).not.toThrow()
    expect(inTheWay.lists.size).toBe(0)
  })
})
