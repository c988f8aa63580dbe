import { useState, type KeyboardEvent } from 'react'

export interface Options {
  /** Which option the keyboard is on; -1 for none. */
  readonly active: number
  readonly setActive: (index: number) => void
  /** Moves through the options; true where the key was one of ours. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** Arrows, Home and End over a list beside a text field (the combobox pattern). A shorter list pulls the place back. */
export function useOptions(count: number, { first = -1 }: { first?: number } = {}): Options {
  const [wanted, setActive] = useState(first)
  const active = Math.min(wanted, count - 1)
  const onKey = (event: KeyboardEvent): boolean => {
    if (count === 0) return false
    if (event.key === 'ArrowDown') setActive(active + 1 >= count ? 0 : active + 1)
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? count - 1 : active - 1)
    else return false
    event.preventDefault()
    return true
  }
  return { active, setActive, onKey }
}
