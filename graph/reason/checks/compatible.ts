/** Check 5, verenigbaarheid: compatible further use and no limit that travels with the data (art. 9 lid 1-2 Wbp, §6). */
import type { OnwardLimit } from '../../model/secrecy.ts'
import type { Candidate } from '../bans.ts'
import { resolve, type OpenCondition } from '../situation.ts'
import { draft, type Check, type Context, type Draft } from './draft.ts'

function follows({ h, s }: Context, limit: OnwardLimit): boolean {
  const holder = h.partyUp(s.from)
  if (limit.heldBy.length > 0 && !limit.heldBy.some((p) => holder.has(p))) return false
  const origins = s.provenance.flatMap((p) => [...h.partyUp(p)])
  const comesFrom = limit.origin.length > 0 && limit.origin.some((o) => origins.includes(o))
  const about = limit.data.length > 0 && s.data.some((q) => limit.data.some((d) => h.within(q, d)))
  // The provider himself is not bound by a limit on those after him, unless it names him as holder.
  if (limit.origin.some((o) => holder.has(o)) && limit.heldBy.length === 0) return false
  if (limit.origin.length > 0 && s.provenance.length > 0) return comesFrom && (limit.data.length === 0 || s.data.length === 0 || about)
  if (limit.heldBy.length === 0 && s.provenance.length === 0) return about && limit.origin.length === 0
  return about
}

type Allowed = { readonly open: readonly OpenCondition[] } | null

function allowed(c: Context, limit: OnwardLimit): Allowed {
  const to = c.h.partyUp(c.s.to)
  const ways = limit.allows.flatMap((a): Allowed[] => {
    if (a.to.length > 0 && !a.to.some((p) => to.has(p))) return []
    if (a.purpose.length > 0 && c.s.purpose.length > 0 && !c.s.purpose.some((q) => a.purpose.some((p) => c.h.within(q, p)))) return []
    const open: OpenCondition[] = a.purpose.length > 0 && c.s.purpose.length === 0
      ? [{ text: `alleen voor ${a.purpose.map(c.h.termName).join(' of ')}`, needs: [], emergency: false }] : []
    const needs = a.needs.length > 0 ? [{ text: a.needs.map(c.h.termName).join(' en '), needs: a.needs }] : []
    for (const condition of [...needs, ...a.conditions]) {
      const at = resolve(c.h, c.s, condition)
      if (at.state === 'impossible') return []
      if (at.state === 'open') open.push(at.condition)
    }
    return [{ open }]
  })
  return ways.sort((a, b) => (a?.open.length ?? 0) - (b?.open.length ?? 0))[0] ?? null
}

function judge(c: Context, limit: OnwardLimit): Draft {
  const way = allowed(c, limit)
  const base = { grounds: limit.grounds, rests: [limit] }
  if (way === null) {
    return draft('verenigbaarheid', 'prohibited', `Wat met de gegevens meegaat, sluit dit uit: ${limit.gist}`, {
      ...base, openers: limit.allows.filter((a) => a.needs.length > 0).map((a) => ({ text: a.needs.map(c.h.termName).join(' en '), facts: [limit] })),
    })
  }
  if (way.open.length === 0) return draft('verenigbaarheid', 'met', limit.gist, base)
  return draft('verenigbaarheid', 'conditional', limit.gist, { ...base, conditions: way.open })
}

export const compatible: Check = (c: Context, candidate: Candidate | null) => {
  const limits = c.evidence.onward.filter((l) => follows(c, l)).map((l) => judge(c, l))
  const worst = limits.find((l) => l.outcome === 'prohibited') ?? limits.find((l) => l.outcome === 'conditional') ?? limits[0]
  // What another limit allows does not open one that is closed.
  if (worst !== undefined) return { ...worst, conditions: worst.outcome === 'prohibited' ? [] : limits.flatMap((l) => l.conditions), rests: limits.flatMap((l) => l.rests) }
  if (c.s.provenance.length > 0) return draft('verenigbaarheid', 'not_covered', 'De bron zegt niet of dit past bij het doel waarvoor de gegevens eerder zijn verstrekt. Ga dat na.', { rests: candidate === null ? [] : [candidate.route] })
  return draft('verenigbaarheid', 'not_in_play', 'De bronnen noemen geen beperking die met deze gegevens meegaat. Bij gebruik voor een ander doel dan waarvoor ze zijn verkregen: toets art. 9 Wbp.')
}
