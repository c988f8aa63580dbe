// What the chips show and how a correction by hand is made from it. Pure.
import type { Question } from '../../graph/model/question.ts'
import type { Corrections, ListSlot } from './place.ts'

/** A word of the question that names more than one party, and the choices. */
export interface AskedBack {
  readonly word: string
  readonly slot: ListSlot
  /** What the word was read as; the choice "as the text says". Null where nothing was filled in. */
  readonly read: string | null
  readonly among: readonly string[]
}

const PARTY_SLOTS: readonly string[] = ['from', 'to', 'via', 'setting', 'transport'] satisfies ListSlot[]
const isPartySlot = (slot: string): slot is ListSlot => PARTY_SLOTS.includes(slot)

/** The ambiguous words that are still open: a slot that was corrected by hand is settled. */
export function stillOpen(question: Question, corrections: Corrections): readonly AskedBack[] {
  return question.ambiguous.flatMap(({ word, slot, among }) => {
    if (!isPartySlot(slot) || corrections[slot] !== undefined) return []
    const span = question.spans.find((it) => it.slot === slot && it.text.toLocaleLowerCase('nl') === word.toLocaleLowerCase('nl'))
    const filled = idsIn(question, slot)
    const read = span !== undefined && filled.includes(span.id) ? span.id : filled.length === 1 ? filled[0] ?? null : null
    return [{ word, slot, read, among: among.filter((id) => id !== read) }]
  })
}

export const idsIn = (question: Question, slot: ListSlot): readonly string[] => question[slot]

/** The correction that settles an ambiguous word: the choice takes the place of what was read. */
export function settle(question: Question, open: AskedBack, choice: string): readonly string[] {
  const filled = idsIn(question, open.slot).filter((id) => !open.among.includes(id) || id === choice)
  const replaced = filled.map((id) => (id === open.read ? choice : id))
  return [...new Set(replaced.includes(choice) ? replaced : [...replaced, choice])]
}

/** Consent, as a question can state it, shut it out, or leave it. */
export type Consent = 'unsaid' | 'given' | 'withheld'

/** Whose consent breaks a secrecy; the consent of another provider is a circumstance of its own. */
const isConsent = (id: string): boolean => /(^|-)toestemming$/.test(id)

export function consentOf(question: Question): Consent {
  if (question.excluded.some(isConsent)) return 'withheld'
  return question.stated.some(isConsent) ? 'given' : 'unsaid'
}

/** Both slots that consent stands in, corrected together. */
export function withConsent(question: Question, consent: Consent): Pick<Corrections, 'stated' | 'excluded'> {
  const stated = question.stated.filter((id) => !isConsent(id))
  const excluded = question.excluded.filter((id) => !isConsent(id))
  return {
    stated: consent === 'given' ? [...stated, 'toestemming'] : stated,
    excluded: consent === 'withheld' ? [...excluded, 'toestemming'] : excluded,
  }
}

/** Circumstances besides consent. */
export const circumstances = (question: Question, slot: 'stated' | 'excluded'): readonly string[] => question[slot].filter((id) => !isConsent(id))
