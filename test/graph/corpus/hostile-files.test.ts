import { closeSync, ftruncateSync, openSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../../graph/corpus/load.ts'
import { realSeed, smallSeed } from '../../support/small-corpus.ts'
import { seedWith, temporaryFolder } from '../../support/written-seed.ts'

const codes = (files: Readonly<Record<string, string | Uint8Array>>): string[] => loadCorpus(seedWith(files)).problems.map((p) => `${p.line} ${p.code}`)

describe('a seed folder', () => {
  it('that does not exist, or holds no YAML at all, is an error and not an empty corpus', () => {
    expect(loadCorpus(join(temporaryFolder(), 'nergens'))).toMatchObject({ ok: false, files: 0, problems: [{ code: 'folder_unreadable' }] })
    expect(loadCorpus(seedWith({ 'README.md': '# niets' }))).toMatchObject({ ok: false, problems: [{ code: 'empty_seed' }] })
    expect(codes({ 'leeg.yaml': 'routes: []\n' })).toEqual(['0 empty_seed'])
  })

  it('is read without following links out of it', () => {
    const folder = seedWith({ 'terms.yaml': 'terms:\n  - {id: t, kind: concept, name: t}\n' })
    symlinkSync(smallSeed, join(folder, 'elders'))
    symlinkSync(join(smallSeed, 'law.yaml'), join(folder, 'wet.yaml'))
    expect(loadCorpus(folder)).toMatchObject({ ok: true, files: 1 })
  })
})

describe('a hostile file', () => {
  it('of a hundred megabytes is refused without being read', () => {
    const folder = seedWith({})
    const file = openSync(join(folder, 'groot.yaml'), 'w')
    ftruncateSync(file, 100_000_000)
    closeSync(file)
    const started = performance.now()
    expect(loadCorpus(folder).problems.map((p) => p.code)).toEqual(['file_too_large'])
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('in another encoding is refused and told to be UTF-8', () => {
    expect(codes({ 'a.yaml': Buffer.from('terms:\n  - {id: t, kind: concept, name: caf\u00e9}\n', 'latin1') })).toEqual(['0 not_utf8'])
    expect(codes({ 'a.yaml': Buffer.from('terms: []\n', 'utf16le') })).not.toEqual([])
  })

  it('with a bomb of aliases is refused at once, at the first anchor', () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}\n`
    const found = codes({ 'bom.yaml': bomb })
    expect(found[0]).toBe('1 yaml_not_plain')
  })

  it('with a tag, a merge key or a second document is refused', () => {
    expect(codes({ 'a.yaml': 'terms: !!js/function "x"\n' })[0]).toBe('1 yaml_not_plain')
    expect(codes({ 'a.yaml': 'terms:\n  - {id: t, kind: concept, name: t}\n---\nterms: []\n' })[0]).toContain('yaml_syntax')
  })

  it.each([
    ['a million brackets', '['.repeat(1_000_000)], ['a million dashes', `routes:\n  ${'- '.repeat(900_000)}x\n`], ['a thousand braces', `routes: ${'{a: '.repeat(1000)}1${'}'.repeat(1000)}\n`],
    ['a staircase', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}k:`).join('\n')],
  ])('of %s is refused before it is parsed', (_what, text) => {
    const started = performance.now()
    expect(codes({ 'diep.yaml': text })).toEqual(['0 too_deep'])
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('with a field twice, a tab or an open quote is reported with its line, and the other files still are read', () => {
    const loaded = loadCorpus(seedWith({
      'dubbel.yaml': 'terms:\n  - {id: t, kind: concept, name: a, name: b}\n', 'tab.yaml': 'terms:\n\t- {id: u}\n', 'open.yaml': 'terms:\n  - {id: "v}\n',
      'goed.yaml': 'terms:\n  - {id: goed, kind: concept, name: goed}\n',
    }))
    expect(loaded.problems.filter((p) => p.file === 'dubbel.yaml').map((p) => [p.line, p.message.nl])).toEqual([[2, 'Dit veld staat er twee keer.']])
    expect(new Set(loaded.problems.map((p) => p.file))).toEqual(new Set(['dubbel.yaml', 'tab.yaml', 'open.yaml']))
    expect(loaded.corpus.terms.map((t) => t.id)).toEqual(['goed'])
  })

  it.each([['nothing', ''], ['a word', 'hallo'], ['a list', '- a\n- b\n'], ['a list that is none', 'routes: 3\n'], ['numbers for records', 'routes: [1, 2]\n'], ['a field called __proto__', 'routes:\n  - {__proto__: {status: law}}\n']])('that holds %s is reported and harms nothing', (_what, text) => {
    const loaded = loadCorpus(seedWith({ 'a.yaml': text }))
    expect(loaded.ok).toBe(false)
    expect(({} as Record<string, unknown>)['status']).toBeUndefined()
  })

  it('cut off in the middle, at whatever place, is a problem or a smaller corpus, never an exception', () => {
    const whole = `routes:\n  - id: r\n    from: [gi]\n    to: ["college"]\n    conditions: [{text: 'als het moet', needs: []}]\n    modality: mag\n`
    for (let length = 0; length < whole.length; length += 3) expect(() => loadCorpus(seedWith({ 'half.yaml': whole.slice(0, length) }))).not.toThrow()
  })
})

describe('the corpus that ships', () => {
  it('has no errors', () => {
    expect(loadCorpus(realSeed).problems.filter((p) => p.severity === 'error').map((p) => `${p.file}:${p.line} ${p.message.nl} ${p.remedy.nl}`)).toEqual([])
  })
})
