import { useCallback, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useWords } from '../../i18n/words.ts'
import { InspectContext } from '../../state/inspect.ts'
import type { Inspected, ViewName } from '../../state/place.ts'
import type { Moves } from '../../state/use-place.ts'
import { Boundary } from '../../ui/Boundary.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { StatusLine } from './StatusLine.tsx'

interface FrameProps extends Moves { readonly children: React.ReactNode }

/** Rail, view, inspector, status line. The same around every view. */
export function Frame({ place, go, children }: FrameProps) {
  const { frame, rest } = useWords()
  const inspect = useCallback((inspected: Inspected) => go((now) => ({ ...now, inspected })), [go])
  const close = useCallback(() => go((now) => ({ ...now, inspected: null })), [go])
  const focusLine = useCallback(() => {
    // at once, so that the line is there to take the focus
    flushSync(() => go((now) => (now.view === 'vraag' ? now : { ...now, view: 'vraag' })))
    const line = document.querySelector<HTMLInputElement>('[data-question-line]')
    line?.focus()
    line?.select()
  }, [go])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      focusLine()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [focusLine])
  const toAnswer = (event: React.MouseEvent): void => {
    event.preventDefault()
    document.querySelector<HTMLElement>('#antwoord, main')?.focus()
  }
  const broken = <div className="card error-card" role="alert"><h2>{rest.broken.title}</h2><p>{rest.broken.todo}</p></div>
  return (
    <InspectContext.Provider value={inspect}>
      <div className={`frame ${place.inspected === null ? '' : 'frame-inspecting'}`}>
        <a className="skip" href="#hoofd" onClick={toAnswer}>{frame.skip}</a>
        <Rail view={place.view} onView={(view) => go((now) => ({ ...now, view }))} />
        <main className="view" id="hoofd" tabIndex={0}>
          <Boundary on={JSON.stringify(place)} fallback={broken}>{children}</Boundary>
        </main>
        <Boundary on={JSON.stringify(place.inspected)} fallback={broken}>{place.inspected === null ? null : <Inspector inspected={place.inspected} onClose={close} />}</Boundary>
        <StatusLine reading={place.reading} />
      </div>
    </InspectContext.Provider>
  )
}

const ENTRIES: readonly { view: ViewName; icon: IconName }[] = [{ view: 'vraag', icon: 'ask' }, { view: 'hulp', icon: 'help' }, { view: 'instellingen', icon: 'settings' }]

/** Only views that exist. */
function Rail({ view, onView }: { view: ViewName; onView: (view: ViewName) => void }) {
  const { frame } = useWords()
  return (
    <nav className="rail" aria-label={frame.rail}>
      {ENTRIES.map((entry) => (
        <button key={entry.view} type="button" className={`rail-entry rail-${entry.view}`} aria-current={entry.view === view ? 'page' : undefined} onClick={() => onView(entry.view)}>
          <Icon name={entry.icon} /><span>{frame[entry.view]}</span>
        </button>
      ))}
    </nav>
  )
}
