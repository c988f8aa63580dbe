/** The pair or the statement: which of the two answers. Where they differ, the closer one; a yes never on the weaker one alone. */
import type { Verdict } from '../model/answer.ts'
import { parseNormRef, refCovers } from '../model/norm.ts'
import type { Rule } from '../model/rule.ts'
import type { Question } from '../model/question.ts'
import type { Reasoned } from '../reason/reason.ts'
import type { StatementAnswer } from './statement-answer.ts'

export type Governing =
  | { readonly by: 'route'; readonly remarks: readonly string[]; readonly beside: StatementAnswer | null }
  | { readonly by: 'statement'; readonly answer: StatementAnswer; readonly remarks: readonly string[] }
  | { readonly by: 'nothing'; readonly why: string }

export interface Both {
  readonly q: Question
  readonly reasoned: Reasoned | null
  readonly statement: StatementAnswer | null
  /** False where a read was cut off: then no nee follows. */
  readonly complete: boolean
  readonly above: (id: string) => ReadonlySet<string>
}

const isYes = (v: Verdict): boolean => v === 'ja' || v === 'ja_mits'
const side = (v: Verdict): string => (isYes(v) ? 'ja' : v)

/** A party or stop that the corpus does not know, by the words of the question. */
export function unknownParty(q: Question): string | undefined {
  const unknown = new Set(q.unknown)
  return q.spans.find((s) => (s.slot === 'from' || s.slot === 'to' || s.slot === 'via') && s.id.split(' ').some((word) => unknown.has(word)))?.text
}

/** A statement this close speaks of the very proposition. */
const VERY_CLOSE = 0.86
const EXPLAINS = 0.93
/** Nothing of the question, its parties included, is left aside. */
const WHOLLY = 0.97
const NO_ABOUT_THIS = 0.66
const VERBATIM = 0.86

const namesPair = (b: Both, s: StatementAnswer): boolean => {
  const about = new Set<string>(s.match.statement.about)
  const named = (ids: readonly string[]): boolean => ids.length > 0 && ids.some((id) => [...b.above(id)].some((a) => about.has(a)))
  return named(b.q.from) && named([...b.q.to, ...b.q.setting])
}
/** The statement speaks of whoever would give. */
const namesGiver = (b: Both, s: StatementAnswer): boolean => b.q.from.every((f) => [...b.above(f)].some((a) => s.match.read.essential.has(a)))
const isClose = (b: Both, s: StatementAnswer): boolean => s.match.score >= VERY_CLOSE && s.match.ofQuestion >= EXPLAINS && (s.match.ofQuestion >= WHOLLY || namesPair(b, s) || b.q.kind !== 'route')

/** What stands in neither direction: how it was understood, and what was missing. */
function nothing(b: Both): Governing {
  const stranger = b.q.kind === 'route' ? unknownParty(b.q) : undefined
  if (stranger !== undefined) return { by: 'nothing', why: `De bronnen kennen "${stranger}" niet als partij; wat zij over andere partijen zeggen geldt daarvoor niet.` }
  if (b.reasoned !== null && b.q.kind === 'route') return { by: 'nothing', why: b.reasoned.reason }
  return { by: 'nothing', why: 'De bronnen zeggen hier niets over dat de vraag beantwoordt; dat is geen verbod. De dichtstbijzijnde regels staan hieronder.' }
}

export function govern(b: Both): Governing {
  const { q, reasoned, statement } = b
  const stranger = unknownParty(q)
  const routeCounts = reasoned !== null && reasoned.verdict !== 'onbekend' && stranger === undefined && (q.kind === 'route' || q.asked === 'nodig')
  if (!routeCounts) return statement && allowed(b, statement) ? { by: 'statement', answer: statement, remarks: [] } : nothing(b)
  const elsewhere = onOtherGround(q, reasoned)
  if (elsewhere !== undefined && isYes(reasoned.verdict)) {
    return statement && allowed(b, statement) && !isYes(statement.verdict) ? { by: 'statement', answer: statement, remarks: [] } : { by: 'nothing', why: elsewhere }
  }
  if (statement === null || !allowed(b, statement)) return { by: 'route', remarks: [], beside: null }
  if (side(statement.verdict) === side(reasoned.verdict)) {
    const closer = isClose(b, statement) && (reasoned.found !== 'specific' || q.kind !== 'route')
    return closer ? { by: 'statement', answer: statement, remarks: [] } : { by: 'route', remarks: [], beside: statement }
  }
  return differing(b, reasoned, statement)
}

/** The question asks whether it may on this article, and the sources open the way only on others: that is no yes. */
function onOtherGround(q: Question, reasoned: Reasoned): string | undefined {
  const asked = q.ground.map(parseNormRef).filter((r) => r.article !== '')
  const given = reasoned.grounds.map(parseNormRef)
  if (asked.length === 0 || given.length === 0 || asked.some((a) => given.some((g) => refCovers(a, g) || refCovers(g, a)))) return undefined
  return `De bronnen noemen hiervoor niet ${q.ground[0] ?? ''} maar ${reasoned.grounds.slice(0, 2).join(' en ')}.`
}

function differing(b: Both, reasoned: Reasoned, statement: StatementAnswer): Governing {
  const close = isClose(b, statement)
  const specific = reasoned.found === 'specific'
  const remark = `Let op: een regel en de route wijzen niet dezelfde kant op (${statement.match.statement.claim})`
  const byStatement: Governing = { by: 'statement', answer: statement, remarks: [remark] }
  const byRoute: Governing = { by: 'route', remarks: [remark], beside: statement }
  if (b.q.kind !== 'route') return byStatement
  // that no route is a duty says nothing against a rule that makes it one
  const duty = b.q.asked === 'moet' && reasoned.verdict === 'nee' && isYes(statement.verdict) && statement.match.kind === 'rule' && (statement.match.statement as Rule).modality === 'moet'
  if (duty && close) return byStatement
  if (close && !specific) return byStatement
  // a way that only consent in general opens, and that nobody said was given, yields to a no about this
  if (reasoned.found === 'general' && isYes(reasoned.verdict) && statement.verdict === 'nee' && statement.match.strict && namesGiver(b, statement) && b.q.stated.length === 0 && statement.match.score >= NO_ABOUT_THIS) return byStatement
  if (close && specific) {
    // both speak of this very thing: no yes while the other says otherwise
    const verbatim = statement.match.score >= VERBATIM && statement.match.ofQuestion >= WHOLLY && !isYes(statement.verdict)
    return isYes(reasoned.verdict) || verbatim ? byStatement : byRoute
  }
  return byRoute
}

/** From an incomplete read no nee follows. */
const allowed = (b: Both, s: StatementAnswer): boolean => b.complete || s.verdict !== 'nee'
