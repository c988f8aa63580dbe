import type { Answer } from '../../../graph/model/answer.ts'
import type { AnswerWords } from '../../i18n/shape.ts'
import type { About } from '../../state/vocabulary.ts'

/** Readings of an answer in the order in which the corpus has them; the reader's own comes last. */
export function readingIds(answer: Answer, about: About | null): readonly string[] {
  const known = (about?.readings ?? []).map(({ id }) => id).filter((id) => id in answer.verdicts)
  return [...known, ...Object.keys(answer.verdicts).filter((id) => !known.includes(id))]
}

/** The name of a reading: ours where we have one, else the corpus's. */
export const readingName = (id: string, words: AnswerWords, about: About | null): string =>
  words.readings[id] ?? about?.readings.find((it) => it.id === id)?.name ?? id

/** What a screen reader says when the answer is there: the verdict, then each reading, then how many conditions. */
export function spokenAnswer(answer: Answer, words: AnswerWords, about: About | null): string {
  const readings = readingIds(answer, about).map((id) => `${readingName(id, words, about)}: ${words.verdicts[answer.verdicts[id] ?? 'onbekend']}`)
  return words.spoken(words.verdicts[answer.verdict], readings.join(', '), words.conditionsCount(answer.conditions.length))
}
