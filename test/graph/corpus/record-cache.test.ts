import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../../graph/corpus/load.ts'
import { smallSeed } from '../../support/small-corpus.ts'
import { seedWith, temporaryFolder } from '../../support/written-seed.ts'

describe('what was read before', () => {
  it('gives the same corpus, the same version and the same problems with the same lines', () => {
    const cacheFolder = temporaryFolder()
    const seed = seedWith({ 'vocabulary.yaml': readFileSync(join(smallSeed, 'vocabulary.yaml')), 'law.yaml': readFileSync(join(smallSeed, 'law.yaml'), 'utf8').replace('from: [politie], to: [veiligheidshuis]', 'from: [politiee], to: [veiligheidshuis]') })
    const fresh = loadCorpus(seed)
    expect(fresh.problems).toHaveLength(1)
    expect(loadCorpus(seed, { cacheFolder })).toEqual(fresh)
    expect(readdirSync(cacheFolder)).toHaveLength(1)
    expect(loadCorpus(seed, { cacheFolder })).toEqual(fresh)
  })

  it('is not used for a file that has changed since', () => {
    const cacheFolder = temporaryFolder()
    const seed = seedWith({ 'a.yaml': 'terms:\n  - {id: een, kind: concept, name: een}\n' })
    loadCorpus(seed, { cacheFolder })
    writeFileSync(join(seed, 'a.yaml'), 'terms:\n  - {id: twee, kind: concept, name: twee}\n')
    expect(loadCorpus(seed, { cacheFolder }).corpus.terms.map((t) => t.id)).toEqual(['twee'])
  })

  it('is checked like anything else, and ignored where it is damaged or of another make', () => {
    const cacheFolder = temporaryFolder()
    const fresh = loadCorpus(smallSeed, { cacheFolder })
    const [name = ''] = readdirSync(cacheFolder)
    const kept = readFileSync(join(cacheFolder, name), 'utf8')
    for (const damaged of ['', '{', 'null', '{"format":0,"files":{}}', '{"format":1,"files":[[1]]}', kept.slice(0, -20), kept.replace('"routes"', '"onzin"')]) {
      writeFileSync(join(cacheFolder, name), damaged)
      expect(loadCorpus(smallSeed, { cacheFolder })).toEqual(fresh)
    }
    writeFileSync(join(cacheFolder, name), kept.replaceAll('"modality":"mag"', '"modality":"altijd"'))
    expect(loadCorpus(smallSeed, { cacheFolder }).ok).toBe(false)
  })

  it('is not needed: a folder that cannot be written to is no problem', () => {
    const file = join(seedWith({ 'bestand': '' }), 'bestand', 'map')
    expect(loadCorpus(smallSeed, { cacheFolder: file }).ok).toBe(true)
  })
})
