import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useWords } from '../i18n/words.ts'
import { matching, type Entry } from '../state/vocabulary.ts'
import { useOptions } from './use-options.ts'

/** More than this nobody scrolls through; typing narrows it. */
const MAX_SHOWN = 80

interface PickerProps {
  readonly title: string
  readonly entries: readonly Entry[]
  readonly chosen: readonly string[]
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** A list to choose one entry from, with type-ahead over names, other names and English. Opens with the focus in its field. */
export function Picker({ title, entries, chosen, onChoose, onClose }: PickerProps) {
  const { picker } = useWords()
  const [typed, setTyped] = useState('')
  const found = matching(entries.filter(({ id }) => !chosen.includes(id)), typed, MAX_SHOWN)
  /** A list of one kind need not say so at every entry. */
  const mixed = new Set(entries.map(({ kind }) => kind)).size > 1
  const options = useOptions(found.length, { first: 0 })
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()

  useEffect(() => {
    field.current?.focus()
  }, [])
  useEffect(() => {
    list.current?.children[options.active]?.scrollIntoView({ block: 'nearest' })
  }, [options.active])
  useEffect(() => {
    const leave = (event: MouseEvent): void => {
      if (box.current?.contains(event.target as Node) === false) onClose()
    }
    document.addEventListener('mousedown', leave)
    return () => document.removeEventListener('mousedown', leave)
  }, [onClose])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (options.onKey(event)) return
    const entry = found[options.active]
    if (event.key === 'Enter' && entry !== undefined) onChoose(entry.id)
    else if (event.key === 'Escape') onClose()
    else if (event.key !== 'Tab') return
    if (event.key === 'Tab') onClose()
    else event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="picker" ref={box} role="dialog" aria-label={title} onKeyDown={onKeyDown}>
      <input
        ref={field} type="text" role="combobox" aria-label={`${title}. ${picker.search}`} placeholder={picker.search} autoComplete="off" spellCheck={false}
        aria-expanded="true" aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={found.length > 0 ? `${id}-${options.active}` : undefined}
        value={typed} onChange={(event) => { setTyped(event.target.value); options.setActive(0) }}
      />
      <ul id={`${id}-list`} ref={list} className="options" role="listbox" aria-label={title}>
        {found.map((entry, index) => (
          <li key={entry.id} id={`${id}-${index}`} role="option" aria-selected={index === options.active} onMouseDown={(event) => { event.preventDefault(); onChoose(entry.id) }}>
            <span lang="nl">{entry.name}</span>
            <span className="option-kind">{entry.en === null ? null : <span lang="en">{entry.en}</span>}{entry.en !== null && mixed ? ', ' : ''}{mixed ? (picker.kinds[entry.kind] ?? entry.kind) : null}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="quiet picker-none">{picker.none}</p> : null}
      <p className="visually-hidden" role="status">{picker.found(found.length)}</p>
    </div>
  )
}
