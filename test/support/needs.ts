import { describe, it } from 'vitest'
import { find, type Component } from './components.ts'

/**
 * A `describe` for tests that need something a machine may lack:
 * `needs('browser')('Vraag in the browser', () => { it(…) })`.
 * Where a component is missing the tests are skipped and the reason is shown; with CI=true one test fails with that reason.
 */
export function needs(...components: Component[]): (title: string, tests: () => void) => void {
  const missing = components.flatMap((component) => {
    const found = find(component)
    return 'missing' in found ? [`${component}: ${found.missing}`] : []
  })
  if (missing.length === 0) return (title, tests) => void describe(title, tests)
  const reason = missing.join('; ')
  return (title, tests) => {
    if (process.env['CI'] === 'true') {
      describe(title, () => {
        it('has what it needs', () => {
          throw new Error(reason)
        })
      })
    } else {
      console.warn(`skipped: ${title} (${reason})`)
      describe.skip(`${title} (skipped: ${reason})`, tests)
    }
  }
}

/** The folder of the source documents; throws where there is none. Call it in a test or hook of `needs('sources')`, not beside them: skipped bodies are read too. */
export function sourcesDir(): string {
  const found = find('sources')
  if ('missing' in found) throw new Error(found.missing)
  return found.path
}
