// Where there is no answer: the sources are silent, or the question cannot be read.
import type { Answer } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import { useNames } from '../../state/vocabulary.ts'
import { Examples, EXAMPLES } from '../question/EmptyState.tsx'
import { Rules } from './Rules.tsx'

interface SilenceProps { readonly answer: Answer; readonly onAsk: (text: string) => void }

/** The sources say nothing about this: said so, with what comes nearest and what could be asked instead. */
export function Silent({ answer, onAsk }: SilenceProps) {
  const { answer: words } = useWords()
  const names = useNames()
  const [from, to] = [answer.parsed.from[0], answer.parsed.to[0]]
  const [giver, taker] = [from === undefined ? null : names.short(from), to === undefined ? null : names.short(to)]
  const asks = giver === null || taker === null ? EXAMPLES.rule : [words.unknown.wider(giver, taker), words.unknown.reverse(giver, taker), words.unknown.consent(giver, taker)]
  return (
    <>
      <section className="card silent" aria-labelledby="silent-title">
        <h2 id="silent-title">{words.unknown.title}</h2>
        <p>{words.unknown.lead}</p>
        <h3>{words.unknown.try}</h3>
        <Examples texts={asks} onAsk={onAsk} />
      </section>
      <Rules rules={answer.nearest} title={words.nearest.title} id="nearest-title" />
    </>
  )
}

/** The words were not read as a question of this field: what is missing, and how it can be said. */
export function Unclear({ answer, onAsk }: SilenceProps) {
  const { answer: words } = useWords()
  return (
    <>
      <section className="card unclear" aria-labelledby="unclear-title">
        <h2 id="unclear-title">{words.unclear.title}</h2>
        <p>{words.unclear.lead}</p>
        <h3>{words.unclear.examples}</h3>
        <Examples texts={[...EXAMPLES.pair.slice(0, 2), ...EXAMPLES.rule]} onAsk={onAsk} />
      </section>
      <Rules rules={answer.nearest} title={words.nearest.title} id="nearest-title" />
    </>
  )
}
