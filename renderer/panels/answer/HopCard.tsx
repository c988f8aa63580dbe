import { useEffect, useRef } from 'react'
import type { Check, CheckName, Hop } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import { useNames } from '../../state/vocabulary.ts'
import { Citations, Facts, Norms } from '../../ui/chips.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Term } from '../../ui/Dutch.tsx'
import { OutcomeSign, VerdictSign } from '../../ui/Sign.tsx'

interface HopCardProps {
  readonly hop: Hop
  readonly index: number
  /** The only step of its route: its conditions already stand with the answer. */
  readonly alone: boolean
  readonly selected: CheckName | null
  readonly onCheck: (check: CheckName | null) => void
}

/** One step in words: who to whom, how, under which conditions, and its seven checks. */
export function HopCard({ hop, index, alone, selected, onCheck }: HopCardProps) {
  const { answer: words } = useWords()
  const names = useNames()
  return (
    <section className="hop" aria-label={words.routes.step(index + 1, names.of(hop.from), names.of(hop.to))}>
      <h3 className="hop-title">
        <span className={`hop-verdict tone-${hop.verdict}`}><VerdictSign verdict={hop.verdict} />{words.verdicts[hop.verdict]}</span>
        <span lang="nl">{names.of(hop.from)} → {names.of(hop.to)}</span>
        {hop.verdict === 'nee' || hop.modality === null ? null : <span className="tag">{words.modality[hop.modality]}</span>}
      </h3>
      <Norms grounds={hop.grounds} />
      {alone ? null : <Lines title={words.conditions} lines={hop.conditions} level={4} />}
      {alone ? null : <Lines title={words.unless} lines={hop.unless} level={4} />}
      <h4 className="checks-title">{words.routes.checks}</h4>
      <ol className="checks">
        {hop.checks.map((check, number) => (
          <li key={check.check}>
            <CheckRow check={check} number={number + 1} open={selected === check.check} onToggle={(open) => onCheck(open ? check.check : null)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface CheckRowProps { readonly check: Check; readonly number: number; readonly open: boolean; readonly onToggle: (open: boolean) => void }

function CheckRow({ check, number, open, onToggle }: CheckRowProps) {
  const { answer: words } = useWords()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const bare = check.facts.length === 0 && check.citations.length === 0
  return (
    <div ref={row} className={`check outcome-${check.outcome}`}>
      <Disclosure
        open={open} onToggle={onToggle}
        summary={(
          <span className="check-summary">
            <span className="check-number figures">{number}</span>
            <OutcomeSign outcome={check.outcome} />
            <span className="check-name"><Term name={words.checks[check.check]} gloss={words.checkGloss[check.check]} /></span>
            <span className="check-outcome">{words.outcomes[check.outcome]}</span>
            <span className="check-reason" lang="nl">{check.reason}</span>
          </span>
        )}
      >
        <Lines title={words.check.conditions} lines={check.conditions} level={5} />
        {check.grounds.length > 0 ? <><h5>{words.check.grounds}</h5><Norms grounds={check.grounds} /></> : null}
        {check.citations.length > 0 ? <><h5>{words.check.sources}</h5><Citations citations={check.citations} /></> : null}
        {check.facts.length > 0 ? <><h5>{words.check.facts}</h5><Facts ids={check.facts} /></> : null}
        {bare ? <p className="quiet">{words.check.noFacts}</p> : null}
      </Disclosure>
    </div>
  )
}

/** A titled list of sentences from the corpus; nothing where there are none. */
function Lines({ title, lines, level }: { title: string; lines: readonly string[]; level: 4 | 5 }) {
  if (lines.length === 0) return null
  const Heading = `h${level}` as const
  return (
    <>
      <Heading>{title}</Heading>
      <ul className="sentence-list" lang="nl">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  )
}
