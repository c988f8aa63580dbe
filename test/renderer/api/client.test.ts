import { afterEach, describe, expect, it } from 'vitest'
import { MAX_QUESTION_CHARS } from '../../../graph/model/question.ts'
import { overHttp, throughShell } from '../../../renderer/api/client.ts'
import { takeToken } from '../../../renderer/api/token.ts'
import { MAX_TEXT } from '../../../renderer/panels/question/QuestionLine.tsx'
import { about } from '../../support/answers.ts'

const answering = (status: number, body: string): typeof fetch => () => Promise.resolve(new Response(body, { status }))
const codeOf = async (send: typeof fetch, signal?: AbortSignal): Promise<string> => {
  const reply = await overHttp('t', send)('about', {}, signal)
  return reply.ok ? 'ok' : reply.error.code
}

describe('the call over localhost', () => {
  it('posts name and input with the token, and hands the reply on', async () => {
    const sent: Parameters<typeof fetch>[] = []
    const client = overHttp('geheim', (...args) => {
      sent.push(args)
      return Promise.resolve(new Response(JSON.stringify({ ok: true, value: about })))
    })
    expect(await client('about', {})).toEqual({ ok: true, value: about })
    expect(String(sent[0]?.[0] as URL)).toMatch(/\/api\/call$/)
    expect(sent[0]?.[1]).toMatchObject({ method: 'POST', body: '{"name":"about","input":{}}', headers: { 'x-grondslag-token': 'geheim', 'content-type': 'application/json' } })
  })

  it('turns every failure into an error with a code', async () => {
    expect(await codeOf(answering(200, '{"ok":false,"error":{"code":"no_sources","message":{"nl":"","en":""}}}'))).toBe('no_sources')
    expect(await codeOf(answering(403, 'nee'))).toBe('invalid_input')
    expect(await codeOf(answering(500, '<html>'))).toBe('internal')
    expect(await codeOf(answering(200, '{"iets":"anders"}'))).toBe('internal')
    expect(await codeOf(() => Promise.reject(new TypeError('Failed to fetch')))).toBe('store_unavailable')
    const stopped = new AbortController()
    stopped.abort()
    expect(await codeOf(() => Promise.reject(new DOMException('', 'AbortError')), stopped.signal)).toBe('cancelled')
  })
})

describe('the call through the shell', () => {
  it('stops waiting when it is cancelled, and reports a shell that is gone', async () => {
    const stop = new AbortController()
    const waiting = throughShell(() => new Promise(() => undefined))('about', {}, stop.signal)
    stop.abort()
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await throughShell(() => Promise.reject(new Error('gone')))('about', {})).toMatchObject({ ok: false, error: { code: 'store_unavailable' } })
  })
})

describe('the token', () => {
  afterEach(() => {
    sessionStorage.clear()
    window.history.replaceState(null, '', '/')
  })

  it('is taken out of the address, kept for the tab, and leaves a deep link behind', () => {
    window.history.replaceState(null, '', '/#token=a%2Bb&/vraag?q=x')
    expect(takeToken()).toBe('a+b')
    expect(window.location.hash).toBe('#/vraag?q=x')
    expect(takeToken()).toBe('a+b')
  })
})

it('the longest question of the window is that of the model', () => expect(MAX_TEXT).toBe(MAX_QUESTION_CHARS))
