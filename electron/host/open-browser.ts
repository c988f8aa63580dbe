/** Opens the address in the browser of this machine, without the token ever standing on a command line that others can list. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'], win32: ['explorer.exe'], linux: ['xdg-open'], freebsd: ['xdg-open'],
}

/** Milliseconds that the page which leads to the address stays. */
const KEPT_MS = 15_000

/** False where no browser could be started; the caller has printed the address. */
export async function openBrowser(url: string): Promise<boolean> {
  const opener = OPENERS[process.platform]
  if (opener === undefined) return false
  // a page in a folder that only this user can read, which leads on to the address
  const folder = await mkdtemp(join(tmpdir(), 'grondslag-'))
  const page = join(folder, 'grondslag.html')
  await writeFile(page, `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}"><title>Grondslag</title><a href="${url}">Grondslag</a>\n`, { mode: 0o600 })
  setTimeout(() => { void rm(folder, { recursive: true, force: true }) }, KEPT_MS).unref()
  const [command, ...args] = opener
  return new Promise((resolve) => {
    const child = spawn(command, [...args, page], { stdio: 'ignore', detached: true })
    child.once('error', () => { resolve(false) })
    child.once('spawn', () => { child.unref(); resolve(true) })
  })
}
