/** A folder of YAML → the corpus and every problem in it. The one way in for command line, window and tests. */
import { KINDS, type Corpus, type Kind } from '../model/corpus.ts'
import { checkCitations } from './checks/citations.ts'
import { checkSections, checkUncovered } from './checks/coverage.ts'
import { checkCopied } from './checks/copied.ts'
import { checkCycles } from './checks/cycles.ts'
import { checkGrounds } from './checks/grounds.ts'
import { checkIds } from './checks/ids.ts'
import { checkNames } from './checks/names.ts'
import { checkReferences } from './checks/references.ts'
import { checkRoles } from './checks/roles.ts'
import { checkConsent, checkContradictions, checkDuplicates } from './checks/scopes.ts'
import { checkSpeaks } from './checks/speaks.ts'
import { checkStatus } from './checks/status.ts'
import { Ledger, type Check } from './ledger.ts'
import type { Passages } from './passages.ts'
import { sortProblems, type Problem } from './problem.ts'
import { openRecordCache, type RecordCache } from './record-cache.ts'
import { readSeedFiles, type SeedFile } from './seed-files.ts'
import { parseYamlFile, type RawRecord } from './yaml-file.ts'

const CHECKS: readonly Check[] = [
  checkIds, checkReferences, checkRoles, checkCycles, checkCitations, checkGrounds,
  checkDuplicates, checkContradictions, checkConsent, checkNames, checkSections, checkStatus,
]

export interface Loaded {
  /** Frozen. Holds the records that their schemas accept; usable for answers only when `ok`. */
  readonly corpus: Corpus
  /** All problems, by file and line. */
  readonly problems: readonly Problem[]
  /** No errors; warnings may remain. */
  readonly ok: boolean
  readonly files: number
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
  return value
}

function toCorpus(ledger: Ledger, version: string): Corpus {
  const lists = Object.fromEntries((Object.keys(KINDS) as Kind[]).map((kind) => [kind, ledger.of(kind).map((entry) => entry.value)]))
  return freeze({ ...lists, version } as unknown as Corpus)
}

export interface LoadOptions {
  /** The reader's own copy of the sources: with it, copied sentences are looked for too, which costs a few tenths of a second. */
  readonly passages?: Passages | undefined
  /** Folder in which what was read is remembered; without it every YAML file is read every time. */
  readonly cacheFolder?: string | undefined
}

function parseFiles(files: readonly SeedFile[], cache: RecordCache | null): { readonly records: readonly RawRecord[]; readonly problems: readonly Problem[] } {
  const parsed = files.map((file) => {
    const known = cache?.get(file)
    if (known != null) return { records: known, problems: [] }
    const fresh = parseYamlFile(file)
    if (fresh.problems.length === 0) cache?.put(file, fresh.records)
    return fresh
  })
  cache?.save()
  return { records: parsed.flatMap((file) => file.records), problems: parsed.flatMap((file) => file.problems) }
}

/** Loads and checks the corpus under `folder`. Never throws for what stands in the files. */
export function loadCorpus(folder: string, { passages, cacheFolder }: LoadOptions = {}): Loaded {
  const { files, problems: fileProblems, version } = readSeedFiles(folder)
  const parsed = parseFiles(files, cacheFolder === undefined ? null : openRecordCache(cacheFolder, folder))
  const ledger = new Ledger(parsed.records)
  const problems = [...fileProblems, ...parsed.problems, ...ledger.schemaProblems, ...CHECKS.flatMap((check) => check(ledger))]
  if (passages !== undefined) {
    const texts = passages.texts(ledger.of('sources').map((s) => s.value))
    problems.push(...checkCopied(ledger, texts), ...checkUncovered(ledger, texts), ...checkSpeaks(ledger, texts))
  }
  if (files.length > 0 && ledger.entries.length === 0 && problems.length === 0) {
    problems.push({
      severity: 'error', file: '', line: 0, code: 'empty_seed',
      message: { nl: 'Er staat geen enkel gegeven in het corpus.', en: 'The corpus holds no record at all.' },
      remedy: { nl: 'Vul de lijsten, of wijs met --seed een andere map aan.', en: 'Fill the lists, or point --seed at another folder.' },
    })
  }
  return { corpus: toCorpus(ledger, version), problems: sortProblems(problems), ok: !problems.some((p) => p.severity === 'error'), files: files.length }
}
