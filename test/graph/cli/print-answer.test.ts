import { describe, expect, it } from 'vitest'
import { openGrondslag } from '../../../graph/api/compose.ts'
import { publicAnswer } from '../../../graph/api/public-answer.ts'
import { clean, wrap } from '../../../graph/cli/layout.ts'
import { printAnswer } from '../../../graph/cli/print-answer.ts'
import { smallSeed } from '../../support/small-corpus.ts'

const grondslag = openGrondslag({ seed: smallSeed, program: 'Grondslag test' })
const names = { of: (id: string) => id, reading: (id: string) => `lezing ${id}` }

async function printed(text: string, width = 100, colour = false): Promise<string> {
  const reply = await grondslag.call('ask', { text })
  if (!reply.ok) throw new Error(reply.error.message.nl)
  return printAnswer(publicAnswer(reply.value, grondslag.sources()), names, { width, colour }, 'rekkelijk')
}

describe('an answer in words', () => {
  it('opens with question, verdict and reason, and ends with the sources and the state of the law', async () => {
    const text = await printed('Mag de GI gegevens geven aan Veilig Thuis voor een tijdelijk huisverbod?')
    const lines = text.split('\n')
    expect(lines[0]).toBe('Mag de GI gegevens geven aan Veilig Thuis voor een tijdelijk huisverbod?')
    expect(lines[2]).toMatch(/^✓ ja/)
    expect(text).toContain('Gelezen als: van gi, naar veilig-thuis, voor huisverbod.')
    expect(text).toContain('100_handvat.txt, regel 20-22')
    expect(text).toMatch(/Recht op 2018-05-24 \(nu\); corpus [0-9a-f]{12}; Grondslag test\./)
  })

  it('shows the reading that was asked for first', async () => {
    expect(await printed('Mag de GI gegevens geven aan Veilig Thuis?')).toMatch(/lezing rekkelijk: .* {3}lezing precies: /)
  })

  it('fits the terminal, however narrow, and has no colours unless asked', async () => {
    const text = await printed('Kan informatie van de GI bij de burgemeester komen voor een tijdelijk huisverbod?', 50)
    expect(text.split('\n').filter((line) => line.length > 50)).toEqual([])
    expect(text).not.toContain('\u001b')
    expect(await printed('Mag de GI gegevens geven aan Veilig Thuis?', 80, true)).toContain('\u001b[')
  })
})

describe('text for a terminal', () => {
  it('is wrapped at spaces, with a hanging indent, and leaves a long word whole', () => {
    expect(wrap({ width: 40, colour: false }, 'een twee drie vier vijf zes zeven acht negen tien', '- ')).toBe('- een twee drie vier vijf zes zeven acht\n  negen tien')
    expect(wrap({ width: 40, colour: false }, 'x'.repeat(60))).toBe('x'.repeat(60))
  })

  it('carries no control characters, whatever stands in the corpus', () => {
    expect(clean('a\u001b[31mrood\u0007\u202e b\u2028c\n d')).toBe('a [31mrood b c d')
  })
})
