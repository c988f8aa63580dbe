// What stands around the answer itself: why not, per organ, what to do afterwards, what to verify.
import type { Answer } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import { useNames } from '../../state/vocabulary.ts'
import { Dutch } from '../../ui/Dutch.tsx'
import { VerdictSign } from '../../ui/Sign.tsx'
import { Folded } from './Conditions.tsx'

/** "Waarom niet": the smallest sets of what would have to be there. */
export function WhyNot({ answer }: { answer: Answer }) {
  const { answer: words } = useWords()
  if (answer.missing.length === 0) return null
  return (
    <section className="why-not" aria-labelledby="missing-title">
      <h2 id="missing-title">{words.missing.title}</h2>
      <p className="lead">{words.missing.lead}</p>
      <ol className="missing-sets">
        {answer.missing.map(({ items }, index) => (
          <li key={items.map(({ text }) => text).join()} className="missing-set">
            <h3 className="missing-name">{words.missing.set(index + 1)}</h3>
            <ul className="sentence-list">
              {items.map(({ check, text }, at) => (
                <li key={`${check} ${text}`}>{at > 0 ? <span className="quiet">{words.missing.and} </span> : null}<Dutch>{text}</Dutch> <span className="quiet">({words.checks[check].toLocaleLowerCase('nl')})</span></li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What follows per organ, where the question names a party that is more than one. */
export function PerOrgan({ answer, onUse }: { answer: Answer; onUse: (from: string, to: string) => void }) {
  const { answer: words } = useWords()
  const names = useNames()
  if (answer.alternatives.length === 0) return null
  return (
    <section className="per-organ" aria-labelledby="alternatives-title">
      <h2 id="alternatives-title">{words.alternatives.title}</h2>
      <p className="lead">{words.alternatives.lead}</p>
      <ul className="plain-list alternatives">
        {answer.alternatives.map(({ from, to, verdict, reason }) => (
          <li key={`${from} ${to}`}>
            <span className={`hop-verdict tone-${verdict}`}><VerdictSign verdict={verdict} />{words.verdicts[verdict]}</span>
            <span><b lang="nl">{names.of(from)} → {names.of(to)}</b><br /><Dutch>{reason}</Dutch></span>
            <button type="button" className="button small" onClick={() => onUse(from, to)}>{words.alternatives.use}</button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Duties after a yes: not conditions, so under the answer. */
export function Duties({ answer }: { answer: Answer }) {
  const { answer: words } = useWords()
  return <Sentences id="duties-title" title={words.duties} lead={words.dutiesLead} lines={answer.duties} />
}

/** What the sources leave open or contradict. */
export function Remarks({ answer }: { answer: Answer }) {
  const { answer: words } = useWords()
  return <Sentences id="remarks-title" title={words.remarks.title} lead={words.remarks.lead} lines={answer.remarks} />
}

function Sentences({ id, title, lead, lines }: { id: string; title: string; lead: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="lead">{lead}</p>
      <Folded items={lines} className="sentence-list" render={(line) => <li key={line} lang="nl">{line}</li>} />
    </section>
  )
}
