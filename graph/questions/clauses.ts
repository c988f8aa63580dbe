/** Cuts a text into the clause that asks and the clauses that tell: conditions, causes, relatives, what went before. */
import { AUXILIARY, CAN, DETERMINERS, FIRST_PERSON, MAY, MUST, RELATIVES, STOP, SUBORDINATORS, verbDeed } from './closed-class.ts'
import type { Token } from './words.ts'

export type ClauseKind = 'asked' | 'condition' | 'relative' | 'context'

export interface Clause {
  readonly kind: ClauseKind
  /** Numbers of its tokens; a relative clause leaves a gap in the clause around it. */
  readonly tokens: readonly number[]
}

const isModal = (word: string): boolean => MAY.has(word) || MUST.has(word) || CAN.has(word)
export const isFinite = (word: string): boolean => isModal(word) || AUXILIARY.has(word)
/** Finite forms, by their look: "kreeg", "vraagt", "meldde"; an infinitive ends a clause too. */
const isVerb = (word: string): boolean => isFinite(word) || verbDeed(word) !== undefined || /^(?:uitvoert|uitvoeren|behandelt|behandelen|begeleidt|begeleiden|verleent|verlenen|biedt|bieden|noemt|noemen|regelt|hoort|horen|terugkeert|terugkeren|terugkomt|terugkomen|deelneemt|deelnemen|meedoet|meedoen|zit|zitten|ondergaat|pleegt|pleegde|dreigt|werken|wonen|staan|weigert|weigeren|wil|willen|staat|valt|werkt|speelt|bestaat|ontbreekt|verblijft|woont|krijgt)$/.test(word)
const QUESTION_WORDS = new Set(['wie', 'wat', 'waar', 'welke', 'welk', 'hoe', 'hoeveel', 'wanneer', 'waarom'])
export const OPENERS: ReadonlySet<string> = new Set(['geldt', 'gelden', 'volstaat', 'biedt', 'bieden', 'vindt', 'vinden', 'bepaalt', 'vervangt', 'opent', 'staat', 'vormt', 'vereist', 'hoort', 'horen', 'valt', 'vallen', 'telt', 'betekent', 'bestaat', 'bestaan'])

/** Sentences as token ranges; `;` and `:` part them too, for the asked half often follows one. */
function sentences(tokens: readonly Token[]): [number, number][] {
  const out: [number, number][] = []
  let first = 0
  tokens.forEach((token, at) => {
    if (at === tokens.length - 1 || /[.?!;:]/.test(token.after) && !(token.after === '.' && (/^(?:art|artt|nr|bv|o\.a)$/i.test(token.text) || /^\p{Lu}(?:\.\p{Lu})+$/u.test(token.text)))) {
      out.push([first, at])
      first = at + 1
    }
  })
  return out
}

function asks(tokens: readonly Token[], folded: readonly string[], [first, last]: readonly [number, number]): number {
  const start = folded[first] ?? ''
  const opens = isFinite(start) || QUESTION_WORDS.has(start) || OPENERS.has(start) || verbDeed(start) !== undefined
  return (/\?/.test((tokens[last] as Token).after) ? 2 : 0) + (opens ? 1 : 0)
}

function verbAhead(folded: readonly string[], tokens: readonly Token[], from: number, last: number, isNoun: (at: number) => boolean): boolean {
  for (let i = from; i <= last; i++) {
    if (isVerb(folded[i] as string)) return true
    const ends = i === last || (tokens[i]?.after.includes(',') ?? false)
    // a verb that we do not know stands at the end: "als wijkteams de Wmo uitvoeren"
    if (ends) return i > from && /(?:en|t)$/.test(folded[i] as string) && !isNoun(i)
  }
  return false
}

/** Where a relative clause that starts at `at` ends: its verb, with a second verb right behind it. */
function endOfRelative(folded: readonly string[], tokens: readonly Token[], at: number, last: number, isNoun: (at: number) => boolean): number | undefined {
  for (let i = at + 1; i <= last; i++) {
    if (tokens[i]?.after.includes(',')) return i
    if (!isVerb(folded[i] as string)) continue
    let end = i
    while (end < last && isVerb(folded[end + 1] as string) && !tokens[end]?.after.includes(',') && isFinite(folded[end] as string)) end++
    return end
  }
  // "… een derde die niet in het verband zit?": a verb that we do not know ends the sentence
  return /[^e]t$/.test(folded[last] as string) || (/en$/.test(folded[last] as string) && !isNoun(last)) ? last : undefined
}

