const key = 'grondslag.token'

/**
 * The token of the localhost host, from `#token=…` in the address. It is taken out of the address at once, so that it
 * is not copied along with a deep link, and kept for this tab, so that reloading works.
 */
export function takeToken(): string {
  const { hash } = window.location
  const given = /^#token=([^&]+)&?/.exec(hash)
  if (given?.[1] === undefined) return sessionStorage.getItem(key) ?? ''
  const token = decodeURIComponent(given[1])
  sessionStorage.setItem(key, token)
  const rest = hash.slice(given[0].length)
  window.history.replaceState(null, '', rest === '' ? window.location.pathname : `#${rest}`)
  return token
}
