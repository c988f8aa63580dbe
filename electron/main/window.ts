/** The window. Its security settings are written out, also where they are Electron's default. */
import { BrowserWindow } from 'electron'
import { START_URL } from './protocol.ts'

/** Opens the window on the question view; it is shown when it has something to show. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'Grondslag',
    backgroundColor: '#f7f6f2',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => { window.show() })
  void window.loadURL(START_URL)
  return window
}
