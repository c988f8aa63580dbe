import { useState } from 'react'
import type { Answer } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import { useAbout } from '../../state/vocabulary.ts'
import { Icon } from '../../ui/Icon.tsx'

/** With what the answer can be worked out again; as lines to copy into a file note. */
export function Receipt({ answer }: { answer: Answer }) {
  const { answer: words, copy, copied } = useWords()
  const [done, setDone] = useState(false)
  const about = useAbout()
  const { receipt } = answer
  const lines: readonly (readonly [string, string])[] = [
    [words.receipt.question, receipt.question],
    [words.receipt.reading, receipt.reading ?? words.receipt.allReadings],
    [words.receipt.state, about?.states.find(({ id }) => id === receipt.state)?.name ?? receipt.state],
    [words.receipt.asOf, receipt.asOf],
    [words.receipt.corpus, receipt.corpus],
    [words.receipt.program, receipt.program],
  ]
  const text = [...lines.map(([name, value]) => `${name}: ${value}`), `${words.careful}: ${words.verdicts[answer.verdict]}`].join('\n')
  const onCopy = (): void => void navigator.clipboard.writeText(text).then(() => setDone(true), () => setDone(false))
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{words.receipt.title}</h2>
      <p className="lead">{words.receipt.lead}</p>
      <dl className="receipt-lines">
        {lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd lang="nl">{value}</dd></div>)}
      </dl>
      <button type="button" className="button small" onClick={onCopy}><Icon name="copy" />{done ? copied : copy}</button>
      <span className="visually-hidden" role="status">{done ? copied : ''}</span>
    </section>
  )
}
