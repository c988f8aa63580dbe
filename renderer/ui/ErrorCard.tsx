import type { CallError } from '../../graph/api/contract.ts'
import { useSettings } from '../state/settings.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from './Icon.tsx'

/** What happened, what it means, what to do; and a way on where trying again can help. */
export function ErrorCard({ error, onRetry, level = 2 }: { error: CallError; onRetry?: () => void; level?: 2 | 3 }) {
  const { rest } = useWords()
  const { language } = useSettings()
  const words = rest.errors[error.code]
  const Heading = `h${level}` as const
  return (
    <div className="card error-card" role="alert">
      <Heading className="error-title"><Icon name="warning" />{words.title}</Heading>
      <p>{error.message[language]}</p>
      <p className="todo">{words.todo}</p>
      {error.place === undefined ? null : <p className="quiet">{error.place}</p>}
      {onRetry === undefined ? null : <button type="button" className="button" onClick={onRetry}>{rest.retry}</button>}
    </div>
  )
}
