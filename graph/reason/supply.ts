/**
 * A stream that acts (legal-model §7): it may supply the grounds of provider and receiver where what it asks for is
 * stated, and nothing else: no ban, no secrecy, no special data and no onward limit gives way to it.
 */
import { partyId } from '../model/ids.ts'
import type { Candidate } from './bans.ts'
import { biting } from './bans.ts'
import type { Context } from './checks/draft.ts'
import type { RouteInForce, Supply } from './force.ts'
import type { HopResult } from './hop-result.ts'
import { standing } from './situation.ts'

function asRoute(c: Context, supply: Supply): RouteInForce {
  const { position } = supply
  return {
    from: [partyId(c.s.from)], to: [partyId(c.s.to)], data: [], purpose: [], phase: [], setting: [], transport: [], given: [], absent: [],
    id: supply.id, modality: 'mag', grounds: position.grounds, receiving: position.supplies?.checks.includes('grondslag_ontvanger') === true ? position.grounds : [],
    initiative: 'unstated', breaks: [], special: [], conditions: position.conditions, unless: position.unless, duties: [],
    status: position.status, basis: position.basis, cites: position.cites, issue: supply.issue.id, suspect: null,
  }
}

export const acts = (c: Context, supply: Supply): boolean =>
  (supply.position.supplies?.given ?? []).every((g) => standing(c.h, c.s, g) === 'stated')

/** The hop as the streams in force would have it; empty where none acts or where more than a ground stands in the way. */
export function supplied(c: Context, bare: HopResult, test: (c: Context, candidate: Candidate) => HopResult): readonly HopResult[] {
  const acting = c.force.supplies.filter((s) => acts(c, s))
  if (acting.length === 0) return []
  const forbidden = bare.drafts.some((k) => (k.check === 'geheimhouding' && k.outcome !== 'not_in_play') || k.outcome === 'prohibited' || (k.check === 'bijzondere_gegevens' && k.outcome !== 'not_in_play'))
  if (forbidden || biting(c.h, c.s, c.force, null, ['prohibition']).length > 0) return []
  return acting.map((supply) => {
    const lifted: Context = { ...c, force: { ...c.force, bans: c.force.bans.filter((b) => b.kind === 'prohibition') } }
    return test(lifted, { route: asRoute(c, supply), fit: { conditions: [], full: true, opens: [], closeness: 2, named: false } })
  })
}
