import type { Outcome, Verdict } from '../../graph/model/answer.ts'
import { OUTCOME_SHAPES, OUTCOME_TONE, VERDICT_SHAPES, type SignPath } from './sign-shapes.ts'

/** The sign of a verdict. Always beside its word, so it is hidden from a screen reader. */
export const VerdictSign = ({ verdict }: { verdict: Verdict }) => <Sign paths={VERDICT_SHAPES[verdict]} tone={verdict} />

/** The sign of a check's outcome, beside its word. */
export const OutcomeSign = ({ outcome }: { outcome: Outcome }) => <Sign paths={OUTCOME_SHAPES[outcome]} tone={OUTCOME_TONE[outcome]} />

function Sign({ paths, tone }: { paths: readonly SignPath[]; tone: Verdict }) {
  return (
    <svg className={`sign tone-${tone}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {paths.map(({ d, fill, stroke, width, dash }) => (
        <path key={d} d={d} className={`fill-${fill ?? 'none'} stroke-${stroke ?? 'none'}`} strokeWidth={width} strokeDasharray={dash} />
      ))}
    </svg>
  )
}
