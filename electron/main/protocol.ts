/** app://grondslag: the built window, from one folder, under a closed policy. */
import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { ORIGIN, SCHEME } from './addresses.ts'
import { fileFor, headersFor } from './renderer-files.ts'

export const START_URL = `${ORIGIN}/index.html`

/** Before `ready`: the scheme is standard and secure, so that origin, storage and policy work as on https. */
export function announceProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Serves `folder` and nothing beside it. */
export function serveRenderer(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = request.method === 'GET' ? fileFor(folder, request.url) : null
    if (file === null) return new Response('not found', { status: 404 })
    try {
      return new Response(new Uint8Array(await readFile(file)), { status: 200, headers: headersFor(file) })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}
