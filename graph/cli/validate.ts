/** `grondslag validate`: every problem in the corpus, with file, line and remedy. */
import type { Loaded } from '../corpus/load.ts'
import type { Problem } from '../corpus/problem.ts'
import { EXIT, type Outcome } from './exit.ts'

const place = (problem: Problem): string =>
  problem.file === '' ? 'corpus' : problem.line === 0 ? problem.file : `${problem.file}:${problem.line}`

const inWords = (problem: Problem): string =>
  `${place(problem)}  ${problem.severity === 'error' ? 'fout' : 'let op'}: ${problem.message.nl}\n    → ${problem.remedy.nl}  [${problem.code}]`

/** What is printed, and how the command ends. With `only` (beginnings of paths in the seed) just the problems there. JSON: `{ok, files, records, version, errors, warnings, problems}`. */
export function validateOutcome(loaded: Loaded, only: readonly string[], json: boolean): Outcome {
  const wanted = only.map((path) => path.replace(/^(\.\/)?seed\//, ''))
  const problems = loaded.problems.filter((p) => wanted.length === 0 || wanted.some((path) => p.file.startsWith(path)))
  const errors = problems.filter((p) => p.severity === 'error').length
  const warnings = problems.length - errors
  const lists = Object.entries(loaded.corpus).flatMap(([kind, list]) => (Array.isArray(list) && list.length > 0 ? [[kind, list.length] as const] : []))
  const exit = errors === 0 ? EXIT.ok : EXIT.problems
  if (json) {
    return { exit, out: JSON.stringify({ ok: errors === 0, files: loaded.files, records: Object.fromEntries(lists), version: loaded.corpus.version, errors, warnings, problems }) }
  }
  const records = lists.reduce((sum, [, list]) => sum + list, 0)
  const summary = `${loaded.files} bestanden, ${records} gegevens, ${errors} fouten, ${warnings} waarschuwingen.`
  return { exit, out: [...problems.map(inWords), summary].join('\n') }
}
