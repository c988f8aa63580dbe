/** The reason of an answer in one Dutch sentence, as an adviser would say it. */
import type { Verdict } from '../model/answer.ts'
import type { Hierarchy } from './hierarchy.ts'
import type { Pair } from './pairs.ts'

export interface Told {
  readonly h: Hierarchy
  readonly pair: Pair | null
  readonly verdict: Verdict
  readonly grounds: readonly string[]
  /** What closes the way, where it is closed. */
  readonly blocked: string | null
}

export function sentence({ h, pair, verdict, grounds, blocked }: Told): string {
  if (pair === null) return 'De vraag noemt geen verstrekker en ontvanger.'
  const [from, to] = [h.partyName(pair.from), h.partyName(pair.to)]
  const on = grounds[0] === undefined ? '' : ` op grond van ${grounds[0]}`
  switch (verdict) {
    case 'ja': return `Verstrekking van ${from} aan ${to} kan${on}; weeg wel de noodzaak.`
    case 'ja_mits': return `Verstrekking van ${from} aan ${to} kan${on}, op de voorwaarden hieronder.`
    case 'nee': return blocked ?? `Verstrekking van ${from} aan ${to} kan zo niet.`
    case 'omstreden': return `Over verstrekking van ${from} aan ${to} lopen de standpunten uiteen.`
    case 'onbekend': return `De bronnen zeggen niet of ${from} dit aan ${to} kan verstrekken; dat is geen verbod.`
  }
}
