/** argv → command → print. A broken pipe is how `| head` says thanks, not a failure. */
import type { Grondslag } from '../api/compose.ts'
import { coverageOf } from '../corpus/coverage.ts'
import { loadCorpus } from '../corpus/load.ts'
import { openPassages } from '../corpus/passages.ts'
import { parseArguments, type Given } from './arguments.ts'
import { askBatch, askInput, askOne, chainInput, type AskDeps } from './ask.ts'
import { coverageOutcome } from './coverage.ts'
import { EXIT, type Outcome } from './exit.ts'
import { findFolders, type Folders } from './folders.ts'
import { HELP } from './help.ts'
import { validateOutcome } from './validate.ts'

const print = (line: string): Promise<void> =>
  new Promise((resolve) => {
    if (process.stdout.write(`${line}\n`)) resolve()
    else process.stdout.once('drain', resolve)
  })

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => { process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.internal) })
}

/** A fault in the program, said in one line. What was asked is not in it: a question may name a person. */
const reportFault = (cause: unknown): void => {
  process.stderr.write(`Fout in Grondslag: ${cause instanceof Error ? cause.name : 'onbekend'}.\n`)
  if (process.env['GRONDSLAG_DEBUG'] !== undefined) console.error(cause)
}

async function open(given: Given, folders: Folders): Promise<Grondslag> {
  // what answers questions is a third of the program: whoever validates does not wait for it
  const { openGrondslag } = await import('../api/compose.ts')
  return openGrondslag({
    seed: folders.seed, sources: folders.sources, cacheFolder: folders.cache, program: `Grondslag ${folders.version}`,
    despiteProblems: given.despiteProblems, onFault: reportFault,
  })
}

async function ask(given: Given, folders: Folders): Promise<Outcome> {
  const grondslag = await open(given, folders)
  const deps: AskDeps = {
    call: grondslag.call,
    sources: () => grondslag.sources(),
    page: { width: process.stdout.columns ?? 100, colour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined },
    print,
  }
  try {
    if (given.command === 'chain') return await askOne(deps, given, chainInput(given))
    return await (given.batch === undefined ? askOne(deps, given, askInput(given)) : askBatch(deps, given, given.batch))
  } finally {
    await grondslag.close()
  }
}

async function serveWindow(given: Given, folders: Folders): Promise<Outcome> {
  const { serve } = await import('./serve.ts')
  return serve(await open(given, folders), given, print)
}

function validate(given: Given, folders: Folders): Outcome {
  const passages = folders.sources === null ? null : openPassages(folders.sources)
  return validateOutcome(loadCorpus(folders.seed, { passages: passages ?? undefined, cacheFolder: folders.cache }), given.words, given.json)
}

function coverage(given: Given, folders: Folders): Outcome {
  const loaded = loadCorpus(folders.seed, { cacheFolder: folders.cache })
  // a half-read corpus would count what is not there
  return loaded.ok ? coverageOutcome(loaded.corpus, coverageOf(loaded.corpus), given.json) : validateOutcome(loaded, [], given.json)
}

async function run(argv: readonly string[]): Promise<Outcome> {
  if (argv[0] === '--version' || argv[0] === '-v') return { exit: EXIT.ok, out: findFolders({}, process.env).version }
  const parsed = parseArguments(argv)
  if (!parsed.ok) return { exit: EXIT.usage, err: `${parsed.why}\nHulp: grondslag help` }
  const { given } = parsed
  const folders = findFolders(given, process.env)
  switch (given.command) {
    case 'help': return { exit: EXIT.ok, out: HELP.trimEnd() }
    case 'validate': return validate(given, folders)
    case 'coverage': return coverage(given, folders)
    case 'serve': return serveWindow(given, folders)
    case 'ask':
    case 'chain': return ask(given, folders)
  }
}

try {
  const { exit, out, err } = await run(process.argv.slice(2))
  if (err !== undefined) process.stderr.write(`${err}\n`)
  if (out !== undefined) await print(out)
  process.exitCode = exit
} catch (cause) {
  reportFault(cause)
  process.exitCode = EXIT.internal
}
