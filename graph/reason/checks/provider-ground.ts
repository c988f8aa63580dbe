/** Check 2, grondslag verstrekker: a ground for A to give, and no ban that bites on it. */
import { parseNormRef } from '../../model/norm.ts'
import { isStatutory } from '../../model/norm.ts'
import { anyOf, biting, type Bite, type Candidate } from '../bans.ts'
import { resolve, type OpenCondition } from '../situation.ts'
import { draft, type Check, type Context, type Draft } from './draft.ts'

/** The route's own conditions, with what its scope left open; null where one of them cannot hold here. */
export function ownConditions({ h, s }: Context, candidate: Candidate): { open: OpenCondition[]; unless: OpenCondition[] } | null {
  const open = [...candidate.fit.conditions]
  const unless: OpenCondition[] = []
  for (const condition of candidate.route.conditions) {
    const at = resolve(h, s, condition)
    if (at.state === 'impossible') return null
    if (at.state === 'open') open.push(at.condition)
  }
  for (const condition of candidate.route.unless) {
    const at = resolve(h, s, condition)
    if (at.state === 'met') return null
    if (at.state === 'open') unless.push(at.condition)
  }
  // One circumstance asked for twice (by the scope and in words) is one condition.
  const seen = new Set<string>()
  const distinct = open.filter((c) => {
    const key = c.needs.length > 0 ? [...c.needs].sort().join() : c.text.toLowerCase()
    return seen.has(key) ? false : (seen.add(key), true)
  })
  return { open: distinct, unless }
}

const statutory = (c: Context, ground: string): boolean => {
  const abbr = parseNormRef(ground).statute.toLowerCase()
  const found = c.evidence.statutes.find((x) => x.abbr.toLowerCase() === abbr)
  return found === undefined || isStatutory(found.rank)
}

function banned(bites: readonly Bite[], candidate: Candidate | null, who: string): Draft | null {
  const shut = bites.filter((b) => b.opens.length === 0)
  const decisive = shut[0] ?? (candidate === null ? bites[0] : undefined)
  if (decisive === undefined) return null
  const kind = decisive.ban.kind === 'prohibition' ? 'prohibited' : 'no_ground'
  const reason = kind === 'prohibited' ? `De bronnen sluiten deze verstrekking door ${who} uit.` : `Volgens de bronnen heeft ${who} hiervoor geen grondslag.`
  const opens = decisive.opens
  return draft('grondslag_verstrekker', kind, decisive.ban.note === null ? reason : `${reason} ${decisive.ban.note}`, {
    grounds: decisive.ban.grounds,
    conditions: opens.length > 0 ? [anyOf(opens)] : [],
    unless: bites.flatMap((b) => b.unless),
    rests: bites.map((b) => b.ban),
    openers: [...opens, ...decisive.unless].map((o) => ({ text: o.text, facts: [decisive.ban] })),
  })
}

export const providerGround: Check = (c, candidate) => {
  const { h, s, force } = c
  const bites = biting(h, s, force, candidate, ['prohibition', 'absent_provider'])
  const shut = banned(bites, candidate, h.theParty(s.from))
  if (shut !== null) return shut
  if (candidate === null) return draft('grondslag_verstrekker', 'not_covered', `De bronnen noemen geen grondslag waarop ${h.theParty(s.from)} dit aan ${h.theParty(s.to)} kan geven.`, {
    openers: [{ text: `een grondslag voor ${h.theParty(s.from)} om aan ${h.theParty(s.to)} te verstrekken`, facts: [] }],
  })
  const own = ownConditions(c, candidate)
  const conditions = [...(own?.open ?? []), ...bites.map((b) => anyOf(b.opens))]
  const { route } = candidate
  const unnamed = route.grounds.length === 0 ? ' De bron noemt daarbij geen grondslag.' : route.grounds.every((g) => !statutory(c, g)) ? ' Dit rust op een richtsnoer of code, niet op een wet.' : ''
  const must = route.modality === 'moet' ? 'moet' : route.modality === 'moet_tenzij' ? 'moet (tenzij)' : 'mag'
  return draft('grondslag_verstrekker', conditions.length > 0 ? 'conditional' : 'met', `Volgens de bron ${must} ${h.theParty(s.from)} dit verstrekken aan ${h.theParty(s.to)}.${unnamed}`, {
    grounds: route.grounds, conditions, unless: [...(own?.unless ?? []), ...bites.flatMap((b) => b.unless)], rests: [route, ...bites.map((b) => b.ban)],
  })
}
