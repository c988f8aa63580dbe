import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import type { Asked } from '../../state/history.ts'
import { Icon } from '../../ui/Icon.tsx'
import { HistoryList } from './HistoryList.tsx'

/** The questions of this session, one key away from the question line. */
export function HistoryButton({ asked, onAgain }: { asked: readonly Asked[]; onAgain: (hash: string) => void }) {
  const { line } = useWords()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const leave = (event: MouseEvent): void => {
      if (box.current?.contains(event.target as Node) === false) setOpen(false)
    }
    document.addEventListener('mousedown', leave)
    return () => document.removeEventListener('mousedown', leave)
  }, [open])
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className="history" ref={box} onKeyDown={onKeyDown}>
      <button ref={button} type="button" className="button history-button" aria-expanded={open} aria-label={line.history} title={line.history} onClick={() => setOpen(!open)}><Icon name="clock" /></button>
      {open ? (
        <div className="history-panel">
          <h2>{line.history}</h2>
          {asked.length === 0 ? <p className="quiet">{line.historyEmpty}</p> : <HistoryList asked={asked} onAgain={(hash) => { setOpen(false); onAgain(hash) }} />}
        </div>
      ) : null}
    </div>
  )
}
