import type { CheckName, Path } from '../../../graph/model/answer.ts'
import { PathDrawing } from '../../canvas/PathDrawing.tsx'
import { useWords } from '../../i18n/words.ts'
import type { Opened } from '../../state/place.ts'
import { useNames } from '../../state/vocabulary.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { VerdictSign } from '../../ui/Sign.tsx'
import { HopCard } from './HopCard.tsx'

interface RouteCardProps {
  readonly path: Path
  readonly rank: number
  /** Some routes of the answer count and some do not, so each says which. */
  readonly mixed: boolean
  readonly open: boolean
  readonly opened: Opened | null
  readonly onToggle: (open: boolean) => void
  readonly onCheck: (hop: number, check: CheckName | null) => void
}

/** One way: drawn, and told step by step. */
export function RouteCard({ path, rank, mixed, open, opened, onToggle, onCheck }: RouteCardProps) {
  const { answer: words } = useWords()
  const selected = opened?.check == null ? null : { hop: opened.hop, check: opened.check }
  return (
    <article className={`route ${path.counted ? 'route-counted' : 'route-beside'}`} aria-label={words.routes.rank(rank)}>
      <Disclosure open={open} onToggle={onToggle} className="route-disclosure" summary={<RouteSummary path={path} rank={rank} mixed={mixed} />}>
        {path.counted ? null : <p className="quiet">{words.routes.besideLead}</p>}
        {path.detour && !path.warnings.some((warning) => warning.startsWith('Omweg')) ? <p className="warning"><Icon name="warning" />{words.routes.detour}</p> : null}
        {path.warnings.map((warning) => <p key={warning} className="warning" lang="nl"><Icon name="warning" />{warning}</p>)}
        {open ? <PathDrawing path={path} selected={selected} onCheck={onCheck} /> : null}
        <p className="drawing-legend">{words.routes.legend}</p>
        {path.hops.map((hop, index) => (
          <HopCard
            key={`${hop.from} ${hop.to}`} hop={hop} index={index} alone={path.hops.length === 1}
            selected={opened?.hop === index ? opened.check : null} onCheck={(check) => onCheck(index, check)}
          />
        ))}
      </Disclosure>
    </article>
  )
}

function RouteSummary({ path, rank, mixed }: { path: Path; rank: number; mixed: boolean }) {
  const { answer: words } = useWords()
  const names = useNames()
  const stops = [path.hops[0]?.from ?? '', ...path.hops.map(({ to }) => to)]
  return (
    <span className="route-summary">
      <span className="route-rank figures">{rank}</span>
      <span className={`route-verdict tone-${path.verdict}`}><VerdictSign verdict={path.verdict} />{words.verdicts[path.verdict]}</span>
      <span className="route-stops" lang="nl">
        {stops.map((id, index) => <span key={`${index} ${id}`}>{index > 0 ? <Icon name="arrow" /> : null}{names.short(id)}</span>)}
      </span>
      <span className="route-facts">
        <span>{path.hops.length === 1 ? words.routes.direct : words.routes.steps(path.hops.length)}</span>
        {path.conditions.length > 0 ? <span>{words.conditionsCount(path.conditions.length)}</span> : null}
        <Deciding path={path} />
        {mixed ? <span className={path.counted ? 'tag tag-strong' : 'tag'}>{path.counted ? words.routes.counted : words.routes.beside}</span> : null}
      </span>
    </span>
  )
}

/** What tells one route from the next: the check that closes it, or the norm that it rests on first. */
function Deciding({ path }: { path: Path }) {
  const { answer: words } = useWords()
  const closed = path.hops.flatMap(({ verdict, checks }) => (verdict === 'nee' ? checks : [])).find(({ outcome }) => outcome === 'prohibited' || outcome === 'no_ground')
  if (closed !== undefined) return <span>{words.routes.closedBy(words.checks[closed.check])} <span className="route-ground" lang="nl">{closed.grounds[0]}</span></span>
  const ground = path.hops.flatMap(({ grounds }) => grounds)[0]
  return ground === undefined ? null : <span className="route-ground" lang="nl">{ground}</span>
}
