import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../graph/cli/arguments.ts'
import { HELP } from '../../../graph/cli/help.ts'

const why = (...argv: string[]): string => {
  const parsed = parseArguments(argv)
  return parsed.ok ? 'accepted' : parsed.why
}

describe('a command line', () => {
  it('is read into a command with its options', () => {
    expect(parseArguments(['ask', 'Mag', 'dat?', '--json', '--as-of', '2016-01-31', '--reading=precies', '--choose', 'a=b', '--choose', 'c=d'])).toEqual({
      ok: true, given: { command: 'ask', words: ['Mag', 'dat?'], json: true, asOf: '2016-01-31', reading: 'precies', chooses: { a: 'b', c: 'd' }, despiteProblems: false },
    })
  })

  it('without anything, or with --help anywhere, asks for help', () => {
    for (const argv of [[], ['--help'], ['-h'], ['ask', '--help'], ['help']]) expect(parseArguments(argv)).toMatchObject({ ok: true, given: { command: 'help' } })
  })

  it('with a mistyped command or option is told which was probably meant', () => {
    expect(why('aks', 'x')).toContain('Bedoelde u "ask"?')
    expect(why('valideer')).toContain('validate')
    expect(why('ask', 'x', '--jsn')).toContain('Bedoelde u "--json"?')
    expect(why('validate', '--batch', 'x')).toContain('bestaat niet bij validate')
    expect(why('__proto__')).toContain('bestaat niet')
  })

  it.each([
    [['ask'], 'Stel een vraag'], [['ask', 'x', '--batch', 'f'], 'niet allebei'], [['ask', 'x', '--batch'], 'hoort een waarde'], [['chain', 'GI'], 'ten minste twee'],
    [['ask', 'x', '--as-of', 'gisteren'], '2016-06-01'], [['ask', 'x', '--as-of', '2016-13-45'], '2016-06-01'], [['ask', 'x', '--choose', 'a'], 'geschilpunt=standpunt'],
    [['serve', '--port', '80'], '1024'], [['serve', '--port', 'x'], '1024'], [['serve', '--port', '99999'], '65535'], [['ask', 'x', '--json=ja'], 'hoort geen waarde'],
  ])('%j says what is wrong', (argv, words) => {
    expect(why(...argv)).toContain(words)
  })

  it('has every command and every exit code in the help', () => {
    for (const word of ['ask', 'chain', 'validate', 'serve', '--json', '--batch', '--as-of', '--reading', '--sources', '--seed', '--version', 'Exitcodes']) expect(HELP).toContain(word)
    for (const line of HELP.split('\n')) expect(line.length).toBeLessThanOrEqual(140)
  })
})
