/** The built window over HTTP: which file an address names, and with which headers it goes out. */
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** Everything that the window may load comes from itself; no inline script or style, no frame, no form. */
export const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "frame-src 'none'", "object-src 'none'", "worker-src 'self'",
].join('; ')

/** On every answer of the host, calls included. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.woff2': 'font/woff2', '.json': 'application/json; charset=utf-8',
}

/** The file in `folder` that the path of a request names, or null: a way out of the folder, or a kind of file that the window does not hold. */
export function fileFor(folder: string, path: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(path.split(/[?#]/, 1)[0] ?? '')
  } catch {
    return null
  }
  if (!decoded.startsWith('/') || /[\0\\]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) return null
  const root = resolve(folder)
  const file = resolve(join(root, decoded === '/' ? 'index.html' : decoded))
  return file.startsWith(root + sep) && TYPES[extname(file)] !== undefined ? file : null
}

/** Content and type, or null where there is no such file, or a link leads out of the folder. */
export async function readWindowFile(folder: string, path: string): Promise<{ readonly content: Buffer; readonly type: string } | null> {
  const file = fileFor(folder, path)
  if (file === null) return null
  try {
    const [real, root] = await Promise.all([realpath(file), realpath(folder)])
    if (!real.startsWith(root + sep)) return null
    return { content: await readFile(real), type: TYPES[extname(file)] ?? 'application/octet-stream' }
  } catch {
    return null
  }
}
