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
import { binds, touches } from './scope.ts'
import { situationOf, type Situation } from './situation.ts'

/** What a hop comes to, best first, with the context it was tested in. */
export interface Tested {
  readonly c: Context
  readonly chosen: readonly Chosen[]
}

export type Tester = (world: World, from: string, to: string, provenance: readonly string[]) => Tested

/** What bears on one hop: the facts, duties and issues that touch both its ends. */
interface Local {
  readonly evidence: Evidence
  readonly base: Force
  readonly issues: readonly Issue[]
}

const isStream = (i: Issue): boolean => i.positions.some((p) => p.supplies !== undefined)

/**
 * Picks what bears on a hop. Every hop of a chain starts or ends at an end of the question, so what touches such an end is picked
 * once, and the other end is looked at for those few.
 */
function makePicker(h: Hierarchy, evidence: Evidence, base: Force, issues: readonly Issue[], q: Question): (from: string, to: string) => Local {
  const picked = new Map<string, Pick<Local, 'base' | 'issues'>>()
  const pick = (all: Pick<Local, 'base' | 'issues'>, end: 'from' | 'to', s: Situation): Pick<Local, 'base' | 'issues'> => ({
    base: {
      routes: all.base.routes.filter((r) => touches(h, s, r, end, 'route')),
      bans: all.base.bans.filter((b) => touches(h, s, b, end, 'ban')),
      supplies: [],
    },
    issues: all.issues.filter((i) => isStream(i) || touches(h, s, i, end, 'ban') || touches(h, s, i, end, 'route')),
  })
  const atEnd = (end: 'from' | 'to', s: Situation): Pick<Local, 'base' | 'issues'> => {
    const key = `${end} ${s[end]}`
    let found = picked.get(key)
    if (found === undefined) picked.set(key, (found = pick({ base, issues }, end, s)))
    return found
  }
  return (from, to) => {
    const s = situationOf(q, from, to)
    const receiver = h.partyUp(to)
    const own = (q.from as readonly string[]).includes(from)
    const both = own ? pick(atEnd('from', s), 'to', s) : pick(atEnd('to', s), 'from', s)
    return {
      ...both,
      evidence: {
        ...evidence,
        secrecy: evidence.secrecy.filter((d) => binds(h, s, from, d.who)),
        receiving: evidence.receiving.filter((r) => r.who.some((w) => receiver.has(w))),
      },
    }
  }
}

export function makeTester(h: Hierarchy, evidence: Evidence, base: Force, issues: readonly Issue[], q: Question): Tester {
  const bearing = makePicker(h, evidence, base, issues, q)
  const ends = new Map<string, Local>()
  const known = new Map<string, Tested>()
  return (world, from, to, provenance) => {
    const pair = `${from}>${to}`
    let local = ends.get(pair)
    if (local === undefined) ends.set(pair, (local = bearing(from, to)))
    const key = `${pair}|${provenance.join()}|${local.issues.map((i) => world.get(i.id) ?? '').join()}`
    let found = known.get(key)
    if (found === undefined) {
      const c: Context = { h, s: situationOf(q, from, to, provenance), evidence: local.evidence, force: inForce(local.base, local.issues, world) }
      found = { c, chosen: ranked(c, q, testHop(c)) }
      known.set(key, found)
    }
    return found
  }
}
