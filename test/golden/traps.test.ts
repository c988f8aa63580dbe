/** Every bullet of legal-model §10 to §13 on the real corpus, asked as a practitioner would. */
import { describe, expect, it } from 'vitest'
import { answerTo } from './real-law.ts'

type Row = readonly [bullet: string, question: string, verdict: string | readonly string[]]

const traps: readonly Row[] = [
  ['zorgmeldingen gaan niet naar de burgemeester', 'Mag de politie zorgmeldingen over jeugdigen aan de burgemeester geven?', 'nee'],
  ['zorgmeldingen gaan naar het college', 'Mag de politie zorgmeldingen aan het college geven voor de Jeugdwet?', ['ja', 'ja_mits']],
  ['art. 16 Wpg is geen grond in het Veiligheidshuis', 'Kan de politie zich in het Veiligheidshuis op artikel 16 Wpg beroepen?', 'nee'],
  ['art. 20 Wpg vraagt convenant, besluit en instemming', 'Mag de politie politiegegevens delen met de partners in het Veiligheidshuis?', 'ja_mits'],
  ['een convenant alleen is voor art. 20 niet genoeg', 'Mag de politie politiegegevens in het Veiligheidshuis delen alleen omdat er een convenant is?', 'nee'],
  ['art. 9-gegevens vallen buiten art. 20', 'Mag de politie art. 9-gegevens delen met het Veiligheidshuis?', 'nee'],
  ['de eigen autorisatie gaat niet mee', 'Mag een gedetacheerde reclasseringswerker zijn oude autorisatie gebruiken in het Veiligheidshuis?', 'nee'],
  ['justitiële documentatie nooit naar het Veiligheidshuis', 'Mag het OM justitiële documentatie aan de partners in het Veiligheidshuis geven?', 'nee'],
  ['wat bij de zaak hoort wel', 'Mag het OM strafvorderlijke gegevens aan de partners in het Veiligheidshuis geven?', 'ja_mits'],
  ['vrijspraak is een contra-indicatie', 'Mag het OM na vrijspraak gegevens aan de gemeente geven alleen omdat zij er belang bij heeft?', 'nee'],
  ['art. 8 onder e is geen grond voor gemeentelijke hulpverlening', 'Is artikel 8 onder e Wbp een grondslag voor gemeentelijke hulpverlening?', 'nee'],
  ['de Grondwet maakt geen wettelijke taak', 'Is een bepaling in de Grondwet genoeg als wettelijke plicht voor de gemeente om gegevens te verwerken?', 'nee'],
  ['een APV maakt geen wettelijke taak', 'Kan de gemeente met een APV een wettelijke taak voor zichzelf scheppen?', 'nee'],
  ['toestemming is niet vrij onder drang', 'Is toestemming onder drang een geldige grondslag?', 'nee'],
  ['toestemming doorbreekt een beroepsgeheim', 'Kan toestemming het beroepsgeheim van een hulpverlener doorbreken?', ['ja', 'ja_mits']],
  ['melden aan de verwijsindex doorbreekt het geheim', 'Mag een jeugdhulpverlener zonder toestemming een jeugdige melden bij de verwijsindex?', ['ja', 'ja_mits']],
  ['een match is geen grond', 'Is een match in de verwijsindex voldoende om gegevens uit te wisselen?', 'nee'],
  ['advies is geen melding', 'Is een adviesvraag aan Veilig Thuis een melding?', 'nee'],
  ['extra taken geven Veilig Thuis geen bijzondere bevoegdheden', 'Gelden de bijzondere bevoegdheden van Veilig Thuis ook voor extra taken van de gemeente?', 'nee'],
  ['een andere melder blijft anoniem, tenzij hij toestemt', 'Mag Veilig Thuis zonder toestemming van de melder de naam van de melder aan de ouders bekendmaken?', 'nee'],
  ['GGZ → reclassering → partners is nee', 'Kan GGZ-informatie via de reclassering bij de partners in het Veiligheidshuis komen?', 'nee'],
]

