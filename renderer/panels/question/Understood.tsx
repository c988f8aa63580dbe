import type { Question } from '../../../graph/model/question.ts'
import { useWords } from '../../i18n/words.ts'
import { LIST_SLOTS, type Corrections, type ListSlot } from '../../state/place.ts'
import { circumstances, consentOf, idsIn } from '../../state/understood.ts'
import { useNames } from '../../state/vocabulary.ts'
import { Dutch } from '../../ui/Dutch.tsx'
import { ConsentChip } from './ConsentChip.tsx'
import { SlotChips } from './SlotChips.tsx'

interface UnderstoodProps {
  readonly question: Question
  readonly corrections: Corrections
  readonly onCorrect: (part: Corrections) => void
  readonly onReset: () => void
}

/** Shown even when empty: what a good question about a route holds. Of a rule only who it would be about. */
const FOR_ROUTE: readonly ListSlot[] = ['from', 'to', 'via', 'data', 'purpose', 'phase']
const FOR_RULE: readonly ListSlot[] = ['from', 'to']
/** Circumstances share their slots with consent, so they are drawn apart. */
const SPECIAL: readonly ListSlot[] = ['stated', 'excluded']

/** How the question was understood: every part a chip that can be changed, added or taken away. */
export function Understood({ question, corrections, onCorrect, onReset }: UnderstoodProps) {
  const { understood } = useWords()
  const names = useNames()
  const chips = (slot: ListSlot, ids = idsIn(question, slot), kept: readonly string[] = []) => (
    <SlotChips key={slot} slot={slot} ids={ids} corrected={corrections[slot] !== undefined} onChange={(next) => onCorrect({ [slot]: [...kept, ...next] })} />
  )
  const about = question.kind === 'rule' ? understood.rule : question.kind === 'practice' ? understood.practice : null
  const shown = about === null ? FOR_ROUTE : FOR_RULE
  const consented = (slot: 'stated' | 'excluded'): readonly string[] => question[slot].filter((id) => !circumstances(question, slot).includes(id))
  return (
    <section className="understood" aria-labelledby="understood-title">
      <h2 id="understood-title" className="understood-title">{understood.title}</h2>
      <div className="slots">
        {about === null ? null : <Said label="" value={about} />}
        {LIST_SLOTS.filter((slot) => shown.includes(slot) || (!SPECIAL.includes(slot) && idsIn(question, slot).length > 0)).map((slot) => chips(slot))}
        {about === null || consentOf(question) !== 'unsaid' ? <ConsentChip question={question} onCorrect={onCorrect} /> : null}
        {about === null || circumstances(question, 'stated').length > 0 ? chips('stated', circumstances(question, 'stated'), consented('stated')) : null}
        {circumstances(question, 'excluded').length > 0 ? chips('excluded', circumstances(question, 'excluded'), consented('excluded')) : null}
        {question.holder === null ? null : <Said label={understood.holder} value={names.of(question.holder)} />}
        {question.onlyBecause ? <Said label="" value={understood.onlyBecause} /> : null}
        {question.unconditional ? <Said label="" value={understood.unconditional} /> : null}
        {question.ground.map((ground) => <Said key={ground} label="" value={ground} />)}
        {Object.keys(corrections).length > 0 ? <button type="button" className="link-button" onClick={onReset}>{understood.reset}</button> : null}
      </div>
      {question.unknown.length > 0 ? <p className="unknown-words">{understood.unknown(question.unknown.map((word) => `‘${word}’`).join(', '))}</p> : null}
    </section>
  )
}

/** A part of the question that is read but has no list to choose from. */
const Said = ({ label, value }: { label: string; value: string }) => (
  <span className="slot said">
    {label === '' ? null : <span className="slot-label">{label}</span>}
    <span className="chip"><Dutch>{value}</Dutch></span>
  </span>
)
