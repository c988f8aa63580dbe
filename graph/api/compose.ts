/** Puts corpus, store, reader and handlers together. The only file that names a store adapter. */
import { openKeptLists } from '../corpus/kept-lists.ts'
import { loadCorpus, type Loaded } from '../corpus/load.ts'
import { openPassages } from '../corpus/passages.ts'
import type { Source } from '../model/corpus.ts'
import { statementKeys } from '../questions/statement-keys.ts'
import { memoryStore } from '../store/memory/memory-store.ts'
import type { Store } from '../store/port.ts'
import type { Call } from './contract.ts'
import { makeCall, type DispatchOptions, type Handlers } from './dispatch.ts'
import { fail } from './failure.ts'
import { keptKeys } from './kept-keys.ts'
import { lookupHandlers } from './lookups.ts'
import { questionHandlers } from './questions.ts'

export interface ComposeOptions extends DispatchOptions {
  /** Folder of the corpus. */
  readonly seed: string
  /** Name and version of the program, as the receipt shows it. */
  readonly program: string
  /** Folder with the reader's own copy of the source documents; null or absent where there is none. */
  readonly sources?: string | null | undefined
  /** Folder in which what was read of the corpus is remembered; without it every start reads all YAML. */
  readonly cacheFolder?: string | undefined
  /** Answer from a corpus with errors. For those who are writing it, never for those who ask. */
  readonly despiteProblems?: boolean | undefined
}

export interface Grondslag {
  readonly call: Call
  /** The source documents that the corpus cites, for `publicAnswer`. */
  sources(): readonly Source[]
  /** What was wrong with the corpus when it was loaded; loads it where that has not happened yet. */
  problems(): Loaded['problems']
  close(): Promise<void>
}

interface Ready {
  readonly loaded: Loaded
  readonly store: Store
  readonly handlers: Handlers
}

function load(options: ComposeOptions): Ready {
  const { seed, program, cacheFolder } = options
  const passages = options.sources == null ? null : openPassages(options.sources)
  const loaded = loadCorpus(seed, { cacheFolder })
  const keysOf = cacheFolder === undefined ? statementKeys : keptKeys(statementKeys, openKeptLists(cacheFolder, 'statement-keys', `${loaded.corpus.version} ${program}`))
  const store = memoryStore(loaded.corpus, { keysOf })
  return { loaded, store, handlers: { ...questionHandlers({ store, program }), ...lookupHandlers({ store, program, sources: passages }) } }
}

/** A corpus with errors could answer ja where a ban failed to load: it says so instead of answering. */
function refuse({ problems }: Loaded): never {
  const errors = problems.filter((p) => p.severity === 'error')
  const [first] = errors
  const place = first === undefined ? '' : [first.file, ...(first.line > 0 ? [first.line] : [])].join(':')
  return fail('store_unavailable',
    `Het corpus bevat ${errors.length} ${errors.length === 1 ? 'fout' : 'fouten'} en antwoordt daarom niet. De eerste: ${place} ${first?.message.nl ?? ''} ${first?.remedy.nl ?? ''} Alle fouten: grondslag validate.`,
    `The corpus has ${errors.length} errors and therefore does not answer. The first: ${place} ${first?.message.en ?? ''} ${first?.remedy.en ?? ''} All of them: grondslag validate.`)
}

/** Opens Grondslag. The corpus is loaded at the first call, in a few tenths of a second. */
export function openGrondslag(options: ComposeOptions): Grondslag {
  let ready: Ready | undefined
  const opened = (): Ready => (ready ??= load(options))
  const usable = (): Handlers => {
    const { loaded, handlers } = opened()
    return loaded.ok || options.despiteProblems === true ? handlers : refuse(loaded)
  }
  const lazily: Handlers = {
    ask: async (input) => usable().ask(input),
    read: async (input) => usable().read(input),
    complete: async (input) => usable().complete(input),
    vocabulary: async (input) => usable().vocabulary(input),
    fact: async (input) => usable().fact(input),
    passage: async (input) => usable().passage(input),
    about: async (input) => usable().about(input),
  }
  return {
    call: makeCall(lazily, options),
    sources: () => opened().loaded.corpus.sources,
    problems: () => opened().loaded.problems,
    close: async () => { await ready?.store.close() },
  }
}

/** Just the call, for callers that live as long as the process. */
export const compose = (options: ComposeOptions): Call => openGrondslag(options).call
