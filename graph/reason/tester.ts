/**
 * Tests hops and remembers them. A hop depends on the facts that touch its two ends and on the issues that do, so that
 * worlds which differ elsewhere share its result.
 */
import type { Evidence } from '../model/evidence.ts'
import type { Issue } from '../model/issue.ts'
import type { Question } from '../model/question.ts'
import type { Context } from './checks/draft.ts'
import { ranked, type Chosen } from './choose.ts'
import { inForce, type Force, type World } from './force.ts'
import type { Hierarchy } from './hierarchy.ts'
import { testHop } from './hop.ts'
import { touches } from './scope.ts'
import { situationOf } from './situation.ts'

/** What a hop comes to, best first, with the context it was tested in. */
export interface Tested {
  readonly c: Context
  readonly chosen: readonly Chosen[]
}

export type Tester = (world: World, from: string, to: string, provenance: readonly string[]) => Tested

export function makeTester(h: Hierarchy, evidence: Evidence, base: Force, issues: readonly Issue[], q: Question): Tester {
  const ends = new Map<string, { evidence: Evidence; base: Force; issues: readonly Issue[] }>()
  const known = new Map<string, Tested>()

  const between = (from: string, to: string): { evidence: Evidence; base: Force; issues: readonly Issue[] } => {
    const key = `${from}>${to}`
    let found = ends.get(key)
    if (found === undefined) {
      const s = situationOf(q, from, to)
      const [giver, receiver] = [h.partyUp(from), h.partyUp(to)]
      found = {
        evidence: {
          ...evidence,
          secrecy: evidence.secrecy.filter((d) => d.who.some((w) => giver.has(w))),
          receiving: evidence.receiving.filter((r) => r.who.some((w) => receiver.has(w))),
        },
        base: { routes: base.routes.filter((r) => touches(h, s, r, 'route')), bans: base.bans.filter((b) => touches(h, s, b, 'ban')), supplies: [] },
        issues: issues.filter((i) => i.positions.some((p) => p.supplies !== undefined) || touches(h, s, i, 'ban')),
      }
      ends.set(key, found)
    }
    return found
  }

  return (world, from, to, provenance) => {
    const local = between(from, to)
    const key = `${from}>${to}|${provenance.join()}|${local.issues.map((i) => world.get(i.id) ?? '').join()}`
    let found = known.get(key)
    if (found === undefined) {
      const c: Context = { h, s: situationOf(q, from, to, provenance), evidence: local.evidence, force: inForce(local.base, local.issues, world) }
      found = { c, chosen: ranked(c, q, testHop(c)) }
      known.set(key, found)
    }
    return found
  }
}
