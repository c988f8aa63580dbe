import { useWords } from '../../i18n/words.ts'
import type { Asked } from '../../state/history.ts'
import { VerdictSign } from '../../ui/Sign.tsx'

/** The questions of this session with their verdicts, newest first. */
export function HistoryList({ asked, onAgain }: { asked: readonly Asked[]; onAgain: (hash: string) => void }) {
  const { answer } = useWords()
  return (
    <ol className="history-list">
      {asked.map(({ hash, text, verdict }) => (
        <li key={hash}>
          <button type="button" className="example history-item" onClick={() => onAgain(hash)}>
            <VerdictSign verdict={verdict} />
            <span className="visually-hidden">{answer.verdicts[verdict]}: </span>
            <span lang="nl">{text}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
