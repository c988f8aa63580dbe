/** "Is toestemming nodig als …": which circumstance's need is asked, and the same question without it. */
import type { Question } from '../model/question.ts'

/** The circumstances that the asked clause names beside "nodig"; they stand as concepts, not as stated. */
export function neededIn(q: Question): readonly Question['stated'][number][] {
  if (q.asked !== 'nodig') return []
  const told = new Set<string>([...q.stated, ...q.excluded])
  return q.spans.filter((s) => s.slot === 'concept' && !told.has(s.id)).map((s) => s.id as Question['stated'][number])
}

/** What may be done without it answers whether it is needed: yes without it means no need. */
export function withoutNeeded(q: Question): Question {
  const needed = neededIn(q)
  return needed.length === 0 ? q : { ...q, asked: 'mag', excluded: [...q.excluded, ...needed] }
}
