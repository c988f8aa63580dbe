import { describe, expect, it } from 'vitest'
import type { Question } from '../../../graph/model/question.ts'
import { Question as Schema } from '../../../graph/model/question.ts'
import { makeReader } from '../../../graph/questions/read.ts'
import { LEXICON } from './lexicon.ts'

const reader = makeReader(LEXICON)
const read = (text: string): Question => reader.read(text)

/** from>via>to of a question, and `?word` for a party that the corpus does not know. */
function way(text: string): string {
  const q = read(text)
  const strangers = (slot: string): string[] => q.spans.filter((s) => s.slot === slot && s.id.split(' ').some((w) => q.unknown.includes(w))).map((s) => `?${s.id}`)
  const side = (slot: 'from' | 'via' | 'to'): string => [...(q[slot] as readonly string[]), ...strangers(slot)].join('+')
  return [side('from'), ...(side('via') === '' ? [] : [side('via')]), side('to')].join('>')
}

describe('who gives to whom', () => {
  it.each([
    // active, with and without preposition
    ['Mag de GI gegevens verstrekken aan de burgemeester?', 'gi>burgemeester'],
    ['Mag de politie het college politiegegevens geven?', 'politie>college'],
    ['Mag het OM de burgemeester inlichten?', 'om>burgemeester'],
    ['Moet een jeugdhulpverlener de gezinsvoogd informeren?', 'jeugdhulpaanbieder>gezinsvoogd'],
    ['Mag de school de dossiers naar de GI sturen?', 'school>gi'],
    ['Mag een psychiater dit met de politie delen?', 'ggz>politie'],
    ['Mag de arts tegen de politie vertellen wat er speelt?', 'arts>politie'],
    ['Mag de school bij Veilig Thuis melden?', 'school>veilig-thuis'],
    ['Mag een corporatie dat doorgeven aan het college van b&w?', 'corporatie>college'],
    ['Mag de reclassering terugrapporteren aan het OM?', 'reclassering>om'],
    ['Is het toegestaan dat de GI de school informeert?', 'gi>school'],
    ['Is de politie bevoegd om gegevens aan de school te geven?', 'politie>school'],
    // receiving
    ['Krijgt de burgemeester zorgmeldingen van de politie?', 'politie>burgemeester'],
    ['Kan de Raad het van de politie krijgen?', 'politie>raad'],
    ['Mag de GI gegevens opvragen bij de politie?', 'politie>gi'],
    ['Mag het college informatie ontvangen van Veilig Thuis?', 'veilig-thuis>college'],
    ['Mag de school het dossier van de GI inzien?', 'gi>school'],
    ['Kan de politie bij het dossier van de arts?', 'arts>politie'],
    // asking is not receiving, but the way is the same
    ['Mag de GI de politie om informatie vragen?', 'politie>gi'],
    ['Mag de burgemeester aan het OM inlichtingen vragen?', 'om>burgemeester'],
    // passive and inverted
    ['Mogen politiegegevens door de politie aan de school worden verstrekt?', 'politie>school'],
    ['Mag de burgemeester door de GI worden geïnformeerd?', 'gi>burgemeester'],
    ['Mogen politiegegevens van de OOV-ambtenaar worden gebruikt voor schuldhulpverlening?', 'oov>schuldhulpverlening'],
    ['Mogen gegevens bij de politie worden opgevraagd door de GI?', 'politie>gi'],
    ['Wat mag er van de politie naar het college?', 'politie>college'],
    ['Aan wie mag de GI gegevens geven?', 'gi>'],
    // coming there
    ['Kan informatie van de GI bij de burgemeester belanden?', 'gi>burgemeester'],
    ['Kan GI-informatie bij de burgemeester terechtkomen?', 'gi>burgemeester'],
    ['Kunnen politiegegevens naar de school?', 'politie>school'],
    ['Kunnen politiegegevens bij de corporatie komen?', 'politie>corporatie'],
    ['Mag informatie tussen de GI en de politie worden uitgewisseld?', 'gi>politie'],
    // chains
    ['Kan GI-informatie via Veilig Thuis bij de burgemeester komen?', 'gi>veilig-thuis>burgemeester'],
    ['Kan informatie van een arts via de Raad bij de kinderrechter terechtkomen?', 'arts>raad>kinderrechter'],
    ['Kan informatie van de politie bij de GGZ en vandaar bij de school komen?', 'politie>ggz>school'],
    ['Mag een arts bij Veilig Thuis melden, en kan die informatie daarna bij de Raad terechtkomen?', 'arts>veilig-thuis>raad'],
    ['Kan het via het OM bij een corporatie komen?', 'om>corporatie'],
    // attributes and staff
    ['Mag een medewerker van de politie de school informeren?', 'politie>school'],
    ['Mag een GI-medewerker de burgemeester informeren?', 'gi>burgemeester'],
    ['Mag een arts gegevens delen met het sociaal wijkteam van de gemeente?', 'arts>wijkteam'],
    ['Onze procesregisseur komt van de reclassering; mag hij de school informeren?', 'procesregisseur>school'],
    ['Mag de corporatie die via het Veiligheidshuis politiegegevens kreeg die doorgeven aan een derde?', 'corporatie>derden'],
    ['Mag de arts, als de ouders weigeren, de GI informeren?', 'arts>gi'],
    ['Als de ouders weigeren, mag de arts de GI dan informeren?', 'arts>gi'],
    ['Mag het OM informatie geven alleen omdat de burgemeester er belang bij heeft?', 'om>burgemeester'],
    ['Moet Veilig Thuis het college informeren als het de Raad om onderzoek verzoekt?', 'veilig-thuis>college'],
  ])('%s', (text, expected) => {
    expect(way(text)).toBe(expected)
  })

  it('keeps networks as the table, registers and channels as what carries it', () => {
    expect(read('Mag de politie in het Veiligheidshuis de school informeren?')).toMatchObject({ from: ['politie'], to: ['school'], setting: ['veiligheidshuis'] })
    expect(read('Mag de GI gegevens delen in het casusoverleg?')).toMatchObject({ from: ['gi'], to: ['casusoverleg'], setting: ['casusoverleg'] })
    expect(read('Kan de reclassering een raadsrapport uit het persoonsdossier opvragen?')).toMatchObject({ from: ['raad'], to: ['reclassering'], transport: ['persoonsdossier'] })
    expect(read('Mag hij in JD-online kijken?').transport).toEqual(['jd-online'])
    expect(read('Mag de politie via CORV aan het college geven?')).toMatchObject({ via: [], transport: ['corv'], to: ['college'] })
  })

  it('asks back where a word names more than one organ, and keeps the label of the text', () => {
    const q = read('Mag de politie de gemeente informeren?')
    expect(q.to).toEqual(['gemeente'])
    expect(q.ambiguous).toEqual([{ word: 'gemeente', slot: 'to', among: ['burgemeester', 'college'] }])
  })
})