const WHO = new Set(['zij', 'hij', 'ze', 'wij', 'we', 'ik', 'de', 'het', 'een', 'men'])

/** "Kan wat de GI weet …": what somebody knows or has. */
const freeRelative = (folded: readonly string[], at: number, first: number): boolean =>
  at > first && (folded[at] === 'wat' || folded[at] === 'hetgeen') && (isModal(folded[at - 1] as string) || WHO.has(folded[at + 1] ?? ''))

const startsRelative = (folded: readonly string[], tokens: readonly Token[], at: number, first: number, isNoun: (at: number) => boolean): boolean =>
  freeRelative(folded, at, first) || at > first && (RELATIVES.has(folded[at] as string) || /^waar.{2,}/.test(folded[at] as string)) && !isFinite(folded[at - 1] as string)
  // also behind the verb: "gegevens ontvangen die zij niet mag hebben"
  && (isNoun(at - 1) || (tokens[at - 1]?.after.includes(',') ?? false) || (folded[at] === 'die' && verbDeed(folded[at - 1] as string) !== undefined))
  // "dat dossier", "die informatie": a determiner, no relative
  && !(isNoun(at + 1) && (folded[at] === 'dat' || folded[at] === 'die') && !nounThenVerbLate(folded, tokens, at))

/** "die politiegegevens kreeg": the noun behind the pronoun is followed by a verb, so the pronoun opens a clause. */
function nounThenVerbLate(folded: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let i = at + 2; i < Math.min(at + 6, folded.length); i++) {
    if (isVerb(folded[i] as string) && !isFinite(folded[i] as string)) return i < folded.length - 1
    if (tokens[i]?.after.includes(',')) return false
  }
  return false
}

/** One sentence taken apart. The asked clause may be broken by a condition and go on behind it. */
class Parts {
  readonly out: { kind: ClauseKind; tokens: number[] }[] = []
  private current: { kind: ClauseKind; tokens: number[] } | undefined
  private main: { kind: ClauseKind; tokens: number[] } | undefined

  constructor(private readonly mainKind: ClauseKind) {}

  open(kind: ClauseKind): void {
    this.current = { kind, tokens: [] }
    this.out.push(this.current)
    if (kind === this.mainKind) this.main = this.current
  }

  put(at: number): void {
    if (!this.current) this.open(this.mainKind)
    this.current?.tokens.push(at)
  }

  /** Back to the clause that the condition broke into. */
  resume(): void {
    if (this.main) this.current = this.main
    else this.open(this.mainKind)
  }

  /** All that was put so far was told, not asked. */
  retell(): void {
    for (const part of this.out) if (part.kind === 'asked') part.kind = 'context'
    this.open('asked')
  }

  get kind(): ClauseKind { return this.current?.kind ?? this.mainKind }
  get asked(): readonly number[] { return this.main?.tokens ?? [] }
}

/** "Mogen wij als school …", "wij geven als gemeente …": who we are, no condition. */
export const asRole = (folded: readonly string[], at: number): boolean =>
  (FIRST_PERSON.has(folded[at - 1] ?? '') || FIRST_PERSON.has(folded[at - 2] ?? '')) && !DETERMINERS.has(folded[at + 1] ?? '') && !FIRST_PERSON.has(folded[at + 1] ?? '')

const AFTER_MODAL = new Set(['dat', 'dit', 'die', 'deze', 'het', 'ik', 'wij', 'we', 'hij', 'zij', 'ze', 'je', 'er', 'de', 'een', 'zo'])
const QUOTING = new Set(['zoals', 'gelijk'])

