/** Which addresses the window may show, send from, or hand to the system. Parsed, never compared by substring. */

export const SCHEME = 'app'
export const HOST = 'grondslag'
export const ORIGIN = `${SCHEME}://${HOST}`

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** An address of our own window. */
export function isOurs(text: string): boolean {
  const url = parsed(text)
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '' && url.port === ''
}

/** An address that may be opened in the user's browser: https, with a host, without credentials. */
export function mayOpenOutside(text: string): boolean {
  const url = parsed(text)
  return url !== null && url.protocol === 'https:' && url.hostname !== '' && url.username === '' && url.password === ''
}
