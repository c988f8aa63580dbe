/** Issues that bear on a question, and how they are shown. */
import type { IssueInPlay, Verdict } from '../model/answer.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Issue } from '../model/issue.ts'
import type { Question } from '../model/question.ts'
import type { World } from './force.ts'
import type { Hierarchy } from './hierarchy.ts'
import { organsOf, pairsOf } from './pairs.ts'
import { fit } from './scope.ts'
import { situationOf, standing } from './situation.ts'
import { chosenBy } from './worlds.ts'

/** Issues weighed in one question at most; the rest would not be looked at and is said to be left out. */
const MAX_ISSUES = 8

function bearsOn(h: Hierarchy, q: Question, issue: Issue): boolean {
  const table = [...pairsOf(h, q), ...organsOf(h, q)]
  const froms = [...new Set([...table.map((p) => p.from), ...q.via])]
  const tos = [...new Set([...table.map((p) => p.to), ...q.via])]
  const speaks = (f: string, t: string): boolean => f !== t && (fit(h, situationOf(q, f, t), issue, 'route') ?? fit(h, situationOf(q, f, t), issue, 'ban')) !== null
  const direct = froms.some((f) => tos.some((t) => speaks(f, t)))
  if (direct || q.asked !== 'kan') return direct
  // Chains count: an issue on the first or the last hop of one bears on it too.
  return froms.some((f) => issue.to.some((t) => fit(h, situationOf(q, f, t), issue, 'route')?.named === true)) ||
    tos.some((t) => issue.from.some((f) => fit(h, situationOf(q, f, t), issue, 'route')?.named === true))
}

/** A stream is in play only where what it asks for is stated (legal-model §7). */
const acts = (h: Hierarchy, q: Question, issue: Issue): boolean =>
  issue.positions.some((p) => p.supplies !== undefined && p.supplies.given.every((g) => standing(h, q, g) === 'stated'))

export function issuesInPlay(h: Hierarchy, evidence: Evidence, q: Question): readonly Issue[] {
  return evidence.issues.filter((i) => {
    if (i.positions.some((p) => p.supplies !== undefined)) return acts(h, q, i)
    return i.from.length > 0 && i.to.length > 0 && bearsOn(h, q, i)
  }).slice(0, MAX_ISSUES)
}

export function issueViews(h: Hierarchy, evidence: Evidence, issues: readonly Issue[], start: World, judge: (w: World) => Verdict): IssueInPlay[] {
  return issues.map((i) => ({
    id: i.id,
    claim: i.claim,
    positions: i.positions.map((p) => ({ id: p.id, holders: p.holders.map(h.termName), claim: p.claim, modality: p.modality, citations: [...p.cites] })),
    chosen: Object.fromEntries(evidence.readings.map((r) => [r.id, chosenBy(r, i)])),
    verdicts: Object.fromEntries(i.positions.map((p) => [p.id, judge(new Map([...start, [i.id, p.id]]))])),
  }))
}
