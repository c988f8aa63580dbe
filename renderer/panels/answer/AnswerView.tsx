import type { Answer } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import type { Corrections, Opened, Place } from '../../state/place.ts'
import { stillOpen } from '../../state/understood.ts'
import { Citations } from '../../ui/chips.tsx'
import { AskBack } from '../question/AskBack.tsx'
import { Duties, PerOrgan, Remarks, WhyNot } from './Afterwards.tsx'
import { Conditions } from './Conditions.tsx'
import { LawBanner } from './LawBanner.tsx'
import { Receipt } from './Receipt.tsx'
import { Routes } from './Routes.tsx'
import { Rules } from './Rules.tsx'
import { Silent, Unclear } from './Silence.tsx'
import { Issues, TippingPoints, type Choices } from './Turning.tsx'
import { VerdictHead } from './VerdictHead.tsx'

export interface AnswerMoves {
  readonly onCorrect: (part: Corrections) => void
  readonly onAsk: (text: string) => void
  readonly onAsOf: (asOf: string) => void
  readonly onReading: (reading: string | null) => void
  readonly onOpen: (opened: Opened | null) => void
  readonly onChoose: (chooses: Choices) => void
}

interface AnswerViewProps extends AnswerMoves { readonly answer: Answer; readonly place: Place }

/** An answer, top to bottom like an advice. An ambiguous word is asked back before anything is advised. */
export function AnswerView(props: AnswerViewProps) {
  const { answer, place, onCorrect } = props
  const open = stillOpen(answer.parsed, place.corrections)[0]
  if (open !== undefined) return <AskBack key={open.word} answer={answer} open={open} onCorrect={onCorrect} />
  if (answer.kind === 'unclear') return <Unclear answer={answer} onAsk={props.onAsk} />
  return <Advice {...props} />
}

function Advice({ answer, place, onAsk, onAsOf, onCorrect, onReading, onOpen, onChoose }: AnswerViewProps) {
  const { answer: words } = useWords()
  const turning = { answer, chooses: place.chooses, onChoose }
  const asksRule = answer.kind !== 'route'
  return (
    <>
      <VerdictHead answer={answer} reading={place.reading} onReading={onReading} />
      <LawBanner answer={answer} onAsOf={onAsOf} />
      <Conditions key={answer.receipt.question} answer={answer} />
      {answer.verdict === 'onbekend' ? <Silent answer={answer} onAsk={onAsk} /> : null}
      {asksRule ? <Rules rules={answer.rules.slice(0, 1)} title={words.rules.title} id="rule-title" /> : null}
      <TippingPoints {...turning} />
      <Routes answer={answer} opened={place.opened} onOpen={onOpen} />
      <WhyNot answer={answer} />
      <PerOrgan answer={answer} onUse={(from, to) => onCorrect({ from: [from], to: [to] })} />
      <Duties answer={answer} />
      <Issues {...turning} />
      <Rules rules={asksRule ? answer.rules.slice(1) : answer.rules} title={words.rules.more} id="rules-title" />
      <Remarks answer={answer} />
      {answer.citations.length > 0 ? (
        <section aria-labelledby="sources-title"><h2 id="sources-title">{words.sources.title}</h2><Citations citations={answer.citations} /></section>
      ) : null}
      <Receipt answer={answer} />
    </>
  )
}