function parts(tokens: readonly Token[], folded: readonly string[], first: number, last: number, asked: boolean, isNoun: (at: number) => boolean): Clause[] {
  const p = new Parts(asked ? 'asked' : 'context')
  let quoting = false
  let at = first
  while (at <= last) {
    const word = folded[at] as string
    const next = folded[at + 1] ?? ''
    const comma = at > first && (tokens[at - 1]?.after.includes(',') ?? false)
    const role = word === 'als' && !comma && isNoun(at - 1) && isNoun(at + 1) && !DETERMINERS.has(next)
    const subordinate = !role && (QUOTING.has(word) && comma || SUBORDINATORS.has(word) && verbAhead(folded, tokens, at + 1, last, isNoun)) && at < last
      && !(word === 'nu' && at === first) && !(word === 'als' && asRole(folded, at)) && !(word === 'als' && at > first && ['zowel', 'net', 'zoals'].includes(folded[at - 1] as string))
    if (subordinate) {
      quoting = QUOTING.has(word)
      p.open(quoting || !asked && at > first ? 'context' : 'condition')
      p.put(at++)
      continue
    }
    // "vertellen dat hij verdacht wordt", "nagaan of iemand bekend is": what is told, not who tells whom
    const before = at > first ? verbDeed(folded[at - 1] as string) : undefined
    if ((word === 'dat' || word === 'of') && before !== undefined && p.kind === 'asked' && verbAhead(folded, tokens, at + 1, last, isNoun)) {
      p.open('relative')
      p.put(at++)
      continue
    }
    const verb = startsRelative(folded, tokens, at, first, isNoun) ? endOfRelative(folded, tokens, at, last, isNoun) : undefined
    // "… iedere gedetineerde die terugkeert naar de gemeente": nothing is left for the main clause, whose verb came first
    const said = p.kind === 'asked' && p.asked.length > 0 && verbDeed(folded[p.asked[0] as number] as string) !== undefined
    const end = verb !== undefined && said && !tokens.slice(verb + 1, last + 1).some((_, i) => isVerb(folded[verb + 1 + i] as string)) ? last : verb
    if (end !== undefined && end - at <= 14) {
      p.out.push({ kind: 'relative', tokens: Array.from({ length: end - at + 1 }, (_, i) => at + i) })
      at = end + 1
      continue
    }
    // "Ik ben reclasseringswerker en heb het rapport, mag ik het doorgeven?", "Wat ik de Raad vertel, kan dat …": told first, then asked
    if (asked && comma && p.kind === 'asked' && (isModal(word) || word === 'is') && AFTER_MODAL.has(next) && !isFinite(folded[first] as string)) p.retell()
    else if (p.kind !== 'asked' && asked && comma) {
      // "Als de ouders weigeren, mag de GI …" opens; "Mag de GI, als de ouders weigeren, de school …" goes on
      const waiting = p.asked.length > 0 && !p.asked.some((i) => verbDeed(folded[i] as string) !== undefined)
      if (quoting || waiting) p.resume()
      else if (isFinite(word) || QUESTION_WORDS.has(word) || word === 'dan' || verbDeed(word) !== undefined) p.open('asked')
    }
    // ", en kan die informatie …": a second thing is asked
    else if (asked && (word === 'en' || word === 'of' || word === 'maar') && (isModal(next) || next === 'is') && p.asked.length > 2) p.open('asked')
    p.put(at++)
  }
  return p.out.filter((c) => c.tokens.length > 0)
}

const POINTING = new Set(['dat', 'dit', 'het', 'zoiets', 'zulks'])

/** "Mag dat?", "Kan dit zo, als …": a modal, a pronoun and no noun or verb of its own. */
function pointsBack(folded: readonly string[], [first, last]: readonly [number, number], isNoun: (at: number) => boolean): boolean {
  const pronoun = folded[first + 1] ?? ''
  if (!isModal(folded[first] as string) || !POINTING.has(pronoun)) return false
  let circumstance = false
  for (let at = first + 2; at <= last; at++) {
    const word = folded[at] as string
    if (SUBORDINATORS.has(word)) return true
    circumstance ||= word === 'zonder' || word === 'buiten' || word === 'met'
    if (verbDeed(word) !== undefined || (!circumstance && (isNoun(at) || !STOP.has(word)))) return false
  }
  return true
}

