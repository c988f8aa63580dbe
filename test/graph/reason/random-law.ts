/** Random small bodies of law and questions about them: few parties and terms, so that facts meet. */
import fc from 'fast-check'
import type { Evidence } from '../../../graph/model/evidence.ts'
import { Party } from '../../../graph/model/party.ts'
import { Question } from '../../../graph/model/question.ts'
import { Reading } from '../../../graph/model/issue.ts'
import { Term } from '../../../graph/model/term.ts'
import { evidenceOf, issue, position, type SmallLaw } from './small-law.ts'

export type Loose = Readonly<Record<string, unknown>>
export interface RandomCase {
  readonly parties: readonly Loose[]
  readonly terms: readonly Loose[]
  readonly readings: readonly Loose[]
  readonly law: SmallLaw
  readonly slots: Loose
}

const list = <T>(from: readonly T[], max = 2, weight = 2): fc.Arbitrary<T[]> =>
  from.length === 0 ? fc.constant([]) : fc.oneof({ weight, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: fc.subarray([...from], { minLength: 1, maxLength: Math.min(max, from.length) }) })
const some = <T>(from: readonly T[], max = 2): fc.Arbitrary<T[]> => fc.subarray([...from], { minLength: 1, maxLength: Math.min(max, from.length) })
const flag = (of = 4): fc.Arbitrary<boolean> => fc.nat(of).map((n) => n === 0)

// parties
const KINDS_OF: Readonly<Record<string, string>> = {
  gi: 'organisation', 'gi-jb': 'function', ggz: 'organisation', burgemeester: 'organ', college: 'organ', gemeente: 'umbrella',
  hulpverlener: 'party_group', derden: 'party_group', huis: 'network', systeem: 'register',
}
const related = (id: string, on: readonly boolean[]): Loose => {
  const [a, b, c] = on
  if (id === 'gi-jb') return { roleOf: ['gi'], takesPartIn: c ? ['huis'] : [] }
  if (id === 'ggz' || id === 'gi') return { memberOf: a ? ['hulpverlener'] : [], takesPartIn: b ? ['huis'] : [] }
  if (id === 'burgemeester' || id === 'college') return { partOf: a ? ['gemeente'] : [], takesPartIn: c ? ['huis'] : [] }
  return id === 'derden' ? { anyone: true } : {}
}
const parties = fc.record({
  ids: fc.subarray(Object.keys(KINDS_OF), { minLength: 4, maxLength: 7 }).filter((ids) => ids.filter((id) => ['gi', 'gi-jb', 'ggz', 'burgemeester', 'college'].includes(id)).length >= 2),
  on: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
}).map(({ ids, on }) => ids.map((id): Loose => {
  const links = Object.entries(related(id, on)).map(([k, v]) => [k, Array.isArray(v) ? v.filter((x) => ids.includes(x as string)) : v] as const)
  return { id, kind: KINDS_OF[id], name: id, ...Object.fromEntries(links) }
}))

// terms
const CIRCUMSTANCES = ['toestemming', 'uitdrukkelijk', 'nood', 'plicht', 'melding', 'ots', 'voogdij']
const PURPOSES = ['geweld', 'huisverbod', 'schulden']
const DATA = ['politiegegevens', 'art-9', 'gezondheid']
const terms = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }).map(([a, b, c]): Loose[] => [
  { id: 'toestemming', kind: 'circumstance' }, { id: 'uitdrukkelijk', kind: 'circumstance', broader: a ? ['toestemming'] : [] },
  { id: 'nood', kind: 'circumstance', emergency: true }, { id: 'plicht', kind: 'circumstance', broughtBy: 'duty' },
  { id: 'melding', kind: 'circumstance', broughtBy: 'route' }, { id: 'ots', kind: 'circumstance', excludes: b ? ['voogdij'] : [] },
  { id: 'voogdij', kind: 'circumstance' }, { id: 'geweld', kind: 'purpose' }, { id: 'huisverbod', kind: 'purpose', broader: c ? ['geweld'] : [] },
  { id: 'schulden', kind: 'purpose' }, { id: 'persoonsgegevens', kind: 'data' }, { id: 'politiegegevens', kind: 'data', broader: ['persoonsgegevens'] }, { id: 'art-9', kind: 'data', broader: ['politiegegevens'] },
  { id: 'gezondheid', kind: 'data', special: true }, { id: 'anoniem', kind: 'data', anonymous: true }, { id: 'besluitfase', kind: 'phase' },
].map((t) => ({ ...t, name: t.id })))

