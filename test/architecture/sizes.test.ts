import { describe, expect, it } from 'vitest'
import { measure, spread } from './measure.ts'
import { sizeExceptions } from './size-exceptions.ts'
import { linesIn, sourceFiles } from './source-files.ts'

const fileLimit = 400
const functionLimit = 70
/** YAML is read by a lawyer from top to bottom, one statute or theme a file; past this nobody does. */
const yamlLimit = 1500
const readmeLimit = 80

const files = sourceFiles()
const code = files.filter((file) => /\.[cm]?[jt]sx?$/.test(file.path))
const measured = code.map((file) => ({ ...file, ...measure(file) }))
const functions = measured.filter((file) => !file.path.startsWith('test/')).flatMap((file) => file.functions)

const limitOf = (path: string): number => (/\.ya?ml$/.test(path) ? yamlLimit : /^(graph\/[^/]+|electron\/[^/]+|renderer|test)\/README\.md$/.test(path) ? readmeLimit : fileLimit)
const tooLong = [
  ...files.filter((file) => linesIn(file.text) > limitOf(file.path)).map((file) => ({ what: file.path, lines: linesIn(file.text) })),
  ...functions.filter((it) => it.lines > functionLimit).map((it) => ({ what: `${it.path}#${it.name}`, lines: it.lines })),
]

describe('sizes', () => {
  it('are printed', () => {
    const fileSizes = code.filter((file) => !file.path.startsWith('test/')).map((file) => linesIn(file.text))
    const show = (what: string, sizes: number[]): string => {
      const { median, p90, max } = spread(sizes)
      return `${what}: ${sizes.length}, median ${median}, p90 ${p90}, largest ${max} lines`
    }
    const largest = [...functions].sort((a, b) => b.lines - a.lines).slice(0, 5).map((it) => `  ${it.lines} ${it.path}:${it.line} ${it.name}`)
    console.log([show('files', fileSizes), show('functions', functions.map((it) => it.lines)), ...largest].join('\n'))
    expect(files.length).toBeGreaterThan(0)
  })

  it(`stay under ${fileLimit} lines a file (YAML ${yamlLimit}, a room's README ${readmeLimit}) and ${functionLimit} a function`, () => {
    const excused = new Set(sizeExceptions.map((exception) => exception.what))
    expect(tooLong.filter(({ what }) => !excused.has(what))).toEqual([])
  })

  it('have no exception without a reason, and none that is no longer needed', () => {
    const needed = new Set(tooLong.map(({ what }) => what))
    expect(sizeExceptions.filter(({ what, reason }) => reason.length < 30 || !needed.has(what))).toEqual([])
  })

  it('are measured by a ruler that sees nested functions, methods and arrows', () => {
    const text = 'const a = () => {\n  return 1\n}\nclass B {\n  c() {\n    function d(x: any) {\n      return x\n    }\n    return d\n  }\n}\n'
    const { functions: found, anyLines } = measure({ path: 'sample.ts', text })
    expect(found.map(({ name, lines }) => [name, lines])).toEqual([['a', 3], ['c', 6], ['d', 3]])
    expect(anyLines).toEqual([6])
  })
})

describe('the type any', () => {
  it('is not written in graph/', () => {
    const written = measured.filter((file) => file.path.startsWith('graph/')).flatMap((file) => file.anyLines.map((line) => `${file.path}:${line}`))
    expect(written).toEqual([])
  })
})

describe('a room', () => {
  it('has a README wherever it has sources', () => {
    const rooms = new Set(code.map((file) => /^(graph\/[^/]+|electron\/[^/]+(?=\/)|renderer|test)(?=\/)/.exec(file.path)?.[1]))
    const readmes = new Set(files.filter((file) => file.path.endsWith('/README.md')).map((file) => file.path))
    const without = [...rooms].filter((room): room is string => room !== undefined && !readmes.has(`${room}/README.md`))
    expect(without).toEqual([])
  })
})
