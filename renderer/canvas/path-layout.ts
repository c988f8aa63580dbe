// Where everything of a route stands in its picture: parties from left to right, the seven checks as beads on the line between. Pure.
import type { CheckName, Hop, Outcome, Path, Verdict } from '../../graph/model/answer.ts'

export interface DrawnParty { readonly id: string; readonly label: string; readonly kind: string; readonly x: number; readonly width: number; readonly height: number }
export interface DrawnCheck { readonly id: string; readonly hop: number; readonly check: CheckName; readonly outcome: Outcome; readonly label: string; readonly x: number }
export interface DrawnLine { readonly id: string; readonly source: string; readonly target: string; readonly style: LineStyle; readonly end: 'none' | 'arrow' | 'bar' }
export interface DrawnVerdict { readonly id: string; readonly label: string; readonly verdict: Verdict; readonly x: number }
/** `broken`: what is past a closed check, or a step of which no modality is stated. */
export type LineStyle = 'must' | 'may' | 'broken'

export interface Drawing {
  readonly width: number
  readonly height: number
  /** Height of the line on which everything stands. */
  readonly middle: number
  readonly parties: readonly DrawnParty[]
  readonly checks: readonly DrawnCheck[]
  readonly lines: readonly DrawnLine[]
  readonly verdicts: readonly DrawnVerdict[]
}

export interface DrawingWords {
  readonly party: (id: string) => { label: string; kind: string }
  readonly check: (check: CheckName) => string
  readonly modality: (hop: Hop) => string
}

/** Sizes in pixels at 100 %. */
const MIN_PARTY = 84
const MAX_PARTY = 152
const LETTER = 8.2
const LETTERS_A_LINE = 16
const LINE_HEIGHT = 18
export const BEAD = 26
const MIN_GAP = 36
const MAX_GAP = 112
/** From here on there is room for the name of a check under its bead; below it, its number stands there. */
const NAMED_GAP = 84
const MARGIN = 10
const ABOVE = 46
const BELOW = 52

/** Lays a route out over `available` pixels; it may be wider, and then scrolls, but never smaller type. */
export function layOut(path: Path, available: number, words: DrawingWords): Drawing {
  const stops = [path.hops[0]?.from ?? '', ...path.hops.map(({ to }) => to)]
  const gaps = path.hops.length * ((path.hops[0]?.checks.length ?? 7) + 1)
  const labels = stops.map((id) => words.party(id))
  const widths = labels.map(({ label }) => widthFor(label))
  const free = available - 2 * MARGIN - widths.reduce((sum, width) => sum + width, 0)
  const gap = Math.max(MIN_GAP, Math.min(MAX_GAP, Math.floor(free / gaps)))
  const named = gap >= NAMED_GAP
  const hopWidth = gap * (gaps / path.hops.length)
  const leftOf = (index: number): number => MARGIN + widths.slice(0, index).reduce((sum, width) => sum + width + hopWidth, 0)
  const rightOf = (index: number): number => leftOf(index) + (widths[index] ?? 0)
  const parties = labels.map(({ label, kind }, index): DrawnParty => ({
    id: `party-${index}`, label, kind, x: (leftOf(index) + rightOf(index)) / 2, width: widths[index] ?? 0, height: heightFor(label),
  }))
  const tallest = Math.max(...parties.map(({ height }) => height))
  const middle = Math.max(ABOVE, tallest / 2 + 8)
  return {
    width: rightOf(stops.length - 1) + MARGIN,
    height: middle + Math.max(BELOW, tallest / 2 + 8),
    middle,
    parties,
    checks: path.hops.flatMap((hop, h) => hop.checks.map(({ check, outcome }, c): DrawnCheck => ({
      id: beadId(h, c), hop: h, check, outcome, label: named ? words.check(check) : String(c + 1), x: rightOf(h) + gap * (c + 1),
    }))),
    lines: path.hops.flatMap((hop, h) => linesOf(hop, h)),
    verdicts: path.hops.map((hop, h) => ({ id: `verdict-${h}`, label: words.modality(hop), verdict: hop.verdict, x: rightOf(h) + hopWidth / 2 - 36 })),
  }
}

const beadId = (hop: number, check: number): string => `check-${hop}-${check}`
const widthFor = (label: string): number => Math.round(Math.max(MIN_PARTY, Math.min(MAX_PARTY, label.length * LETTER + 28)))
const heightFor = (label: string): number => Math.max(48, linesIn(label) * LINE_HEIGHT + 22)

/** How many lines a label takes when it breaks between words; the longest compounds break inside. */
function linesIn(label: string): number {
  let lines = 1
  let room = LETTERS_A_LINE
  for (const word of label.split(/\s+/)) {
    if (word.length > room) {
      lines += Math.max(1, Math.ceil(word.length / LETTERS_A_LINE))
      room = LETTERS_A_LINE - (word.length % LETTERS_A_LINE)
    } else room -= word.length + 1
  }
  return lines
}

const CLOSED: readonly Outcome[] = ['prohibited', 'no_ground']

/** The line from party to party in pieces. It ends with a bar at the check that closes the way; what follows is broken. */
function linesOf(hop: Hop, h: number): DrawnLine[] {
  const stops = [`party-${h}`, ...hop.checks.map((_, c) => beadId(h, c)), `party-${h + 1}`]
  const closedAt = hop.verdict === 'nee' ? hop.checks.findIndex(({ outcome }) => CLOSED.includes(outcome)) : -1
  const style: LineStyle = hop.modality === null ? 'broken' : hop.modality === 'mag' ? 'may' : 'must'
  return stops.slice(1).map((target, index) => {
    const past = closedAt !== -1 && index > closedAt
    const last = index === stops.length - 2
    return {
      id: `line-${h}-${index}`, source: stops[index] ?? '', target,
      style: past ? 'broken' : closedAt === -1 ? style : 'may',
      end: index === closedAt ? 'bar' : last ? 'arrow' : 'none',
    }
  })
}
