import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { axeFindings } from '../support/axe.ts'
import { launchBrowser, launchElectron } from '../support/launch.ts'
import { needs } from '../support/needs.ts'
import { repositoryRoot } from '../support/repository-root.ts'

const rigApp = join(repositoryRoot, 'test/e2e/rig-app')

needs('browser')('the browser of the rig', () => {
  it('shows a page, and axe judges it under a closed Content-Security-Policy', async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(join(rigApp, 'index.html')).href)
      expect(await page.getByRole('heading').textContent()).toBe('Rig')
      expect(await axeFindings(page)).toEqual([])
      await page.evaluate(() => document.documentElement.removeAttribute('lang'))
      expect((await axeFindings(page)).map((finding) => finding.rule)).toEqual(['html-has-lang'])
    } finally {
      await browser.close()
    }
  })
})

needs('electron')('the Electron of the rig', () => {
  it('opens a real window with a real preload behind an isolated context', async () => {
    const { app, window, close } = await launchElectron(rigApp)
    try {
      expect(await window.getByRole('heading').textContent()).toBe('Rig')
      const version = await window.evaluate(() => (globalThis as unknown as { rig: { electron: string } }).rig.electron)
      expect(version).toBe(await app.evaluate(() => process.versions['electron']))
      expect(await window.evaluate(() => 'require' in globalThis)).toBe(false)
      expect(await axeFindings(window)).toEqual([])
      console.log(`Electron ${version}`)
    } finally {
      await close()
    }
  })
})
