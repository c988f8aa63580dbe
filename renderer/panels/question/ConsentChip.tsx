import { useId } from 'react'
import type { Question } from '../../../graph/model/question.ts'
import { useWords } from '../../i18n/words.ts'
import type { Corrections } from '../../state/place.ts'
import { consentOf, withConsent, type Consent } from '../../state/understood.ts'

const CHOICES: readonly Consent[] = ['unsaid', 'given', 'withheld']

/** Consent has three states, so it is a choice of three and not a list. */
export function ConsentChip({ question, onCorrect }: { question: Question; onCorrect: (part: Corrections) => void }) {
  const { understood } = useWords()
  const id = useId()
  const consent = consentOf(question)
  return (
    <span className={`slot ${consent === 'unsaid' ? 'slot-empty' : ''}`}>
      <label className="visually-hidden" htmlFor={id}>{understood.consent}</label>
      <select id={id} className="chip chip-select" value={consent} onChange={(event) => onCorrect(withConsent(question, event.target.value as Consent))}>
        {CHOICES.map((choice) => <option key={choice} value={choice}>{understood.consents[choice]}</option>)}
      </select>
    </span>
  )
}
