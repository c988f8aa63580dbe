/** One hop: every candidate route put to the seven checks, and the bare situation where there is none. */
import type { Check as Step, Verdict } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import { sharesGround, type Candidate } from './bans.ts'
import { compatible } from './checks/compatible.ts'
import { closes, draft, type Check, type Context, type Draft } from './checks/draft.ts'
import { ownConditions, providerGround } from './checks/provider-ground.ts'
import { purpose } from './checks/purpose.ts'
import { receiverGround } from './checks/receiver-ground.ts'
import { secrecy } from './checks/secrecy.ts'
import { special } from './checks/special.ts'
import type { HopResult } from './hop-result.ts'
import { supplied } from './supply.ts'
import { fit } from './scope.ts'
import type { OpenCondition } from './situation.ts'

const necessity: Check = () => draft('noodzaak', 'weigh', 'Weeg per geval of dit nodig is, in verhouding staat en niet met minder kan; leg de afweging vast.')
const SEVEN: readonly Check[] = [purpose, providerGround, secrecy, special, compatible, receiverGround, necessity]

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

export function uniqueCitations(cites: readonly Citation[]): Citation[] {
  const seen = new Map(cites.map((c) => [`${c.source}:${c.first}-${c.last}`, c]))
  return [...seen.values()]
}

function step(c: Context, d: Draft): Step {
  const norm = c.evidence.checks.find((x) => x.id === d.check)
  return {
    check: d.check, outcome: d.outcome, reason: d.reason,
    grounds: unique(d.grounds.length > 0 ? [...d.grounds] : [...(norm?.grounds ?? [])]),
    conditions: unique(d.conditions.map((x) => x.text)),
    facts: unique(d.rests.map((r) => r.id)),
    citations: uniqueCitations([...d.rests.flatMap((r) => r.cites), ...(norm?.cites ?? [])]),
  }
}

/** Norms that decide, decisive first: of what closes it, else of the route, what breaks the secrecy, and the receiver. */
function decisive(drafts: readonly Draft[], candidate: Candidate | null): string[] {
  const closed = drafts.filter(closes).flatMap((d) => d.grounds)
  const named = drafts.filter((d) => ['grondslag_verstrekker', 'geheimhouding', 'verenigbaarheid', 'bijzondere_gegevens', 'grondslag_ontvanger'].includes(d.check) && d.rests.length > 0)
  return unique([...closed, ...(candidate?.route.grounds ?? []), ...named.flatMap((d) => d.grounds)])
}

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
  const emergencies = drafts.flatMap((d) => d.conditions.filter((x) => x.emergency))
  const unmet = candidate !== null && emergencies.length > 0 && !candidate.fit.named
  if (unmet) {
    drafts = drafts.map((d) => (d.check === 'grondslag_verstrekker'
      ? { ...d, outcome: 'no_ground' as const, reason: `Alleen bij ${emergencies.map((e) => e.text).join(' of ')}, en dat stelt de vraag niet.`, conditions: [], unless: emergencies, openers: emergencies.map((e) => ({ text: e.text, facts: d.rests })) }
      : d))
  }
  const open = drafts.flatMap((d) => d.conditions)
  const spoken = drafts.some((d) => d.rests.length > 0 && d.check !== 'grondslag_ontvanger')
  const { h, s } = c
  const verdict = verdictOf(drafts, open, candidate, spoken)
  const unless = unique([...drafts.flatMap((d) => d.unless.map((x) => x.text)), ...(verdict === 'nee' ? [] : (candidate?.route.unless ?? []).map((x) => x.text))])
  const rests = drafts.flatMap((d) => d.rests)
  return {
    hop: {
      from: s.from, to: s.to, verdict, modality: candidate?.route.modality ?? null, checks: drafts.map((d) => step(c, d)),
      grounds: decisive(drafts, candidate), conditions: unique(open.map((x) => x.text)), unless,
      duties: candidate === null ? [] : [...candidate.route.duties],
      facts: unique([...(candidate === null ? [] : [candidate.route.id]), ...drafts.filter(closes).flatMap((d) => d.rests.map((r) => r.id))]),
      citations: uniqueCitations(rests.flatMap((r) => r.cites)),
    },
    candidate, open,
    blockers: drafts.filter(closes).map((d) => ({ check: d.check, reason: d.reason, openers: d.openers })),
    // A general emergency that is not there explains nothing; what closes the way itself goes before it.
    closeness: unmet ? -1 : (candidate?.fit.closeness ?? 0),
    named: candidate?.fit.named ?? rests.some((r) => c.force.bans.some((b) => b.id === r.id && fit(h, s, b, 'ban')?.named === true)),
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
  const candidates = onGround.length > 0 ? onGround : fitting
  const bare = tested(c, null)
  const found = candidates.map((x) => tested(c, x))
  const closed = found.every((r) => r.hop.verdict === 'nee')
  const byStream = closed ? supplied(c, bare, (context, candidate) => tested(context, candidate)) : []
  return [...found, ...byStream, ...(closed ? [bare] : [])]
}

function withoutPersons(c: Context, data: readonly string[]): HopResult {
  const cites = data.flatMap((d) => c.h.term(d)?.cites ?? [])
  const drafts = SEVEN.map((check) => draft(check(c, null).check, 'not_in_play', 'Zonder persoonsgegevens is deze toets niet aan de orde.', { rests: data.map((id) => ({ id, cites })) }))
  return {
    hop: {
      from: c.s.from, to: c.s.to, verdict: 'ja', modality: 'mag', checks: drafts.map((d) => step(c, d)), grounds: [], conditions: [],
      unless: [], duties: [], facts: [...data], citations: uniqueCitations(cites),
    },
    candidate: null, open: [], blockers: [], closeness: 20, named: true, purposes: [],
  }
}
