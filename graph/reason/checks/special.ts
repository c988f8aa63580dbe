/** Check 4, bijzondere gegevens: an exception to art. 16 Wbp beside a ground of art. 8. Only in play for special data. */
import { draft, type Check } from './draft.ts'

export const special: Check = ({ h, s, evidence }, candidate) => {
  const asked = s.data.length > 0 ? s.data : (candidate?.route.data ?? [])
  const sensitive = asked.filter((d) => h.term(d)?.special === true)
  if (sensitive.length === 0) return draft('bijzondere_gegevens', 'not_in_play', 'De vraag gaat niet over bijzondere persoonsgegevens. Zijn die erbij, toets dan ook art. 16 Wbp.')
  if (candidate === null) return draft('bijzondere_gegevens', 'not_covered', 'Zonder verstrekkingsgrond is dit niet te toetsen.')
  const { route } = candidate
  if (route.special.length > 0) return draft('bijzondere_gegevens', 'met', `De bron noemt hiervoor een uitzondering op het verwerkingsverbod.`, { grounds: route.special, rests: [route] })
  const receiver = h.partyUp(s.to)
  const held = evidence.receiving.filter((r) => r.who.some((w) => receiver.has(w)) && r.data.length > 0 && sensitive.every((d) => r.data.some((x) => h.within(d, x))))
  const names = sensitive.map(h.termName).join(' en ')
  if (held.length > 0) return draft('bijzondere_gegevens', 'not_covered', `De ontvanger mag ${names} verwerken; of de verstrekker een uitzondering heeft, zegt de bron hier niet.`, { grounds: held.flatMap((r) => r.grounds), rests: held })
  return draft('bijzondere_gegevens', 'not_covered', `De bron noemt voor ${names} geen uitzondering op art. 16 Wbp. Ga die na.`)
}
