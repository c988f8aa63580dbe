/** From what a statement says and how a question asks to a verdict (legal-model §11, §13). Pure. */
import type { Verdict } from '../model/answer.ts'
import type { Asked, Question } from '../model/question.ts'
import type { Rule } from '../model/rule.ts'

export type Modality = Rule['modality']
export type Side = 'yes' | 'no'

/**
 * How a modality answers each way of asking; null where it does not. "Moet" asks for a duty, so a power answers no; "mag" is
 * answered yes by a duty; that something is not a duty says nothing about whether it is allowed.
 */
export const SIDES: Readonly<Record<Asked, Readonly<Record<Modality, Side | null>>>> = {
  mag: { moet: 'yes', mag: 'yes', mag_niet: 'no', hoeft_niet: null, geldt: 'yes', geldt_niet: 'no', volstaat: 'yes', volstaat_niet: 'no', vereist: null, niet_vereist: null },
  kan: { moet: 'yes', mag: 'yes', mag_niet: 'no', hoeft_niet: null, geldt: 'yes', geldt_niet: 'no', volstaat: 'yes', volstaat_niet: 'no', vereist: null, niet_vereist: null },
  moet: { moet: 'yes', mag: 'no', mag_niet: 'no', hoeft_niet: 'no', geldt: 'yes', geldt_niet: 'no', volstaat: null, volstaat_niet: null, vereist: 'yes', niet_vereist: 'no' },
  is: { moet: 'yes', mag: 'yes', mag_niet: 'no', hoeft_niet: 'no', geldt: 'yes', geldt_niet: 'no', volstaat: 'yes', volstaat_niet: 'no', vereist: 'yes', niet_vereist: 'no' },
  volstaat: { moet: null, mag: null, mag_niet: 'no', hoeft_niet: null, geldt: 'yes', geldt_niet: 'no', volstaat: 'yes', volstaat_niet: 'no', vereist: 'no', niet_vereist: null },
  nodig: { moet: 'yes', mag: null, mag_niet: null, hoeft_niet: 'no', geldt: 'yes', geldt_niet: 'no', volstaat: null, volstaat_niet: null, vereist: 'yes', niet_vereist: 'no' },
}

export interface Clause { readonly text: string; readonly needs: readonly string[] }

/** What the table does not see: the terms of the statement, and what stands above what. */
export interface Said {
  readonly modality: Modality
  /** Its claim speaks of a duty in so many words. */
  readonly duty: boolean
  readonly conditions: readonly Clause[]
  readonly unless: readonly Clause[]
  /** Circumstances in which alone it holds, and in whose presence it does not. */
  readonly given: readonly string[]
  readonly absent: readonly string[]
  /** Ids that the statement is about. */
  readonly about: readonly string[]
  /** Circumstances that its claim shuts out: "zonder toestemming". */
  readonly without: readonly string[]
  /** Limits that the question leaves open, as words. */
  readonly open: readonly string[]
}

export interface Terms {
  readonly above: (id: string) => ReadonlySet<string>
  readonly excludes: ReadonlyMap<string, readonly string[]>
  readonly emergency: (id: string) => boolean
}

export interface Outcome {
  readonly verdict: Verdict
  readonly conditions: readonly string[]
  readonly unless: readonly string[]
}

type Standing = 'stated' | 'excluded' | 'open'

function standing(q: Question, terms: Terms, id: string): Standing {
  if (q.stated.some((s) => terms.above(s).has(id))) return 'stated'
  if (q.excluded.some((e) => terms.above(id).has(e))) return 'excluded'
  return q.stated.some((s) => (terms.excludes.get(s) ?? []).some((x) => terms.above(id).has(x))) ? 'excluded' : 'open'
}

/** Of one clause with `needs`: all there, one impossible, or left open. Bare text can be neither stated nor shut out. */
function clauseStanding(q: Question, terms: Terms, clause: Clause): Standing {
  const all = clause.needs.map((id) => standing(q, terms, id))
  if (all.includes('excluded')) return 'excluded'
  return all.length > 0 && all.every((s) => s === 'stated') ? 'stated' : 'open'
}

const isEmergency = (terms: Terms, clause: Clause): boolean => clause.needs.some(terms.emergency)

