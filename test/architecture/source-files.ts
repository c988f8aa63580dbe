import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../support/repository-root.ts'

/** A file written by hand: path from the repository with forward slashes, and its text. */
export interface SourceFile {
  path: string
  text: string
}

const rooms = ['graph', 'electron', 'renderer', 'seed', 'test']
const notByHand = /(^|\/)node_modules\/|^test\/(architecture\/fixtures|output|golden)\//

/** Every hand-written file of the rooms, and the configuration beside them. */
export function sourceFiles(): SourceFile[] {
  const inRooms = rooms.flatMap((room) => filesUnder(room))
  const beside = readdirSync(repositoryRoot, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.([cm]?js|ts)$/.test(entry.name))
    .map((entry) => entry.name)
  return [...inRooms, ...beside].filter((path) => !notByHand.test(path)).map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), 'utf8') }))
}

function filesUnder(room: string): string[] {
  try {
    return readdirSync(join(repositoryRoot, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.([cm]?[jt]sx?|css|html|ya?ml|md)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(repositoryRoot.length + 1).replaceAll('\\', '/'))
  } catch {
    return [] // a room that is not built yet
  }
}

export const linesIn = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
