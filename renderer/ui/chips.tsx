// Norms, places in a source and statuses as small fixed pieces that look the same everywhere.
import type { Citation } from '../../graph/model/citation.ts'
import { useWords } from '../i18n/words.ts'
import { useInspect } from '../state/inspect.ts'
import { Icon } from './Icon.tsx'

/** The norms that something rests on, decisive first. */
export function Norms({ grounds }: { grounds: readonly string[] }) {
  if (grounds.length === 0) return null
  return (
    <ul className="chip-row norms" lang="nl">
      {grounds.map((ground) => <li key={ground} className="norm">{ground}</li>)}
    </ul>
  )
}

/** Places in the sources; each opens its passage in the inspector. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  const inspect = useInspect()
  const { rest } = useWords()
  if (citations.length === 0) return null
  return (
    <ul className="chip-row">
      {citations.map(({ source, first, last }) => (
        <li key={`${source} ${first}-${last}`}>
          <button type="button" className="citation" onClick={() => inspect({ kind: 'passage', file: source, first, last })}>
            <Icon name="book" />
            <span className="visually-hidden">{rest.passage.citation} </span>
            {source} <span className="figures">{first === last ? first : `${first}-${last}`}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Facts of the corpus by their own name; each opens in the inspector. */
export function Facts({ ids }: { ids: readonly string[] }) {
  const inspect = useInspect()
  if (ids.length === 0) return null
  return (
    <ul className="chip-row">
      {ids.map((id) => (
        <li key={id}>
          <button type="button" className="citation fact-link" lang="nl" onClick={() => inspect({ kind: 'fact', id })}>{id}</button>
        </li>
      ))}
    </ul>
  )
}

/** Where a statement comes from: law looks weightier than opinion. */
export function StatusBadge({ status }: { status: string }) {
  const { answer } = useWords()
  return <span className={`status-badge status-${status}`}>{answer.statuses[status] ?? status}</span>
}
