// The signs as plain paths on a field of 24 by 24, so that React and the picture of a route draw the very same ones.
// Each differs in outline and in lightness before it differs in colour.
import type { Outcome, Verdict } from '../../graph/model/answer.ts'

/** `main` is the colour of the sign, `soft` its tint, `on` what stands out on `main`. */
export type Ink = 'main' | 'soft' | 'on'

/** One path of a sign. Without fill or stroke that part is not painted. */
export interface SignPath {
  readonly d: string
  readonly fill?: Ink
  readonly stroke?: Ink
  readonly width?: number
  readonly dash?: string
}

const disc = 'M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21z'
const ring = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z'
const box = 'M5 2.5h14a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1-2.5 2.5h-14a2.5 2.5 0 0 1-2.5-2.5v-14a2.5 2.5 0 0 1 2.5-2.5z'
const check = 'M6.8 12.4l3.6 3.6 7-7.6'
const raisedCheck = 'M7.6 10l3.1 3.1 5.9-6.3'

const met: readonly SignPath[] = [{ d: disc, fill: 'main' }, { d: check, stroke: 'on', width: 2.6 }]
const conditional: readonly SignPath[] = [{ d: ring, fill: 'soft', stroke: 'main', width: 2.2 }, { d: raisedCheck, stroke: 'main', width: 2.4 }, { d: 'M8.2 17h7.6', stroke: 'main', width: 2.4 }]
const barred: readonly SignPath[] = [{ d: box, fill: 'main' }, { d: 'M6.5 12h11', stroke: 'on', width: 3.4 }]
const open: readonly SignPath[] = [{ d: 'M12 3.6a8.4 8.4 0 1 0 0 16.8a8.4 8.4 0 1 0 0-16.8z', stroke: 'main', width: 3 }]

export const VERDICT_SHAPES: Readonly<Record<Verdict, readonly SignPath[]>> = {
  ja: met,
  ja_mits: conditional,
  nee: barred,
  omstreden: [
    { d: 'M10.6 2v20a10 10 0 0 1 0-20z', fill: 'main' },
    { d: 'M13.9 3.4v17.2a8.6 8.6 0 0 0 0-17.2z', fill: 'soft', stroke: 'main', width: 1.8 },
  ],
  onbekend: open,
}

export const OUTCOME_SHAPES: Readonly<Record<Outcome, readonly SignPath[]>> = {
  met,
  conditional,
  prohibited: barred,
  no_ground: [{ d: box, fill: 'soft', stroke: 'main', width: 2, dash: '4 3' }, { d: 'M8 8l8 8M16 8l-8 8', stroke: 'main', width: 2.4 }],
  not_covered: open,
  not_in_play: [{ d: 'M7 12h10', stroke: 'main', width: 2.2 }],
  weigh: [{ d: 'M12 2.6l9.4 9.4-9.4 9.4-9.4-9.4z', fill: 'soft', stroke: 'main', width: 2 }, { d: 'M8 12h8', stroke: 'main', width: 2.2 }],
}

/** Which colours of the tokens an outcome takes: those of the verdict that it leads to. */
export const OUTCOME_TONE: Readonly<Record<Outcome, Verdict>> = {
  met: 'ja', conditional: 'ja_mits', prohibited: 'nee', no_ground: 'nee', not_covered: 'onbekend', not_in_play: 'onbekend', weigh: 'onbekend',
}

/** A sign as an image address for a canvas, in the given colours. */
export function signImage(paths: readonly SignPath[], colours: Readonly<Record<Ink, string>>): string {
  const drawn = paths.map(({ d, fill, stroke, width = 2, dash }) =>
    `<path d="${d}" fill="${fill === undefined ? 'none' : colours[fill]}"${stroke === undefined ? '' : ` stroke="${colours[stroke]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`}/>`)
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24">${drawn.join('')}</svg>`)}`
}
