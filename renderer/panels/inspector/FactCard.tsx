import type { CallOutput } from '../../../graph/api/contract.ts'
import { useReply } from '../../api/use-reply.ts'
import { useWords } from '../../i18n/words.ts'
import type { RestWords } from '../../i18n/shape.ts'
import { useInspect } from '../../state/inspect.ts'
import { useAbout, useNames, type Names } from '../../state/vocabulary.ts'
import { StatusBadge } from '../../ui/chips.tsx'
import { ErrorCard } from '../../ui/ErrorCard.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Waiting } from '../question/Waiting.tsx'

type FactView = CallOutput<'fact'>

/** One fact of the corpus with everything that it states and where that stands. */
export function FactCard({ id }: { id: string }) {
  const reply = useReply('fact', { id })
  return (
    <>
      {reply.phase === 'slow' ? <Waiting onCancel={reply.cancel} /> : null}
      {reply.error === null ? null : <ErrorCard error={reply.error} onRetry={reply.retry} level={3} />}
      {reply.value === null ? null : <Fact fact={reply.value} />}
    </>
  )
}

function Fact({ fact }: { fact: FactView }) {
  const { rest } = useWords()
  const names = useNames()
  const about = useAbout()
  const inspect = useInspect()
  const basis = fact.basis === 'said' ? rest.fact.said : fact.basis === 'inferred' ? rest.fact.inferred : fact.basis
  return (
    <>
      <p className="rule-badges"><span className="tag">{rest.fact.kinds[fact.kind] ?? fact.kind}</span>{fact.status === null ? null : <StatusBadge status={fact.status} />}</p>
      <dl className="fact-lines">
        {shownFields(fact, rest).map(([name, title]) => (
          <div key={name}><dt>{title}</dt><dd lang="nl"><Value value={fact.record[name]} names={names} /></dd></div>
        ))}
        {basis === null ? null : <div><dt>{rest.fact.basis}</dt><dd>{basis}</dd></div>}
        {fact.state === null ? null : <div><dt>{rest.fact.state}</dt><dd lang="nl">{about?.states.find((state) => state.id === fact.state)?.name ?? fact.state}</dd></div>}
        <div><dt>{rest.fact.id}</dt><dd className="fact-id">{fact.id}</dd></div>
      </dl>
      <ul className="chip-row">
        {fact.citations.map(({ file, first, last }) => (
          <li key={`${file} ${first}-${last}`}>
            <button type="button" className="citation" onClick={() => inspect({ kind: 'passage', file, first, last })}><Icon name="book" />{shortFile(file)} <span className="figures">{first === last ? first : `${first}-${last}`}</span></button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A source file is known by its number: 002_6e29….txt is s002. */
const shortFile = (file: string): string => file.replace(/^(\d{3})_.*$/, 's$1')

/** The fields that say something and that we have a word for, in the order of the words. */
function shownFields(fact: FactView, rest: RestWords): (readonly [string, string])[] {
  return Object.entries(rest.fact.fields).filter(([name]) => !isBlank(fact.record[name]))
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

function Value({ value, names }: { value: unknown; names: Names }): React.ReactNode {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.length === 1 ? <Value value={items[0]} names={names} /> : <ul className="sentence-list">{items.map((item, index) => <li key={index}><Value value={item} names={names} /></li>)}</ul>
  }
  if (typeof value === 'string') return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? names.of(value) : value
  if (typeof value === 'object' && value !== null) {
    const said = ['text', 'claim', 'name'].map((key) => (value as Record<string, unknown>)[key]).find((it) => typeof it === 'string')
    return said ?? Object.values(value).filter((it) => typeof it === 'string').join(', ')
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}
