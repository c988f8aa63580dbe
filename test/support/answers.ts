// Answers as the contract gives them, made for a state of the window: every one is parsed by the contract's own schema.
import { CONTRACT, type Call, type CallError, type CallInput, type CallName, type CallOutput, type Reply } from '../../graph/api/contract.ts'
import { Answer, CHECKS, type Hop, type Outcome, type Path } from '../../graph/model/answer.ts'
import { Question } from '../../graph/model/question.ts'
import type { z } from 'zod'

export const cite = (first: number, last = first) => ({ source: 's002', first, last })

const normFor: Readonly<Record<(typeof CHECKS)[number], string>> = {
  doel: 'Wbp 7', grondslag_verstrekker: 'Wmo 2015 5.2.6', geheimhouding: 'Jeugdwet 7.3.11 lid 1', bijzondere_gegevens: 'Wbp 16', verenigbaarheid: 'Wbp 9 lid 1',
  grondslag_ontvanger: 'Wmo 2015 4.1.1', noodzaak: 'Wbp 11',
}

/** A hop with the outcomes of its seven checks, in their order. */
export function hop(from: string, to: string, outcomes: readonly Outcome[], part: Partial<Hop> = {}): Hop {
  return {
    from, to, verdict: 'ja_mits', modality: 'mag', grounds: ['Wmo 2015 5.2.6'], conditions: ['alleen om huiselijk geweld te beëindigen'], unless: [], duties: [], facts: ['gi-veilig-thuis'],
    citations: [cite(4569, 4583)].map((c) => CitationOf(c)),
    checks: CHECKS.map((check, index) => ({
      check, outcome: outcomes[index] ?? 'met', reason: `Wat van de toets ${check.replaceAll('_', ' ')} is gebleken.`, grounds: [normFor[check]], conditions: index === 1 ? ['op verzoek'] : [],
      facts: [`feit-${check.replaceAll('_', '-')}`], citations: [CitationOf(cite(1000 + index * 10, 1004 + index * 10))],
    })),
    ...part,
  }
}

const CitationOf = (given: { source: string; first: number; last: number }): Hop['citations'][number] => given as Hop['citations'][number]

export function path(id: string, hops: Hop[], part: Partial<Path> = {}): Path {
  return { id, verdict: 'ja_mits', hops, counted: true, detour: hops.length > 1, burden: hops.length, conditions: hops.flatMap(({ conditions }) => conditions), warnings: [], ...part }
}

const open: readonly Outcome[] = ['met', 'conditional', 'met', 'not_in_play', 'not_covered', 'met', 'weigh']
const shut: readonly Outcome[] = ['met', 'no_ground', 'prohibited', 'not_in_play', 'not_covered', 'not_covered', 'weigh']

export const viaVeiligThuis = path('gi-vt.vt-burgemeester', [hop('gi', 'veilig-thuis', open), hop('veilig-thuis', 'burgemeester', open)])
export const directClosed = path('gi-burgemeester', [hop('gi', 'burgemeester', shut, { verdict: 'nee', modality: null, conditions: [], unless: ['conflict van plichten'] })], { verdict: 'nee', detour: false })

export const question = (part: z.input<typeof Question> = {}): Question =>
  Question.parse({ text: 'Kan GI-informatie bij de burgemeester komen voor een huisverbod?', asked: 'kan', from: ['gi'], to: ['burgemeester'], via: [], setting: [], transport: [], data: [], purpose: ['huisverbod'], phase: [], stated: [], excluded: [], ...part })

