/** Check 3, geheimhouding: no secrecy duty on A, or one that a named ground breaks. Art. 8 and 43 Wbp never break it. */
import type { SecrecyDuty, SecrecyException } from '../../model/secrecy.ts'
import { couldBeBroughtAbout, restsOn, sharesGround, supposes, type Candidate } from '../bans.ts'
import { binds, withinPurpose } from '../scope.ts'
import { resolve, type OpenCondition } from '../situation.ts'
import { draft, type Check, type Context, type Draft } from './draft.ts'

function inPlay({ h, s }: Context, duty: SecrecyDuty, candidate: Candidate | null): boolean {
  if (!binds(h, s, s.from, duty.who)) return false
  if (duty.data.length === 0) return true
  const asked = s.data.length > 0 ? s.data : (candidate?.route.data ?? [])
  return asked.some((q) => duty.data.some((d) => h.within(q, d)))
}

function addressed({ h, s }: Context, e: SecrecyException): boolean {
  const to = h.partyUp(s.to)
  if (binds(h, s, s.to, e.notTo)) return false
  return e.to.length === 0 || e.to.some((p) => to.has(p))
}

interface Way {
  readonly exception: SecrecyException
  readonly open: readonly OpenCondition[]
}

/** An exception that the situation, or the route's own ground and circumstances, brings about; null where it cannot. */
function wayOut(c: Context, e: SecrecyException, candidate: Candidate | null): Way | null {
  const purpose = withinPurpose(c.h, c.s, e.purpose)
  if (purpose === null || !addressed(c, e)) return null
  const supposed = candidate === null ? [] : supposes(c.h, candidate.route)
  const rests = candidate !== null && restsOn(e.grounds, candidate.route.grounds)
  const implied = rests ? e.needs.filter((n) => c.h.term(n)?.broughtBy !== undefined) : []
  const here = { ...c.s, stated: [...c.s.stated, ...supposed, ...implied] }
  // The ground alone breaks it, unless the exception also asks for a circumstance.
  if (e.needs.length === 0 && !rests) return null
  const at = e.needs.length === 0 ? { state: 'met' as const } : resolve(c.h, here, { text: e.text, needs: e.needs })
  if (at.state === 'impossible') return null
  const open = at.state === 'open' ? [...purpose, at.condition] : [...purpose]
  for (const condition of e.conditions) {
    const own = resolve(c.h, here, condition)
    if (own.state === 'impossible') return null
    if (own.state === 'open') open.push(own.condition)
  }
  return { exception: e, open }
}

type Broken = { readonly by: 'route' | 'stated' } | { readonly by: 'way'; readonly way: Way } | { readonly by: 'silence' } | { readonly by: 'nothing' }

function breaking(c: Context, duty: SecrecyDuty, candidate: Candidate | null): Broken {
  if (candidate !== null && (candidate.route.breaks === 'all' || candidate.route.breaks.includes(duty.id))) return { by: 'route' }
  const ways = duty.brokenBy.flatMap((e) => wayOut(c, e, candidate) ?? [])
  // A wettelijke plicht or meldrecht comes from a recorded route; it is no condition that somebody could still meet.
  const lawful = ways.filter((w) => w.open.every((o) => couldBeBroughtAbout(c.h, o))).sort((a, b) => a.open.length - b.open.length)
  const free = lawful.find((w) => w.open.length === 0)
  if (free !== undefined) return { by: 'way', way: free }
  // A text that names this very provider speaks under his duty; that it is broken remains to be verified (§12).
  if (candidate !== null && candidate.route.from.some((f) => c.h.office(c.s.from).has(f))) return { by: 'silence' }
  return lawful[0] === undefined ? { by: 'nothing' } : { by: 'way', way: lawful[0] }
}

const ORDER = ['prohibited', 'conditional', 'not_covered', 'met'] as const

function judge(c: Context, duty: SecrecyDuty, candidate: Candidate | null): Draft {
  const who = c.h.theParty(c.s.from)
  const emergencies = duty.brokenBy.flatMap((e) => {
    const way = addressed(c, e) ? resolve(c.h, c.s, { text: e.text, needs: e.needs }) : null
    return way?.state === 'open' && way.condition.emergency ? [way.condition] : []
  })
  const broken = breaking(c, duty, candidate)
  const base = { rests: [duty], unless: emergencies }
  if (broken.by === 'nothing') {
    return draft('geheimhouding', 'prohibited', `Op ${who} rust een geheimhoudingsplicht die hier niet wordt doorbroken: ${duty.gist}`, {
      ...base, grounds: duty.grounds, openers: duty.brokenBy.filter((e) => addressed(c, e)).map((e) => ({ text: e.text, facts: [duty] })),
    })
  }
  if (broken.by === 'silence') return draft('geheimhouding', 'not_covered', `Op ${who} rust een geheimhoudingsplicht; de bron noemt deze verstrekking zonder te zeggen wat die doorbreekt. Ga dat na.`, base)
  if (broken.by !== 'way') return draft('geheimhouding', 'met', `De geheimhoudingsplicht van ${who} wordt volgens de bron doorbroken.`, { ...base, unless: [], grounds: candidate?.route.grounds ?? [], rests: candidate === null ? [duty] : [duty, candidate.route] })
  const { exception, open } = broken.way
  const shared = exception.grounds.filter((g) => candidate !== null && sharesGround([g], candidate.route.grounds))
  const grounds = shared.length > 0 ? shared : exception.grounds.length > 0 ? exception.grounds : duty.grounds
  if (open.length === 0) return draft('geheimhouding', 'met', `De geheimhoudingsplicht van ${who} wordt doorbroken: ${exception.text}.`, { ...base, unless: [], grounds })
  return draft('geheimhouding', 'conditional', `De geheimhoudingsplicht van ${who} wijkt alleen voor: ${open.map((o) => o.text).join(' en ')}.`, { ...base, grounds, conditions: open })
}

export const secrecy: Check = (c, candidate) => {
  const duties = c.evidence.secrecy.filter((d) => inPlay(c, d, candidate))
  if (duties.length === 0) return draft('geheimhouding', 'not_in_play', `De bronnen noemen geen geheimhoudingsplicht van ${c.h.theParty(c.s.from)} voor deze gegevens.`)
  const judged = duties.map((d) => judge(c, d, candidate))
  const worst = [...judged].sort((a, b) => ORDER.indexOf(a.outcome as never) - ORDER.indexOf(b.outcome as never))[0] as Draft
  // What opens one duty does not open another that stays closed.
  return { ...worst, conditions: worst.outcome === 'prohibited' ? [] : judged.flatMap((j) => j.conditions), unless: judged.flatMap((j) => j.unless), rests: [...worst.rests, ...judged.flatMap((j) => j.rests)] }
}
