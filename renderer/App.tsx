import { useMemo } from 'react'
import { ClientContext } from './api/client-context.ts'
import type { Client } from './api/client.ts'
import { useReply } from './api/use-reply.ts'
import { Frame } from './panels/frame/Frame.tsx'
import { HelpView } from './panels/HelpView.tsx'
import { VraagView } from './panels/question/VraagView.tsx'
import { SettingsView } from './panels/SettingsView.tsx'
import { SettingsContext, useStoredSettings } from './state/settings.ts'
import { useAddress, usePlace } from './state/use-place.ts'
import { AboutContext, HealthContext, Names, NamesContext } from './state/vocabulary.ts'

/** The window: settings, client, what is known of the corpus, and the place in it. */
export function App({ client }: { client: Client }) {
  const settings = useStoredSettings()
  return (
    <SettingsContext.Provider value={settings}>
      <ClientContext.Provider value={client}>
        <Window />
      </ClientContext.Provider>
    </SettingsContext.Provider>
  )
}

const NOTHING = {}

function Window() {
  const moves = usePlace()
  const vocabulary = useReply('vocabulary', NOTHING)
  const about = useReply('about', NOTHING)
  const names = useMemo(() => new Names(vocabulary.value), [vocabulary.value])
  const health = about.phase === 'failed' ? 'down' : about.value === null ? 'opening' : 'up'
  return (
    <NamesContext.Provider value={names}>
      <AboutContext.Provider value={about.value}>
        <HealthContext.Provider value={health}>
          <Frame {...moves}>{moves.place.view === 'vraag' ? <VraagView {...moves} /> : <Page {...moves} />}</Frame>
        </HealthContext.Provider>
      </AboutContext.Provider>
    </NamesContext.Provider>
  )
}

/** A view that asks nothing. Its address leaves the question out: a link to the help is no place to keep one. */
function Page({ place }: ReturnType<typeof usePlace>) {
  const bare = useMemo(() => ({ ...place, text: '', corrections: {}, chooses: {}, opened: null, forgotten: false }), [place])
  useAddress(bare, 'full')
  return place.view === 'hulp' ? <HelpView /> : <SettingsView />
}
