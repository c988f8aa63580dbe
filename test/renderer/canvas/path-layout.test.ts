import { describe, expect, it } from 'vitest'
import { layOut, type Drawing } from '../../../renderer/canvas/path-layout.ts'
import { elementsOf, type Palette } from '../../../renderer/canvas/path-picture.ts'
import { directClosed, hugeAnswer, viaVeiligThuis } from '../../support/answers.ts'
import type { Path } from '../../../graph/model/answer.ts'

const words = { party: (id: string) => ({ label: id, kind: 'organisation' }), check: (check: string) => check, modality: () => 'mag' }
const draw = (path: Path, width = 1000): Drawing => layOut(path, width, words)

describe('the picture of a route', () => {
  it('runs from left to right: party, seven checks, party', () => {
    const { parties, checks, lines } = draw(viaVeiligThuis)
    expect(parties.map(({ label }) => label)).toEqual(['gi', 'veilig-thuis', 'burgemeester'])
    expect(checks).toHaveLength(14)
    const inOrder = [...parties.slice(0, 2).map(({ x }) => x), ...checks.map(({ x }) => x)]
    expect(checks.slice(0, 7).every(({ x }) => x > (inOrder[0] ?? 0) && x < (inOrder[1] ?? 0))).toBe(true)
    expect(lines).toHaveLength(16)
    expect(lines.filter(({ end }) => end === 'arrow')).toHaveLength(2)
  })

  it('never lays one thing over another, however narrow the window and long the names', () => {
    for (const path of [viaVeiligThuis, directClosed, hugeAnswer().routes[0] ?? viaVeiligThuis]) {
      for (const width of [200, 700, 1000, 1600]) {
        const { parties, checks, width: drawn } = draw(path, width)
        const spans = [...parties.map(({ x, width: w }) => [x - w / 2, x + w / 2] as const), ...checks.map(({ x }) => [x - 13, x + 13] as const)].sort((a, b) => a[0] - b[0])
        for (const [index, span] of spans.slice(1).entries()) expect(span[0]).toBeGreaterThanOrEqual(spans[index]?.[1] ?? 0)
        expect(spans.at(-1)?.[1]).toBeLessThanOrEqual(drawn)
      }
    }
  })

  it('is cut with a bar at the first check that closes the way, and broken beyond it', () => {
    const { lines } = draw(directClosed)
    expect(lines.findIndex(({ end }) => end === 'bar')).toBe(1)
    expect(lines.slice(2).every(({ style }) => style === 'broken')).toBe(true)
  })

  it('names the checks where there is room and numbers them where there is not', () => {
    expect(draw(directClosed, 1000).checks[0]?.label).toBe('doel')
    expect(draw(directClosed, 500).checks[0]?.label).toBe('1')
  })

  it('gives Cytoscape elements of its own, with every sign as an image of the page', () => {
    const tone = { main: '#111', soft: '#eee', on: '#fff' }
    const palette: Palette = { ink: '#111', quiet: '#333', line: '#999', sheet: '#fff', accent: '#00f', tones: { ja: tone, ja_mits: tone, nee: tone, omstreden: tone, onbekend: tone } }
    const elements = elementsOf(draw(directClosed), palette, { hop: 0, check: 'geheimhouding' })
    expect(elements.filter(({ classes }) => String(classes).includes('selected'))).toHaveLength(1)
    expect(elements.filter(({ data }) => 'image' in data).every(({ data }) => String(data['image']).startsWith('data:image/svg+xml,'))).toBe(true)
  })
})
