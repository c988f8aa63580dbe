import { describe, expect, it } from 'vitest'
import type { Call } from '../../../graph/api/contract.ts'
import { openGrondslag } from '../../../graph/api/compose.ts'
import { answerBatch, MAX_LINE_CHARS } from '../../../graph/cli/batch.ts'
import { smallSeed } from '../../support/small-corpus.ts'

const grondslag = openGrondslag({ seed: smallSeed, program: 'Grondslag test' })

interface Printed { id?: unknown; kind?: string; verdict?: string; line?: number; parsed?: unknown; error: { code: string; message: { nl: string; en: string } } }

async function batch(...lines: string[]): Promise<Printed[]> {
  const answers: Printed[] = []
  const options = { asOf: null, chooses: {}, sources: grondslag.sources() }
  for await (const line of answerBatch(grondslag.call, lines.join('\n'), options)) {
    expect(line).not.toContain('\n')
    answers.push(JSON.parse(line))
  }
  return answers
}

describe('a batch', () => {
  it('answers every line in order, by its own id', async () => {
    const answers = await batch('{"id":"a","question":"Mag de GI gegevens geven aan Veilig Thuis voor een tijdelijk huisverbod?"}', '{"id":2,"question":"Mag de GI gegevens geven aan de burgemeester zonder toestemming?"}', '{"question":"Is een convenant een grondslag?"}')
    expect(answers.map((a) => [a.id, a.kind])).toEqual([['a', 'route'], [2, 'route'], [undefined, 'rule']])
    expect(answers[1]?.verdict).toBe('nee')
  })

  it('takes structured questions, parties by any of their names, one or a list', async () => {
    const [answer] = await batch('{"id":"s","from":"GI","to":["Burgervader"],"via":["veilig thuis"],"purpose":"tijdelijk huisverbod","consent":"zonder","modality":"kan"}')
    expect(answer?.parsed).toMatchObject({ from: ['gi'], to: ['burgemeester'], via: ['veilig-thuis'], purpose: ['huisverbod'], consent: 'zonder', modality: 'kan' })
    expect(['ja', 'ja_mits']).toContain(answer?.verdict)
  })

  it('answers a question from its own text alone, not from an expectation written beside it', async () => {
    const [answer] = await batch('{"id":"x","question":"Mag de GI gegevens geven aan het college van B&W?","from":"politie","to":"iemand die niet bestaat","verdict":"ja","lines":[1,2]}')
    expect(answer?.parsed).toMatchObject({ from: ['gi'], to: ['college'] })
  })

  it('gives a bad line an error object and goes on', async () => {
    const answers = await batch(
      'geen json', '{"id":"b"}', '[1,2]', '"tekst"', 'null', '{"id":"c","question":7}', '{"id":"d","from":"niemand","to":"burgemeester"}', `{"id":"e","question":"${'x'.repeat(3000)}"}`,
      '{"id":{"diep":1},"question":"x"}', 'x'.repeat(MAX_LINE_CHARS + 1), '{"id":"f","from":"gi","to":"college","modality":"misschien"}', '{"id":"g","question":"Is een convenant een grondslag?"}',
    )
    expect(answers.map((a) => [a.id, a.line, (a.error as Printed['error'] | undefined)?.code])).toEqual([
      [undefined, 1, 'invalid_input'], ['b', 2, 'empty_question'], [undefined, 3, 'invalid_input'], [undefined, 4, 'invalid_input'], [undefined, 5, 'invalid_input'], ['c', 6, 'invalid_input'],
      ['d', 7, 'unknown_party'], ['e', 8, 'too_long'], [undefined, 9, 'invalid_input'], [undefined, 10, 'too_long'], ['f', 11, 'invalid_input'], ['g', undefined, undefined],
    ])
    for (const { error } of answers.slice(0, -1)) expect([error.message.nl.length, error.message.en.length].every((n) => n > 10)).toBe(true)
  })

  it('skips empty lines, carriage returns and the end of the file', async () => {
    expect(await batch('', '{"id":1,"question":"Is een convenant een grondslag?"}\r', '   ', '')).toHaveLength(1)
  })

  it('goes on after a fault in the program', async () => {
    const broken = (() => Promise.resolve({ ok: false, error: { code: 'internal', message: { nl: 'Er ging iets mis.', en: 'Fault.' } } })) as unknown as Call
    const lines: string[] = []
    for await (const line of answerBatch(broken, '{"id":1,"question":"x"}\n{"id":2,"question":"y"}', { asOf: null, chooses: {}, sources: [] })) lines.push(line)
    expect(lines.map((line) => JSON.parse(line).id)).toEqual([1, 2])
  })
})
