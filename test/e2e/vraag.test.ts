/** View 1 in a real browser: the built window, the real host, and behind it the real corpus or an answer made for a state. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost, type Host } from '../../electron/host/serve.ts'
import type { Call } from '../../graph/api/contract.ts'
import { openGrondslag } from '../../graph/api/compose.ts'
import { answer, fakeCall, hugeAnswer, question, refusal } from '../support/answers.ts'
import { axeFindings } from '../support/axe.ts'
import { find } from '../support/components.ts'
import { launchBrowser } from '../support/launch.ts'
import { needs } from '../support/needs.ts'
import { repositoryRoot } from '../support/repository-root.ts'

const shots = join(repositoryRoot, 'test/output/vraag')
const asked = 'Kan GI-informatie bij de burgemeester komen voor een huisverbod?'
const to = (text: string, more = ''): string => `/vraag?q=${encodeURIComponent(text)}${more}`

/** States that a corpus need not have, each behind a question of its name. */
const states = fakeCall(({ text }) => {
  switch (text) {
    case 'groot': return hugeAnswer()
    case 'fout': return refusal('unknown_party', 'De partij "Zwelgje" is niet bekend.')
    case 'traag': return new Promise(() => undefined)
    case 'geen-route': return answer({ verdict: 'nee', routes: [], conditions: [], tipping: [], missing: [{ items: [{ check: 'grondslag_verstrekker', text: 'een grondslag in de sectorwet', facts: [] }] }] })
    case 'onbekend': return answer({ verdict: 'onbekend', routes: [], conditions: [], unless: [], tipping: [], issues: [] })
    case 'onleesbaar': return answer({ kind: 'unclear', verdict: 'onbekend', parsed: question({ kind: 'unclear', from: [], to: [], purpose: [], unknown: ['fietsen'] } as never) })
    case 'vaag': return answer({ parsed: question({ to: ['gemeente'], ambiguous: [{ word: 'gemeente', slot: 'to', among: ['burgemeester', 'college'] }] } as never) })
    default: return answer()
  }
})

async function host(call: Call): Promise<Host> {
  const started = await startHost({ call, renderer: join(repositoryRoot, 'dist/renderer'), port: 0 })
  if (!started.ok) throw new Error(started.message.en)
  return started.host
}