/** "De cliënt vindt het goed dat A het B vertelt. Mag het dan?": what is asked is behind the `dat`; who agrees is a circumstance. */
function pointedAt(tokens: readonly Token[], folded: readonly string[], first: number, last: number, isNoun: (at: number) => boolean): Clause[] {
  for (let at = first + 2; at < last; at++) {
    if (folded[at] !== 'dat' || folded[at - 1] === 'zonder' || tokens[at - 1]?.after.includes(',') || !DETERMINERS.has(folded[at + 1] as string) || !verbAhead(folded, tokens, at + 1, last, isNoun)) continue
    return [{ kind: 'condition', tokens: Array.from({ length: at - first + 1 }, (_, i) => first + i) }, ...parts(tokens, folded, at + 1, last, true, isNoun)]
  }
  return parts(tokens, folded, first, last, true, isNoun)
}

/** `isNoun` tells whether a noun ends or stands at a token. At least one clause is `asked`, unless the text is empty. */
export function clausesOf(tokens: readonly Token[], folded: readonly string[], isNoun: (at: number) => boolean): Clause[] {
  const ranges = sentences(tokens)
  let best = -1
  let askedAt = ranges.length - 1
  ranges.forEach((range, i) => {
    const score = asks(tokens, folded, range)
    if (score > best || (score === best && score < 3)) { best = score; askedAt = i }
  })
  const before = ranges[askedAt - 1]
  const pointed = before !== undefined && pointsBack(folded, ranges[askedAt] as [number, number], isNoun)
  const sentence = ([first, last]: readonly [number, number], asked: boolean): Clause[] => parts(tokens, folded, first, last, asked, isNoun)
  // "Mag dat zo?" asks for what was said before it; its own words go first, for they say how it is asked
  const asking = pointed ? [...sentence(ranges[askedAt] as [number, number], true), ...pointedAt(tokens, folded, before[0], before[1], isNoun)] : []
  const out = pointed
    ? [...asking, ...ranges.flatMap((range, i) => (i === askedAt || i === askedAt - 1 ? [] : sentence(range, false)))]
    : ranges.flatMap((range, i) => sentence(range, i === askedAt))
  // a text that is one condition still asks something
  if (!out.some((c) => c.kind === 'asked')) return out.map((c) => ({ ...c, kind: 'asked' as const }))
  // "Is het goed als het gezin bij het overleg zit?"
  const empty = out.every((c) => c.kind !== 'asked' || c.tokens.every((at) => STOP.has(folded[at] as string) && !isNoun(at)))
  const [told] = empty && !pointed ? out.filter((c) => c.kind === 'condition' || c.kind === 'relative') : []
  return told === undefined ? out : out.map((c) => (c === told ? { ...c, kind: 'asked' as const } : c))
}

const SUBJECTS = new Set(['ik', 'wij', 'we', 'hij', 'ze'])

/** An unknown word that is a verb by its place and look: an infinitive at the end, a participle, a finite verb that opens. */
export function looksVerbal(tokens: readonly Token[], folded: readonly string[], at: number): boolean {
  const word = folded[at] as string
  const after = tokens[at]?.after ?? ''
  const next = folded[at + 1]
  if (at === 0) return /t$|en$/.test(word)
  const ends = next === undefined || next === 'om' || /[,.;?!:]/.test(after) || SUBORDINATORS.has(next) || isFinite(next) || next === 'te'
  if (folded[at - 1] === 'te' || SUBJECTS.has(folded[at - 1] as string)) return true
  if (/en$/.test(word) && ends && !isDetermining(folded[at - 1] as string)) return true
  if (/^(?:ge|be|ver|ont|her|uitge|aange|opge|inge|voorge|vastge|afge|doorge)\p{L}+(?:d|t|en)$/u.test(word) && (ends || isFinite(folded[at - 1] as string))) return true
  return isVerb(word)
}

const isDetermining = (word: string): boolean => /^(?:de|het|een|van|aan|met|voor|door|bij|over|uit|zijn|haar|hun|onze|alle|geen|zonder)$/.test(word)
