import type { Answer, IssueInPlay, Tipping } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import { useAbout, useNames } from '../../state/vocabulary.ts'
import { Citations } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Dutch } from '../../ui/Dutch.tsx'
import { VerdictSign } from '../../ui/Sign.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { readingName } from './reading-names.ts'

export type Choices = Readonly<Record<string, string>>

interface TurningProps {
  readonly answer: Answer
  readonly chooses: Choices
  readonly onChoose: (chooses: Choices) => void
}

/** Where the answer turns: the smallest sets of positions that flip it, each with a switch that does so in place. */
export function TippingPoints({ answer, chooses, onChoose }: TurningProps) {
  const { answer: words } = useWords()
  if (answer.tipping.length === 0) return null
  return (
    <section className="turning" aria-labelledby="tipping-title">
      <h2 id="tipping-title">{words.tipping.title}</h2>
      <p className="lead">{words.tipping.lead}</p>
      <ul className="plain-list tipping-list">
        {answer.tipping.map((tipping) => {
          const on = Object.entries(tipping.choices).every(([issue, position]) => chooses[issue] === position)
          return (
            <li key={JSON.stringify(tipping.choices)} className={`tipping ${on ? 'tipping-on' : ''}`}>
              <Switch on={on} onChange={(take) => onChoose(take ? { ...chooses, ...tipping.choices } : without(chooses, tipping))}>
                {words.tipping.take('')}<Dutch>{positionsOf(answer, tipping)}</Dutch>
              </Switch>
              <Flip answer={answer} tipping={tipping} on={on} />
            </li>
          )
        })}
      </ul>
      {Object.keys(chooses).length > 0 ? <button type="button" className="link-button" onClick={() => onChoose({})}>{words.tipping.clear}</button> : null}
    </section>
  )
}

/** Before and after, side by side; what is before stays the careful verdict. */
function Flip({ answer, tipping, on }: { answer: Answer; tipping: Tipping; on: boolean }) {
  const { answer: words } = useWords()
  const after = on ? (answer.verdicts['eigen'] ?? tipping.verdict) : tipping.verdict
  return (
    <div className="flip">
      <p className={`flip-side tone-${answer.verdict}`}><span className="flip-label">{words.tipping.before}</span><VerdictSign verdict={answer.verdict} />{words.verdicts[answer.verdict]}</p>
      <span className="flip-arrow" aria-hidden="true">→</span>
      <p className={`flip-side tone-${after} ${on ? '' : 'flip-would'}`}><span className="flip-label">{words.tipping.after}</span><VerdictSign verdict={after} />{words.verdicts[after]}</p>
      <p className="visually-hidden" role="status">{on ? `${after === answer.verdict ? words.tipping.unchanged : words.tipping.flipped(words.verdicts[answer.verdict], words.verdicts[after])} ${words.carefulStays}` : ''}</p>
      {on ? <p className="quiet flip-note">{words.carefulStays}</p> : null}
    </div>
  )
}

const without = (chooses: Choices, tipping: Tipping): Choices => Object.fromEntries(Object.entries(chooses).filter(([issue]) => !(issue in tipping.choices)))

function positionsOf(answer: Answer, { choices }: Tipping): string {
  return Object.entries(choices).map(([issueId, positionId]) => {
    const position = answer.issues.find(({ id }) => id === issueId)?.positions.find(({ id }) => id === positionId)
    return position?.claim ?? `${issueId}: ${positionId}`
  }).join(' En: ')
}

/** What the sources disagree on: each position with who holds it, where it stands and where it leads. */
export function Issues({ answer, chooses, onChoose }: TurningProps) {
  const { answer: words } = useWords()
  if (answer.issues.length === 0) return null
  const tips = (issue: IssueInPlay): boolean => issue.id in chooses || new Set(Object.values(issue.verdicts)).size > 1 || answer.tipping.some(({ choices }) => issue.id in choices)
  const turning = answer.issues.filter(tips)
  const idle = answer.issues.filter((issue) => !tips(issue))
  const card = (issue: IssueInPlay) => (
    <IssueCard
      key={issue.id} issue={issue} chosen={chooses[issue.id]}
      onTake={(position) => onChoose(position === null ? withoutIssue(chooses, issue.id) : { ...chooses, [issue.id]: position })}
    />
  )
  return (
    <section className="issues" aria-labelledby="issues-title">
      <h2 id="issues-title">{words.issues.title} <span className="count">{answer.issues.length}</span></h2>
      <p className="lead">{words.issues.lead}</p>
      {turning.map(card)}
      {idle.length === 0 ? null : turning.length === 0 && idle.length < 3 ? idle.map(card) : <Disclosure className="idle-issues" summary={<span>{words.issues.idle(idle.length)}</span>}>{idle.map(card)}</Disclosure>}
    </section>
  )
}

const withoutIssue = (chooses: Choices, id: string): Choices => Object.fromEntries(Object.entries(chooses).filter(([issue]) => issue !== id))

interface IssueCardProps { readonly issue: IssueInPlay; readonly chosen: string | undefined; readonly onTake: (position: string | null) => void }

function IssueCard({ issue, chosen, onTake }: IssueCardProps) {
  const { answer: words } = useWords()
  const names = useNames()
  const about = useAbout()
  const readingsFor = (position: string): readonly string[] => Object.entries(issue.chosen).filter(([id, taken]) => taken === position && id !== 'eigen').map(([id]) => readingName(id, words, about))
  return (
    <article className="issue" aria-labelledby={`issue-${issue.id}`}>
      <h3 id={`issue-${issue.id}`} lang="nl">{issue.claim}</h3>
      <ul className="positions">
        {issue.positions.map((position) => {
          const verdict = issue.verdicts[position.id]
          const readings = readingsFor(position.id)
          return (
            <li key={position.id} className={`position ${chosen === position.id ? 'position-taken' : ''}`}>
              <p className="position-holders" lang="nl">{position.holders.map((holder) => names.of(holder)).join(', ')}</p>
              <p className="position-claim" lang="nl">{position.claim}</p>
              {verdict === undefined ? null : <p className={`position-leads tone-${verdict}`}><span className="quiet">{words.issues.leads}</span> <VerdictSign verdict={verdict} />{words.verdicts[verdict]}</p>}
              {readings.length > 0 ? <p className="quiet">{words.issues.chosenBy(readings.join(', '))}</p> : null}
              <Citations citations={position.citations} />
              <button type="button" className="button small" aria-pressed={chosen === position.id} onClick={() => onTake(chosen === position.id ? null : position.id)}>
                {chosen === position.id ? words.issues.taken : words.issues.take}
              </button>
            </li>
          )
        })}
      </ul>
    </article>
  )
}
