import type { Answer } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import { useAbout, useNames } from '../../state/vocabulary.ts'
import { Norms } from '../../ui/chips.tsx'
import { Dutch } from '../../ui/Dutch.tsx'
import { VerdictSign } from '../../ui/Sign.tsx'
import { readingIds, readingName } from './reading-names.ts'

/** The norms that decide; the rest stands with the checks. */
const SHOWN_NORMS = 5

interface VerdictHeadProps {
  readonly answer: Answer
  readonly reading: string | null
  readonly onReading: (reading: string | null) => void
}

/** The one careful verdict with its reason, and beside it what follows under each reading. */
export function VerdictHead({ answer, reading, onReading }: VerdictHeadProps) {
  const { answer: words } = useWords()
  const names = useNames()
  const { verdict, parsed } = answer
  return (
    <section className={`verdict-head tone-${verdict}`} aria-labelledby="verdict-word">
      <div className="verdict-main">
        <VerdictSign verdict={verdict} />
        <div>
          <p className="verdict-label">{parsed.holder === null ? words.careful : `${words.position}: ${names.of(parsed.holder)}`}</p>
          <h2 id="verdict-word" className="verdict-word">
            <span className="verdict-text">{words.verdicts[verdict]}</span>
            {words.verdictGloss[verdict] === '' ? null : <span className="gloss" lang="nl"> {words.verdictGloss[verdict]}</span>}
            {verdict === 'ja_mits' && answer.conditions.length > 0 ? <span className="verdict-count"> {words.conditionsCount(answer.conditions.length)}</span> : null}
          </h2>
          <p className="reason" lang="nl">{answer.reason}</p>
          <Norms grounds={answer.grounds.slice(0, SHOWN_NORMS)} />
        </div>
      </div>
      <Readings answer={answer} reading={reading} onReading={onReading} />
    </section>
  )
}

function Readings({ answer, reading, onReading }: VerdictHeadProps) {
  const { answer: words } = useWords()
  const about = useAbout()
  const ids = readingIds(answer, about)
  const gist = reading === 'eigen' ? words.ownGist : about?.readings.find(({ id }) => id === reading)?.gist
  const chosen = reading !== null && reading in answer.verdicts ? answer.verdicts[reading] : undefined
  return (
    <div className="readings">
      <h3 className="readings-title">{words.perReading}</h3>
      <ul className="reading-list">
        {ids.map((id) => {
          const verdict = answer.verdicts[id] ?? 'onbekend'
          return (
            <li key={id}>
              <button type="button" className={`reading reading-${id}`} aria-pressed={reading === id} onClick={() => onReading(reading === id ? null : id)}>
                <span className="reading-name"><span className="reading-line" aria-hidden="true" /><Dutch>{readingName(id, words, about)}</Dutch>{words.readingGloss[id] === undefined ? null : <span className="gloss"> ({words.readingGloss[id]})</span>}</span>
                <span className={`reading-verdict tone-${verdict}`}><VerdictSign verdict={verdict} />{words.verdicts[verdict]}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {chosen === undefined || reading === null ? null : (
        <p className="reading-gist">{words.accordingTo(readingName(reading, words, about), words.verdicts[chosen])} {gist === undefined ? null : <Dutch>{gist}</Dutch>}</p>
      )}
    </div>
  )
}
