/** `grondslag validate`: every problem in the corpus, with file, line and remedy. */
import type { Loaded } from '../corpus/load.ts'
import type { Problem } from '../corpus/problem.ts'
import { EXIT, type Outcome } from './exit.ts'

const place = (problem: Problem): string =>
  problem.file === '' ? 'corpus' : problem.line === 0 ? problem.file : `${problem.file}:${problem.line}`

const inWords = (problem: Problem): string =>
  `${place(problem)}  ${problem.severity === 'error' ? 'fout' : 'let op'}: ${problem.message.nl}\n    → ${problem.remedy.nl}  [${problem.code}]`

/** What is printed, and how the command ends. JSON: `{ok, files, records, version, errors, warnings, problems}`. */
export function validateOutcome(loaded: Loaded, json: boolean): Outcome {
  const errors = loaded.problems.filter((p) => p.severity === 'error').length
  const warnings = loaded.problems.length - errors
  const lists = Object.entries(loaded.corpus).flatMap(([kind, list]) => (Array.isArray(list) && list.length > 0 ? [[kind, list.length] as const] : []))
  const exit = loaded.ok ? EXIT.ok : EXIT.problems
  if (json) {
    return { exit, out: JSON.stringify({ ok: loaded.ok, files: loaded.files, records: Object.fromEntries(lists), version: loaded.corpus.version, errors, warnings, problems: loaded.problems }) }
  }
  const records = lists.reduce((sum, [, list]) => sum + list, 0)
  const summary = `${loaded.files} bestanden, ${records} gegevens, ${errors} fouten, ${warnings} waarschuwingen.`
  return { exit, out: [...loaded.problems.map(inWords), summary].join('\n') }
}
