import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../support/repository-root.ts'

const fixture = 'electron/main/menu.ts'
const code = readFileSync(join(repositoryRoot, 'test/architecture/fixtures/ipc-main-one-door', fixture), 'utf8')

/** The lines of `text` that a door answers, as if it stood at `path`. */
async function doorsAt(path: string, text: string): Promise<(number | undefined)[]> {
  const eslint = new ESLint({
    cwd: repositoryRoot,
    // the laws about names need no types, and the fixture belongs to no room
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax',
  })
  const results = await eslint.lintText(text, { filePath: join(repositoryRoot, path) })
  return [...new Set(results.flatMap((result) => result.messages).map((message) => message.line))]
}

describe('ipc-main-one-door', () => {
  it('answers wherever the main process listens outside the guarded file', async () => {
    expect(await doorsAt(fixture, code)).toEqual([1, 3])
    expect(await doorsAt('electron/host/serve.ts', code)).toEqual([1, 3])
  })

  it('is not slipped past by way of the whole module or of a quoted name', async () => {
    const indirect = "import * as electron from 'electron'\nelectron.ipcMain.on('x', f)\nelectron['ipcMain'].on('x', f)\n"
    expect(await doorsAt(fixture, indirect)).toEqual([2, 3])
  })

  it('leaves the guarded file alone', async () => {
    expect(await doorsAt('electron/main/ipc.ts', code)).toEqual([])
  })
})
