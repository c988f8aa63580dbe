import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { loadCorpus, type Loaded } from '../../graph/corpus/load.ts'
import { smallSeed } from './small-corpus.ts'

/** A new folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'grondslag-test-'))
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }) })
  return folder
}

/** A seed folder with these files, path to text or bytes. */
export function seedWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** The words of the small corpus, without its law. */
export const smallVocabulary = readFileSync(join(smallSeed, 'vocabulary.yaml'), 'utf8')

/** The small vocabulary with one file of law beside it, loaded. */
export const loadLaw = (law: string): Loaded => loadCorpus(seedWith({ 'vocabulary.yaml': smallVocabulary, 'law.yaml': law }))

/** `line code: message` of every problem in that law, with errors and warnings alike. */
export const problemsIn = (law: string): string[] => loadLaw(law).problems.filter((p) => p.file === 'law.yaml').map((p) => `${p.line} ${p.code}`)
