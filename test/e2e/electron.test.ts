/** The desktop shell in a real Electron: a real window, a real preload, a real answer, and attacks on the window. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer } from '../../graph/model/answer.ts'
import { axeFindings } from '../support/axe.ts'
import { launchElectron, type LaunchedElectron } from '../support/launch.ts'
import { needs } from '../support/needs.ts'
import { repositoryRoot } from '../support/repository-root.ts'

type Bridge = { grondslag: { call: (name: string, input: unknown) => Promise<{ ok: boolean; value?: unknown; error?: { code: string } }> } }

needs('electron')('Grondslag in Electron', () => {
  let shell: LaunchedElectron
  beforeAll(async () => { shell = await launchElectron(repositoryRoot) }, 110_000)
  afterAll(async () => { await shell?.close() })

  const call = (name: string, input: unknown) => shell.window.evaluate(
    ([n, i]) => (globalThis as unknown as Bridge).grondslag.call(n, i),
    [name, input] as const,
  )

  it('opens on the question view from its own scheme', async () => {
    expect(shell.window.url()).toMatch(/^app:\/\/grondslag\//)
    await shell.window.getByRole('combobox').first().waitFor()
  })

  it('answers a question through the preload', async () => {
    const reply = await call('ask', { text: 'Kan GI-informatie bij de burgemeester komen voor een huisverbod?' })
    expect(reply.ok).toBe(true)
    expect((reply.value as Answer).verdict).toBe('ja_mits')
  })

  it('shows the answer to a question that is typed', async () => {
    const line = shell.window.getByRole('combobox').first()
    await line.fill('Mag de GI zonder toestemming gegevens aan de burgemeester geven?')
    await line.press('Enter')
    await shell.window.getByRole('heading', { name: /^nee/i }).first().waitFor()
    expect(await axeFindings(shell.window)).toEqual([])
  })

  it('gives the window one object with one function, and no Node', async () => {
    expect(await shell.window.evaluate(() => Object.keys((globalThis as unknown as Bridge).grondslag))).toEqual(['call'])
    expect(await shell.window.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((x) => x in globalThis))).toEqual([])
  })

  it('refuses an unknown call and malformed input with a code, and goes on', async () => {
    expect((await call('rm', {})).error?.code).toBe('unknown_call')
    expect((await call('ask', { text: 7 })).error?.code).toBe('invalid_input')
    expect((await call('about', {})).ok).toBe(true)
  })

  it('runs sandboxed and isolated', async () => {
    const prefs = await shell.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      return contents.getLastWebPreferences()
    })
    expect(prefs).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false })
  })

  it('does not navigate away and opens no window', async () => {
    const before = shell.window.url()
    await shell.window.evaluate(() => { location.href = 'https://example.org/'; window.open('https://example.org/') })
    await shell.window.waitForTimeout(300)
    expect(shell.window.url()).toBe(before)
    expect(shell.app.windows()).toHaveLength(1)
  })

  it('reaches nothing outside and runs nothing inline', async () => {
    expect(await shell.window.evaluate(() => fetch('https://example.org/').then(() => 'reached', () => 'refused'))).toBe('refused')
    expect(await shell.window.evaluate(() => fetch('app://grondslag/../main/main.cjs').then((r) => r.status, () => 0))).not.toBe(200)
    await shell.window.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.inline = true'
      document.body.append(script)
    })
    expect(await shell.window.evaluate(() => 'inline' in globalThis)).toBe(false)
  })

  it('hears no sub-frame', async () => {
    const heard = await shell.window.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'app://grondslag/index.html'
      document.body.append(frame)
      return new Promise<boolean>((resolve) => {
        // the policy forbids frames: what stands there instead belongs to nobody, and looking into it throws
        setTimeout(() => {
          try {
            resolve('grondslag' in ((frame.contentWindow ?? {}) as object))
          } catch {
            resolve(false)
          }
          frame.remove()
        }, 500)
      })
    })
    expect(heard).toBe(false)
  })

  it('grants no permission but clipboard write', async () => {
    expect(await shell.window.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then((p) => p.state))).toBe('denied')
    expect(await shell.window.evaluate(() => Notification.requestPermission())).toBe('denied')
  })
})
