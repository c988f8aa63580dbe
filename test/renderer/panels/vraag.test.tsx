import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { throughShell } from '../../../renderer/api/client.ts'
import { App } from '../../../renderer/App.tsx'
import { answer, fakeCall, question, refusal, type FakeAsk } from '../../support/answers.ts'

const start = (ask: FakeAsk, hash = '') => {
  window.history.replaceState(null, '', `/${hash}`)
  const fake = fakeCall(ask)
  render(<App client={throughShell(fake.call)} />)
  return { ...fake, user: userEvent.setup(), asked: () => fake.calls.filter(({ name }) => name === 'ask').map(({ input }) => input as Record<string, unknown>) }
}
const line = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Uw vraag' })
const verdict = () => document.querySelector('.verdict-text')?.textContent

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => window.history.replaceState(null, '', '/'))

describe('asking', () => {
  it('shows what one could ask, and answers with Enter', async () => {
    const { user, asked } = start(() => answer())
    expect(await screen.findByRole('heading', { name: 'Wat wilt u weten?' })).toBeTruthy()
    await user.type(line(), 'Kan GI-informatie bij de burgemeester komen voor een huisverbod?{Enter}')
    await waitFor(() => expect(verdict()).toBe('Ja, mits'))
    expect(asked()).toHaveLength(1)
    expect(window.location.hash).toContain('q=Kan+GI-informatie')
  })

  it('completes from the corpus, with the arrows and Enter, without asking', async () => {
    const { user, asked } = start(() => answer())
    await user.type(line(), 'Mag Ver')
    const option = await screen.findByRole('option', { name: /Veilig Thuis/ })
    await user.keyboard('{ArrowDown}')
    expect(option.getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{Enter}')
    expect((line()).value).toBe('Mag Veilig Thuis')
    expect(asked()).toHaveLength(0)
  })

  it('reaches the line from anywhere with Ctrl K', async () => {
    const { user } = start(() => answer(), '#/hulp')
    await screen.findByRole('heading', { level: 1, name: 'Hulp' })
    await user.keyboard('{Control>}k{/Control}')
    await waitFor(() => expect(document.activeElement).toBe(line()))
  })

  it('says that nothing was asked, and what to do', async () => {
    const { user } = start(() => answer())
    await user.type(line(), '{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('Er staat nog geen vraag')
  })

  it('offers to cancel what takes more than half a second', async () => {
    const { user } = start(() => new Promise(() => undefined), '#/vraag?q=traag')
    await user.click(await screen.findByRole('button', { name: 'Afbreken' }))
    expect((await screen.findByRole('alert')).textContent).toContain('De vraag is afgebroken')
  })

  it('shows an error with what happened and what to do, and can try again', async () => {
    let times = 0
    const { user } = start(() => (times++ === 0 ? refusal('unknown_party', 'De partij "Zwelgje" kennen de bronnen niet.') : answer()), '#/vraag?q=x')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toMatch(/Deze partij kennen de bronnen niet.*Zwelgje.*Neem uw wijziging terug/)
    await user.click(within(alert).getByRole('button', { name: 'Opnieuw proberen' }))
    await waitFor(() => expect(verdict()).toBe('Ja, mits'))
  })
})

describe('a question about a person by name', () => {
  it('is answered, and kept neither in the address nor in the history', async () => {
    const { user } = start(() => answer({ parsed: question({ unknown: ['jansen'] }) }))
    await user.type(line(), 'Mag de GI Jansen melden?{Enter}')
    await waitFor(() => expect(verdict()).toBe('Ja, mits'))
    await waitFor(() => expect(window.location.hash).toContain('geheim='))
    expect(window.location.href).not.toContain('Jansen')
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('Jansen')
    expect(screen.getByText(/Er kan een naam in deze vraag staan/)).toBeTruthy()
  })

  it('is forgotten by a window that never knew it', async () => {
    start(() => answer(), '#/vraag?geheim=7')
    expect(await screen.findByText(/Deze vraag is niet bewaard/)).toBeTruthy()
  })
})

describe('how the question was understood', () => {
  it('can be corrected by chip, and the correction is asked', async () => {
    const { user, asked } = start(() => answer(), '#/vraag?q=x')
    await user.click(await screen.findByRole('button', { name: 'naar: burgemeester. Wijzigen' }))
    await user.type(screen.getByRole('combobox', { name: /Kies: naar/ }), 'polit{Enter}')
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ slots: { to: ['politie'] } }))
    await user.click(screen.getByRole('button', { name: 'GI weghalen' }))
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ slots: { from: [], to: ['politie'] } }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'toestemming' }), 'withheld')
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ slots: { stated: [], excluded: ['toestemming'] } }))
  })

  it('asks an ambiguous word back before it advises anything', async () => {
    const parsed = question({ to: ['gemeente'], ambiguous: [{ word: 'gemeente', slot: 'to', among: ['burgemeester', 'college'] }] } as never)
    const { user, asked } = start(({ slots }) => answer(slots === undefined ? { parsed, alternatives: [{ from: 'gi', to: 'burgemeester', verdict: 'nee', reason: 'Geen grondslag.' }] } : {}), '#/vraag?q=x')
    expect(await screen.findByRole('heading', { name: 'Wie bedoelt u met ‘gemeente’?' })).toBeTruthy()
    expect(verdict()).toBeUndefined()
    await user.click(screen.getByRole('button', { name: /^burgemeester/ }))
    await waitFor(() => expect(verdict()).toBe('Ja, mits'))
    expect(asked().at(-1)).toMatchObject({ slots: { to: ['burgemeester'] } })
  })
})