describe('a party that the corpus does not know', () => {
  it.each([
    ['Mag een notaris het testament aan de GI geven?', '?notaris>gi'],
    ['Mag de IND verblijfsgegevens aan het wijkteam verstrekken?', '?ind>wijkteam'],
    ['Mag een deurwaarder de reclassering inlichten over beslagen?', '?deurwaarder>reclassering'],
    ['Moet een curator het college informeren?', '?curator>college'],
    ['Kan een predikant vertrouwelijke gesprekken met de politie delen?', '?predikant>politie'],
    ['Mag de politie gegevens aan een tandarts geven?', 'politie>?tandarts'],
    ['Mag de politie de zorgverzekeraar informeren?', 'politie>?zorgverzekeraar'],
    ['Kan informatie van de GI via de vakbond bij de school komen?', 'gi>?vakbond>school'],
    ['Mag Jan Pietersen de politie informeren?', '?jan pietersen>politie'],
    ['Mag een IND-ambtenaar de burgemeester informeren?', '?indambtenaar>burgemeester'],
  ])('is never read as another: %s', (text, expected) => {
    expect(way(text)).toBe(expected)
  })
})

describe('how it is asked', () => {
  it.each([
    ['Mag de GI de school informeren?', 'mag', {}],
    ['Moet de GI de school informeren?', 'moet', {}],
    ['Hoeft de GI de school niet te informeren?', 'moet', { negated: true }],
    ['Is de GI verplicht de school te informeren?', 'moet', {}],
    ['Is het toegestaan dat de GI de school informeert?', 'mag', {}],
    ['Is het verboden dat de GI de school informeert?', 'mag', { negated: true }],
    ['Kan GI-informatie bij de school komen?', 'kan', {}],
    ['Kan de GI gegevens aan de school geven?', 'mag', {}],
    ['Is toestemming nodig?', 'nodig', {}],
    ['Is een convenant een grondslag?', 'is', {}],
    ['Is een convenant geen grondslag?', 'is', { negated: true }],
    ['Is een convenant op zichzelf genoeg?', 'volstaat', { onlyBecause: true }],
    ['Is toestemming voldoende grondslag?', 'volstaat', {}],
    ['Volstaat een convenant?', 'volstaat', {}],
    ['Mag de GI delen alleen omdat er een convenant is?', 'mag', { onlyBecause: true }],
    ['Mag de GI enkel op grond van een convenant delen?', 'mag', { onlyBecause: true }],
    ['Mag de GI zonder meer de school informeren?', 'mag', { unconditional: true }],
    ['Mag de GI standaard dossiers naar de school sturen?', 'mag', { unconditional: true }],
    ['Mag een procesregisseur op eigen houtje de school informeren?', 'mag', { unconditional: true }],
    ['Mag de GI niet alleen de school maar ook de politie informeren?', 'mag', { negated: false }],
  ] as const)('%s', (text, asked, more) => {
    expect(read(text)).toMatchObject({ asked, ...more })
  })

  it.each([
    ['Mag de politie de school informeren?', 'route'],
    ['Is een convenant een grondslag?', 'rule'],
    ['Vindt een meerderheid van de hulpverleners dat delen mag?', 'practice'],
    ['Heeft de school feitelijk toegang tot het dossier?', 'practice'],
    ['Hoeveel procent van de hulpverleners deelt zonder toestemming?', 'practice'],
    ['Hoe laat gaat de trein morgen?', 'unclear'],
    ['lorem ipsum dolor sit amet', 'unclear'],
    ['Where is the nearest railway station?', 'unclear'],
    ['?!?', 'unclear'],
    ['', 'unclear'],
  ])('kind of: %s', (text, kind) => {
    expect(read(text).kind).toBe(kind)
  })

  it('takes the holder of a view', () => {
    expect(read('Moet volgens de preciezen iedere partij een eigen grondslag hebben?').holder).toBe('preciezen')
    expect(read('Mag het volgens de AP?').holder).toBe('ap')
    expect(read('Is een convenant in de strenge lezing genoeg?').holder).toBe('preciezen')
    expect(read('Mag het volgens de Wbp?').holder).toBeNull()
    expect(read('Mag het volgens de tandarts?').holder).toBeNull()
  })
})

