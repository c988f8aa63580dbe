/** Grondslag on the desktop: table of contents. One window, one protocol, one door for messages, nothing else. */
import { app } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../../graph/api/compose.ts'
import type { CallInput, CallName } from '../../graph/api/contract.ts'
import { harden } from './harden.ts'
import { answerCalls } from './ipc.ts'
import { announceProtocol, serveRenderer } from './protocol.ts'
import { openWindow } from './window.ts'

announceProtocol()
harden(app)

const single = app.requestSingleInstanceLock()
if (!single) app.quit()

void app.whenReady().then(() => {
  const home = app.getAppPath()
  const call = compose({ seed: join(home, 'seed'), program: `Grondslag ${app.getVersion()}`, sources: sourcesFolder(home), cacheFolder: join(app.getPath('userData'), 'records') })
  // dispatch looks the name up and parses the input itself; no type can vouch for what a window sends
  answerCalls((name, input) => call(name as CallName, input as CallInput<CallName>))
  serveRenderer(join(home, 'dist', 'renderer'))
  let window = openWindow(join(home, 'dist', 'preload', 'preload.cjs'))
  // Reading the corpus keeps this process busy for a moment: first the window, then the law.
  window.webContents.once('did-finish-load', () => { void call('about', {}) })
  app.on('second-instance', () => {
    if (window.isDestroyed()) window = openWindow(join(home, 'dist', 'preload', 'preload.cjs'))
    window.focus()
  })
  app.on('activate', () => {
    if (window.isDestroyed()) window = openWindow(join(home, 'dist', 'preload', 'preload.cjs'))
  })
})

/** The reader's own copy of the source documents, where there is one. */
function sourcesFolder(home: string): string | null {
  const beside = join(home, '..', 'shared', 'sources')
  return process.env['GRONDSLAG_SOURCES'] ?? (existsSync(beside) ? beside : null)
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})
