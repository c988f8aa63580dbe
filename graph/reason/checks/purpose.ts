/** Check 1, doel: a determinate purpose shared by both (art. 7 Wbp). */
import { draft, type Check } from './draft.ts'

export const purpose: Check = ({ h, s }, candidate) => {
  const held = candidate?.route.purpose ?? []
  const rests = candidate === null ? [] : [candidate.route]
  const names = held.map(h.termName).join(' of ')
  if (held.length === 0) {
    return draft('doel', 'not_covered', s.purpose.length === 0 ? 'De vraag noemt geen doel en de bron bindt de verstrekking er niet aan: stel het doel vast.' : 'De bron spreekt niet van een bepaald doel.')
  }
  if (s.purpose.length === 0) return draft('doel', 'conditional', `Alleen voor ${names}.`, { rests })
  return draft('doel', 'met', `Het doel valt binnen ${names}.`, { rests })
}
