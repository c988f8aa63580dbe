// The one door to the product: the shell's preload where there is one, otherwise POST /api/call on this address.
import type { Call, CallError, CallInput, CallName, CallOutput, Reply } from '../../graph/api/contract.ts'
import { takeToken } from './token.ts'

/** `Call`, with a signal by which the window gives up waiting. An aborted call answers with the code `cancelled`. */
export type Client = <N extends CallName>(name: N, input: CallInput<N>, signal?: AbortSignal) => Promise<Reply<CallOutput<N>>>

declare global {
  interface Window {
    /** Put there by electron/preload; absent in a browser. */
    grondslag?: { readonly call: Call }
  }
}

const failed = (code: CallError['code'], nl: string, en: string): { ok: false; error: CallError } => ({ ok: false, error: { code, message: { nl, en } } })
const cancelled = (): { ok: false; error: CallError } => failed('cancelled', 'De vraag is afgebroken.', 'The question was cancelled.')

/** Chooses the door once, at the start of the window. */
export function openClient(): Client {
  const shell = window.grondslag
  return shell === undefined ? overHttp(takeToken()) : throughShell(shell.call)
}

/** The shell offers no way to stop a call: the window stops waiting, and the answer that still comes is dropped. */
export function throughShell(call: Call): Client {
  return (name, input, signal) =>
    new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve(cancelled()), { once: true })
      call(name, input).then(resolve, () =>
        resolve(failed('store_unavailable', 'Het programma antwoordt niet meer. Sluit het venster en start Grondslag opnieuw.', 'The program no longer answers. Close the window and start Grondslag again.')))
    })
}

/** The localhost host: JSON only, with the token that it printed in the address. */
export function overHttp(token: string, send: typeof fetch = (...args) => fetch(...args)): Client {
  return async <N extends CallName>(name: N, input: CallInput<N>, signal?: AbortSignal): Promise<Reply<CallOutput<N>>> => {
    try {
      const response = await send(new URL('api/call', document.baseURI), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-grondslag-token': token },
        body: JSON.stringify({ name, input }),
        ...(signal && { signal }),
      })
      const reply: unknown = await response.json().catch(() => null)
      return isReply<CallOutput<N>>(reply) ? reply : refused(response.status)
    } catch {
      if (signal?.aborted === true) return cancelled()
      return failed('store_unavailable', 'Grondslag draait niet meer op dit adres. Start het opnieuw en open het adres dat het dan toont.', 'Grondslag no longer runs at this address. Start it again and open the address it prints.')
    }
  }
}

function isReply<T>(value: unknown): value is Reply<T> {
  return typeof value === 'object' && value !== null && 'ok' in value && (value.ok === true ? 'value' in value : 'error' in value)
}

const refused = (status: number): { ok: false; error: CallError } =>
  status === 401 || status === 403
    ? failed('invalid_input', 'Dit venster hoort niet bij de Grondslag die nu draait. Open het adres dat Grondslag bij het starten toonde.', 'This window does not belong to the Grondslag that runs now. Open the address that Grondslag printed when it started.')
    : failed('internal', `De host antwoordde met status ${status} en zonder uitleg.`, `The host answered with status ${status} and no explanation.`)
