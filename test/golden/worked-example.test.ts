/** The ten rows of the worked example GI → burgemeester (legal-model §9), each a golden answer with its full trace. */
import { describe, expect, it } from 'vitest'
import { answerTo, traceOf } from './real-law.ts'

const rows = [
  ['01-rechtstreeks-zonder-toestemming', 'Mag de GI zonder toestemming gegevens aan de burgemeester geven?', 'nee'],
  ['02-oov-ambtenaar-in-het-veiligheidshuis', 'Mag de GI de OOV-ambtenaar in het Veiligheidshuis informeren?', 'omstreden'],
  ['03-met-uitdrukkelijke-toestemming', 'Mag de GI met uitdrukkelijke toestemming van de cliënt gegevens aan de burgemeester geven?', 'omstreden'],
  ['04-via-het-college', 'Kan GI-informatie via het college bij de burgemeester komen?', 'omstreden'],
  ['05-via-veilig-thuis', 'Kan GI-informatie via Veilig Thuis bij de burgemeester komen voor een huisverbod?', 'ja_mits'],
  ['06-via-het-om', 'Kan GI-informatie via het OM bij de burgemeester komen?', 'ja_mits'],
  ['07-via-de-politie', 'Kan GI-informatie via de politie bij de burgemeester komen?', 'ja_mits'],
  ['08-justitiele-gegevens-aan-partners', 'Mag de jeugdreclassering justitiële gegevens aan de partners in het Veiligheidshuis geven?', 'nee'],
  ['09-match-in-de-verwijsindex', 'Is een match in de verwijsindex een grondslag voor de GI om gegevens te verstrekken?', 'nee'],
  ['10-anoniem-bespreken', 'Mag de GI een casus anoniem met de burgemeester bespreken?', 'ja'],
] as const

describe('GI → burgemeester', () => {
  it.each(rows)('%s: "%s" is %s', async (name, question, verdict) => {
    const answer = await answerTo(question)
    expect(answer.verdict).toBe(verdict)
    await expect(`${JSON.stringify(traceOf(answer), null, 1)}\n`).toMatchFileSnapshot(`answers/${name}.json`)
  })
  it('"Kan GI-informatie bij de burgemeester komen voor een huisverbod?" takes the chain through Veilig Thuis', async () => {
    const answer = await answerTo('Kan GI-informatie bij de burgemeester komen voor een huisverbod?')
    expect(answer.verdict).toBe('ja_mits')
    const chain = answer.routes.find((r) => r.hops.length === 2 && r.hops[0]?.to === 'veilig-thuis')
    expect([chain?.verdict, chain?.detour]).toEqual(['ja_mits', true])
    expect(answer.grounds[0]).toBe('Wmo 2015 5.2.6')
  })
  it('names the emergency under tenzij, not as a condition', async () => {
    const answer = await answerTo(rows[0][1])
    expect(answer.unless.join()).toContain('conflict van plichten')
    expect(answer.grounds[0]).toContain('7.3.11')
  })
  it('cites every step of every trace', async () => {
    for (const [, question] of rows) {
      for (const check of (await answerTo(question)).routes.flatMap((r) => r.hops.flatMap((h) => h.checks))) {
        expect(check.citations.length, `${question}: ${check.check}`).toBeGreaterThan(0)
      }
    }
  })
  it('a huisverbod or inbewaringstelling as the receiver’s ground alone is no ground for the GI', async () => {
    expect((await answerTo('Mag de GI de burgemeester inlichten alleen omdat hij een huisverbod overweegt?')).verdict).toBe('nee')
    expect((await answerTo('Mag de GI zonder toestemming de burgemeester informeren voor een inbewaringstelling?')).verdict).toBe('nee')
  })
})
