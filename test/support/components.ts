// What a test may need and a machine may lack: where it is, or why it is not there and what to do about it.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { repositoryRoot } from './repository-root.ts'

export type Component = 'browser' | 'electron' | 'sources'

/** Either the absolute path of the component, or the reason why it cannot be had, with the remedy. */
export type Found = { path: string } | { missing: string }

/** Where the tests keep the Electron that they fetched themselves; not in git, gone after `npm ci`. */
export const fetchedElectronDir = join(repositoryRoot, 'node_modules/.cache/grondslag/electron-22')

const remedy = '`npm run rig` makes it available or says how'

/** Looks for a component now; nothing is installed or started. */
export function find(component: Component): Found {
  switch (component) {
    case 'browser':
      return findBrowser()
    case 'electron':
      return findElectron()
    case 'sources':
      return findSources()
  }
}

function findBrowser(): Found {
  const { GRONDSLAG_CHROMIUM: chosen } = process.env
  const known = [
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ]
  const path = chosen ?? known.find((candidate) => candidate !== undefined && existsSync(candidate))
  if (path === undefined) return { missing: `no Chromium, Chrome or Edge was found; ${remedy}, or name one in GRONDSLAG_CHROMIUM` }
  return existsSync(path) ? { path } : { missing: `GRONDSLAG_CHROMIUM names ${path}, which is not there` }
}

function findElectron(): Found {
  const { GRONDSLAG_ELECTRON: chosen } = process.env
  const path = [chosen, installedElectron(), join(fetchedElectronDir, 'electron')].find((candidate) => candidate !== undefined && existsSync(candidate))
  if (path === undefined) return { missing: `Electron's binary is not on this machine; ${remedy}` }
  if (needsXvfb() && onPath('Xvfb') === undefined) return { missing: `there is no display and no Xvfb to stand in for one; ${remedy}` }
  return { path }
}

/** The binary that the electron package downloaded, or undefined where it did not (yet). Asking never starts a download. */
function installedElectron(): string | undefined {
  const home = join(repositoryRoot, 'node_modules/electron')
  try {
    return join(home, 'dist', readFileSync(join(home, 'path.txt'), 'utf8'))
  } catch {
    return undefined
  }
}

function findSources(): Found {
  const { GRONDSLAG_SOURCES: chosen } = process.env
  const path = chosen ?? join(repositoryRoot, '../shared/sources')
  return existsSync(path)
    ? { path }
    : { missing: `the source documents are not at ${path}; put them beside the clone in ../shared/sources, or name their folder in GRONDSLAG_SOURCES` }
}

/** Whether a window needs a display of our own making: Linux without one. */
export const needsXvfb = (): boolean => process.platform === 'linux' && process.env['DISPLAY'] === undefined

/** The absolute path of a program that can be started by its bare name, if there is one. */
export function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((candidate) => isExecutable(candidate))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