// facts
const condition = fc.oneof(
  { weight: 1, arbitrary: fc.constant<unknown>('in woorden') },
  { weight: 3, arbitrary: some(CIRCUMSTANCES).map((needs): unknown => ({ text: `bij ${needs.join(' en ')}`, needs })) },
)
const conditions = fc.oneof({ weight: 3, arbitrary: fc.constant<unknown[]>([]) }, { weight: 1, arbitrary: fc.array(condition, { minLength: 1, maxLength: 2 }) })
const grounds = list(['Wpg 16', 'Wpg 16 lid 1', 'Jeugdwet 3.5'], 1, 1)
const dimensions = {
  data: list([...DATA, 'anoniem'], 2, 3), purpose: list(PURPOSES, 2, 3), phase: list(['besluitfase'], 1, 8),
  given: list(CIRCUMSTANCES, 2, 4), absent: list(CIRCUMSTANCES, 1, 4),
}
const scope = (ids: readonly string[]): Readonly<Record<string, fc.Arbitrary<unknown>>> => ({
  from: some(ids), to: some(ids), setting: list(ids.filter((id) => id === 'huis'), 1, 6), ...dimensions,
})
const numbered = (kind: string, records: readonly Loose[]): Loose[] => records.map((r, i) => ({ id: `${kind}-${i}`, ...r }))
const many = (kind: string, record: fc.Arbitrary<Loose>, max: number): fc.Arbitrary<Loose[]> => fc.array(record, { maxLength: max }).map((r) => numbered(kind, r))
const organ = (ids: readonly string[]): fc.Arbitrary<Loose> => (ids.includes('college') && ids.includes('gemeente') ? fc.constantFrom<Loose>({}, {}, {}, { inferredOrgan: 'college' }) : fc.constant({}))

