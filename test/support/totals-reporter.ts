import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { repositoryRoot } from './repository-root.ts'

/** How many tests ended how. A file that could not be loaded counts as one that failed. */
export interface Totals {
  passed: number
  failed: number
  skipped: number
}

/** Where the last run left its totals for the test command, which prints the closing line. */
export const totalsFile = join(repositoryRoot, 'node_modules/.cache/grondslag/totals.json')

/** Writes the totals of a run as JSON, so that the closing line is counted and not read off the screen. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const totals: Totals = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        totals[state === 'pending' ? 'failed' : state] += 1
      }
      if (module.state() === 'failed' && module.errors().length > 0) totals.failed += 1
    }
    mkdirSync(join(totalsFile, '..'), { recursive: true })
    writeFileSync(totalsFile, JSON.stringify(totals))
  }
}
