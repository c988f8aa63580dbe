import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MAX_BODY_BYTES } from '../../../electron/host/body.ts'
import { startHost, type Host, type HostOptions } from '../../../electron/host/serve.ts'
import type { Call } from '../../../graph/api/contract.ts'
import { openGrondslag } from '../../../graph/api/compose.ts'
import { smallSeed } from '../../support/small-corpus.ts'
import { temporaryFolder } from '../../support/written-seed.ts'

const { call } = (() => { const grondslag = openGrondslag({ seed: smallSeed, program: 'Grondslag test' }); return { call: ((name, input) => grondslag.call(name, input)) as Call } })()

function builtWindow(): string {
  const folder = join(temporaryFolder(), 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Grondslag</title>')
  writeFileSync(join(folder, 'assets', 'app.js'), 'void 0')
  writeFileSync(join(folder, 'notes.txt'), 'niet voor het venster')
  writeFileSync(join(folder, '..', 'geheim.json'), '{"geheim":true}')
  symlinkSync(join(folder, '..', 'geheim.json'), join(folder, 'link.json'))
  return folder
}

async function start(options: Partial<HostOptions> = {}): Promise<Host> {
  const started = await startHost({ call, renderer: builtWindow(), port: 0, ...options })
  if (!started.ok) throw new Error(started.message.nl)
  onTestFinished(() => started.host.close())
  return started.host
}

interface Response { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string }

/** A request with exactly these headers: `fetch` would not let a test lie about Host. */
function send(host: Host, { method = 'POST', path = '/api/call', headers = {}, body = '' }: { method?: string; path?: string; headers?: Record<string, string>; body?: string | Buffer } = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: host.port, method, path, headers: { host: `127.0.0.1:${host.port}`, ...headers } }, (incoming) => {
      const parts: Buffer[] = []
      incoming.on('data', (part: Buffer) => parts.push(part))
      incoming.on('end', () => { resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts).toString() }) })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const asOurs = (host: Host, more: Record<string, string> = {}): Record<string, string> => ({ 'content-type': 'application/json', 'x-grondslag-token': host.token, origin: `http://127.0.0.1:${host.port}`, ...more })
const about = JSON.stringify({ name: 'about', input: {} })

describe('our own window', () => {
  it('calls with the token of this start and gets the reply of dispatch', async () => {
    const host = await start()
    const { status, headers, body } = await send(host, { headers: asOurs(host), body: about })
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/json; charset=utf-8', 'no-store'])
    expect(JSON.parse(body)).toMatchObject({ ok: true, value: { program: 'Grondslag test' } })
  })

  it('may call itself localhost, and a script without a page may leave Origin out', async () => {
    const host = await start()
    const local = { host: `localhost:${host.port}`, origin: `http://localhost:${host.port}`, 'sec-fetch-site': 'same-origin' }
    expect((await send(host, { headers: asOurs(host, local), body: about })).status).toBe(200)
    expect((await send(host, { headers: { 'content-type': 'application/json; charset=utf-8', 'x-grondslag-token': host.token }, body: about })).status).toBe(200)
  })

  it('is told of an unknown call or malformed input by dispatch, as a value', async () => {
    const host = await start()
    const codes = []
    for (const body of [{ name: 'rm', input: {} }, { name: '__proto__', input: {} }, { name: 'ask', input: { text: 5 } }, { name: 'about' }]) {
      const reply = await send(host, { headers: asOurs(host), body: JSON.stringify(body) })
      codes.push([reply.status, (JSON.parse(reply.body) as { error: { code: string } }).error.code])
    }
    expect(codes).toEqual([[200, 'unknown_call'], [200, 'unknown_call'], [200, 'invalid_input'], [200, 'invalid_input']])
  })
})

describe('a stranger', () => {
  it.each([['a foreign Host', { host: 'evil.example' }], ['a Host with another port', { host: '127.0.0.1:1' }], ['a Host that only begins well', { host: '127.0.0.1.evil.example' }]])('with %s is turned away, for files too', async (_what, headers) => {
    const host = await start()
    expect((await send(host, { headers: asOurs(host, headers), body: about })).status).toBe(403)
    expect((await send(host, { method: 'GET', path: '/', headers })).status).toBe(403)
  })

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1', 'http://localhost:1'])('from the page %s is turned away and gets no permission to read', async (origin) => {
    const host = await start()
    const { status, headers } = await send(host, { headers: asOurs(host, { origin }), body: about })
    expect(status).toBe(403)
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('that another site sent, whatever it claims, is turned away', async () => {
    const host = await start()
    expect((await send(host, { headers: asOurs(host, { 'sec-fetch-site': 'cross-site' }), body: about })).status).toBe(403)
  })

  it.each([['no token', undefined], ['an empty token', ''], ['a wrong token of the right length', 'x'.repeat(43)], ['a shorter one', 'x']])('with %s is turned away with the remedy, and never reaches dispatch', async (_what, token) => {
    let reached = false
    const host = await start({ call: (() => { reached = true; return Promise.resolve({ ok: true, value: null }) }) as unknown as Call })
    const headers = asOurs(host)
    if (token === undefined) delete headers['x-grondslag-token']
    else headers['x-grondslag-token'] = token
    const { status, body } = await send(host, { headers, body: about })
    expect(status).toBe(401)
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { message: { nl: expect.stringContaining('Open het adres') } } })
    expect(reached).toBe(false)
  })

  it('asking beforehand (OPTIONS) or with another method gets no permission', async () => {
    const host = await start()
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'GET']) {
      const { status, headers } = await send(host, { method, headers: asOurs(host) })
      expect([method, status, headers['access-control-allow-origin']]).toEqual([method, 405, undefined])
    }
  })
})

