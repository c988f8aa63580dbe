import { useCallback, useRef, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import type { ListSlot } from '../../state/place.ts'
import { useNames } from '../../state/vocabulary.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Picker } from '../../ui/Picker.tsx'

interface SlotChipsProps {
  readonly slot: ListSlot
  readonly ids: readonly string[]
  readonly corrected: boolean
  readonly onChange: (ids: readonly string[]) => void
}

/** One part of the question: its values, each to change or take away, and a way to add one. */
export function SlotChips({ slot, ids, corrected, onChange }: SlotChipsProps) {
  const { understood, picker } = useWords()
  const names = useNames()
  const label = understood.slots[slot]
  /** Which value is being changed; the length of the list for a new one; null for none. */
  const [changing, setChanging] = useState<number | null>(null)
  const opener = useRef<HTMLButtonElement | null>(null)
  const close = useCallback(() => {
    setChanging(null)
    opener.current?.focus()
  }, [])
  const open = (index: number, button: HTMLButtonElement): void => {
    opener.current = button
    setChanging(index)
  }
  const choose = (id: string): void => {
    onChange(changing === null || changing >= ids.length ? [...ids, id] : ids.map((before, index) => (index === changing ? id : before)))
    close()
  }
  return (
    <span className={`slot ${ids.length === 0 ? 'slot-empty' : ''}`} role="group" aria-label={corrected ? `${label}, ${understood.corrected}` : label}>
      {ids.length > 0 ? <span className="slot-label" aria-hidden="true">{label}</span> : null}
      {ids.map((id, index) => (
        <span key={id} className={`chip ${corrected ? 'chip-corrected' : ''}`}>
          <button
            type="button" className="chip-value" title={[names.of(id), names.gloss(id)].filter(Boolean).join(' · ')} aria-haspopup="dialog" aria-expanded={changing === index}
            aria-label={understood.change(label, names.short(id))} onClick={(event) => open(index, event.currentTarget)}
          >
            <span lang="nl">{names.short(id)}</span>
          </button>
          <button type="button" className="chip-remove" aria-label={understood.remove(names.short(id))} onClick={() => onChange(ids.filter((other) => other !== id))}><Icon name="close" /></button>
        </span>
      ))}
      <button
        type="button" className="chip-add" aria-haspopup="dialog" aria-expanded={changing === ids.length} aria-label={understood.add(label)} title={understood.add(label)}
        onClick={(event) => open(ids.length, event.currentTarget)}
      >
        <Icon name="plus" />{ids.length === 0 ? <span>{label}</span> : null}
      </button>
      {changing === null ? null : <Picker title={picker.title(label)} entries={names.forSlot(slot)} chosen={ids} onChoose={choose} onClose={close} />}
    </span>
  )
}
