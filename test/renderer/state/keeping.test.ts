import { describe, expect, it } from 'vitest'
import { readAsked, remember, writeAsked, type Asked } from '../../../renderer/state/history.ts'
import { mayNamePerson, Secrets } from '../../../renderer/state/personal.ts'
import { readSettings } from '../../../renderer/state/settings.ts'

describe('a question that may name a person', () => {
  it.each([
    ['Mag de GI Kevin Jansen aan de burgemeester melden?', ['kevin', 'jansen'], true],
    ['Mag mevrouw De Vries dit weten?', ['de vries'], true],
    ['Mag de GI de burgemeester informeren?', [], false],
    ['mag de blauwe fiets dit weten?', ['blauwe', 'fiets'], false],
    ['Fietsen zingen', ['fietsen', 'zingen'], true],
  ])('%s', (text, unknown, expected) => expect(mayNamePerson(text, unknown)).toBe(expected))

  it('is known only to this window, by a number', () => {
    const secrets = new Secrets()
    expect(secrets.numberOf('Jansen?')).toBe('1')
    expect(secrets.numberOf('Jansen?')).toBe('1')
    expect(secrets.recall('1')).toBe('Jansen?')
    expect(new Secrets().recall('1')).toBeNull()
    expect(secrets.recall('x')).toBeNull()
  })
})

describe('the questions of a session', () => {
  const asked = (text: string): Asked => ({ hash: `#${text}`, text, verdict: 'ja' })

  it('stand newest first, each once, thirty at most', () => {
    const list = Array.from({ length: 40 }, (_, index) => asked(String(index))).reduce(remember, [] as readonly Asked[])
    expect(list).toHaveLength(30)
    expect(remember(list, asked('20')).slice(0, 2).map(({ text }) => text)).toEqual(['20', '39'])
  })

  it('survive a reload of the tab, and a broken store', () => {
    writeAsked(sessionStorage, [asked('a')])
    expect(readAsked(sessionStorage)).toEqual([asked('a')])
    sessionStorage.setItem('grondslag.asked', '[{"hash":1}, null, ')
    expect(readAsked(sessionStorage)).toEqual([])
    sessionStorage.clear()
  })
})

describe('settings', () => {
  it('fall back where what is stored is missing or broken', () => {
    expect(readSettings('{"language":"en","theme":"paars","beamer":true}')).toEqual({ language: 'en', theme: 'system', beamer: true })
    expect(readSettings('{')).toEqual({ language: 'nl', theme: 'system', beamer: false })
  })
})
