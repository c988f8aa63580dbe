import { useEffect, useRef } from 'react'
import { useReply } from '../../api/use-reply.ts'
import { useWords } from '../../i18n/words.ts'
import { ErrorCard } from '../../ui/ErrorCard.tsx'
import { Waiting } from '../question/Waiting.tsx'

/** The cited lines with some around them, from the reader's own copy; without one, how to point to it. */
export function PassageCard({ file, first, last }: { file: string; first: number; last: number }) {
  const { rest } = useWords()
  const reply = useReply('passage', { file, first, last })
  const cited = useRef<HTMLLIElement>(null)
  const passage = reply.value
  useEffect(() => {
    // in newer Chromium this returns a promise, which is no clean-up
    void cited.current?.scrollIntoView({ block: 'center' })
  }, [passage])
  const start = passage?.lines.find((line) => line.cited)?.number
  return (
    <>
      {reply.phase === 'slow' ? <Waiting onCancel={reply.cancel} /> : null}
      {reply.error === null ? null : <ErrorCard error={reply.error} onRetry={reply.retry} level={3} />}
      {passage === null ? null : (
        <>
          <h3 className="passage-title" lang="nl">{passage.title}</h3>
          <p className="quiet">{rest.passage.lines(passage.first, passage.last)}. {rest.passage.cited} {rest.passage.own}</p>
          <ol className="passage" lang="nl">
            {passage.lines.map(({ number, text, cited: isCited }) => (
              <li key={number} ref={number === start ? cited : undefined} className={isCited ? 'cited' : ''}>
                <span className="line-number figures" aria-hidden="true">{number}</span>
                {isCited ? <mark>{text}</mark> : <span>{text}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  )
}
