/** Parties and terms by any of their names → ids. For structured questions and for slots corrected by hand. */
import { partyId, termId } from '../model/ids.ts'
import type { Question } from '../model/question.ts'
import type { TermKind } from '../model/term.ts'
import type { Lexicon } from '../store/port.ts'
import type { Slots } from './contract.ts'
import { fail } from './failure.ts'

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** Names in order of weight: an id wins from a name, a name from an alias. */
interface NameIndex {
  readonly layers: readonly ReadonlyMap<string, readonly string[]>[]
}

interface NamedRecord { readonly id: string; readonly name: string; readonly en?: string | undefined; readonly aliases: readonly string[] }

function indexNames(records: readonly NamedRecord[]): NameIndex {
  const layer = (namesOf: (r: NamedRecord) => readonly string[]): Map<string, string[]> => {
    const map = new Map<string, string[]>()
    for (const record of records) {
      for (const name of new Set(namesOf(record).map(fold))) {
        const known = map.get(name)
        if (known === undefined) map.set(name, [record.id])
        else known.push(record.id)
      }
    }
    return map
  }
  return { layers: [layer((r) => [r.id]), layer((r) => [r.name, r.en ?? r.name]), layer((r) => r.aliases)] }
}

function find(index: NameIndex, name: string): readonly string[] {
  for (const layer of index.layers) {
    const found = layer.get(fold(name))
    if (found !== undefined) return found
  }
  return []
}

const PARTY_SLOTS = ['from', 'to', 'via', 'setting', 'transport'] as const
const TERM_SLOTS: Readonly<Record<'data' | 'purpose' | 'phase' | 'stated' | 'excluded', readonly TermKind[]>> = {
  data: ['data'], purpose: ['purpose', 'task'], phase: ['phase'], stated: ['circumstance'], excluded: ['circumstance'],
}

export interface NameReader {
  /** Slots with ids for names. Fails with `unknown_party` or `invalid_input`, naming the slot. */
  slots(given: Slots): Partial<Question>
}

/** Built once per lexicon. */
export function makeNameReader(lexicon: Lexicon): NameReader {
  const parties = indexNames(lexicon.parties)
  const terms = new Map<TermKind, NameIndex>()
  const termsOf = (kind: TermKind): NameIndex => {
    let index = terms.get(kind)
    if (index === undefined) terms.set(kind, (index = indexNames(lexicon.terms.filter((t) => t.kind === kind))))
    return index
  }

  const one = (found: readonly string[], name: string, place: string, code: 'unknown_party' | 'invalid_input', what: readonly [string, string]): string => {
    const shown = name.slice(0, 80)
    const [id] = found
    if (id === undefined) return fail(code, `${what[0]} "${shown}" is niet bekend. Gebruik een naam uit de lijst (vocabulary).`, `${what[1]} "${shown}" is not known. Use a name from the vocabulary.`, place)
    if (found.length > 1) return fail(code, `"${shown}" kan meer dan één zijn: ${found.join(', ')}. Kies er een.`, `"${shown}" may be more than one: ${found.join(', ')}. Choose one.`, place)
    return id
  }
  const party = (name: string, place: string): string => one(find(parties, name), name, place, 'unknown_party', ['De partij', 'The party'])
  const term = (name: string, kinds: readonly TermKind[], place: string): string =>
    one(kinds.map((kind) => find(termsOf(kind), name)).find((found) => found.length > 0) ?? [], name, place, 'invalid_input', ['De term', 'The term'])

  return {
    slots: (given) => {
      const { from, to, via, setting, transport, data, purpose, phase, stated, excluded, holder, ...rest } = given
      const named = { from, to, via, setting, transport, data, purpose, phase, stated, excluded }
      const read: Record<string, unknown> = { ...rest }
      for (const slot of PARTY_SLOTS) {
        const names = named[slot]
        if (names !== undefined) read[slot] = names.map((name, i) => partyId(party(name, `slots.${slot}.${i}`)))
      }
      for (const [slot, kinds] of Object.entries(TERM_SLOTS)) {
        const names = named[slot as keyof typeof TERM_SLOTS]
        if (names !== undefined) read[slot] = names.map((name, i) => termId(term(name, kinds, `slots.${slot}.${i}`)))
      }
      if (given.reading != null && !lexicon.readings.some((r) => r.id === given.reading)) {
        const known = lexicon.readings.map((r) => r.id).join(', ')
        fail('invalid_input', `De lezing "${given.reading}" bestaat niet. Wel: ${known}.`, `There is no reading "${given.reading}". There are: ${known}.`, 'slots.reading')
      }
      if (holder !== undefined) read['holder'] = holder === null ? null : termId(term(holder, ['concept'], 'slots.holder'))
      return dropUndefined(read)
    },
  }
}

const dropUndefined = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
