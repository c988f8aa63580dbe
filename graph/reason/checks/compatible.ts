/** Check 5, verenigbaarheid: compatible further use and no limit that travels with the data (art. 9 lid 1-2 Wbp, §6). */
import type { OnwardLimit } from '../../model/secrecy.ts'
import { couldBeBroughtAbout, supposes, type Candidate } from '../bans.ts'
import { binds, withinPurpose } from '../scope.ts'
import { resolve, type OpenCondition } from '../situation.ts'
import { draft, type Check, type Context, type Draft } from './draft.ts'

function follows({ h, s }: Context, limit: OnwardLimit): boolean {
  if (limit.heldBy.length > 0 && !binds(h, s, s.from, limit.heldBy)) return false
  const about = s.data.some((q) => limit.data.some((d) => h.within(q, d)))
  if (limit.heldBy.length === 0) {
    // Whoever holds them: not the first provider himself; of him who gives directly only the data tell that they came from another.
    if (limit.origin.length > 0 && binds(h, s, s.from, limit.origin)) return false
    if (s.provenance.length === 0) return about && limit.origin.length === 0
  }
  if (limit.origin.length === 0) return about || limit.data.length === 0
  // Where they came from is not known of a direct giving; then the question must name the data.
  if (s.provenance.length === 0) return about
  return s.provenance.some((p) => binds(h, s, p, limit.origin)) && (about || limit.data.length === 0 || s.data.length === 0)
}

type Allows = OnwardLimit['allows'][number]

/** What stays open of one onward giving that the limit allows; null where it does not reach this one. */
function allowed({ h, s }: Context, a: Allows, candidate: Candidate | null): readonly OpenCondition[] | null {
  const purpose = withinPurpose(h, s, a.purpose)
  const to = h.partyUp(s.to)
  if (purpose === null || (a.to.length > 0 && !a.to.some((p) => to.has(p)))) return null
  const here = candidate === null ? s : { ...s, stated: [...s.stated, ...supposes(h, candidate.route)] }
  const open = [...purpose]
  const needs = a.needs.length > 0 ? [{ text: a.needs.map(h.termName).join(' en '), needs: a.needs }] : []
  for (const condition of [...needs, ...a.conditions]) {
    const at = resolve(h, here, condition)
    if (at.state === 'impossible') return null
    if (at.state === 'open') open.push(at.condition)
  }
  return open
}

function judge(c: Context, limit: OnwardLimit, candidate: Candidate | null): Draft {
  const ways = limit.allows.flatMap((a) => { const open = allowed(c, a, candidate); return open === null ? [] : [open] })
  // An emergency opens a limit only where the question states it, or a text names it for this very pair (§13).
  const lawful = ways.filter((open) => open.every((o) => couldBeBroughtAbout(c.h, o))).sort((a, b) => a.length - b.length)[0]
  const base = { grounds: limit.grounds, rests: [limit] }
  if (lawful === undefined) {
    return draft('verenigbaarheid', 'prohibited', `Wat met de gegevens meegaat, sluit dit uit: ${limit.gist}`, {
      ...base, unless: ways.flatMap((open) => open.filter((o) => o.emergency)),
      openers: limit.allows.filter((a) => a.needs.length > 0).map((a) => ({ text: a.needs.map(c.h.termName).join(' en '), facts: [limit] })),
    })
  }
  if (lawful.length === 0) return draft('verenigbaarheid', 'met', limit.gist, base)
  return draft('verenigbaarheid', 'conditional', limit.gist, { ...base, conditions: lawful })
}

export const compatible: Check = (c: Context, candidate: Candidate | null) => {
  const limits = c.evidence.onward.filter((l) => follows(c, l)).map((l) => judge(c, l, candidate))
  const worst = limits.find((l) => l.outcome === 'prohibited') ?? limits.find((l) => l.outcome === 'conditional') ?? limits[0]
  // What another limit allows does not open one that is closed.
  if (worst !== undefined) return { ...worst, conditions: worst.outcome === 'prohibited' ? [] : limits.flatMap((l) => l.conditions), rests: limits.flatMap((l) => l.rests) }
  if (c.s.provenance.length > 0) return draft('verenigbaarheid', 'not_covered', 'De bron zegt niet of dit past bij het doel waarvoor de gegevens eerder zijn verstrekt. Ga dat na.', { rests: candidate === null ? [] : [candidate.route] })
  return draft('verenigbaarheid', 'not_in_play', 'De bronnen noemen geen beperking die met deze gegevens meegaat. Bij gebruik voor een ander doel dan waarvoor ze zijn verkregen: toets art. 9 Wbp.')
}
