import { useState } from 'react'
import type { Answer, CheckName } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import type { Opened } from '../../state/place.ts'
import { RouteCard } from './RouteCard.tsx'

interface RoutesProps {
  readonly answer: Answer
  readonly opened: Opened | null
  readonly onOpen: (opened: Opened | null) => void
}

/** More than this stays folded until asked for. */
const SHOWN = 5
/** Stands for "no route open", where the reader closed the one that opens by itself. */
export const NO_ROUTE = '-'

/** The ways from provider to receiver, lightest first, as the product ranked them. */
export function Routes({ answer, opened, onOpen }: RoutesProps) {
  const { answer: words } = useWords()
  const [all, setAll] = useState(false)
  const { routes } = answer
  if (routes.length === 0) return answer.kind === 'route' && answer.verdict !== 'onbekend' ? <NoRoute verdict={answer.verdict} /> : null
  const mixed = routes.some(({ counted }) => counted) && routes.some(({ counted }) => !counted)
  const openPath = opened?.path ?? routes[0]?.id ?? NO_ROUTE
  const reach = Math.max(SHOWN, routes.findIndex(({ id }) => id === openPath) + 1)
  const shown = all ? routes : routes.slice(0, reach)
  return (
    <section className="routes" aria-labelledby="routes-title">
      <h2 id="routes-title">{words.routes.title} <span className="count">{routes.length}</span></h2>
      <ol className="route-list">
        {shown.map((path, index) => (
          <li key={path.id}>
            <RouteCard
              path={path} rank={index + 1} mixed={mixed} open={openPath === path.id} opened={openPath === path.id ? opened : null}
              onToggle={(open) => onOpen({ path: open ? path.id : NO_ROUTE, hop: 0, check: null })}
              onCheck={(hop: number, check: CheckName | null) => onOpen({ path: path.id, hop, check })}
            />
          </li>
        ))}
      </ol>
      {shown.length < routes.length ? <button type="button" className="button" onClick={() => setAll(true)}>{words.routes.more(routes.length - shown.length)}</button> : null}
    </section>
  )
}

function NoRoute({ verdict }: { verdict: Answer['verdict'] }) {
  const { answer: words } = useWords()
  return (
    <section className="card" aria-labelledby="routes-title">
      <h2 id="routes-title">{words.routes.none}</h2>
      <p>{verdict === 'nee' ? words.routes.noneNo : words.routes.noneLead}</p>
    </section>
  )
}
