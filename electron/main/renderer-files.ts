/** Which file an address of the window names, and with which headers it goes out. Pure. */
import { extname, join, normalize, sep } from 'node:path'
import { isOurs } from './addresses.ts'

/** Everything that the window may load comes from itself; no inline script or style, no frame, no form, no connection. */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "frame-src 'none'", "object-src 'none'", "worker-src 'self'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.woff2': 'font/woff2', '.json': 'application/json; charset=utf-8',
}

/** Null for a foreign address, a way out of the folder, or a kind of file that the window does not hold. */
export function fileFor(folder: string, address: string): string | null {
  if (!isOurs(address)) return null
  let path: string
  try {
    path = decodeURIComponent(new URL(address).pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(folder, path === '/' ? 'index.html' : path))
  if (!file.startsWith(normalize(folder) + sep)) return null
  return TYPES[extname(file)] === undefined ? null : file
}

export const headersFor = (file: string): Record<string, string> => ({
  'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
})
