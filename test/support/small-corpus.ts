import { join } from 'node:path'
import { loadCorpus } from '../../graph/corpus/load.ts'
import type { Corpus } from '../../graph/model/corpus.ts'
import { repositoryRoot } from './repository-root.ts'

/** A seed folder of a page: every kind of fact once, no errors. */
export const smallSeed = join(repositoryRoot, 'test/support/small-seed')
/** The corpus that ships. */
export const realSeed = join(repositoryRoot, 'seed')

let small: Corpus | undefined
export const smallCorpus = (): Corpus => (small ??= loadCorpus(smallSeed).corpus)

let real: Corpus | undefined
/** The real corpus as far as its records can be parsed; whether it is without errors is tested elsewhere. */
export const realCorpus = (): Corpus => (real ??= loadCorpus(realSeed).corpus)