/** A whole answer: ja, mits by way of Veilig Thuis, with everything that an answer can hold; `part` replaces pieces. */
export function answer(part: Partial<Answer> = {}): Answer {
  const whole: Answer = {
    kind: 'route', parsed: question(), verdict: 'ja_mits', verdicts: { precies: 'nee', rekkelijk: 'ja_mits', per_weging: 'omstreden' },
    reason: 'Rechtstreeks kan het niet; via Veilig Thuis wel, voor een huisverbod.', grounds: ['Wmo 2015 5.2.6', 'Jeugdwet 7.3.11 lid 2'],
    conditions: ['alleen om huiselijk geweld of kindermishandeling te beëindigen', 'alleen om te beoordelen of een huisverbod wordt opgelegd'], unless: ['er is een conflict van plichten'],
    duties: ['Informeer betrokkene, tenzij dat gevaar oplevert.'], routes: [viaVeiligThuis, directClosed], rules: [],
    issues: [{
      id: 'gi-oov', claim: 'De GI mag gegevens aan de OOV-ambtenaar geven.', chosen: { precies: 'nee-geen-taak', rekkelijk: 'ja-taak', per_weging: null }, verdicts: { 'ja-taak': 'ja_mits', 'nee-geen-taak': 'nee' },
      positions: [
        { id: 'ja-taak', holders: ['handvat'], claim: 'De gemeente staat in de lijst van ontvangers.', modality: 'mag', citations: [CitationOf(cite(4585))] },
        { id: 'nee-geen-taak', holders: ['gi-stem'], claim: 'De openbare-ordetaak is geen verplichting voor de GI.', modality: 'mag_niet', citations: [CitationOf(cite(4634, 4637))] },
      ],
    }],
    tipping: [{ choices: { 'gi-oov': 'nee-geen-taak' }, verdict: 'nee' }], missing: [], alternatives: [], remarks: ['De bronnen laten open of dit ook na het huisverbod geldt.'],
    citations: [CitationOf(cite(4569, 4583))], nearest: [],
    receipt: { corpus: 'abc123', state: 'wbp-2016', asOf: '2018-05-24', reading: null, question: 'Kan GI-informatie bij de burgemeester komen voor een huisverbod?', program: 'grondslag 0.1.0' },
  }
  return Answer.parse({ ...whole, ...part })
}

/** Forty conditions, thirty routes, the longest compounds. */
export function hugeAnswer(): Answer {
  const compound = 'verantwoordelijkheidsverdelingsovereenkomstbepalingen'
  const many = (count: number, text: string): string[] => Array.from({ length: count }, (_, index) => `${index + 1}. ${text}`)
  const stops = ['gi', 'veilig-thuis', 'openbaar-ministerie', 'landelijk-bureau-inning-onderhoudsbijdragen', 'burgemeester']
  const long = path('lang', stops.slice(1).map((to, index) => hop(stops[index] ?? '', to, open)), { warnings: [`Let op de ${compound}.`] })
  return answer({
    reason: `Dit kan, mits aan alle ${compound} is voldaan en de jeugdreclasseringsgezinsvoogdijwerkersvertegenwoordiging ermee instemt; de voorwaarden staan hieronder.`,
    conditions: many(40, `voldaan is aan de ${compound} van de betrokken partijen, en dat is vastgelegd`), unless: many(14, 'er is een conflict van plichten'),
    grounds: many(6, 'Besluit politiegegevens 4:2 lid 1 onder i'), routes: [long, ...Array.from({ length: 29 }, (_, index) => ({ ...viaVeiligThuis, id: `route-${index}`, counted: index < 20 }))],
    remarks: many(20, `Niet duidelijk is of de ${compound} ook gelden na afloop.`), citations: Array.from({ length: 60 }, (_, index) => CitationOf(cite(100 + index * 20, 110 + index * 20))),
  })
}

export const about: CallOutput<'about'> = CONTRACT.about.output.parse({
  program: 'grondslag 0.1.0', corpus: 'abc123', facts: { routes: 400, rules: 300 }, sourcesFolder: null, store: 'in het geheugen',
  states: [{ id: 'wbp-2016', name: 'Stand 2015-2016 (Wbp)', from: '2015-01-01', until: '2018-05-25', main: true }],
  changes: [{ date: '2018-05-25', title: 'AVG en UAVG vervangen de Wbp', effect: 'Artikel 43 Wbp heeft geen opvolger.', en: 'Art. 43 Wbp has no successor.', affects: ['wbp'] }],
  readings: [{ id: 'precies', name: 'precies', en: 'strict', gist: 'Per partij een grondslag.' }, { id: 'rekkelijk', name: 'rekkelijk', en: 'lenient', gist: 'Een gedeeld doel.' }, { id: 'per_weging', name: 'rekkelijk per weging', en: null, gist: 'Per geval.' }],
})

