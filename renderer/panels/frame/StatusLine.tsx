import { useWords } from '../../i18n/words.ts'
import { useAbout, useCorpusHealth } from '../../state/vocabulary.ts'
import { readingName } from '../answer/reading-names.ts'

/** Store and its health, state of the law, reading, number of facts. */
export function StatusLine({ reading }: { reading: string | null }) {
  const { frame, answer } = useWords()
  const about = useAbout()
  const health = useCorpusHealth()
  const main = about?.states.find((state) => state.main) ?? about?.states[0]
  const facts = about === null ? 0 : Object.values(about.facts).reduce((sum, count) => sum + count, 0)
  return (
    <footer className="status" aria-label={frame.status}>
      <span className={`health health-${health}`}><span className="health-mark" aria-hidden="true" />{frame.store(about?.store ?? '…')}, {health === 'up' ? frame.healthy : health === 'down' ? frame.unhealthy : frame.connecting}</span>
      {main === undefined ? null : <span lang="nl">{main.name}</span>}
      <span>{frame.reading(reading === null ? frame.allReadings : readingName(reading, answer, about))}</span>
      {about === null ? null : <span className="figures">{frame.facts(facts)}</span>}
    </footer>
  )
}