describe('circumstances', () => {
  it.each([
    ['Mag de GI de school informeren zonder toestemming?', [], ['toestemming']],
    ['Mag de GI de school informeren zonder toestemming van de cliënt?', [], ['toestemming']],
    ['Mag de GI de school informeren zonder de toestemming van de ouders?', [], ['toestemming']],
    ['Mag de GI de school informeren als er geen toestemming is?', [], ['toestemming']],
    ['Mag de GI de school informeren zonder dat de ouders toestemming geven?', [], ['toestemming']],
    ['Mag de GI de school informeren als toestemming ontbreekt?', [], ['toestemming']],
    ['Mag de GI de school informeren met toestemming van de ouders?', ['toestemming'], []],
    ['Mag de GI de school informeren met uitdrukkelijke toestemming?', ['uitdrukkelijk'], []],
    ['Moet de arts de GI informeren bij een ots?', ['ots'], []],
    ['Moet de arts de GI informeren over een onder toezicht gestelde jeugdige?', ['ots'], []],
    ['Mag de arts de politie bellen bij acuut gevaar?', ['gevaar'], []],
    ['Moet de arts gegevens geven als het OM vordert?', ['vordering'], []],
    ['Moet de arts de GI informeren als die erom vraagt en de ouders weigeren?', ['op-verzoek', 'tegen-de-wil'], []],
    ['Er is een convenant. Mag de GI de school informeren?', ['convenant'], []],
    ['Mag de GI, als er toestemming is, de school informeren?', ['toestemming'], []],
  ])('%s', (text, stated, excluded) => {
    const q = read(text)
    expect({ stated: q.stated, excluded: q.excluded, negated: q.negated }).toEqual({ stated, excluded, negated: false })
  })

  it('leaves what is asked about neither stated nor shut out', () => {
    expect(read('Is toestemming nodig?')).toMatchObject({ stated: [], excluded: [] })
    expect(read('Is een convenant een grondslag?')).toMatchObject({ stated: [], excluded: [] })
  })

  it('reads data, purpose and norms', () => {
    expect(read('Mag de politie politiegegevens geven aan de burgemeester voor de openbare orde?')).toMatchObject({ data: ['politiegegevens'], purpose: ['openbare-orde'] })
    expect(read('Mag de GI in het kader van een huisverbod de burgemeester informeren?').purpose).toEqual(['huisverbod'])
    expect(read('Mag de GI de burgemeester informeren om een huisverbod op te leggen?').purpose).toEqual(['huisverbod'])
    expect(read('Mag de GI bij de burgemeester melden?').purpose).toEqual([])
    expect(read('Mag de reclassering in het kader van BIJ de burgemeester informeren?').purpose).toEqual(['nazorg'])
    expect(read('Mag de GI gegevens geven aan de school?').data).toEqual([])
    expect(read('Zijn gezondheids- en strafrechtelijke gegevens bijzondere persoonsgegevens?').words).toEqual(expect.arrayContaining(['gezondheid', 'strafrechtelijk', 'bijzondere']))
    expect(read('Mogen gegevens zonder namen worden gedeeld?').data).toEqual(['anoniem'])
  })

  it.each([
    ['Mag het op grond van artikel 16 Wpg?', ['Wpg 16']],
    ['Mag het op grond van art. 7.3.11 lid 4 Jeugdwet?', ['Jeugdwet 7.3.11 lid 4']],
    ['Mag het op grond van artikel 7.3.11, vierde lid, van de Jeugdwet?', ['Jeugdwet 7.3.11 lid 4']],
    ['Mag het op grond van artikel 7.3.11 lid 4?', ['Jeugdwet 7.3.11 lid 4']],
    ['Is Wbp art. 8 sub a genoeg?', ['Wbp 8 onder a']],
    ['Geldt 126nd Sv?', ['Sv 126nd']],
    ['Mag het volgens artikel 1:240 BW?', ['BW 1:240']],
    ['Kan dat op grond van de Wpg?', ['Wpg']],
    ['Is de Wbp van toepassing?', []],
    ['Mag de politie in 2015 gegevens delen?', []],
  ])('norms: %s', (text, ground) => {
    expect(read(text).ground).toEqual(ground)
  })

  it('finds a concept named after an article in any notation', () => {
    for (const text of ['Is art. 9 Wbp hier bedoeld?', 'Is Wbp artikel 9 hier bedoeld?', 'Is artikel 9 van de Wbp hier bedoeld?']) expect(read(text).words).toContain('art-9')
  })
})

