/** The body of a call: JSON, bounded in size and time, exactly `{name, input}`. */
import type { IncomingMessage } from 'node:http'
import { refusal, type Refusal } from './guard.ts'

/** A question is at most two thousand characters; slots and choices fit many times over. */
export const MAX_BODY_BYTES = 256_000

export interface CallBody {
  readonly name: string
  readonly input: unknown
}
export type BodyRead = { readonly ok: true; readonly body: CallBody } | { readonly ok: false; readonly refusal: Refusal }

const TOO_LARGE = refusal(413, `De vraag is groter dan ${MAX_BODY_BYTES} bytes.`, `The request is larger than ${MAX_BODY_BYTES} bytes.`)
const NOT_JSON = refusal(400, 'De vraag is geen JSON van de vorm {"name", "input"}.', 'The request is not JSON of the form {"name", "input"}.')
const WRONG_TYPE = refusal(415, 'Stuur application/json.', 'Send application/json.')
const BROKEN_OFF = refusal(400, 'De vraag werd afgebroken.', 'The request was broken off.')

const refuse = (why: Refusal): BodyRead => ({ ok: false, refusal: why })

function parse(text: string): BodyRead {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuse(NOT_JSON)
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse(NOT_JSON)
  const { name, input, ...rest } = json as { name?: unknown; input?: unknown }
  return typeof name === 'string' && Object.keys(rest).length === 0 ? { ok: true, body: { name, input } } : refuse(NOT_JSON)
}

/** Never rejects. A slow sender is cut off by the server's own request timeout. */
export function readBody(request: IncomingMessage): Promise<BodyRead> {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type)) return Promise.resolve(refuse(WRONG_TYPE))
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return Promise.resolve(refuse(TOO_LARGE))
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let bytes = 0
    request.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes > MAX_BODY_BYTES) {
        request.pause()
        resolve(refuse(TOO_LARGE))
      } else parts.push(part)
    })
    request.on('end', () => {
      try {
        resolve(parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))))
      } catch {
        resolve(refuse(NOT_JSON))
      }
    })
    request.on('error', () => { resolve(refuse(BROKEN_OFF)) })
    request.on('close', () => { resolve(refuse(BROKEN_OFF)) })
  })
}
