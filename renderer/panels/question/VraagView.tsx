import { useEffect, useState } from 'react'
import type { Answer } from '../../../graph/model/answer.ts'
import { useReply, type Replied } from '../../api/use-reply.ts'
import { useWords } from '../../i18n/words.ts'
import { useAskedStore } from '../../state/asked-store.ts'
import { mayNamePerson } from '../../state/personal.ts'
import { askInputOf, askPlace, EMPTY_PLACE, readHash, writeHash, type Corrections, type Place } from '../../state/place.ts'
import { stillOpen } from '../../state/understood.ts'
import { useAddress, type Disclosure, type Moves } from '../../state/use-place.ts'
import { useAbout } from '../../state/vocabulary.ts'
import { ErrorCard } from '../../ui/ErrorCard.tsx'
import { AnswerView } from '../answer/AnswerView.tsx'
import { spokenAnswer } from '../answer/reading-names.ts'
import { EmptyState } from './EmptyState.tsx'
import { HistoryButton } from './HistoryButton.tsx'
import { QuestionLine } from './QuestionLine.tsx'
import { Understood } from './Understood.tsx'
import { Waiting } from './Waiting.tsx'

/** View 1: the question line, how it was understood, and the answer. */
export function VraagView({ place, go }: Moves) {
  const { line, frame, understood, answer: words } = useWords()
  const about = useAbout()
  const asked = useAskedStore()
  const [emptyAsked, setEmptyAsked] = useState(false)
  const reply = useReply('ask', askInputOf(place))
  const answer = reply.fresh && reply.phase !== 'failed' ? reply.value : null
  const secret = answer !== null && mayNamePerson(place.text, answer.parsed.unknown)
  useAddress(place, disclosureOf(reply, secret, place))
  useRemember(place, answer, secret, asked.add)

  const ask = (text: string): void => {
    setEmptyAsked(text === '')
    if (text !== '') go((now) => askPlace(now, text))
    else if (place.text === '') go((now) => ({ ...EMPTY_PLACE, asOf: now.asOf }))
  }
  const correct = (part: Corrections): void => go((now) => ({ ...now, corrections: { ...now.corrections, ...part }, opened: null }))
  const reset = (): void => go((now) => ({ ...now, corrections: {} }))
  const again = (hash: string): void => go(readHash(hash))
  const shown = reply.value
  const settled = answer !== null && answer.kind !== 'unclear' && stillOpen(answer.parsed, place.corrections).length === 0

  return (
    <div className="vraag">
      <h1 className="visually-hidden">{place.text === '' ? frame.vraag : place.text}</h1>
      <div className="line-bar">
        <QuestionLine text={place.text} onAsk={ask} />
        <HistoryButton asked={asked.list} onAgain={again} />
      </div>
      <p className="visually-hidden" role="status">{settled ? spokenAnswer(answer, words, about) : ''}</p>
      {shown !== null && reply.phase !== 'idle' && reply.phase !== 'failed' ? (
        <Understood question={shown.parsed} corrections={place.corrections} onCorrect={correct} onReset={reset} />
      ) : null}
      {secret ? <p className="note">{line.notStored}</p> : null}
      <div className={`answer ${shown !== null && reply.phase === 'waiting' ? 'answer-stale' : ''}`} id="antwoord" tabIndex={-1} aria-busy={reply.phase === 'waiting' || reply.phase === 'slow'}>
        {emptyAsked && reply.phase === 'idle' ? <ErrorCard error={EMPTY_QUESTION} /> : null}
        {reply.phase === 'idle' ? <EmptyState onAsk={ask} asked={asked.list} onAgain={again} forgotten={place.forgotten} /> : null}
        {reply.phase === 'slow' ? <Waiting onCancel={reply.cancel} /> : null}
        {reply.error === null ? null : <ErrorCard error={reply.error} onRetry={reply.retry} />}
        {reply.error === null || Object.keys(place.corrections).length === 0 ? null : <button type="button" className="link-button" onClick={reset}>{understood.reset}</button>}
        {shown !== null && (reply.phase === 'done' || reply.phase === 'waiting') ? (
          <AnswerView
            answer={shown} place={place} onAsk={ask} onCorrect={correct}
            onAsOf={(asOf) => go((now) => ({ ...now, asOf }))}
            onReading={(reading) => go((now) => ({ ...now, reading }))}
            onOpen={(opened) => go((now) => ({ ...now, opened }))}
            onChoose={(chooses) => go((now) => ({ ...now, chooses }))}
          />
        ) : null}
      </div>
    </div>
  )
}

const EMPTY_QUESTION = { code: 'empty_question', message: { nl: 'U vroeg zonder iets te vragen.', en: 'Nothing was asked.' } } as const

/** Only a question that was read and holds no unknown name goes into the address as it stands. */
function disclosureOf(reply: Replied<Answer>, secret: boolean, place: Place): Disclosure {
  if (reply.phase === 'waiting' || reply.phase === 'slow') return 'wait'
  if (reply.phase === 'failed') return place.text === '' ? 'full' : 'secret'
  return secret ? 'secret' : 'full'
}

/** Keeps an answered question for this session, unless it may name a person. */
function useRemember(place: Place, answer: Answer | null, secret: boolean, add: ReturnType<typeof useAskedStore>['add']): void {
  const { text, corrections, asOf } = place
  const verdict = answer !== null && answer.kind !== 'unclear' && !secret && text !== '' ? answer.verdict : null
  useEffect(() => {
    if (verdict !== null) add({ hash: writeHash({ ...EMPTY_PLACE, text, corrections, asOf }), text, verdict })
  }, [verdict, text, corrections, asOf, add])
}
