/** The localhost host: the same window and the same calls over 127.0.0.1, for machines without Electron. Never imports electron. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Call, CallError, Reply } from '../../graph/api/contract.ts'
import { readBody } from './body.ts'
import { checkAddress, checkCaller, type Refusal } from './guard.ts'
import { readWindowFile, SAFE_HEADERS } from './window-files.ts'

export const DEFAULT_PORT = 4117
/** Ports tried after the default one. */
const MAX_PORTS_TRIED = 30
const MAX_CONNECTIONS = 128

export interface HostOptions {
  readonly call: Call
  /** Folder of the built window. */
  readonly renderer: string
  /** This port and no other; without it the default one or the first free one after it. 0 lets the system choose. */
  readonly port?: number
  /** How long a request may take to come in, in milliseconds. */
  readonly requestTimeoutMs?: number
}

export interface Host {
  readonly port: number
  /** Kept by the window in the `x-grondslag-token` header; new at every start. */
  readonly token: string
  /** Address to open; the token stands behind the #, so that it is never sent along with a request or kept in a log. */
  readonly url: string
  /** Lets running calls end, and cuts what is left after two seconds. */
  close(): Promise<void>
}

export type Started = { readonly ok: true; readonly host: Host } | { readonly ok: false; readonly message: CallError['message'] }

function send(response: ServerResponse, status: number, type: string, content: string | Buffer, headers: Readonly<Record<string, string>> = {}): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { ...SAFE_HEADERS, 'content-type': type, 'content-length': Buffer.byteLength(content), ...headers })
  response.end(content)
}

const sendReply = (response: ServerResponse, status: number, reply: Reply<unknown>): void => { send(response, status, 'application/json; charset=utf-8', JSON.stringify(reply)) }

/** Turned away before its body was read: the connection ends, so that nobody pays for the rest. */
function turnAway(response: ServerResponse, { status, error }: Refusal): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify({ ok: false, error }), { connection: 'close' })
}

async function answerCall(request: IncomingMessage, response: ServerResponse, call: Call): Promise<void> {
  const read = await readBody(request)
  if (!read.ok) { turnAway(response, read.refusal); return }
  // dispatch looks up name and input, whatever they are
  const anyCall = call as (name: string, input: unknown) => Promise<Reply<unknown>>
  sendReply(response, 200, await anyCall(read.body.name, read.body.input))
}

async function answerFile(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const file = await readWindowFile(folder, request.url ?? '/')
  if (file !== null) { send(response, 200, file.type, request.method === 'HEAD' ? '' : file.content); return }
  const start = /^\/(\?|#|$)/.test(request.url ?? '/')
  send(response, start ? 503 : 404, 'text/plain; charset=utf-8', start ? 'Het venster is nog niet gebouwd. Draai: npm run build\nThe window has not been built. Run: npm run build\n' : 'Niet gevonden.\n')
}

async function handle(request: IncomingMessage, response: ServerResponse, options: HostOptions, port: number, token: string): Promise<void> {
  const stranger = checkAddress(request.headers, port)
  if (stranger !== null) { turnAway(response, stranger); return }
  const path = (request.url ?? '').split(/[?#]/, 1)[0]
  if (path === '/api/call') {
    if (request.method !== 'POST') { send(response, 405, 'text/plain; charset=utf-8', 'Alleen POST.\n', { allow: 'POST', connection: 'close' }); return }
    const refused = checkCaller(request.headers, token)
    if (refused !== null) { turnAway(response, refused); return }
    await answerCall(request, response, options.call)
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') { send(response, 405, 'text/plain; charset=utf-8', 'Alleen GET.\n', { allow: 'GET, HEAD', connection: 'close' }); return }
  await answerFile(request, response, options.renderer)
}

/** Listens on the first of these ports that is free; null where none is. */
async function listen(server: Server, ports: readonly number[]): Promise<number | null> {
  for (const port of ports) {
    const free = await new Promise<boolean>((resolve, reject) => {
      const taken = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
        else reject(error)
      }
      server.once('error', taken)
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => { server.off('error', taken); resolve(true) })
    })
    if (free) {
      const address = server.address()
      return typeof address === 'object' && address !== null ? address.port : port
    }
  }
  return null
}

const INTERNAL: CallError = { code: 'internal', message: { nl: 'Er ging iets mis in Grondslag zelf. Stel de vraag opnieuw.', en: 'Something went wrong inside Grondslag. Ask again.' } }

/** Starts the host. A taken port is a message, not an exception. */
export async function startHost(options: HostOptions): Promise<Started> {
  const token = randomBytes(32).toString('base64url')
  const timeout = options.requestTimeoutMs ?? 10_000
  let port = 0
  const server = createServer({ requestTimeout: timeout, headersTimeout: timeout, keepAliveTimeout: 5_000, connectionsCheckingInterval: Math.min(1_000, timeout), maxHeaderSize: 16_384 }, (request, response) => {
    handle(request, response, options, port, token).catch(() => { sendReply(response, 500, { ok: false, error: INTERNAL }) })
  })
  server.maxConnections = MAX_CONNECTIONS
  const ports = options.port === undefined ? Array.from({ length: MAX_PORTS_TRIED }, (_, i) => DEFAULT_PORT + i) : [options.port]
  const found = await listen(server, ports)
  if (found === null) {
    const [first, last] = [ports[0] ?? DEFAULT_PORT, ports[ports.length - 1] ?? DEFAULT_PORT]
    return { ok: false, message: first === last
      ? { nl: `Poort ${first} is bezet. Kies een andere met --port, of laat --port weg.`, en: `Port ${first} is taken. Choose another with --port, or leave --port out.` }
      : { nl: `De poorten ${first} tot en met ${last} zijn bezet. Kies een vrije met --port.`, en: `Ports ${first} to ${last} are taken. Choose a free one with --port.` } }
  }
  port = found
  return { ok: true, host: { port, token, url: `http://127.0.0.1:${port}/#token=${token}`, close: () => close(server) } }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => { server.closeAllConnections() }, 2_000)
    server.close(() => { clearTimeout(cut); resolve() })
    server.closeIdleConnections()
  })
}
