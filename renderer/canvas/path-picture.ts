// A laid-out route as Cytoscape's elements and styles. Made anew for every picture: Cytoscape keeps and changes what it is given.
import type { ElementDefinition, StylesheetJson } from 'cytoscape'
import type { Verdict } from '../../graph/model/answer.ts'
import { OUTCOME_SHAPES, OUTCOME_TONE, signImage, VERDICT_SHAPES } from '../ui/sign-shapes.ts'
import { BEAD, type Drawing } from './path-layout.ts'

/** The colours of the tokens as they are now, light or dark. */
export interface Palette {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly sheet: string
  readonly accent: string
  readonly tones: Readonly<Record<Verdict, { main: string; soft: string; on: string }>>
}

/** A word longer than this does not fit its box and breaks inside; others break only between words. */
const LONG_WORD = 16

const TONES: readonly Verdict[] = ['ja', 'ja_mits', 'nee', 'omstreden', 'onbekend']

/** Reads the palette off an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const token = (name: string): string => style.getPropertyValue(name).trim() || '#555'
  const tones = Object.fromEntries(TONES.map((tone) => [tone, { main: token(`--${tone}`), soft: token(`--${tone}-soft`), on: token(`--${tone}-on`) }]))
  return { ink: token('--ink'), quiet: token('--ink-2'), line: token('--line-strong'), sheet: token('--raised'), accent: token('--accent'), tones: tones as Palette['tones'] }
}

/** Which outline a kind of party has. */
const SHAPES: Readonly<Record<string, string>> = {
  organ: 'cut-rectangle', organisation: 'round-rectangle', function: 'round-octagon', umbrella: 'bottom-round-rectangle', network: 'hexagon', register: 'barrel', channel: 'rhomboid',
  party_group: 'octagon', betrokkene: 'ellipse',
}

export function elementsOf(drawing: Drawing, palette: Palette, selected: { hop: number; check: string } | null): ElementDefinition[] {
  const at = (x: number, y = drawing.middle): { x: number; y: number } => ({ x, y })
  return [
    ...drawing.parties.map(({ id, label, kind, x, width, height }): ElementDefinition => ({
      group: 'nodes', classes: label.split(/\s+/).some((word) => word.length > LONG_WORD) ? 'party long' : 'party', data: { id, label, width, height, shape: SHAPES[kind] ?? 'round-rectangle' }, position: at(x),
    })),
    ...drawing.checks.map(({ id, label, outcome, hop, check, x }): ElementDefinition => ({
      group: 'nodes', classes: `bead ${selected?.hop === hop && selected.check === check ? 'selected' : ''}`, position: at(x),
      data: { id, label, hop, check, image: signImage(OUTCOME_SHAPES[outcome], palette.tones[OUTCOME_TONE[outcome]]) },
    })),
    ...drawing.verdicts.map(({ id, label, verdict, x }): ElementDefinition => ({
      group: 'nodes', classes: 'verdict', data: { id, label, image: signImage(VERDICT_SHAPES[verdict], palette.tones[verdict]) }, position: at(x, drawing.middle - 30),
    })),
    ...drawing.lines.map(({ id, source, target, style, end }): ElementDefinition => ({ group: 'edges', classes: `${style} ${end}`, data: { id, source, target } })),
  ]
}

export function stylesOf(palette: Palette): StylesheetJson {
  const type = { 'font-family': '"Source Sans 3 Variable", sans-serif', color: palette.ink, 'text-wrap': 'wrap' } as const
  return [
    {
      selector: '.party',
      style: {
        ...type, shape: 'data(shape)' as 'round-rectangle', width: 'data(width)', height: 'data(height)', label: 'data(label)', 'font-size': 15, 'font-weight': 600, 'text-max-width': '128px',
        'text-valign': 'center', 'text-halign': 'center', 'background-color': palette.sheet, 'border-width': 1.5, 'border-color': palette.ink,
      },
    },
    { selector: '.long', style: { 'text-overflow-wrap': 'anywhere' } },
    {
      selector: '.bead',
      style: {
        ...type, width: BEAD, height: BEAD, 'background-color': palette.sheet, 'background-image': 'data(image)', 'background-fit': 'contain', label: 'data(label)', 'font-size': 13,
        'text-valign': 'bottom', 'text-margin-y': 5, color: palette.ink, shape: 'ellipse',
      },
    },
    { selector: '.selected', style: { 'border-width': 3, 'border-color': palette.accent, 'font-weight': 700 } },
    {
      selector: '.verdict',
      style: {
        ...type, width: 18, height: 18, 'background-opacity': 0, 'background-image': 'data(image)', 'background-fit': 'contain', label: 'data(label)', 'font-size': 14,
        'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': 6, events: 'no',
      },
    },
    { selector: 'edge', style: { width: 2, 'line-color': palette.ink, 'target-arrow-color': palette.ink, 'curve-style': 'straight', events: 'no' } },
    { selector: '.must', style: { width: 4.5 } },
    { selector: '.broken', style: { 'line-style': 'dashed', 'line-dash-pattern': [3, 5], 'line-color': palette.line, 'target-arrow-color': palette.line } },
    { selector: '.arrow', style: { 'target-arrow-shape': 'triangle', 'arrow-scale': 1.2 } },
    { selector: '.bar', style: { 'target-arrow-shape': 'tee', 'arrow-scale': 1.6, 'target-arrow-color': palette.tones.nee.main } },
  ]
}
