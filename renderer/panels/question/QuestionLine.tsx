import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { CallOutput } from '../../../graph/api/contract.ts'
import { useReply } from '../../api/use-reply.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useOptions } from '../../ui/use-options.ts'

/** The longest text that the product reads (MAX_QUESTION_CHARS of the model, held equal by a test). */
export const MAX_TEXT = 2000
/** How long typing must rest before the corpus is asked for completions. */
const REST_MS = 120

type Suggestion = CallOutput<'complete'>['suggestions'][number]

interface QuestionLineProps {
  /** The question that was asked; the line follows it, and then the reader's typing. */
  readonly text: string
  readonly onAsk: (text: string) => void
}

/** The front door: one line with completion from the corpus. Enter asks, arrows choose, Escape closes. */
export function QuestionLine({ text, onAsk }: QuestionLineProps) {
  const { line } = useWords()
  const [typed, setTyped] = useState(text)
  const [asked, setAsked] = useState(text)
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const suggestions = useSuggestions(open ? typed : '', field)
  const options = useOptions(suggestions.length)
  const listed = open && suggestions.length > 0
  if (asked !== text) {
    setAsked(text)
    setTyped(text)
    setOpen(false)
  }

  const take = ({ start, end, insert }: Suggestion): void => {
    const before = typed.slice(0, start) + insert
    setTyped(before + typed.slice(end))
    setOpen(false)
    options.setActive(-1)
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length))
  }
  const submit = (): void => {
    setOpen(false)
    onAsk(typed.trim())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (listed && options.onKey(event)) return
    const chosen = listed ? suggestions[options.active] : undefined
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      take(chosen)
    } else if (event.key === 'Escape' && listed) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }

  return (
    <form className="line" role="search" onSubmit={(event) => { event.preventDefault(); submit() }}>
      <label className="visually-hidden" htmlFor={id}>{line.label}</label>
      <div className="line-field">
        <Icon name="search" />
        <input
          id={id} ref={field} data-question-line="" lang="nl" type="text" role="combobox" autoComplete="off" spellCheck={false}
          aria-expanded={listed} aria-controls={`${id}-list`} aria-autocomplete="list" aria-keyshortcuts="Control+K Meta+K"
          aria-activedescendant={listed && options.active >= 0 ? `${id}-${options.active}` : undefined}
          placeholder={line.placeholder} value={typed}
          onChange={(event) => { setTyped(event.target.value); setOpen(true); options.setActive(-1) }}
          onBlur={() => setOpen(false)} onKeyDown={onKeyDown}
        />
        {typed === '' ? <kbd className="line-key">{line.key}</kbd> : (
          <button type="button" className="icon-button" aria-label={line.clear} title={line.clear} onClick={() => { setTyped(''); field.current?.focus() }}><Icon name="close" /></button>
        )}
      </div>
      <button type="submit" className="button primary">{line.ask}</button>
      <SuggestionList id={id} listed={listed} suggestions={suggestions} active={options.active} onTake={take} />
      <p className="visually-hidden" role="status">{listed ? line.suggestionCount(suggestions.length) : ''}</p>
    </form>
  )
}

interface SuggestionListProps {
  readonly id: string
  readonly listed: boolean
  readonly suggestions: readonly Suggestion[]
  readonly active: number
  readonly onTake: (suggestion: Suggestion) => void
}

function SuggestionList({ id, listed, suggestions, active, onTake }: SuggestionListProps) {
  const { line } = useWords()
  return (
    <ul id={`${id}-list`} className="options line-options" role="listbox" aria-label={line.suggestions} hidden={!listed} lang="nl">
      {suggestions.map((suggestion, index) => (
        <li
          key={`${suggestion.id} ${suggestion.insert}`} id={`${id}-${index}`} role="option" aria-selected={index === active}
          onMouseDown={(event) => { event.preventDefault(); onTake(suggestion) }}
        >
          <span>{suggestion.label}</span> <SuggestionKind kind={suggestion.kind} />
        </li>
      ))}
    </ul>
  )
}

function SuggestionKind({ kind }: { kind: string }) {
  const { picker } = useWords()
  return <span className="option-kind">{picker.kinds[kind] ?? kind}</span>
}

/** What the corpus would fill in at the cursor, once typing rests. */
function useSuggestions(typed: string, field: React.RefObject<HTMLInputElement | null>): readonly Suggestion[] {
  const [rested, setRested] = useState<{ text: string; cursor: number } | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      const text = typed.trim() === '' || typed.length > MAX_TEXT ? null : typed
      setRested(text === null ? null : { text, cursor: Math.min(field.current?.selectionStart ?? text.length, text.length) })
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [typed, field])
  const { value, fresh } = useReply('complete', rested)
  return fresh && rested?.text === typed ? (value?.suggestions ?? []) : []
}
