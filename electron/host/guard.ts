/** Who may speak to the host: this machine, this address, our own page, with the token. Pure. */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { CallError } from '../../graph/api/contract.ts'

/** Why a request is turned away: HTTP status and what to do about it. */
export interface Refusal {
  readonly status: number
  readonly error: CallError
}

export const refusal = (status: number, nl: string, en: string): Refusal => ({ status, error: { code: 'invalid_input', message: { nl, en } } })

/** Names under which a browser on this machine reaches the host. A foreign name here is DNS rebinding. */
export const hostNames = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

const NOT_HERE = refusal(403, 'Dit adres hoort niet bij Grondslag. Open het adres dat Grondslag bij het starten toonde.', 'This address does not belong to Grondslag. Open the address that Grondslag printed when it started.')
const FOREIGN_PAGE = refusal(403, 'Een andere pagina mag Grondslag niet bevragen.', 'Another page may not call Grondslag.')
const NO_TOKEN = refusal(401, 'Dit venster hoort niet bij de Grondslag die nu draait. Open het adres dat Grondslag bij het starten toonde.', 'This window does not belong to the Grondslag that runs now. Open the address that Grondslag printed when it started.')

/** For every request: the Host is ours, and a page that says where it comes from comes from us. */
export function checkAddress(headers: IncomingHttpHeaders, port: number): Refusal | null {
  const names = hostNames(port)
  if (headers.host === undefined || !names.includes(headers.host)) return NOT_HERE
  const { origin } = headers
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) return FOREIGN_PAGE
  return null
}

/** For calls on top of that: no other site's doing, and the token of this start. */
export function checkCaller(headers: IncomingHttpHeaders, token: string): Refusal | null {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return FOREIGN_PAGE
  const given = headers['x-grondslag-token']
  if (typeof given !== 'string' || !equal(given, token)) return NO_TOKEN
  return null
}

/** Equal or not, in the same time for every wrong token of the right length. */
function equal(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
