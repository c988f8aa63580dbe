/** Which pairs a question asks about, and the organs behind an umbrella. */
import type { Question } from '../model/question.ts'
import type { Hierarchy } from './hierarchy.ts'

export interface Pair {
  readonly from: string
  readonly to: string
}

const MAX_PAIRS = 12

/** Every sender with every receiver; a table that is named stands for its partners. */
export function pairsOf(h: Hierarchy, q: Question): readonly Pair[] {
  const table = q.setting.filter((n) => h.party(n)?.kind === 'network')
  const from = q.from.length > 0 ? q.from : table
  const to = q.to.length > 0 ? q.to : table
  return from.flatMap((f) => to.flatMap((t) => (f === t && from.length + to.length > 2 ? [] : [{ from: f, to: t }]))).slice(0, MAX_PAIRS)
}

/** Per organ, where the question names an umbrella: burgemeester and college, never joined into one (legal-model §2). */
export function organsOf(h: Hierarchy, q: Question): readonly Pair[] {
  const organs = (id: string): readonly string[] => (h.party(id)?.kind === 'umbrella' ? h.partiesOf(id).filter((p) => p.kind === 'organ').map((p) => p.id) : [])
  return pairsOf(h, q).flatMap((p) => [
    ...organs(p.to).map((to) => ({ from: p.from, to })),
    ...organs(p.from).map((from) => ({ from, to: p.to })),
  ]).filter((p) => p.from !== p.to).slice(0, MAX_PAIRS)
}