const routes = (ids: readonly string[]): fc.Arbitrary<Loose[]> => many('route', fc.tuple(fc.record({
  ...scope(ids), modality: fc.constantFrom('mag', 'mag', 'moet', 'moet_tenzij'), grounds,
  breaks: fc.constantFrom<unknown>([], [], 'all', ['geheim-0']), conditions, unless: conditions,
  receiving: list(['Wmo 2015 4.1.1'], 1), special: list(['Wbp 21'], 1),
}), organ(ids)).map(([r, o]) => ({ ...r, ...o })), 8)
const bans = (ids: readonly string[], kind: string, more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<Loose[]> =>
  many(kind, fc.record({ ...scope(ids), grounds: fc.constant(['Wbp 9']), ofGround: list(['Wpg 16', 'Jeugdwet'], 1, 5), unless: conditions, ...more }), 4)
const secrecy = (ids: readonly string[]): fc.Arbitrary<Loose[]> => many('geheim', fc.record({
  who: some(ids), data: list(DATA, 1, 4), grounds: fc.constant(['Jeugdwet 7.3.11']), gist: fc.constant('x'),
  brokenBy: fc.array(fc.record({
    text: fc.constant('uitzondering'), grounds, needs: list(CIRCUMSTANCES, 2, 1), to: list(ids, 1, 3), notTo: list(ids, 1, 4), purpose: list(PURPOSES, 1, 4), conditions,
  }), { maxLength: 3 }),
}), 3)
const receiving = (ids: readonly string[]): fc.Arbitrary<Loose[]> => many('ontvangst', fc.record({
  who: some(ids), data: list(DATA, 1), purpose: list(PURPOSES, 1), grounds: fc.constant(['Wmo 2015 1']), gist: fc.constant('x'), conditions,
}), 2)
const onward = (ids: readonly string[]): fc.Arbitrary<Loose[]> => many('grens', fc.record({
  data: list(DATA, 1, 3), origin: list(ids, 1, 1), heldBy: list(ids, 1, 1), grounds: fc.constant(['Wpg 7']), gist: fc.constant('x'),
  allows: fc.array(fc.record({ to: list(ids, 1), purpose: list(PURPOSES, 1), needs: list(CIRCUMSTANCES, 1), conditions }), { maxLength: 2 }),
}), 2)
const HOLDERS = ['preciezen', 'rekkelijken', 'ap']
const supplies = fc.oneof({ weight: 4, arbitrary: fc.constant<Loose>({}) }, { weight: 1, arbitrary: fc.record({
  modality: fc.constantFrom('geldt', 'mag'),
  supplies: fc.record({ checks: some(['grondslag_verstrekker', 'grondslag_ontvanger'], 2), given: some(['toestemming', 'ots', 'voogdij'], 1) }),
}) })
export const randomPosition = (i: number): fc.Arbitrary<Loose> => fc.tuple(
  fc.record({ modality: fc.constantFrom('mag', 'mag', 'mag_niet', 'mag_niet', 'moet', 'hoeft_niet', 'geldt'), holders: some(HOLDERS, 1), grounds, conditions, unless: conditions }), supplies,
).map(([p, s]) => position(`standpunt-${i}`, p.modality, p.holders, { ...p, ...s }))
const issues = (ids: readonly string[]): fc.Arbitrary<Loose[]> => fc.nat(7).chain((n) => fc.array(fc.record({
  scope: fc.record(scope(ids)), positions: fc.tuple(randomPosition(0), randomPosition(1), fc.option(randomPosition(2), { nil: undefined })),
}), { maxLength: n === 0 ? 3 : 2 })).map((all) => all.map((x, i) => issue(`kwestie-${i}`, x.scope, x.positions.filter((p) => p !== undefined))))

// questions
const slots = (ids: readonly string[]): fc.Arbitrary<Loose> => {
  const askable = ids.filter((id) => !['network', 'register', 'party_group'].includes(KINDS_OF[id] ?? ''))
  const one = some(askable, 1)
  return fc.record({
    asked: fc.constantFrom('mag', 'mag', 'mag', 'moet', 'kan', 'kan', 'volstaat', 'nodig'), from: one, to: one, via: list(ids, 1, 3),
    setting: list(ids.filter((id) => id === 'huis'), 1, 2), data: list([...DATA, 'anoniem'], 1, 2), purpose: list(PURPOSES, 1, 1), phase: list(['besluitfase'], 1, 3),
    stated: list(CIRCUMSTANCES, 2, 1), excluded: list(CIRCUMSTANCES, 1, 2), unconditional: flag(5), onlyBecause: flag(6),
  }).map((s) => ({ ...s, excluded: s.excluded.filter((x) => !s.stated.includes(x)) }))
    .filter((s) => s.from[0] !== s.to[0] && !s.via.some((v) => s.from.includes(v) || s.to.includes(v)))
}

const none = fc.constant<Loose[]>([])
const readings: Loose[] = [
  { id: 'precies', follows: ['preciezen'] }, { id: 'rekkelijk', follows: ['rekkelijken', 'ap'] }, { id: 'eerste', chooses: { 'kwestie-0': 'standpunt-0' } },
].map((r) => ({ name: r.id, gist: 'x', basis: 'inferred', ...r }))

export const randomCase: fc.Arbitrary<RandomCase> = parties.chain((p) => {
  const ids = p.map((x) => x['id'] as string)
  const law = fc.record({
    routes: routes(ids), prohibitions: fc.oneof(none, bans(ids, 'verbod')),
    absent_grounds: fc.oneof(none, none, bans(ids, 'geen-grond', { side: fc.constantFrom('provider', 'receiver') })), absent_duties: fc.oneof(none, none, bans(ids, 'geen-plicht')),
    secrecy: fc.oneof(none, secrecy(ids)), receiving: receiving(ids), onward: onward(ids), issues: issues(ids),
  })
  return fc.record({ parties: fc.constant(p), terms, readings: fc.constant(readings), law, slots: slots(ids) })
})

export const evidenceOfCase = (c: RandomCase, complete = true): Evidence => ({
  ...evidenceOf(c.law, complete),
  parties: c.parties.map((p) => Party.parse(p)), terms: c.terms.map((t) => Term.parse(t)), readings: c.readings.map((r) => Reading.parse(r)),
})
export const questionOfCase = (c: RandomCase): Question => Question.parse(c.slots)
