import { useState } from 'react'
import type { Answer } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'

/** More than this is folded until it is asked for, so that what follows stays in reach. */
const SHOWN = 8

/** The conditions to tick, and what would open a closed way ("tenzij"). Ticks live as long as the answer is on the screen. */
export function Conditions({ answer }: { answer: Answer }) {
  const { answer: words } = useWords()
  const yes = answer.verdict === 'ja' || answer.verdict === 'ja_mits'
  if (answer.conditions.length === 0 && answer.unless.length === 0 && !yes) return null
  return (
    <div className="conditions-row">
      {answer.conditions.length === 0 && !yes ? null : (
        <section className="conditions" aria-labelledby="conditions-title">
          <TickList conditions={answer.conditions} />
        </section>
      )}
      {answer.unless.length === 0 ? null : (
        <section className="unless" aria-labelledby="unless-title">
          <h3 id="unless-title">{words.unless}</h3>
          <Folded items={answer.unless} render={(text) => <li key={text} lang="nl">{text}</li>} />
        </section>
      )}
    </div>
  )
}

function TickList({ conditions }: { conditions: readonly string[] }) {
  const { answer: words } = useWords()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const toggle = (text: string): void => setTicked((now) => (now.includes(text) ? now.filter((other) => other !== text) : [...now, text]))
  const done = conditions.filter((text) => ticked.includes(text)).length
  return (
    <>
      <h3 id="conditions-title">{words.conditions}{conditions.length > 0 ? <span className="count"> {done > 0 ? words.ticked(done, conditions.length) : conditions.length}</span> : null}</h3>
      {conditions.length === 0 ? <p>{words.noConditions}</p> : (
        <Folded
          items={conditions} className="ticks"
          render={(text) => (
            <li key={text}>
              <label className="tick"><input type="checkbox" checked={ticked.includes(text)} onChange={() => toggle(text)} /><span lang="nl">{text}</span></label>
            </li>
          )}
        />
      )}
      <p className="quiet">{done > 0 ? words.tick : conditions.length > 0 ? words.necessity : null}</p>
    </>
  )
}

interface FoldedProps { readonly items: readonly string[]; readonly className?: string; readonly render: (item: string) => React.ReactNode }

/** A list of which the far end is folded. What is folded is still there for print. */
export function Folded({ items, className = '', render }: FoldedProps) {
  const { answer: words } = useWords()
  const [all, setAll] = useState(false)
  const folds = items.length > SHOWN + 2
  return (
    <>
      <ul className={`plain-list ${className} ${folds && !all ? 'folded' : ''}`}>{items.map(render)}</ul>
      {folds ? <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>{all ? words.showFewer : words.showAll(items.length)}</button> : null}
    </>
  )
}