describe('an answer', () => {
  it('reads verdict, readings, conditions, routes and receipt, and is announced', async () => {
    start(() => answer(), '#/vraag?q=x')
    await waitFor(() => expect(verdict()).toBe('Ja, mits'))
    expect(screen.getAllByRole('status').map((it) => it.textContent).join()).toContain('Oordeel: Ja, mits. precies: Nee, rekkelijk: Ja, mits, rekkelijk per weging: Omstreden. 2 voorwaarden.')
    expect(screen.getAllByRole('checkbox')).toHaveLength(2)
    expect(screen.getByRole('heading', { name: /Routes 2/ })).toBeTruthy()
    expect(screen.getByText(/AVG en UAVG vervangen de Wbp/)).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Kwitantie' })).toBeTruthy()
  })

  it('opens a check, and the address says which', async () => {
    const { user } = start(() => answer(), '#/vraag?q=x')
    await user.click((await screen.findAllByRole('button', { name: /Geheimhouding/ }))[0] as HTMLElement)
    await waitFor(() => expect(window.location.hash).toContain('toets=geheimhouding'))
    expect(screen.getByRole('button', { name: /s002 1020-1024/ })).toBeTruthy()
  })

  it('opens a citation in the inspector, which says how to point to one’s own copy', async () => {
    const { user } = start(() => answer(), '#/vraag?q=x')
    await user.click(await screen.findByRole('button', { name: /s002 4585/ }))
    const inspector = await screen.findByRole('complementary', { name: 'Bron en feit' })
    expect((await within(inspector).findByRole('alert')).textContent).toContain('GRONDSLAG_SOURCES')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
    expect(document.activeElement?.textContent).toContain('4585')
  })

  it('flips in place by a switch, and leaves the careful verdict as it was', async () => {
    const { user, asked } = start(({ chooses }) => answer(Object.keys(chooses ?? {}).length > 0 ? { verdicts: { precies: 'nee', rekkelijk: 'ja_mits', eigen: 'nee' } } : {}), '#/vraag?q=x')
    const tip = await screen.findByRole('switch')
    await user.click(tip)
    await waitFor(() => expect(asked().at(-1)).toMatchObject({ chooses: { 'gi-oov': 'nee-geen-taak' } }))
    await waitFor(() => expect(screen.getByRole('button', { name: /^eigen lezing/ }).textContent).toContain('Nee'))
    expect(verdict()).toBe('Ja, mits')
    expect(screen.getAllByText('Het voorzichtig oordeel verandert hier niet door.').length).toBeGreaterThan(0)
  })

  it('says that silence of the sources is no prohibition, and what could be asked', async () => {
    start(() => answer({ verdict: 'onbekend', routes: [], conditions: [], unless: [], tipping: [], issues: [] }), '#/vraag?q=x')
    expect(await screen.findByRole('heading', { name: 'De bronnen zeggen hier niets over' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Mag burgemeester gegevens geven aan GI?' })).toBeTruthy()
  })

  it('says so where the question cannot be read', async () => {
    start(() => answer({ kind: 'unclear', verdict: 'onbekend', parsed: question({ kind: 'unclear', from: [], to: [], purpose: [], unknown: ['fietsen'] } as never) }), '#/vraag?q=fietsen')
    expect(await screen.findByRole('heading', { name: /niet te lezen als een vraag/ })).toBeTruthy()
    expect(screen.getByText(/De bronnen kennen niet: ‘fietsen’/)).toBeTruthy()
  })
})

describe('the language', () => {
  it('changes every word of the window and leaves the law Dutch', async () => {
    const { user } = start(() => answer(), '#/instellingen')
    await user.click(await screen.findByRole('radio', { name: 'English' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('en')
  })
})
