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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export function sentence({ h, pair, verdict, grounds, blocked }: Told): string {
  if (pair === null) return 'De vraag noemt geen verstrekker en ontvanger.'
  const [from, to] = [h.theParty(pair.from), h.theParty(pair.to)]
  const on = grounds[0] === undefined ? '' : ` (${grounds[0]})`
  switch (verdict) {
    case 'ja': return `${capital(from)} kan dit aan ${to} verstrekken${on}; weeg wel de noodzaak.`
    case 'ja_mits': return `Informatie van ${from} kan bij ${to} komen${on}, op de voorwaarden hieronder.`
    case 'nee': return blocked ?? `${capital(from)} kan dit zo niet aan ${to} verstrekken.`
    case 'omstreden': return `Of ${from} dit aan ${to} mag verstrekken is omstreden: de standpunten lopen uiteen.`
    case 'onbekend': return `De bronnen zeggen niet of ${from} dit aan ${to} kan verstrekken; dat is geen verbod.`
  }
}
