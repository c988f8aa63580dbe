import { useWords } from '../../i18n/words.ts'

/** Shown only when an answer takes more than half a second. */
export function Waiting({ onCancel }: { onCancel: () => void }) {
  const { wait } = useWords()
  return (
    <div className="card waiting" role="status">
      <span className="waiting-bar" aria-hidden="true" />
      <p>{wait.working}</p>
      <button type="button" className="button" onClick={onCancel}>{wait.cancel}</button>
    </div>
  )
}
