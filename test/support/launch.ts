// A real browser and a real Electron for the tests in test/e2e. Both run without network services of their own.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, chromium, type Browser, type ElectronApplication, type Page } from 'playwright-core'
import { fetchedElectronDir, find, needsXvfb, type Component } from './components.ts'

const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
/** Chromium refuses its own sandbox to root, as which tests in a container run. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts a headless browser with an empty profile. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: pathOf('browser'), headless: true, args: [...asRoot, ...quiet] })
}

export interface ElectronOptions {
  /** arguments after the app, as on its command line */
  args?: string[]
  /** environment variables on top of the test's own */
  env?: Record<string, string>
  /** profile folder; left in place if given, otherwise a new one that is removed on close */
  userDataDir?: string
}

export interface LaunchedElectron {
  /** Playwright's handle on the main process */
  app: ElectronApplication
  /** the first window, after its document has loaded */
  window: Page
  /** closes the app, its display and its profile */
  close: () => Promise<void>
}

/**
 * Starts a built app (a folder with a package.json whose `main` exists) in a real Electron and waits for its first window.
 * On Linux without a display it brings its own (Xvfb, 1920 by 1200).
 * The Electron may be version 22, see test/README.md; it then starts the app by way of test/rig/stub.
 */
async function launchOnce(appDir: string, options: ElectronOptions): Promise<LaunchedElectron> {
  const executablePath = pathOf('electron')
  const profile = options.userDataDir ?? mkdtempSync(join(tmpdir(), 'grondslag-e2e-'))
  const display = needsXvfb() ? await startDisplay() : undefined
  const appArgument = executablePath.startsWith(fetchedElectronDir) ? `--app=${appDir}` : appDir
  const stop = (): void => {
    display?.process.kill()
    if (options.userDataDir === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  let app: ElectronApplication | undefined
  try {
    app = await _electron.launch({
      timeout: firstWindowMs,
      executablePath,
      args: [...asRoot, ...quiet, `--user-data-dir=${profile}`, appArgument, ...(options.args ?? [])],
      env: { ...withoutUndefined(process.env), ...(display && { DISPLAY: display.name }), ...options.env },
    })
    const started = app
    const window = await started.firstWindow({ timeout: firstWindowMs })
    await window.waitForLoadState('load', { timeout: firstWindowMs })
    return { app: started, window, close: () => started.close().finally(stop) }
  } catch (error) {
    app?.process().kill('SIGKILL')
    stop()
    throw error
  }
}

/** How long a window may take to show; past it, Playwright has missed it. */
const firstWindowMs = 20_000

/**
 * As `launchOnce`, and once more where no window was seen in time: now and then Playwright attaches too late to hear of the
 * first window (seen once in ten runs on a busy machine). A second failure is a failure.
 */
export async function launchElectron(appDir: string, options: ElectronOptions = {}): Promise<LaunchedElectron> {
  try {
    return await launchOnce(appDir, options)
  } catch (error) {
    console.warn(`Electron showed no window, trying once more: ${String(error).split('\n')[0]}`)
    return launchOnce(appDir, options)
  }
}

function pathOf(component: Component): string {
  const found = find(component)
  if ('missing' in found) throw new Error(found.missing)
  return found.path
}

const withoutUndefined = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** A display of our own; Xvfb picks a free number and says which. */
async function startDisplay(): Promise<{ process: ChildProcess; name: string }> {
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  process.once('exit', () => xvfb.kill())
  const number = await new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject)
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended at once, with code ${code}`)))
    xvfb.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()))
  })
  return { process: xvfb, name: `:${number}` }
}