needs('browser')('Vraag', () => {
  let browser: Browser
  let real: Host
  let made: Host
  const complaints: string[] = []

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true })
    const sources = find('sources')
    const grondslag = openGrondslag({ seed: join(repositoryRoot, 'seed'), program: 'grondslag e2e', sources: 'path' in sources ? sources.path : null })
    // a corpus with errors does not answer; said here at once, and not by ten tests that wait in vain
    expect(grondslag.problems().filter(({ severity }) => severity === 'error')).toEqual([])
    ;[browser, real, made] = await Promise.all([launchBrowser(), host(grondslag.call), host(states.call)])
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all([real?.close(), made?.close()])
  })

  const open = async (at: Host, link: string, { settings, ...options }: BrowserContextOptions & { settings?: object } = {}): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    if (settings !== undefined) await page.addInitScript((stored) => localStorage.setItem('grondslag.settings', stored), JSON.stringify(settings))
    await page.goto(`${at.url}&${link}`)
    return page
  }
  const settled = async (page: Page, selector = '.verdict-text'): Promise<void> => {
    await page.locator(selector).first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    if (await page.locator('.drawing-canvas').count() > 0) await page.locator('.drawing-canvas[data-drawn]').first().waitFor()
  }
  const keep = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: join(shots, `${name}.png`) })
    await page.context().close()
  }

  describe('over the real corpus', () => {
    it('answers what is typed, and shows verdict, reason and conditions on the first screen', async () => {
      const page = await open(real, '/vraag')
      await page.getByRole('heading', { name: 'Wat wilt u weten?' }).waitFor()
      await page.keyboard.press('Control+k')
      await page.keyboard.type(asked)
      await page.keyboard.press('Escape')
      await page.keyboard.press('Enter')
      await settled(page)
      expect(await page.locator('.verdict-text').textContent()).toBe('Ja, mits')
      for (const part of ['.verdict-text', '.reason', '.ticks > li:first-child']) {
        const box = await page.locator(part).first().boundingBox()
        expect(box && box.y + box.height).toBeLessThan(772)
      }
      expect(await axeFindings(page)).toEqual([])
      await keep(page, 'antwoord-1280')
    })

    it('asks back who is meant by gemeente, and takes the choice along in the address', async () => {
      const page = await open(real, to('Mag de GI gegevens aan de gemeente geven?'))
      await page.getByRole('heading', { name: /^Wie bedoelt u met/ }).waitFor()
      expect(await page.locator('.verdict-text').count()).toBe(0)
      expect(await axeFindings(page)).toEqual([])
      await page.screenshot({ path: join(shots, 'terugvraag.png') })
      await page.getByRole('button', { name: /^burgemeester/ }).click()
      await settled(page)
      expect(page.url()).toContain('to=burgemeester')
      await page.goBack()
      await page.getByRole('heading', { name: /^Wie bedoelt u met/ }).waitFor()
      await page.context().close()
    })

    it('keeps every state in the address: check and citation come back, and go with back', async () => {
      const page = await open(real, to(asked))
      await settled(page)
      await page.locator('.check').nth(1).getByRole('button').first().click()
      await page.locator('.check').nth(1).locator('.citation:not(.fact-link)').first().click()
      await page.getByRole('complementary').waitFor()
      const link = new URL(page.url()).hash.slice(1)
      expect(link).toMatch(/toets=grondslag_verstrekker.*bron=s\d{3}/)
      expect(await axeFindings(page)).toEqual([])
      await page.screenshot({ path: join(shots, 'bron.png') })
      const other = await open(real, link)
      await other.getByRole('complementary').waitFor()
      await other.context().close()
      await page.goBack()
      await page.getByRole('complementary').waitFor({ state: 'detached' })
      expect(await page.locator('.verdict-text').textContent()).toBe('Ja, mits')
      await page.context().close()
    })

    it('flips by a switch and leaves the careful verdict alone', async () => {
      const page = await open(real, to('Mag de GI met uitdrukkelijke toestemming informatie aan de burgemeester geven?'))
      await settled(page)
      const before = await page.locator('.verdict-text').textContent()
      await page.getByRole('switch').first().click()
      await page.locator('.reading-eigen').waitFor()
      expect(await page.locator('.verdict-text').textContent()).toBe(before)
      expect(page.url()).toContain('kies=')
      expect(await axeFindings(page)).toEqual([])
      await keep(page, 'kantelpunt')
    })

    it.each([
      ['donker', { colorScheme: 'dark' }], ['engels', { settings: { language: 'en' } }], ['zaal', { settings: { beamer: true } }], ['1920', { viewport: { width: 1920, height: 1080 } }],
      ['vergroot-200', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }], ['smal', { viewport: { width: 400, height: 800 } }],
    ] as const)('holds in %s', async (name, options) => {
      const page = await open(real, to(asked), options)
      await settled(page)
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      await keep(page, name)
    })
  })

  it.each([
    ['groot', '.verdict-text'], ['fout', '.error-card'], ['traag', '.waiting'], ['geen-route', '.verdict-text'], ['onbekend', '.silent'], ['onleesbaar', '.unclear'], ['vaag', '.ask-back'],
  ])('has a state for %s', async (name, selector) => {
    for (const width of [1280, 400]) {
      const page = await open(made, to(name), { viewport: { width, height: 800 } })
      await settled(page, selector)
      expect(await axeFindings(page)).toEqual([])
      const wide = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((it) => !it.closest('.drawing, .visually-hidden, svg') && it.getBoundingClientRect().right > innerWidth + 1).map((it) => it.className))
      expect(wide).toEqual([])
      await keep(page, width === 400 ? `${name}-smal` : name)
    }
  })

  it.each(['/vraag', '/hulp', '/instellingen'])('has nothing serious against it at %s', async (link) => {
    const page = await open(made, link)
    await page.locator('h1').waitFor({ state: 'attached' })
    await page.locator('.empty, .page').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await keep(page, link.slice(1))
  })

  it('never broke the policy and never complained', () => expect(complaints).toEqual([]))
})
