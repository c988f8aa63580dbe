import type { Outcome, Verdict } from '../../graph/model/answer.ts'
import { useWords } from '../i18n/words.ts'
import { useAbout } from '../state/vocabulary.ts'
import { OutcomeSign, VerdictSign } from '../ui/Sign.tsx'
import { readingName } from './answer/reading-names.ts'

const VERDICTS: readonly Verdict[] = ['ja', 'ja_mits', 'nee', 'omstreden', 'onbekend']
const OUTCOMES: readonly Outcome[] = ['met', 'conditional', 'prohibited', 'no_ground', 'not_covered', 'not_in_play', 'weigh']

/** Keys, signs and readings, on one page. */
export function HelpView() {
  const { rest, answer } = useWords()
  const about = useAbout()
  const words = rest.help
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="serif">{words.reasons}</p>
      <section aria-labelledby="help-signs">
        <h2 id="help-signs">{words.signs}</h2>
        <dl className="legend">
          {VERDICTS.map((verdict) => <div key={verdict}><dt className={`tone-${verdict}`}><VerdictSign verdict={verdict} />{answer.verdicts[verdict]}</dt><dd>{words.verdicts[verdict]}</dd></div>)}
        </dl>
      </section>
      <section aria-labelledby="help-outcomes">
        <h2 id="help-outcomes">{words.outcomes}</h2>
        <ul className="legend-row">{OUTCOMES.map((outcome) => <li key={outcome}><OutcomeSign outcome={outcome} />{answer.outcomes[outcome]}</li>)}</ul>
      </section>
      {about === null ? null : (
        <section aria-labelledby="help-readings">
          <h2 id="help-readings">{words.readings}</h2>
          <dl className="legend">
            {about.readings.map(({ id, gist }) => <div key={id}><dt className={`reading-${id}`}><span className="reading-line" aria-hidden="true" /><span lang="nl">{readingName(id, answer, about)}</span></dt><dd lang="nl">{gist}</dd></div>)}
          </dl>
        </section>
      )}
      <section aria-labelledby="help-keys">
        <h2 id="help-keys">{words.keys}</h2>
        <dl className="legend">{words.keyList.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
      </section>
    </div>
  )
}
