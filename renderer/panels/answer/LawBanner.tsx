import type { Answer } from '../../../graph/model/answer.ts'
import { useWords } from '../../i18n/words.ts'
import { useSettings } from '../../state/settings.ts'
import { useAbout } from '../../state/vocabulary.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'

/** Which law the answer speaks of, and by name what has changed since. On every answer. */
export function LawBanner({ answer, onAsOf }: { answer: Answer; onAsOf: (asOf: string) => void }) {
  const { answer: words } = useWords()
  const { language } = useSettings()
  const about = useAbout()
  const state = about?.states.find(({ id, name }) => id === answer.receipt.state || name === answer.receipt.state)
  const changes = (about?.changes ?? []).filter(({ date }) => state?.until == null || date >= state.until)
  const others = (about?.states ?? []).filter(({ id }) => id !== state?.id)
  const name = (state?.name ?? answer.receipt.state).replace(/^Stand /, '')
  return (
    <Disclosure
      className="law-banner"
      summary={(
        <span className="law-line">
          <span>{words.law.state(name)}</span>{' '}
          {changes.length === 0 ? null : <span className="law-since">{words.law.since}</span>}
          {changes.map(({ date, title }) => <span key={date} className="law-change" lang="nl"> <b className="figures">{date.slice(0, 4)}</b> {title}</span>)}
        </span>
      )}
    >
      <p>{words.law.lead}</p>
      <dl className="changes">
        {changes.map((change) => (
          <div key={change.date}>
            <dt><span lang="nl">{change.title}</span>, <span className="figures">{words.law.from(longDate(change.date, language))}</span></dt>
            <dd lang={language}>{language === 'en' ? change.en : change.effect}</dd>
          </div>
        ))}
      </dl>
      {others.length === 0 ? null : <p>{words.law.other} {others.map((other) => <button key={other.id} type="button" className="link-button" lang="nl" onClick={() => onAsOf(other.from)}>{other.name}</button>)}</p>}
    </Disclosure>
  )
}

const longDate = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
