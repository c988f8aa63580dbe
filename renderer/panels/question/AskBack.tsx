import type { Answer } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import type { Corrections } from '../../state/place.ts'
import { settle, type AskedBack } from '../../state/understood.ts'
import { useNames } from '../../state/vocabulary.ts'
import { Dutch } from '../../ui/Dutch.tsx'
import { VerdictSign } from '../../ui/Sign.tsx'

interface AskBackProps {
  readonly answer: Answer
  readonly open: AskedBack
  readonly onCorrect: (part: Corrections) => void
}

/** A word that means more than one party is asked back. Each choice shows where it leads, none is taken silently. */
export function AskBack({ answer, open, onCorrect }: AskBackProps) {
  const { askBack, answer: words } = useWords()
  const names = useNames()
  const isGemeente = open.read === 'gemeente' || /^gemeente/i.test(open.word)
  const verdictFor = (id: string) => answer.alternatives.find((it) => (open.slot === 'from' ? it.from : it.to) === id)
  const choose = (id: string): void => onCorrect({ [open.slot]: settle(answer.parsed, open, id) })
  return (
    <section className="card ask-back" aria-labelledby={`ask-back-${open.slot}`}>
      <h2 id={`ask-back-${open.slot}`}>{askBack.title(open.word)}</h2>
      <p>{askBack.why} {isGemeente ? askBack.gemeente : null}</p>
      <ul className="ask-back-choices">
        {open.among.map((id) => {
          const preview = verdictFor(id)
          return (
            <li key={id}>
              <button type="button" className="choice" onClick={() => choose(id)}>
                <span className="choice-name"><Dutch>{names.of(id)}</Dutch></span>
                {preview === undefined ? null : (
                  <span className={`choice-verdict tone-${preview.verdict}`}><VerdictSign verdict={preview.verdict} />{words.verdicts[preview.verdict]}</span>
                )}
              </button>
            </li>
          )
        })}
        {open.read === null ? null : (
          <li>
            <button type="button" className="choice" onClick={() => choose(open.read ?? '')}>
              <span className="choice-name">{isGemeente ? askBack.asTextGemeente : askBack.asText(names.of(open.read))}</span>
              <span className="choice-note">{askBack.asTextWhy}</span>
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
