import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countsPage } from '../../support/counts-page.ts'
import { realSeed, smallSeed } from '../../support/small-corpus.ts'

describe('the counts in seed/COUNTS.md', () => {
  it('are those of the corpus (npm run golden writes them)', async () => {
    await expect(countsPage(realSeed)).toMatchFileSnapshot(join(realSeed, 'COUNTS.md'))
  })

  it('count every fact under its kind, source and file, and tell sections with facts from those with a reason alone', () => {
    const page = countsPage(smallSeed)
    expect(page).toContain('| kind | s100 | total |')
    expect(page).toContain('| routes | 6 | 6 |')
    expect(page).toContain('| all | 22 | 22 |')
    expect(page).toContain('| vocabulary.yaml | 1 | 1 | 0 | 22 |')
    expect(page).toContain('| law.yaml | 22 |')
  })
})
