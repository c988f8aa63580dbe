/** Small bodies of law for tests of the reasoner: as short as YAML, parsed by the same schemas. */
import type { z } from 'zod'
import { KINDS, type Kind } from '../../../graph/model/corpus.ts'
import type { Evidence } from '../../../graph/model/evidence.ts'
import { Question } from '../../../graph/model/question.ts'
import { reason, type Reasoned } from '../../../graph/reason/reason.ts'

type Loose = Readonly<Record<string, unknown>>
export type SmallLaw = Partial<Record<Kind, readonly Loose[]>>

const ENVELOPE = { status: 'law', basis: 'said', state: 'wbp-2016', cites: ['s002 1-2'] }

const parties = [
  { id: 'gemeente', kind: 'umbrella', name: 'gemeente' },
  { id: 'burgemeester', kind: 'organ', name: 'burgemeester', partOf: ['gemeente'] },
  { id: 'college', kind: 'organ', name: 'college', partOf: ['gemeente'] },
  { id: 'gi', kind: 'organisation', name: 'GI', takesPartIn: ['huis'] },
  { id: 'gi-jb', kind: 'function', name: 'gezinsvoogd', roleOf: ['gi'] },
  { id: 'politie', kind: 'organisation', name: 'politie', takesPartIn: ['huis'] },
  { id: 'ggz', kind: 'organisation', name: 'GGZ', memberOf: ['hulpverlener'], takesPartIn: ['huis'] },
  { id: 'vt', kind: 'organisation', name: 'Veilig Thuis' },
  { id: 'om', kind: 'organ', name: 'OM', takesPartIn: ['huis'] },
  { id: 'corporatie', kind: 'organisation', name: 'corporatie', takesPartIn: ['huis'] },
  { id: 'hulpverlener', kind: 'party_group', name: 'hulpverleners' },
  { id: 'iedere-partij', kind: 'party_group', name: 'iedere partij' },
  { id: 'derden', kind: 'party_group', name: 'derden', anyone: true },
  { id: 'huis', kind: 'network', name: 'partners in het Veiligheidshuis' },
  { id: 'betrokkene', kind: 'betrokkene', name: 'betrokkene' },
]
const terms = [
  { id: 'toestemming', kind: 'circumstance', name: 'toestemming' },
  { id: 'uitdrukkelijk', kind: 'circumstance', name: 'uitdrukkelijke toestemming', broader: ['toestemming'] },
  { id: 'plichten', kind: 'circumstance', name: 'conflict van plichten', emergency: true },
  { id: 'wettelijke-plicht', kind: 'circumstance', name: 'wettelijke plicht', broughtBy: 'duty' },
  { id: 'ots', kind: 'circumstance', name: 'ots', excludes: ['voogdij'] },
  { id: 'voogdij', kind: 'circumstance', name: 'voogdij' },
  { id: 'vordering', kind: 'circumstance', name: 'vordering' },
  { id: 'convenant', kind: 'circumstance', name: 'convenant' },
  { id: 'gedeeld-doel', kind: 'circumstance', name: 'gedeeld doel' },
  { id: 'criteria', kind: 'circumstance', name: 'vastgelegde criteria' },
  { id: 'geweld', kind: 'purpose', name: 'huiselijk geweld' },
  { id: 'huisverbod', kind: 'purpose', name: 'huisverbod', broader: ['geweld'] },
  { id: 'schulden', kind: 'purpose', name: 'schuldhulp' },
  { id: 'politiegegevens', kind: 'data', name: 'politiegegevens' },
  { id: 'art-9', kind: 'data', name: 'art. 9-gegevens', broader: ['politiegegevens'] },
  { id: 'gezondheid', kind: 'data', name: 'gezondheidsgegevens', special: true },
  { id: 'anoniem', kind: 'data', name: 'anonieme gegevens', anonymous: true, cites: ['s002 3-4'] },
  { id: 'preciezen', kind: 'concept', name: 'de preciezen' },
  { id: 'rekkelijken', kind: 'concept', name: 'de rekkelijken' },
]
const readings = [
  { id: 'precies', name: 'precies', gist: 'x', follows: ['preciezen'], basis: 'inferred' },
  { id: 'rekkelijk', name: 'rekkelijk', gist: 'x', follows: ['rekkelijken'], basis: 'inferred' },
]
const checks = ['doel', 'grondslag_verstrekker', 'geheimhouding', 'bijzondere_gegevens', 'verenigbaarheid', 'grondslag_ontvanger', 'noodzaak']
  .map((id) => ({ id, name: id, en: id, question: '?', grounds: ['Wbp 8'], cites: ['s002 9-9'] }))

function parsed<K extends Kind>(kind: K, law: SmallLaw, own: readonly Loose[] = []): z.infer<(typeof KINDS)[K]>[] {
  const schema: z.ZodType = KINDS[kind]
  return [...own, ...(law[kind] ?? [])].map((record) => schema.parse(record) as z.infer<(typeof KINDS)[K]>)
}

const facts = <K extends Kind>(kind: K, law: SmallLaw): z.infer<(typeof KINDS)[K]>[] =>
  parsed(kind, { [kind]: (law[kind] ?? []).map((r) => ({ ...ENVELOPE, ...r })) })

export function evidenceOf(law: SmallLaw, complete = true): Evidence {
  return {
    routes: facts('routes', law), prohibitions: facts('prohibitions', law), absentGrounds: facts('absent_grounds', law),
    absentDuties: facts('absent_duties', law), notCovered: facts('not_covered', law), openQuestions: facts('open_questions', law),
    secrecy: facts('secrecy', law), receiving: facts('receiving', law), onward: facts('onward', law),
    issues: parsed('issues', law), readings: parsed('readings', law, readings), parties: parsed('parties', law, parties),
    terms: parsed('terms', law, terms), checks: parsed('checks', law, checks), statutes: parsed('statutes', law), complete,
  }
}

export const question = (slots: z.input<typeof Question>): Question => Question.parse(slots)
export const answer = (law: SmallLaw, slots: z.input<typeof Question>, own: Readonly<Record<string, string>> = {}): Reasoned =>
  reason(question(slots), evidenceOf(law), own)

/** A position, with what every position must carry. */
export const position = (id: string, modality: string, holders: readonly string[], more: Loose = {}): Loose => ({
  id, modality, holders, claim: `standpunt ${id}`, status: 'guidance', basis: 'said', cites: ['s002 5-6'], ...more,
})
export const issue = (id: string, scope: Loose, positions: readonly Loose[]): Loose => ({ id, claim: 'A mag aan B geven', about: ['gi'], state: 'wbp-2016', ...scope, positions })
