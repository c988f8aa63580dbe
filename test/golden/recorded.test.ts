/** What legal-model §10 asks of the corpus itself: suspect passages flagged and never repaired, doubled ones loaded once. */
import { describe, expect, it } from 'vitest'
import { FACT_KINDS } from '../../graph/model/corpus.ts'
import { answerTo, corpus, problems } from './real-law.ts'

const facts = FACT_KINDS.flatMap((kind) => corpus[kind].map((fact) => ({ kind, ...fact })))
const all = [...facts, ...corpus.articles.map((a) => ({ kind: 'articles', id: a.ref, suspect: a.suspect, cites: a.cites }))]
const at = (line: number): typeof all => all.filter((f) => f.cites.some((c) => c.source === 's002' && c.first <= line && line <= c.last))

describe('the corpus', () => {
  it('is valid', () => { expect(problems.filter((p) => p.severity === 'error')).toEqual([]) })
  it.each([
    ['174a Gemeentewet is given to the college', 3127],
    ['"onder c" stands against "onder b" for the burgemeester', 2231],
    ['1:355 stands for 1:255 BW', 6559],
    ['text of the GI chapter is pasted into that of the Raad', 6475],
    ['the Wet politieregisters is cited after the Wpg replaced it', 6117],
  ])('records as suspect that %s (s002 %i)', (_what, line) => {
    expect(at(line).some((f) => f.suspect !== undefined)).toBe(true)
  })
  it.each([
    ['the duty of art. 7.3.11 lid 4', 4232, 4497],
    ['who is directly involved', 4113, 4543],
    ['the consent of the client for school and woningcorporatie', 4736, 4737],
  ])('loads %s once and cites every place', (_what, one, other) => {
    expect(at(one).some((f) => at(other).includes(f))).toBe(true)
  })
  it('holds the GI chapter’s exception for the Raad and the reclassering chapter’s without it apart', () => {
    expect(at(4733).some((f) => at(5896).includes(f))).toBe(false)
  })
})

describe('a question of fact', () => {
  it('is answered as practice, and never as a permission', async () => {
    const answer = await answerTo('Heeft een meerderheid van de gemeenten een sociaal wijkteam?')
    expect(answer.rules[0]?.kind).toBe('practice')
    expect(answer.remarks.join()).toContain('dit zegt niet dat het mag')
  })
})

describe('an answer', () => {
  it('lists the duties that follow a yes beside its conditions, not among them', async () => {
    const answer = await answerTo('Mag de politie politiegegevens delen met de partners in het Veiligheidshuis?')
    expect(answer.verdict).toBe('ja_mits')
    expect(answer.duties.join()).toMatch(/protocol|vastleg/i)
    expect(answer.conditions.some((c) => answer.duties.includes(c))).toBe(false)
  })
  it('asks no notary and no registry that the corpus does not know', async () => {
    for (const who of ['notaris', 'predikant', 'makelaar', 'Kadaster']) {
      expect((await answerTo(`Mag de ${who} gegevens aan de reclassering geven?`)).verdict, who).toBe('onbekend')
    }
  })
  it('is the same for the same question', async () => {
    const [a, b] = [await answerTo('Mag de GI de school informeren?'), await answerTo('Mag de GI de school informeren?')]
    expect(a).toEqual(b)
  })
})
