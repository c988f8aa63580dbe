/** The questions with agreed verdicts that `npm run score` measures against. */
import { readFileSync } from 'node:fs'
import { VERDICTS, type Verdict } from '../../graph/model/answer.ts'

export interface Asked {
  readonly id: string
  readonly question: string
  readonly verdict: Verdict
  readonly accept: readonly Verdict[]
  readonly from: string
  readonly to: string
  readonly via: readonly string[]
  readonly grounds: readonly string[]
  readonly why: string
  /** Another wording of the question with this id, with its verdict. */
  readonly of?: string
}

/** Reads one JSON object a line; a line with `of` takes its verdict and grounds from that question of `wordedFrom`. Throws with the line number where a line is not one. */
export function readQuestions(path: string, wordedFrom?: string): Asked[] {
  const originals = wordedFrom === undefined ? new Map<string, Asked>() : new Map(readQuestions(wordedFrom).map((q) => [q.id, q]))
  return readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line, at) => {
    const own = JSON.parse(line) as Asked
    const record: Asked = own.of === undefined ? own : { ...originals.get(own.of), ...own }
    const accept = record.accept ?? [record.verdict]
    if (typeof record.id !== 'string' || typeof record.question !== 'string' || !accept.every((v) => VERDICTS.includes(v))) throw new Error(`regel ${at + 1}: geen vraag met een verdict`)
    return { ...record, accept }
  })
}
