import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../support/repository-root.ts'
import { smallSeed } from '../../support/small-corpus.ts'
import { seedWith } from '../../support/written-seed.ts'

const tsx = join(repositoryRoot, 'node_modules/tsx/dist/cli.mjs')
const main = join(repositoryRoot, 'graph/cli/main.ts')

/** The command line as a user starts it, on the small corpus. */
function grondslag(argv: string[], input?: string): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, main, ...argv], { encoding: 'utf8', env: { ...process.env, GRONDSLAG_SOURCES: '', NO_COLOR: '1' }, ...(input !== undefined && { input }) })
  return { code: status, out: stdout, err: stderr }
}
const onSmall = (argv: string[], input?: string): ReturnType<typeof grondslag> => grondslag([...argv, '--seed', smallSeed], input)

describe('the command line', () => {
  it('answers in words, exit 0', () => {
    const { code, out } = onSmall(['ask', 'Mag de GI gegevens geven aan Veilig Thuis voor een tijdelijk huisverbod?'])
    expect(code).toBe(0)
    expect(out).toContain('✓ ja')
  })

  it('answers as JSON, one line', () => {
    const { code, out } = onSmall(['ask', '--json', 'Is een convenant een grondslag?'])
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(out)).toMatchObject({ kind: 'rule', verdict: 'nee' })
  })

  it('answers a chain by the names of its parties', () => {
    const { code, out } = onSmall(['chain', 'GI', 'Veilig Thuis', 'burgervader', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out).parsed).toMatchObject({ from: ['gi'], via: ['veilig-thuis'], to: ['burgemeester'], modality: 'kan' })
  })

  it('answers a batch from a file or from standard input, exit 0 even where lines fail', () => {
    const lines = '{"id":1,"question":"Is een convenant een grondslag?"}\nkapot\n{"id":3,"from":"gi","to":"burgemeester"}\n'
    const folder = seedWith({ 'vragen.jsonl': lines })
    const fromFile = onSmall(['ask', '--json', '--batch', join(folder, 'vragen.jsonl')])
    expect(fromFile.code).toBe(0)
    expect(fromFile.out.trim().split('\n').map((line) => JSON.parse(line).id ?? JSON.parse(line).error.code)).toEqual([1, 'invalid_input', 3])
    expect(onSmall(['ask', '--json', '--batch', '-'], lines)).toEqual(fromFile)
  })

  it('validates: exit 0 without errors, exit 1 with file, line, message and remedy', () => {
    expect(onSmall(['validate'])).toMatchObject({ code: 0, out: expect.stringContaining('0 fouten') })
    const broken = seedWith({ 'a.yaml': 'terms:\n  - {id: t, kind: doel, name: t}\n' })
    expect(grondslag(['validate', '--seed', broken])).toMatchObject({ code: 1, out: expect.stringMatching(/a\.yaml:2 {2}fout: .*\n.*Kies uit: data, purpose/) })
    const json = grondslag(['validate', '--json', '--seed', broken])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, errors: 1, problems: [{ file: 'a.yaml', line: 2 }] })
  })

  it('says what is wrong on standard error, exit 2 for usage, 3 for what is missing, 1 for what cannot be answered', () => {
    expect(grondslag(['aks'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Bedoelde u "ask"?') })
    expect(grondslag(['ask', 'x', '--seed', '/bestaat/niet'])).toMatchObject({ code: 3, out: '', err: expect.stringContaining('--seed') })
    expect(onSmall(['ask', '--batch', '/bestaat/niet'])).toMatchObject({ code: 3, out: '', err: expect.stringContaining('niet te lezen') })
    expect(onSmall(['chain', 'GI', 'De Kabouters'])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('De Kabouters') })
    expect(JSON.parse(onSmall(['ask', '--json', '  ']).out)).toMatchObject({ error: { code: 'empty_question' } })
  })

  it('tells version and help without touching the corpus', () => {
    expect(grondslag(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
    expect(grondslag([])).toMatchObject({ code: 0, out: expect.stringContaining('Opdrachten') })
  })

  it('ends quietly when nobody reads on', () => {
    const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${tsx}" "${main}" help | head -c 1`], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })

  it('killed in the middle of a batch leaves nothing broken behind', async () => {
    const folder = seedWith({ 'veel.jsonl': '{"question":"Kan informatie van de GI bij de burgemeester komen?"}\n'.repeat(5_000) })
    const child = spawn(process.execPath, [tsx, main, 'ask', '--json', '--batch', join(folder, 'veel.jsonl'), '--seed', smallSeed], { stdio: ['ignore', 'pipe', 'ignore'] })
    await new Promise((resolve) => { child.stdout.once('data', resolve) })
    const ended = new Promise((resolve) => { child.once('exit', (_code, signal) => { resolve(signal) }) })
    // tsx runs the program in a child of its own: closing the pipe ends that one too
    child.stdout.destroy()
    child.kill('SIGKILL')
    expect(await ended).toBe('SIGKILL')
    expect(onSmall(['ask', '--json', 'Is een convenant een grondslag?']).code).toBe(0)
  })

  it('serves the same call on localhost until it is stopped, and then ends with exit 0', async () => {
    const child = spawn(process.execPath, [tsx, main, 'serve', '--json', '--seed', smallSeed], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, GRONDSLAG_SOURCES: '' } })
    const url = await new Promise<URL>((resolve) => { child.stdout.once('data', (line: Buffer) => { resolve(new URL((JSON.parse(line.toString()) as { url: string }).url)) }) })
    const token = url.hash.replace('#token=', '')
    const response = await fetch(new URL('/api/call', url), { method: 'POST', headers: { 'content-type': 'application/json', 'x-grondslag-token': token }, body: JSON.stringify({ name: 'about', input: {} }) })
    expect(await response.json()).toMatchObject({ ok: true, value: { facts: { routes: 6 } } })
    const ended = new Promise((resolve) => { child.once('exit', resolve) })
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })
})
