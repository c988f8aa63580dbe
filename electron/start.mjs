// npm start: Grondslag in its own window where Electron can be had, else the same window in a browser on this machine, saying why.
//   npm start -- --browser        straight to the browser        GRONDSLAG_NO_OPEN=1   print the address, open nothing
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const electronDir = join(root, 'node_modules', 'electron')
/** How long the download of Electron may take at its first start. */
const downloadMs = 180_000

const built = ['renderer/index.html', 'main/main.cjs', 'preload/preload.cjs', 'host/host.cjs'].every((file) => existsSync(join(root, 'dist', file)))
if (!built) {
  console.log('Grondslag wordt eerst gebouwd.')
  await import('./build.mjs')
}

const why = reasonForBrowser()
if (why === null) openWindow()
else serve(why)

/** Null where the window can open; else why not, in a sentence. */
function reasonForBrowser() {
  if (process.argv.includes('--browser')) return 'zo gevraagd met --browser'
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'deze machine heeft geen scherm (DISPLAY is leeg)'
  if (electronPath() !== null) return null
  console.log('Electron wordt eenmalig opgehaald.')
  spawnSync(process.execPath, [join(electronDir, 'install.js')], { stdio: 'ignore', timeout: downloadMs })
  return electronPath() === null ? 'het programma van Electron is hier niet op te halen' : null
}

function electronPath() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const note = join(electronDir, 'path.txt')
  if (!existsSync(note)) return null
  const path = join(own ?? join(electronDir, 'dist'), readFileSync(note, 'utf8'))
  return existsSync(path) ? path : null
}

function openWindow() {
  const child = spawn(electronPath(), [root], { stdio: 'inherit' })
  follow(child)
}

function serve(reason) {
  console.log(`Grondslag opent in de browser: ${reason}.`)
  follow(spawn(process.execPath, [join(root, 'dist', 'host', 'host.cjs')], { stdio: 'inherit', env: { ...process.env, GRONDSLAG_ROOT: root } }))
}

function follow(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