describe('a body', () => {
  it.each(['', '{', 'null', '[]', '7', '"ask"', '{"input":{}}', '{"name":7,"input":{}}', '{"name":"about","input":{},"extra":1}'])('that is no call (%s) is refused', async (body) => {
    const host = await start()
    expect((await send(host, { headers: asOurs(host), body })).status).toBe(400)
  })

  it('that is not UTF-8 is refused', async () => {
    const host = await start()
    expect((await send(host, { headers: asOurs(host), body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) })).status).toBe(400)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json-seq', ''])('of type %j is refused, so that no form can send it', async (type) => {
    const host = await start()
    expect((await send(host, { headers: asOurs(host, { 'content-type': type }), body: about })).status).toBe(415)
  })

  it('over the limit is refused, by what it says and by what it is', async () => {
    const host = await start()
    expect((await send(host, { headers: asOurs(host, { 'content-length': String(MAX_BODY_BYTES + 1) }), body: '' }).catch(() => ({ status: 413 }))).status).toBe(413)
    const large = JSON.stringify({ name: 'ask', input: { text: 'x'.repeat(MAX_BODY_BYTES) } })
    const chunked = await send(host, { headers: asOurs(host, { 'transfer-encoding': 'chunked' }), body: large }).catch(() => ({ status: 413 }))
    expect(chunked.status).toBe(413)
    expect((await send(host, { headers: asOurs(host), body: about })).status).toBe(200)
  })

  it('that never comes is cut off, while others are served', async () => {
    const host = await start({ requestTimeoutMs: 300 })
    const socket = connect(host.port, '127.0.0.1')
    onTestFinished(() => { socket.destroy() })
    socket.write(`POST /api/call HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Type: application/json\r\nX-Grondslag-Token: ${host.token}\r\nContent-Length: 100\r\n\r\n{"na`)
    expect((await send(host, { headers: asOurs(host), body: about })).status).toBe(200)
    const started = performance.now()
    socket.resume()
    await new Promise((resolve) => { socket.once('close', resolve) })
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('broken off halfway, or bytes that are no HTTP, leave the host running', async () => {
    const host = await start()
    for (const bytes of ['\u0000\u0001\u0002\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', `POST /api/call HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{`]) {
      const socket = connect(host.port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(bytes)
      await new Promise((resolve) => { setTimeout(resolve, 30) })
      socket.destroy()
    }
    expect((await send(host, { headers: asOurs(host), body: about })).status).toBe(200)
  })

  it('whose call fails by accident becomes a fault without particulars', async () => {
    const host = await start({ call: (() => Promise.reject(new Error('geheim pad'))) as unknown as Call })
    const { status, body } = await send(host, { headers: asOurs(host), body: about })
    expect([status, (JSON.parse(body) as { error: { code: string } }).error.code, body.includes('geheim')]).toEqual([500, 'internal', false])
  })
})

describe('files of the window', () => {
  it('go out with their type and a closed policy', async () => {
    const host = await start()
    const { status, headers, body } = await send(host, { method: 'GET', path: '/' })
    expect([status, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', '<!doctype html><title>Grondslag</title>'])
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|\*|http/)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' })
    expect(await send(host, { method: 'GET', path: '/assets/app.js?v=1' })).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' } })
    expect(await send(host, { method: 'HEAD', path: '/index.html' })).toMatchObject({ status: 200, body: '' })
  })

  it.each([
    '/../geheim.json', '/..%2fgeheim.json', '/%2e%2e/geheim.json', '/assets/../../geheim.json', '/..\\geheim.json', '/..%5cgeheim.json', '//etc/passwd', '/link.json', '/notes.txt',
    '/assets', '/.git/config', '/%00index.html', '/%zz', '/index.html%00.js', '/C:/Windows/win.ini', '/....//geheim.json',
  ])('do not include %s', async (path) => {
    const host = await start()
    const { status, body } = await send(host, { method: 'GET', path })
    expect([status, body.includes('geheim')]).toEqual([404, false])
  })

  it('that have not been built are asked for with the command that builds them', async () => {
    const host = await start({ renderer: join(temporaryFolder(), 'nergens') })
    expect(await send(host, { method: 'GET', path: '/' })).toMatchObject({ status: 503, body: expect.stringContaining('npm run build') })
  })
})

describe('the host', () => {
  it('listens on this machine only, and shows its token behind the # alone', async () => {
    const host = await start()
    const url = new URL(host.url)
    expect([url.hostname, url.search, url.pathname]).toEqual(['127.0.0.1', '', '/'])
    expect(url.hash).toBe(`#token=${host.token}`)
    expect(host.token).toMatch(/^[\w-]{43}$/)
    expect((await start()).token).not.toBe(host.token)
  })

  it('says so when the port asked for is taken, and takes the next when none was asked for', async () => {
    const first = await start()
    const second = await startHost({ call, renderer: '/', port: first.port })
    expect(second).toMatchObject({ ok: false, message: { nl: expect.stringContaining(`Poort ${first.port} is bezet`) } })
    const [a, b] = [await startHost({ call, renderer: '/' }), await startHost({ call, renderer: '/' })]
    for (const started of [a, b]) if (started.ok) onTestFinished(() => started.host.close())
    expect(a.ok && b.ok && a.host.port !== b.host.port).toBe(true)
  })

  it('closes even while a connection is kept open, and then no longer answers', async () => {
    const host = await start()
    const socket = connect(host.port, '127.0.0.1')
    socket.on('error', () => undefined)
    await new Promise((resolve) => { socket.once('connect', resolve) })
    await host.close()
    await expect(send(host, { headers: asOurs(host), body: about })).rejects.toThrow()
    socket.destroy()
  })
})
