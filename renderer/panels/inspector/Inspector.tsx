import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/words.ts'
import type { Inspected } from '../../state/place.ts'
import { Icon } from '../../ui/Icon.tsx'
import { FactCard } from './FactCard.tsx'
import { PassageCard } from './PassageCard.tsx'

/** The one panel at the right that every view shares. It takes the focus when something opens, and gives it back. */
export function Inspector({ inspected, onClose }: { inspected: Inspected; onClose: () => void }) {
  const { frame, rest } = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    opener.current = document.activeElement
    return () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus()
    }
  }, [])
  const key = JSON.stringify(inspected)
  useEffect(() => {
    title.current?.focus()
  }, [key])
  return (
    <aside className="inspector" aria-label={frame.inspector} onKeyDown={(event) => { if (event.key === 'Escape') onClose() }}>
      <header className="inspector-head">
        <h2 ref={title} tabIndex={-1}>{inspected.kind === 'passage' ? rest.passage.title : rest.fact.title} {inspected.kind === 'passage' ? <span className="inspector-place figures">{inspected.file} {inspected.first === inspected.last ? inspected.first : `${inspected.first}-${inspected.last}`}</span> : null}</h2>
        <button type="button" className="icon-button" aria-label={frame.close} title={frame.close} onClick={onClose}><Icon name="close" /></button>
      </header>
      {inspected.kind === 'passage' ? <PassageCard key={key} file={inspected.file} first={inspected.first} last={inspected.last} /> : <FactCard key={key} id={inspected.id} />}
    </aside>
  )
}
