/** One hop: every candidate route put to the seven checks, and the bare situation where there is none. */
import { CHECKS, type Verdict } from '../model/answer.ts'
import { sharesGround, type Candidate } from './bans.ts'
import { compatible } from './checks/compatible.ts'
import { closes, draft, type Check, type Context, type Draft } from './checks/draft.ts'
import { ownConditions, providerGround } from './checks/provider-ground.ts'
import { purpose } from './checks/purpose.ts'
import { receiverGround } from './checks/receiver-ground.ts'
import { secrecy } from './checks/secrecy.ts'
import { special } from './checks/special.ts'
import type { HopResult } from './hop-result.ts'
import { unique } from './hop-view.ts'
import { supplied } from './supply.ts'
import { fit } from './scope.ts'
import type { OpenCondition } from './situation.ts'

const necessity: Check = () => draft('noodzaak', 'weigh', 'Weeg per geval of dit nodig is, in verhouding staat en niet met minder kan; leg de afweging vast.')
const SEVEN: readonly Check[] = [purpose, providerGround, secrecy, special, compatible, receiverGround, necessity]

function verdictOf(drafts: readonly Draft[], open: readonly OpenCondition[], candidate: Candidate | null, spoken: boolean): Verdict {
  if (drafts.some(closes)) {
    // A closed default that an exception opens is ja, mits with that exception as its condition (§13).
    const shut = drafts.filter(closes)
    return shut.every((d) => d.conditions.length > 0) ? 'ja_mits' : 'nee'
  }
  if (candidate === null) return spoken && drafts.some((d) => d.check === 'geheimhouding' && d.outcome === 'conditional') ? 'ja_mits' : 'onbekend'
  return open.length > 0 ? 'ja_mits' : 'ja'
}

function tested(c: Context, candidate: Candidate | null): HopResult {
  let drafts = SEVEN.map((check) => check(c, candidate))
  // An emergency opens only the very pair that the source names (§13); elsewhere it stands under "tenzij".
  const emergencies = (candidate === null ? [] : (ownConditions(c, candidate)?.open ?? [])).filter((x) => x.emergency)
  const unmet = candidate !== null && emergencies.length > 0 && !candidate.fit.named
  if (unmet) {
    drafts = drafts.map((d) => (d.check === 'grondslag_verstrekker'
      ? { ...d, outcome: 'no_ground' as const, reason: `Alleen bij ${emergencies.map((e) => e.text).join(' of ')}, en dat stelt de vraag niet.`, conditions: [], unless: emergencies, openers: emergencies.map((e) => ({ text: e.text, facts: d.rests })) }
      : d))
  }
  const open = drafts.flatMap((d) => d.conditions)
  const rests = drafts.flatMap((d) => d.rests)
  const spoken = drafts.some((d) => d.rests.length > 0 && d.check !== 'grondslag_ontvanger')
  const closed = drafts.filter(closes)
  return {
    from: c.s.from, to: c.s.to, verdict: verdictOf(drafts, open, candidate, spoken), modality: candidate?.route.modality ?? null,
    candidate, drafts, open,
    blockers: closed.map((d) => ({ check: d.check, reason: d.reason, openers: d.openers })),
    facts: unique([...(candidate === null ? [] : [candidate.route.id]), ...closed.flatMap((d) => d.rests.map((r) => r.id))]),
    // A general emergency that is not there explains nothing; what closes the way itself goes before it.
    closeness: unmet ? -1 : (candidate?.fit.closeness ?? 0),
    named: candidate?.fit.named ?? rests.some((r) => c.force.bans.some((b) => b.id === r.id && fit(c.h, c.s, b, 'ban')?.named === true)),
    purposes: candidate?.route.purpose ?? [],
  }
}

/** Everything that the facts in force say of one hop; never empty. Anonymous data need no ground at all. */
export function testHop(c: Context): readonly HopResult[] {
  const anonymous = c.s.data.filter((d) => c.h.term(d)?.anonymous === true)
  if (anonymous.length > 0 && anonymous.length === c.s.data.length) return [withoutPersons(c, anonymous)]
  const fitting = c.force.routes.flatMap((route): Candidate[] => {
    const found = fit(c.h, c.s, route, 'route')
    return found === null || ownConditions(c, { route, fit: found }) === null ? [] : [{ route, fit: found }]
  })
  const onGround = c.s.ground.length === 0 ? fitting : fitting.filter((x) => sharesGround(c.s.ground, x.route.grounds))
  const bare = tested(c, null)
  const untreated = c.evidence.notCovered.filter((f) => fit(c.h, c.s, f, 'ban')?.full === true)
  if (untreated.length > 0 && !bare.named && !fitting.some((x) => x.fit.named)) return [notTreated(bare, untreated)]
  // A ground that the question names and the texts shut out here is answered by that, not by another ground.
  if (c.s.ground.length > 0 && onGround.length === 0 && bare.blockers.length > 0) return [bare]
  const candidates = onGround.length > 0 ? onGround : fitting
  const found = candidates.map((x) => tested(c, x))
  const closed = found.every((r) => r.verdict === 'nee')
  const byStream = closed ? supplied(c, bare, (context, candidate) => tested(context, candidate)) : []
  return [...found, ...byStream, ...(closed ? [bare] : [])]
}

/** The sources say themselves that they do not treat this: neither a general route nor a general ban answers it. */
function notTreated(bare: HopResult, facts: Context['evidence']['notCovered']): HopResult {
  const reason = `De bronnen zeggen zelf dat zij dit niet behandelen.${facts[0]?.note === undefined ? '' : ` ${facts[0].note}`}`
  const drafts = bare.drafts.map((d) => (d.check === 'noodzaak' ? d : draft(d.check, 'not_covered', reason, { rests: facts })))
  return { ...bare, verdict: 'onbekend', drafts, open: [], blockers: [], facts: facts.map((f) => f.id), named: true }
}

function withoutPersons(c: Context, data: readonly string[]): HopResult {
  const rests = data.map((id) => ({ id, cites: c.h.term(id)?.cites ?? [] }))
  return {
    from: c.s.from, to: c.s.to, verdict: 'ja', modality: 'mag', candidate: null, open: [], blockers: [], facts: [...data],
    drafts: CHECKS.map((check) => draft(check, 'not_in_play', 'Zonder persoonsgegevens is deze toets niet aan de orde.', { rests })),
    closeness: 20, named: true, purposes: [],
  }
}
