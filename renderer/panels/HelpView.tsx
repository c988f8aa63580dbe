import type { Outcome, Verdict } from '../../graph/model/answer.ts'
import { useWords } from '../i18n/words.ts'
import { useAbout } from '../state/vocabulary.ts'
import { OutcomeSign, VerdictSign } from '../ui/Sign.tsx'
import { readingName } from './answer/reading-names.ts'

const VERDICTS: readonly Verdict[] = ['ja', 'ja_mits', 'nee', 'omstreden', 'onbekend']
const OUTCOMES: readonly Outcome[] = ['met', 'conditional', 'prohibited', 'no_ground', 'not_covered', 'not_in_play', 'weigh']

/** The outlines of the kinds of parties, as the drawing has them. */
const SHAPES: Readonly<Record<string, string>> = {
  organ: 'M8 3h20l6 5v8l-6 5H8l-6-5V8z', organisation: 'M6 3h24a4 4 0 0 1 4 4v10a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z', function: 'M11 3h14q2 0 4 3l4 4q1 2 0 4l-4 4q-2 3-4 3H11q-2 0-4-3l-4-4q-1-2 0-4l4-4q2-3 4-3z',
  umbrella: 'M2 3h32v14a4 4 0 0 1-4 4H6a4 4 0 0 1-4-4z', party_group: 'M12 3h12l10 6v6l-10 6H12L2 15V9z', betrokkene: 'M18 3c9 0 16 4 16 9s-7 9-16 9S2 17 2 12s7-9 16-9z',
}

/** Keys, signs and readings, on one page. */
export function HelpView() {
  const { rest, answer, picker } = useWords()
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
      <section aria-labelledby="help-shapes">
        <h2 id="help-shapes">{words.shapes}</h2>
        <ul className="legend-row">
          {Object.entries(SHAPES).map(([kind, d]) => <li key={kind}><svg className="shape" viewBox="0 0 36 24" aria-hidden="true"><path d={d} /></svg>{picker.kinds[kind]}</li>)}
        </ul>
      </section>
      <section aria-labelledby="help-keys">
        <h2 id="help-keys">{words.keys}</h2>
        <dl className="legend">{words.keyList.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
      </section>
    </div>
  )
}
