/** Puts the governing answer into the shape that window, command line and memo show. */
import type { Answer, Verdict } from '../model/answer.ts'
import type { Question } from '../model/question.ts'
import type { Reasoned } from '../reason/reason.ts'
import type { Governing } from './govern.ts'
import { nearestOf, type Match } from './match.ts'
import { hitOf, type Names, type StatementAnswer } from './statement-answer.ts'

export interface Parts {
  readonly q: Question
  readonly receipt: Answer['receipt']
  readonly names: Names
  readonly governing: Governing
  readonly ranked: readonly Match[]
  readonly reasoned: Reasoned | null
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]
/** Matches shown beside a route: only those that speak of the question too. */
const BESIDE = 0.55
const MAX_BESIDE = 4

function uniqueCitations(citations: Answer['citations']): Answer['citations'] {
  const seen = new Set<string>()
  return citations.filter((c) => {
    const key = `${c.source} ${c.first}-${c.last}`
    return seen.has(key) ? false : (seen.add(key), true)
  })
}

export function answerFrom(p: Parts): Answer {
  if (p.governing.by === 'route' && p.reasoned) return fromRoute(p, p.reasoned, p.governing.remarks, p.governing.beside)
  if (p.governing.by === 'statement') return fromStatement(p, p.governing.answer, p.governing.remarks)
  return unanswered(p, p.governing.by === 'nothing' ? p.governing.why : '')
}

function fromRoute(p: Parts, r: Reasoned, remarks: readonly string[], beside: StatementAnswer | null): Answer {
  const near = p.ranked.filter((m) => m.score >= BESIDE && m.strict && m !== beside?.match).slice(0, MAX_BESIDE)
  return {
    kind: p.q.kind === 'rule' ? 'rule' : 'route', parsed: p.q, receipt: p.receipt,
    verdict: r.verdict, verdicts: { ...r.verdicts }, reason: r.reason,
    grounds: [...r.grounds], conditions: [...r.conditions], unless: [...r.unless], duties: [...r.duties], routes: [...r.routes],
    rules: [...(beside ? [beside.match] : []), ...near].map(hitOf), issues: [...r.issues], tipping: [...r.tipping], missing: [...r.missing],
    alternatives: [...r.alternatives], remarks: [...remarks, ...strangeData(p.q), ...r.remarks], citations: [...r.citations], nearest: [],
  }
}

/** Data that the corpus has no name for are answered as any personal data, and that is said. */
function strangeData(q: Question): string[] {
  const words = q.unknown.filter((w) => /(?:gegevens?|informatie|dossiers?|rapport(?:age)?|stukken)$/.test(w))
  return words.length === 0 ? [] : [`De bronnen noemen ${words.map((w) => `"${w}"`).join(' en ')} niet; het antwoord geldt voor persoonsgegevens in het algemeen.`]
}

function fromStatement(p: Parts, a: StatementAnswer, remarks: readonly string[]): Answer {
  const others = p.ranked.filter((m) => m !== a.match && m.score >= BESIDE && m.strict).slice(0, MAX_BESIDE)
  return {
    kind: a.match.kind === 'practice' ? 'practice' : p.q.kind === 'route' ? 'route' : 'rule', parsed: p.q, receipt: p.receipt,
    verdict: a.verdict, verdicts: { ...a.verdicts }, reason: a.reason,
    grounds: [...a.grounds], conditions: [...a.conditions], unless: [...a.unless], duties: [...a.duties],
    routes: [...(p.reasoned?.routes ?? [])], rules: [a.match, ...others].map(hitOf),
    issues: a.issues.length > 0 ? [...a.issues] : [...(p.reasoned?.issues ?? [])], tipping: [], missing: [], alternatives: [],
    remarks: unique([...remarks, ...a.remarks]), citations: uniqueCitations([...a.citations]), nearest: [],
  }
}

function unanswered(p: Parts, why: string): Answer {
  const verdicts = Object.fromEntries(p.names.readings.map((r): [string, Verdict] => [r.id, 'onbekend']))
  return {
    kind: p.q.kind, parsed: p.q, receipt: p.receipt, verdict: 'onbekend', verdicts, reason: why,
    grounds: [], conditions: [], unless: [], duties: [], routes: [], rules: [], issues: [], tipping: [], missing: [], alternatives: [],
    remarks: [...(p.reasoned?.remarks ?? [])], citations: [], nearest: nearestOf(p.ranked).map(hitOf),
  }
}
