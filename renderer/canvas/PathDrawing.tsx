import { useEffect, useRef, useState } from 'react'
import type { Core } from 'cytoscape'
import type { CheckName, Path } from '../../graph/model/answer.ts'
import { useWords } from '../i18n/words.ts'
import { useSettings } from '../state/settings.ts'
import { useNames } from '../state/vocabulary.ts'
import { layOut, type Drawing } from './path-layout.ts'
import { elementsOf, readPalette, stylesOf } from './path-picture.ts'

interface PathDrawingProps {
  readonly path: Path
  readonly selected: { readonly hop: number; readonly check: CheckName } | null
  readonly onCheck: (hop: number, check: CheckName) => void
}

/** How much larger the picture is for a room. */
const BEAMER_SCALE = 1.5

/** A route as a picture. It stands still; a bead opens its check. What it shows stands as text beside it. */
export function PathDrawing({ path, selected, onCheck }: PathDrawingProps) {
  const { answer } = useWords()
  const { beamer, theme } = useSettings()
  const names = useNames()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const dark = useDark(theme)
  const scale = beamer ? BEAMER_SCALE : 1
  const drawing = layOut(path, width / scale, {
    party: (id) => ({ label: names.short(id), kind: names.kindOf(id) }),
    check: (check) => answer.checksShort[check],
    modality: (hop) => `${answer.verdicts[hop.verdict]} · ${hop.verdict === 'nee' ? answer.modality.mag_niet : answer.modality[hop.modality ?? 'geen']}`,
  })
  const key = JSON.stringify({ drawing, scale, dark, selected })
  const choose = useRef(onCheck)
  useEffect(() => {
    choose.current = onCheck
  })

  useEffect(() => {
    const container = canvas.current
    if (container === null || !canDraw()) return
    let core: Core | null = null
    let gone = false
    // the key holds everything that the picture is made of, so it is a copy that Cytoscape may keep and change
    const given = JSON.parse(key) as { drawing: Drawing; scale: number; selected: PathDrawingProps['selected'] }
    void Promise.all([import('cytoscape'), document.fonts.load('600 15px "Source Sans 3 Variable"').catch(() => [])]).then(([{ default: cytoscape }]) => {
      if (gone) return
      const palette = readPalette(container)
      core = cytoscape({
        container, elements: elementsOf(given.drawing, palette, given.selected), style: stylesOf(palette), layout: { name: 'preset', fit: false },
        zoom: given.scale, pan: { x: 0, y: 0 }, userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false, autoungrabify: true, autounselectify: true,
      })
      core.on('tap', '.bead', (event) => {
        const { hop, check } = (event.target as { data: () => { hop: number; check: CheckName } }).data()
        choose.current(hop, check)
      })
      container.dataset['drawn'] = 'true'
    })
    return () => {
      gone = true
      core?.destroy()
    }
  }, [key])

  const [first, last] = [path.hops[0]?.from ?? '', path.hops.at(-1)?.to ?? '']
  return (
    <div ref={frame} className="drawing" role="group" tabIndex={0} aria-label={answer.routes.scroll}>
      <div
        ref={canvas} className="drawing-canvas" role="img" aria-label={answer.routes.picture(names.of(first), names.of(last))}
        style={{ width: drawing.width * scale, height: drawing.height * scale }}
      />
    </div>
  )
}

/** A simulated page has no canvas to draw on; the text beside the picture is enough there. */
const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null

function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(960)
  useEffect(() => {
    if (element.current === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}

/** Whether the window is dark now, by choice or by the system. */
function useDark(theme: string): boolean {
  const [system, setSystem] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const follow = (): void => setSystem(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return theme === 'dark' || (theme === 'system' && system)
}