export const vocabulary: CallOutput<'vocabulary'> = CONTRACT.vocabulary.output.parse({
  parties: [
    { id: 'gi', name: 'gecertificeerde instelling (GI)', en: 'certified institution', aliases: ['jeugdbeschermer'], kind: 'organisation', domain: 'youth' },
    { id: 'burgemeester', name: 'burgemeester', en: 'mayor', aliases: [], kind: 'organ', domain: 'municipality' },
    { id: 'college', name: 'college van burgemeester en wethouders', en: null, aliases: ['college', 'b&w'], kind: 'organ', domain: 'municipality' },
    { id: 'gemeente', name: 'gemeente (orgaan niet genoemd)', en: 'municipality', aliases: ['gemeente'], kind: 'umbrella', domain: 'municipality' },
    { id: 'veilig-thuis', name: 'Veilig Thuis (AMHK)', en: null, aliases: ['amhk'], kind: 'organisation', domain: 'youth' },
    { id: 'politie', name: 'politie', en: 'police', aliases: [], kind: 'organisation', domain: 'police' },
    { id: 'landelijk-bureau-inning-onderhoudsbijdragen', name: 'Landelijk Bureau Inning Onderhoudsbijdragenverantwoordelijken', en: null, aliases: [], kind: 'party_group', domain: 'other' },
  ],
  terms: [
    { id: 'huisverbod', name: 'tijdelijk huisverbod', en: null, aliases: [], kind: 'purpose' },
    { id: 'toestemming', name: 'toestemming van betrokkene', en: 'consent', aliases: [], kind: 'circumstance' },
    { id: 'acuut-gevaar', name: 'acuut gevaar', en: null, aliases: [], kind: 'circumstance' },
  ],
})

/** What a fake answers to `ask`: an answer, an error, or nothing for a while. */
export type FakeAsk = (input: CallInput<'ask'>) => Answer | CallError | Promise<Answer | CallError>

const refusal = (code: CallError['code'], nl: string): CallError => ({ code, message: { nl, en: nl } })

/** A `Call` without a corpus behind it. Keeps what was called, newest last. */
export function fakeCall(ask: FakeAsk, more: { passage?: CallOutput<'passage'> } = {}): { call: Call; calls: { name: CallName; input: unknown }[] } {
  const calls: { name: CallName; input: unknown }[] = []
  const replies: { [N in CallName]: (input: CallInput<N>) => unknown } = {
    ask, about: () => about, vocabulary: () => vocabulary,
    read: () => question(),
    complete: ({ text }) => ({ suggestions: /\bver$/i.test(text) ? [{ start: text.length - 3, end: text.length, insert: 'Veilig Thuis', label: 'Veilig Thuis', kind: 'organisation', id: 'veilig-thuis' }] : [] }),
    fact: ({ id }) => ({ id, kind: 'routes', status: 'law', basis: 'said', state: 'wbp-2016', record: { from: ['gi'], to: ['veilig-thuis'], modality: 'mag' }, citations: [{ file: '002_x.txt', first: 4569, last: 4583 }] }),
    passage: () => more.passage ?? refusal('no_sources', 'Er is geen map met bronnen.'),
  }
  const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>> => {
    calls.push({ name, input })
    const value = await replies[name](input)
    return typeof value === 'object' && value !== null && 'code' in value ? { ok: false, error: value as CallError } : { ok: true, value: value as CallOutput<N> }
  }
  return { call, calls }
}

export { refusal }