describe('spelling', () => {
  it.each([
    ['Mag de burgermeester de school informeren?', 'burgemeester>school'],
    ['Mag de reclasering de school informeren?', 'reclassering>school'],
    ['Mag de gecertificeerde instelingen de school informeren?', 'gi>school'],
    ['MAG DE POLITIE DE SCHOOL INFORMEREN?', 'politie>school'],
    ['mag de gi de school informeren', 'gi>school'],
    ['mag het om de school informeren', 'om>school'],
    ['Mag de ggz instelling de school informeren?', 'ggz>school'],
    ['Mag veiligthuis de school informeren?', 'veilig-thuis>school'],
  ])('%s', (text, expected) => {
    expect(way(text)).toBe(expected)
  })

  it('never reads "om" and "bij" as names where they are common words', () => {
    expect(read('Mag het om die reden?').from).toEqual([])
    expect(read('Is het goed om bij de school te melden?').words).not.toContain('om')
  })

  it('never turns a short or a known word into another', () => {
    expect(way('Mag de rader de school informeren?')).toBe('?rader>school')
    expect(way('Mag de gevangene de school informeren?')).toBe('?gevangene>school')
  })
})

describe('who is asking', () => {
  it.each([
    ['Ik werk bij een GI. Mag ik de school informeren?', 'gi>school'],
    ['Wij zijn een school. Mag de politie ons gegevens geven?', 'politie>school'],
    ['De burgemeester wil weten hoe het zit. Mag ik dat als gezinsvoogd vertellen?', 'gezinsvoogd>burgemeester'],
    ['Onze corporatie heeft politiegegevens gekregen. Mogen wij die doorgeven aan de school?', 'corporatie>school'],
    ['Ik ben reclasseringswerker en heb een rapport, mag ik het aan de gemeente doorgeven?', 'reclassering>gemeente'],
    ['Kan informatie van de politie via het OM bij ons als school terechtkomen?', 'politie>om>school'],
  ])('%s', (text, expected) => { expect(way(text)).toBe(expected) })
})

