import { createContext, useContext } from 'react'
import type { CallOutput } from '../../graph/api/contract.ts'
import type { ListSlot } from './place.ts'

export type Vocabulary = CallOutput<'vocabulary'>
export type About = CallOutput<'about'>

/** One entry that a picker offers. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly en: string | null
  readonly aliases: readonly string[]
  readonly kind: string
}

/** What the window knows of the corpus once it is up: names for ids, and what the pickers offer. */
export class Names {
  readonly #byId: ReadonlyMap<string, Entry>
  readonly #parties: readonly Entry[]
  readonly #terms: readonly Entry[]

  constructor(vocabulary: Vocabulary | null) {
    this.#parties = vocabulary?.parties ?? []
    this.#terms = vocabulary?.terms ?? []
    this.#byId = new Map([...this.#parties, ...this.#terms].map((entry) => [entry.id, entry]))
  }

  /** The Dutch name; the id in words where the corpus has none. */
  of(id: string): string {
    return this.#byId.get(id)?.name ?? id.replaceAll('-', ' ')
  }

  /** Short enough for a picture: what stands between brackets is often the name in use. */
  short(id: string): string {
    const name = this.of(id)
    const bracketed = /^(.{14,}) \(([^)]{2,14})\)$/.exec(name)
    return bracketed?.[2] ?? name
  }

  gloss(id: string): string | null {
    return this.#byId.get(id)?.en ?? null
  }

  kindOf(id: string): string {
    return this.#byId.get(id)?.kind ?? 'organisation'
  }

  /** What may stand in a slot, parties with their kinds, terms of the kind that the slot is for. */
  forSlot(slot: ListSlot): readonly Entry[] {
    switch (slot) {
      case 'from': case 'to': case 'via': return this.#parties
      case 'setting': return this.#parties.filter(({ kind }) => kind === 'network')
      case 'transport': return this.#parties.filter(({ kind }) => kind === 'register' || kind === 'channel')
      case 'data': case 'phase': return this.#terms.filter(({ kind }) => kind === slot)
      case 'purpose': return this.#terms.filter(({ kind }) => kind === 'purpose' || kind === 'task')
      case 'stated': case 'excluded': return this.#terms.filter(({ kind }) => kind === 'circumstance')
    }
  }
}

/** Entries that match what was typed: names that start with it first, then other words, then aliases and English. */
export function matching(entries: readonly Entry[], typed: string, limit: number): readonly Entry[] {
  const sought = fold(typed)
  if (sought === '') return entries.slice(0, limit)
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, sought)
    return rank === null ? [] : [{ entry, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.entry.name.localeCompare(b.entry.name, 'nl')).slice(0, limit).map(({ entry }) => entry)
}

function rankOf(entry: Entry, sought: string): number | null {
  const name = fold(entry.name)
  if (name.startsWith(sought)) return 0
  if (entry.aliases.some((alias) => fold(alias).startsWith(sought))) return 1
  if (name.includes(sought)) return 2
  if (entry.aliases.some((alias) => fold(alias).includes(sought)) || fold(entry.en ?? '').includes(sought)) return 3
  return null
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('nl').trim()

export const NamesContext = createContext(new Names(null))
export const useNames = (): Names => useContext(NamesContext)
export const AboutContext = createContext<About | null>(null)
export const useAbout = (): About | null => useContext(AboutContext)

/** Whether the store has answered: on its way, up, or down. */
export type Health = 'opening' | 'up' | 'down'
export const HealthContext = createContext<Health>('opening')
export const useCorpusHealth = (): Health => useContext(HealthContext)
