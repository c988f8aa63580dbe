import { describe, expect, it } from 'vitest'
import { Question } from '../../../../graph/model/question.ts'
import { memoryStore } from '../../../../graph/store/memory/memory-store.ts'
import { storeContract } from '../../../contract/store.ts'
import { smallCorpus } from '../../../support/small-corpus.ts'

storeContract({
  name: 'in memory',
  open: (corpus, keysOf, limit) => Promise.resolve(memoryStore(corpus, limit === undefined ? { keysOf } : { keysOf, limit })),
})

describe('the store in memory', () => {
  it('hands out the frozen records themselves, so that no reader can change the law for the next', async () => {
    const store = memoryStore(smallCorpus(), { keysOf: () => [] })
    const { routes } = await store.evidence(Question.parse({ from: ['gi'], to: ['burgemeester'] }), '2016-06-01')
    expect(routes.every((route) => Object.isFrozen(route) && Object.isFrozen(route.conditions))).toBe(true)
  })

  it('has no Cypher, and no answer needs it', () => {
    expect(memoryStore(smallCorpus(), { keysOf: () => [] }).cypher).toBeUndefined()
  })
})
