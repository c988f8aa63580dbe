/**
 * A stream that acts (legal-model §7): it may supply the grounds of provider and receiver where what it asks for is
 * stated, and nothing else: no ban, no secrecy, no special data and no onward limit gives way to it.
 */
import { partyId } from '../model/ids.ts'
import { biting, type Candidate } from './bans.ts'
import type { Context } from './checks/draft.ts'
import { ownConditions } from './checks/provider-ground.ts'
import type { BanKind, RouteInForce, Supply } from './force.ts'
import type { HopResult } from './hop-result.ts'
import { fit, type Fit } from './scope.ts'
import { standing } from './situation.ts'

function asRoute(c: Context, supply: Supply): RouteInForce {
  const { position } = supply
  return {
    from: [partyId(c.s.from)], to: [partyId(c.s.to)], data: [], purpose: [], phase: [], setting: [], transport: [],
    // what it asks for is stated: it rests on that
    given: [...(position.supplies?.given ?? [])], absent: [],
    id: supply.id, modality: 'mag', grounds: position.grounds, receiving: position.supplies?.checks.includes('grondslag_ontvanger') === true ? position.grounds : [],
    initiative: 'unstated', breaks: [], special: [], conditions: position.conditions, unless: position.unless, duties: [],
    status: position.status, basis: position.basis, cites: position.cites, issue: supply.issue.id, suspect: null, stream: true,
  }
}

export const acts = (c: Context, supply: Supply): boolean =>
  (supply.position.supplies?.given ?? []).every((g) => standing(c.h, c.s, g) === 'stated')

/** It gives only where it supplies the ground of the giver; that of the receiver alone is no ground to give. */
const gives = (supply: Supply): boolean => supply.position.supplies?.checks.includes('grondslag_verstrekker') === true

/** The absent grounds that give way to it: those of the checks that it supplies. */
const lifts = (supply: Supply): readonly BanKind[] => [
  'absent_provider' as const, ...(supply.position.supplies?.checks.includes('grondslag_ontvanger') === true ? ['absent_receiver' as const] : []),
]

/** Where the issue is about a pair, the stream speaks of that pair only; null where it does not speak of this one. */
function candidateOf(c: Context, supply: Supply): Candidate | null {
  const { issue } = supply
  const anywhere: Fit = { conditions: [], full: true, opens: [], closeness: 2, named: false }
  const found = issue.from.length === 0 || issue.to.length === 0 ? anywhere : fit(c.h, c.s, issue, 'route')
  if (found === null) return null
  const candidate = { route: asRoute(c, supply), fit: { ...found, closeness: 2, named: false } }
  return ownConditions(c, candidate) === null ? null : candidate
}

/** The hop as the streams in force would have it; empty where none acts or where more than a ground stands in the way. */
export function supplied(c: Context, bare: HopResult, test: (c: Context, candidate: Candidate) => HopResult): readonly HopResult[] {
  const acting = c.force.supplies.filter((s) => gives(s) && acts(c, s))
  if (acting.length === 0) return []
  const forbidden = bare.drafts.some((k) => (k.check === 'geheimhouding' && k.outcome !== 'not_in_play') || k.outcome === 'prohibited' || (k.check === 'bijzondere_gegevens' && k.outcome !== 'not_in_play'))
  if (forbidden || biting(c.h, c.s, c.force, null, ['prohibition']).length > 0) return []
  return acting.flatMap((supply) => {
    const candidate = candidateOf(c, supply)
    const lifted: Context = { ...c, force: { ...c.force, bans: c.force.bans.filter((b) => !lifts(supply).includes(b.kind)) } }
    return candidate === null ? [] : [test(lifted, candidate)]
  })
}
