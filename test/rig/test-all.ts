// What `npm test` runs: every check of the project, in one go, with one closing line. Later steps run although an
// earlier one failed, so that one run shows everything that is wrong.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../support/repository-root.ts'
import { totalsFile, type Totals } from '../support/totals-reporter.ts'

const bin = (name: string): string => join(repositoryRoot, 'node_modules', name)
const totals: Totals = { passed: 0, failed: 0, skipped: 0 }

step('what the tests need', [bin('tsx/dist/cli.mjs'), 'test/rig/make-available.ts'])
check('types', [bin('typescript/bin/tsc'), '--build'])
check('lint', [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'])
if (existsSync(join(repositoryRoot, 'electron/build.mjs'))) check('build', ['electron/build.mjs'])
runTests()

console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed === 0 ? 0 : 1

/** Import rules, architecture, units, contracts, properties, golden answers, components, then the windows. */
function runTests(): void {
  rmSync(totalsFile, { force: true })
  const passed = step('tests', [bin('vitest/vitest.mjs'), 'run'])
  const counted = existsSync(totalsFile) ? (JSON.parse(readFileSync(totalsFile, 'utf8')) as Totals) : { passed: 0, failed: 1, skipped: 0 }
  totals.passed += counted.passed
  totals.skipped += counted.skipped
  // a run that fails without a failed test (a threshold, an unhandled error) still fails
  totals.failed += passed ? counted.failed : Math.max(counted.failed, 1)
}

function check(title: string, args: string[]): void {
  totals[step(title, args) ? 'passed' : 'failed'] += 1
}

function step(title: string, args: string[]): boolean {
  console.log(`\n== ${title}`)
  const started = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: repositoryRoot })
  console.log(`== ${title}: ${status === 0 ? 'passed' : 'failed'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return status === 0
}