/** The side before conditions. Requirements answer "mag" only where the question shuts out or states what is required. */
function sideOf(q: Question, said: Said, terms: Terms): Side | null {
  const needed = said.about.filter((id) => q.excluded.some((e) => terms.above(id).has(e) || terms.above(e).has(id)))
  if ((q.asked === 'mag' || q.asked === 'kan') && needed.length > 0) {
    if (said.modality === 'vereist') return 'no'
    if (said.modality === 'niet_vereist') return 'yes'
  }
  if (q.asked === 'nodig' && said.without.length > 0) {
    // "mag zonder toestemming": then it is not needed
    if (said.modality === 'mag' || said.modality === 'moet') return 'no'
    if (said.modality === 'mag_niet') return 'yes'
  }
  const sufficiency = q.asked === 'volstaat' || q.onlyBecause
  // that something is so makes it no duty
  if (q.asked === 'moet' && said.modality === 'geldt' && !said.duty) return null
  const side = SIDES[sufficiency && q.asked !== 'nodig' ? 'volstaat' : q.asked][said.modality]
  if (!sufficiency) return side
  // X is merely among the conditions: it does not suffice by itself
  const more = said.conditions.some((c) => clauseStanding(q, terms, c) !== 'stated')
  if (said.modality === 'mag' || said.modality === 'moet') return more ? 'no' : null
  return side === 'yes' && more ? 'no' : side
}

/** Null where the statement does not answer what is asked. */
export function verdictOfStatement(q: Question, said: Said, terms: Terms): Outcome | null {
  const side = sideOf(q, said, terms)
  if (side === null) return null
  const outcome = side === 'yes' ? ofYes(q, said, terms) : ofNo(q, said, terms)
  if (!q.negated) return outcome
  return { ...outcome, verdict: outcome.verdict === 'nee' ? 'ja' : 'nee' }
}

function ofYes(q: Question, said: Said, terms: Terms): Outcome {
  const unless = said.unless.map((c) => c.text)
  const undone = said.unless.some((c) => clauseStanding(q, terms, c) === 'stated')
  const impossible = said.conditions.some((c) => clauseStanding(q, terms, c) === 'excluded')
  if (undone || impossible) return { verdict: 'nee', conditions: [], unless }
  const given = said.given.filter((g) => standing(q, terms, g) === 'open').map((g) => ({ text: g, needs: [g] }))
  const open = said.conditions.filter((c) => clauseStanding(q, terms, c) === 'open')
  // an emergency that would undo it is said under "tenzij" and weighs only when it is there
  const reserved = said.unless.filter((c) => clauseStanding(q, terms, c) === 'open' && !isEmergency(terms, c))
  const conditions = [...open.map((c) => c.text), ...said.open.filter((o) => !given.some((g) => g.text === o))]
  const limited = conditions.length + given.length + reserved.length > 0
  if (limited && q.unconditional) return { verdict: 'nee', conditions, unless }
  return { verdict: limited ? 'ja_mits' : 'ja', conditions, unless }
}

function ofNo(q: Question, said: Said, terms: Terms): Outcome {
  const unless = said.unless.map((c) => c.text)
  const opened = said.unless.filter((c) => clauseStanding(q, terms, c) === 'stated')
  if (opened.length > 0) return { verdict: 'ja_mits', conditions: opened.map((c) => c.text), unless: unless.filter((u) => !opened.some((c) => c.text === u)) }
  // a closed default that an ordinary circumstance opens is ja, mits, unless the question shuts it out (§13)
  const permission = q.asked === 'mag' || q.asked === 'kan'
  const opens = said.unless.filter((c) => c.needs.length > 0 && clauseStanding(q, terms, c) === 'open' && !isEmergency(terms, c))
  const absent = said.absent.filter((a) => standing(q, terms, a) === 'open' && !terms.emergency(a))
  const shut = q.unconditional || q.onlyBecause || q.asked === 'volstaat'
  if (permission && !shut && (said.modality === 'mag_niet' || said.modality === 'geldt_niet') && opens.length + absent.length > 0) {
    return { verdict: 'ja_mits', conditions: opens.map((c) => c.text), unless: unless.filter((u) => !opens.some((c) => c.text === u)) }
  }
  return { verdict: 'nee', conditions: [], unless }
}
