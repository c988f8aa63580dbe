/** Reads the YAML files of a seed folder as text, with a limit on everything. Links are not followed. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './problem.ts'

export const MAX_FILE_BYTES = 2_000_000
export const MAX_SEED_BYTES = 32_000_000
export const MAX_FILES = 2_000
/** Folders below the seed folder. */
export const MAX_FOLDER_DEPTH = 8

export interface SeedFile {
  /** Path inside the seed folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface SeedFiles {
  readonly files: readonly SeedFile[]
  readonly problems: readonly Problem[]
  /** Twelve hexadecimal digits of the SHA-256 over names and contents, in order of name. */
  readonly version: string
}

const inFile = (file: string, code: string, message: Problem['message'], remedy: Problem['remedy']): Problem =>
  ({ severity: 'error', file, line: 0, code, message, remedy })

/** Paths of all YAML files, sorted, so that a corpus is the same on every file system. */
function listYaml(root: string, below: string, depth: number, found: string[]): void {
  if (depth > MAX_FOLDER_DEPTH) return
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) listYaml(root, path, depth + 1, found)
    else if (entry.isFile() && /\.ya?ml$/i.test(entry.name)) found.push(path)
  }
}

function readOne(root: string, path: string): SeedFile | Problem {
  const bytes = statSync(join(root, path)).size
  if (bytes > MAX_FILE_BYTES) {
    return inFile(path, 'file_too_large',
      { nl: `Het bestand is ${bytes} bytes; ${MAX_FILE_BYTES} is de grens.`, en: `The file is ${bytes} bytes; the limit is ${MAX_FILE_BYTES}.` },
      { nl: 'Splits het bestand per onderwerp.', en: 'Split the file by subject.' })
  }
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, path))) }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    return inFile(path, 'not_utf8',
      { nl: 'Het bestand is geen geldige UTF-8.', en: 'The file is not valid UTF-8.' },
      { nl: 'Sla het op als UTF-8.', en: 'Save it as UTF-8.' })
  }
}

/** Every YAML file under `root`. Never throws: a folder that cannot be read is a problem like any other. */
export function readSeedFiles(root: string): SeedFiles {
  const problems: Problem[] = []
  const files: SeedFile[] = []
  const paths: string[] = []
  const folderProblem = (code: string, nl: string, en: string): Problem =>
    inFile('', code, { nl, en }, { nl: 'Wijs met --seed de map met het corpus aan.', en: 'Point --seed at the folder of the corpus.' })
  try {
    listYaml(root, '', 0, paths)
  } catch {
    return { files, version: '', problems: [folderProblem('folder_unreadable', 'De map van het corpus bestaat niet of is niet te lezen.', 'The corpus folder is missing or cannot be read.')] }
  }
  if (paths.length === 0) problems.push(folderProblem('empty_seed', 'Er is geen enkel YAML-bestand gevonden.', 'No YAML file was found.'))
  if (paths.length > MAX_FILES) problems.push(folderProblem('too_many_files', `Er zijn ${paths.length} bestanden; ${MAX_FILES} is de grens.`, `There are ${paths.length} files; the limit is ${MAX_FILES}.`))

  const hash = createHash('sha256')
  let bytesLeft = MAX_SEED_BYTES
  for (const path of paths.sort().slice(0, MAX_FILES)) {
    let read: SeedFile | Problem
    try {
      read = readOne(root, path)
    } catch {
      read = inFile(path, 'file_unreadable', { nl: 'Het bestand is niet te lezen.', en: 'The file cannot be read.' }, { nl: 'Controleer de rechten op het bestand.', en: 'Check the permissions of the file.' })
    }
    if (!('text' in read)) { problems.push(read); continue }
    bytesLeft -= read.text.length
    if (bytesLeft < 0) {
      problems.push(folderProblem('seed_too_large', `Het corpus is groter dan ${MAX_SEED_BYTES} bytes.`, `The corpus is larger than ${MAX_SEED_BYTES} bytes.`))
      break
    }
    hash.update(`${path}\0${read.text}\0`)
    files.push(read)
  }
  return { files, problems, version: hash.digest('hex').slice(0, 12) }
}
