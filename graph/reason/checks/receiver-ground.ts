/** Check 6, grondslag ontvanger: a task and a ground for B. It is never a ground for A. */
import { anyOf, biting } from '../bans.ts'
import { resolve } from '../situation.ts'
import { draft, type Check, type Context } from './draft.ts'

function entitled({ h, s }: Context, routePurpose: readonly string[]) {
  const receiver = h.partyUp(s.to)
  const aims = s.purpose.length > 0 ? s.purpose : routePurpose
  return (r: Context['evidence']['receiving'][number]): boolean => {
    if (!r.who.some((w) => receiver.has(w))) return false
    if (r.data.length > 0 && s.data.length > 0 && !s.data.some((d) => r.data.some((x) => h.within(d, x)))) return false
    return r.purpose.length === 0 || aims.some((a) => r.purpose.some((p) => h.within(a, p)))
  }
}

export const receiverGround: Check = (c, candidate) => {
  const { h, s, force, evidence } = c
  const who = h.theParty(s.to)
  const bites = biting(h, s, force, candidate, ['absent_receiver'])
  const shut = bites.find((b) => b.opens.length === 0)
  if (shut !== undefined) {
    return draft('grondslag_ontvanger', 'no_ground', `Volgens de bronnen heeft ${who} geen grondslag om dit te ontvangen.`, {
      grounds: shut.ban.grounds, unless: shut.unless, rests: [shut.ban], openers: [{ text: `een eigen grondslag voor ${who}`, facts: [shut.ban] }],
    })
  }
  const opened = bites.map((b) => anyOf(b.opens))
  if (candidate !== null && candidate.route.receiving.length > 0) {
    return draft('grondslag_ontvanger', opened.length > 0 ? 'conditional' : 'met', `De bron noemt de grondslag van ${who}.`, { grounds: candidate.route.receiving, conditions: opened, rests: [candidate.route] })
  }
  const held = evidence.receiving.filter(entitled(c, candidate?.route.purpose ?? []))
  const best = held[0]
  if (best === undefined) {
    return draft('grondslag_ontvanger', opened.length > 0 ? 'conditional' : 'not_covered', `De bron spreekt niet van een eigen taak en grondslag van ${who}. Ga die na.`, { conditions: opened, rests: bites.map((b) => b.ban) })
  }
  // Conditions of the receiver's own ground are his to meet: shown here, no condition on the provision.
  const own = best.conditions.flatMap((x) => { const at = resolve(h, s, x); return at.state === 'open' ? [at.condition.text] : [] })
  return draft('grondslag_ontvanger', opened.length > 0 ? 'conditional' : 'met', `${best.gist}${own.length > 0 ? ` Mits ${own.join('; ')}.` : ''}`, { grounds: best.grounds, conditions: opened, rests: [best, ...bites.map((b) => b.ban)] })
}