const rules: readonly Row[] = [
  ['een convenant is geen grondslag', 'Is een convenant een grondslag om gegevens te delen?', 'nee'],
  ['een dat-gegeven is een persoonsgegeven', 'Is het gegeven dat iemand bij de GGZ bekend is een persoonsgegeven?', 'ja'],
  ['een bevoegdheid is geen plicht', 'Moet de politie politiegegevens aan Veilig Thuis geven?', 'nee'],
  ['een plicht mag ook', 'Mag de GI aan een vordering van het OM voldoen?', ['ja', 'ja_mits']],
  ['een plicht moet', 'Moet de GI meewerken aan een vordering van het OM?', ['ja', 'ja_mits']],
  ['krijgen van is de weg andersom', 'Kan Veilig Thuis politiegegevens van de politie krijgen?', 'ja_mits'],
  ['de preciezen', 'Is een gedeeld doel met criteria volgens de preciezen voldoende grondslag?', 'nee'],
  ['de rekkelijken', 'Is een gedeeld doel met vooraf vastgelegde criteria volgens de rekkelijken voldoende grondslag?', ['ja', 'ja_mits']],
  ['waar geen regel past: onbekend', 'Mag een notaris gegevens geven aan de reclassering?', 'onbekend'],
  ['art. 43 doorbreekt geen geheim', 'Doorbreekt artikel 43 Wbp het beroepsgeheim?', 'nee'],
  ['het Veiligheidshuis is geen verantwoordelijke', 'Is het Veiligheidshuis zelf verantwoordelijke in de zin van de Wbp?', 'nee'],
]

const verdicts: readonly Row[] = [
  ['gesloten standaard, open met toestemming', 'Mag de GI de school informeren?', 'ja_mits'],
  ['gesloten als de vraag de uitzondering uitsluit', 'Mag de GI de school zonder toestemming informeren?', 'nee'],
  ['standaard', 'Moet de GI dossiers standaard aan de gemeente sturen?', 'nee'],
  ['overmacht alleen als de vraag haar stelt', 'Mag de GI zonder toestemming de woningcorporatie informeren?', 'nee'],
  ['wie rechtstreeks betrokken is', 'Mag de GI de jeugdhulpaanbieder die rechtstreeks betrokken is informeren zonder toestemming?', ['ja', 'ja_mits']],
  ['omstreden alleen waar standpunten over dit punt verschillen', 'Mag de reclassering rechtstreeks gegevens aan de politie geven?', 'omstreden'],
  ['een plicht alleen bij een ots', 'Moet een huisarts de gezinsvoogd inlichten bij voogdij?', 'nee'],
  ['de plicht bij een ots', 'Moet een jeugdhulpaanbieder de gezinsvoogd bij een ots op verzoek inlichten?', ['ja', 'ja_mits']],
  ['zwijgen van de bronnen is geen verbod', 'Mag de Kamer van Koophandel gegevens aan Veilig Thuis geven?', 'onbekend'],
  ['DJI is niet behandeld', 'Mag DJI gegevens aan het Veiligheidshuis verstrekken?', 'onbekend'],
  ['stelt de burgemeester openbare orde', 'Mag de politie de burgemeester informeren voor de handhaving van de openbare orde?', ['ja', 'ja_mits']],
]

const check = (rows: readonly Row[]) => {
  it.each(rows.map((r) => [...r] as [string, string, string | readonly string[]]))('%s: "%s"', async (_bullet, question, verdict) => {
    const answer = await answerTo(question)
    expect([verdict].flat(), `${answer.verdict}: ${answer.reason}`).toContain(answer.verdict)
  })
}

describe('traps that a good adviser would test (§10)', () => check(traps))
describe('questions that are not about a route (§11)', () => check(rules))
describe('from hops and readings to one verdict (§12, §13)', () => check(verdicts))

describe('the trace', () => {
  it('says of a check that is out of play why, and is not silently met (§12)', async () => {
    const hop = (await answerTo('Mag de politie de burgemeester informeren voor de openbare orde?')).routes[0]?.hops[0]
    const special = hop?.checks.find((c) => c.check === 'bijzondere_gegevens')
    expect(special?.outcome).toBe('not_in_play')
    expect(special?.reason.length).toBeGreaterThan(20)
  })
  it('keeps necessity beside every yes (§13)', async () => {
    const answer = await answerTo('Mag de politie het college zorgmeldingen geven?')
    expect(answer.routes.every((r) => r.hops.every((h) => h.checks[6]?.check === 'noodzaak'))).toBe(true)
  })
  it('answers the gemeente per organ and never joins them (§13)', async () => {
    const answer = await answerTo('Mag de GI de gemeente informeren?')
    expect(answer.alternatives.map((a) => a.to)).toEqual(expect.arrayContaining(['burgemeester', 'college']))
    expect(answer.parsed.ambiguous.map((a) => a.word)).toContain('gemeente')
  })
  it('shows each reading beside the one verdict (§13)', async () => {
    expect(Object.keys((await answerTo('Mag de GI de school informeren?')).verdicts)).toEqual(expect.arrayContaining(['precies', 'rekkelijk', 'per_weging']))
  })
  it('does not mix states of the law: as of today the sources say nothing (§14)', async () => {
    const answer = await answerTo({ text: 'Mag de GI de school informeren?', asOf: '2026-01-01' })
    expect(answer.verdict).toBe('onbekend')
    expect(answer.receipt.asOf).toBe('2026-01-01')
  })
})
