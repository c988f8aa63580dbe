import { describe, expect, it } from 'vitest'
import { openGrondslag } from '../../../graph/api/compose.ts'
import { publicAnswer } from '../../../graph/api/public-answer.ts'
import { smallSeed } from '../../support/small-corpus.ts'

const grondslag = openGrondslag({ seed: smallSeed, program: 'Grondslag test' })
const answerTo = async (text: string, id?: string | number): Promise<ReturnType<typeof publicAnswer>> => {
  const reply = await grondslag.call('ask', { text })
  if (!reply.ok) throw new Error(reply.error.message.nl)
  return publicAnswer(reply.value, grondslag.sources(), id)
}

describe('an answer as the outside sees it', () => {
  it('has the fields of product.md, and the id as it came', async () => {
    const answer = await answerTo('Mag de GI gegevens geven aan de burgemeester met toestemming?', 7)
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['id', 'question', 'kind', 'parsed', 'verdict', 'verdicts', 'grounds', 'conditions', 'unless', 'duties', 'routes', 'rules', 'issues', 'missing', 'alternatives', 'citations', 'nearest', 'receipt']))
    expect(Object.keys(answer.parsed)).toEqual(expect.arrayContaining(['from', 'to', 'via', 'data', 'purpose', 'phase', 'consent', 'modality', 'holder']))
    expect(answer).toMatchObject({ id: 7, question: 'Mag de GI gegevens geven aan de burgemeester met toestemming?', parsed: { from: ['gi'], to: ['burgemeester'], consent: 'met', modality: 'mag' } })
    expect('id' in (await answerTo('Mag de GI gegevens geven aan het college?'))).toBe(false)
  })

  it('names the file of every citation, wherever it stands, and no source id', async () => {
    const answer = await answerTo('Mag de GI gegevens geven aan Veilig Thuis voor een tijdelijk huisverbod?')
    expect(answer.citations[0]).toEqual({ file: '100_handvat.txt', first: expect.any(Number), last: expect.any(Number) })
    const hop = answer.routes[0]?.hops[0]
    expect(hop?.citations[0]?.file).toBe('100_handvat.txt')
    expect(hop?.checks.flatMap((check) => check.citations).every((c) => c.file === '100_handvat.txt')).toBe(true)
    expect(JSON.stringify(answer)).not.toContain('"source":')
  })

  it('tells consent that is shut out from consent that is not spoken of', async () => {
    expect((await answerTo('Mag de GI zonder toestemming gegevens geven aan de burgemeester?')).parsed.consent).toBe('zonder')
    expect((await answerTo('Mag de GI gegevens geven aan de burgemeester?')).parsed.consent).toBeNull()
  })
})