describe('verbs that fall apart, and what is said without one', () => {
  it.each([
    ['Is de arts verplicht de gezinsvoogd in te lichten?', 'arts>gezinsvoogd'],
    ['Is het de politie toegestaan gegevens door te geven aan de school?', 'politie>school'],
    ['Moet Veilig Thuis het college op de hoogte brengen?', 'veilig-thuis>college'],
    ['Mag de school een melding over een gezin doen bij Veilig Thuis?', 'school>veilig-thuis'],
    ['Kan de burgemeester aan politiegegevens komen?', 'politie>burgemeester'],
    ['Worden zorgmeldingen van de politie aan de burgemeester verstrekt?', 'politie>burgemeester'],
    ['Kan GI-informatie met de politie als tussenstap bij de burgemeester komen?', 'gi>politie>burgemeester'],
    ['Kan wat de GI weet via Veilig Thuis bij de burgemeester komen?', 'gi>veilig-thuis>burgemeester'],
  ])('%s', (text, expected) => { expect(way(text)).toBe(expected) })
})

describe('denials that belong elsewhere', () => {
  it.each([
    'Mag de school gegevens geven aan een derde die niet in het verband zit?',
    'Mag een partij gegevens ontvangen die zij normaal niet zou mogen hebben?',
    'Is het voorgekomen dat een agent niet meer meedeed?',
  ])('%s', (text) => { expect(read(text).negated).toBe(false) })

  it('asks for the absence of a duty where it asks whether one may refuse', () => {
    expect(read('Mag de politie weigeren gegevens aan de school te geven?')).toMatchObject({ asked: 'moet', negated: true })
  })

  it('shuts out both where it says "zonder A of B"', () => {
    expect(read('Mag de GI zonder convenant of toestemming delen met de school?').excluded).toContain('toestemming')
  })
})

describe('ordinary words of the field', () => {
  it('are nobody, whatever their place', () => {
    expect(way('Mag de politie een plaatselijk overzicht aan de school geven?')).toBe('politie>school')
  })

  it('but whoever looks like somebody stays a stranger', () => {
    expect(way('Mag een notaris de school informeren?')).toBe('?notaris>school')
    expect(way('Mag de IND gegevens aan de school geven?')).toBe('?ind>school')
  })
})

describe('what a reading promises', () => {
  it('is a valid question with spans that lie where they say', () => {
    const text = 'Mag de GI haar cliëntdossier zonder toestemming rechtstreeks aan de burgemeester geven voor de openbare orde?'
    const q = Schema.parse(read(text))
    for (const span of q.spans) expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(q.spans.map((s) => s.slot)).toEqual(expect.arrayContaining(['from', 'to', 'data', 'excluded', 'purpose']))
  })

  it('completes from the corpus’s own names', () => {
    expect(reader.complete('Mag de burg', 11)[0]).toMatchObject({ id: 'burgemeester', start: 7, end: 11 })
    expect(reader.complete('Mag de raad voor', 16).map((s) => s.id)).toContain('raad')
    expect(reader.complete('', 0)).toEqual([])
    expect(reader.complete('zzzz', 400).length).toBe(0)
  })
})
