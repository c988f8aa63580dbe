import { useId, useState, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface DisclosureProps {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly className?: string
  /** Whether it starts open; later the reader decides, or `open` does. */
  readonly startsOpen?: boolean
  /** Given together with `onToggle` where the place decides. */
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
}

/** A heading or line that opens what stands below it. What is closed is not drawn until it was opened once. */
export function Disclosure({ summary, children, className = '', startsOpen = false, open: given, onToggle }: DisclosureProps) {
  const [own, setOwn] = useState(startsOpen)
  const [seen, setSeen] = useState(startsOpen)
  const open = given ?? own
  const id = useId()
  if (open && !seen) setSeen(true)
  return (
    <div className={`disclosure ${className}`}>
      <button type="button" className="disclosure-summary" aria-expanded={open} aria-controls={id} onClick={() => (onToggle ?? setOwn)(!open)}>
        <Icon name="chevron" />
        {summary}
      </button>
      <div id={id} className="disclosure-body" hidden={!open}>
        {open || seen ? children : null}
      </div>
    </div>
  )
}
