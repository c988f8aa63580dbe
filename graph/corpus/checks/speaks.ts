/** Cited lines speak of the fact: one of its parties, terms, statutes, articles or words stands in them or near them. */
import { parseNormRef } from '../../model/norm.ts'
import type { Citation } from '../../model/citation.ts'
import { nameOf, problemAt, type Entry, type Ledger } from '../ledger.ts'
import type { Problem } from '../problem.ts'
import { walkFields, wordsOf } from '../fields.ts'
import { squeeze, sourceWords, tokens, type SourceWords, type Stretch } from '../source-words.ts'
import type { FieldPath } from '../yaml-file.ts'
import { statuteNames, statuteOf } from './grounds.ts'

/** Lines around the cited ones in which a name counts too: a heading or the first mention stands a little above. */
export const LINES_AROUND = 10
/** A name of so many letters or fewer stands inside other words by chance. */
const SHORT = 3
/** A word of a claim tells something from this length on … */
const LONG = 7
/** … where it stands hardly more than once in a hundred lines of the source: "gegevens" is near every line. */
const COMMON_PER_LINE = 0.012

const NAME_FIELDS = new Set([
  'from', 'to', 'inferredOrgan', 'data', 'purpose', 'phase', 'setting', 'transport', 'given', 'absent', 'needs', 'about', 'who', 'notTo', 'origin', 'heldBy', 'parties', 'holders',
])
const REF_FIELDS = new Set(['grounds', 'receiving', 'special', 'ofGround'])
const PROSE_FIELDS = new Set(['claim', 'gist', 'question', 'title', 'facts', 'need'])
/** The ending of an adjective or plural. */
const ENDING = /(?:en|e|s)$/

/** What a fact or position speaks of. */
interface Subject {
  readonly names: ReadonlySet<string>
  readonly refs: ReadonlySet<string>
  readonly prose: readonly string[]
  readonly voices: readonly string[]
}

/** A fact, or a position of an issue, which has citations of its own. */
interface Cited {
  readonly entry: Entry
  readonly path: FieldPath
  readonly subject: Subject
  readonly cites: readonly Citation[]
  readonly unnamed: string | undefined
}

interface Collected { readonly names: Set<string>; readonly refs: Set<string>; readonly prose: string[]; readonly voices: string[] }

function collect(value: unknown, into: Collected): void {
  walkFields(value, (field, inner) => {
    const target = NAME_FIELDS.has(field) ? into.names : REF_FIELDS.has(field) ? into.refs : null
    if (target !== null) for (const { word } of wordsOf(inner, [])) target.add(word)
    else if (field === 'voicedBy') into.voices.push(inner as string)
    else if (PROSE_FIELDS.has(field)) for (const { word } of wordsOf(inner, [])) into.prose.push(word)
  })
}

const subjectOf = (...values: readonly unknown[]): Subject => {
  const subject: Collected = { names: new Set(), refs: new Set(), prose: [], voices: [] }
  for (const value of values) collect(value, subject)
  return subject
}

function citedFacts(ledger: Ledger): Cited[] {
  const facts = ledger.facts().map((entry): Cited => {
    const { cites, unnamed } = entry.value as { cites: readonly Citation[]; unnamed?: string }
    return { entry, path: [], subject: subjectOf(entry.value), cites, unnamed }
  })
  const positions = ledger.of('issues').flatMap((entry) => {
    const { positions: all, ...issue } = entry.value
    return all.map((position, i): Cited => ({ entry, path: ['positions', i], subject: subjectOf(position, issue), cites: position.cites, unnamed: position.unnamed }))
  })
  return [...facts, ...positions]
}

/** Every name by which the corpus knows a party, term or statute, folded, by id and by abbreviation. */
function knownNames(ledger: Ledger): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (id) => {
    let names = known.get(id)
    if (names === undefined) {
      const party = ledger.byId('parties').get(id)?.value ?? ledger.byId('terms').get(id)?.value ?? ledger.byId('statutes').get(id)?.value
      names = party === undefined ? [] : [...new Set([party.name, ...party.aliases, ...('abbr' in party ? [party.abbr] : [])].map(squeeze))].filter((name) => name !== '')
      known.set(id, names)
    }
    return names
  }
}

const stands = (name: string, lines: Stretch): boolean => (name.length <= SHORT ? lines.holdsWord(name) : lines.holds(name))

/** Articles by their number: "7.3.11" speaks for itself, "8" only behind "artikel" or "art.". */
const holdsArticle = (number: string, lines: Stretch): boolean =>
  /^\d{1,2}$/.test(number) ? ['artikel', 'artikelen', 'art.'].some((word) => lines.holds(word + number)) : lines.holdsWord(number)

interface Deps {
  readonly namesOf: (id: string) => readonly string[]
  readonly statuteOf: (ref: string) => string | undefined
}

/** Whether these lines name anything that the fact is about. */
function speaks(subject: Subject, lines: Stretch, source: SourceWords, { namesOf, statuteOf }: Deps): boolean {
  for (const id of subject.names) if (namesOf(id).some((name) => stands(name, lines))) return true
  for (const ref of subject.refs) {
    const statute = statuteOf(ref)
    if (statute !== undefined && namesOf(statute).some((name) => stands(name, lines))) return true
    const { article } = parseNormRef(ref)
    if (article !== '' && holdsArticle(article.toLowerCase(), lines)) return true
  }
  const telling = (word: string): boolean => word.length >= LONG && lines.holds(word.replace(ENDING, ''))
  // who voiced a need is no party of the corpus; whoever it is, the lines name them
  return subject.voices.some((text) => tokens(text).some(telling))
    || subject.prose.some((text) => tokens(text).some((word) => telling(word) && source.isRare(word, COMMON_PER_LINE)))
}

const silent = ({ entry, path, cites }: Cited, cite: Citation): Problem => problemAt(entry, [...path, 'cites', cites.indexOf(cite)], {
  code: 'citation_silent',
  message: {
    nl: `Regels ${cite.first}-${cite.last} van ${cite.source} noemen niets van "${nameOf(entry)}": geen partij, term, wet of artikel.`,
    en: `Lines ${cite.first}-${cite.last} of ${cite.source} name nothing of "${nameOf(entry)}": no party, term, statute or article.`,
  },
  remedy: {
    nl: 'Verbeter de regels. Klopt de vindplaats toch, zeg dan bij het feit waarom: "unnamed: <reden>".',
    en: 'Correct the lines. If the citation is right after all, say why at the fact: "unnamed: <reason>".',
  },
})

const needless = ({ entry, path }: Cited): Problem => problemAt(entry, [...path, 'unnamed'], {
  code: 'unnamed_not_needed',
  message: { nl: `De aangehaalde regels noemen "${nameOf(entry)}" wel: de uitzondering is niet nodig.`, en: `The cited lines do name "${nameOf(entry)}": the exception is not needed.` },
  remedy: { nl: 'Haal "unnamed" weg.', en: 'Remove "unnamed".' },
})

/** `texts`: text per source id, as far as the reader has them. A fact is judged only where all its sources are there. */
export function checkSpeaks(ledger: Ledger, texts: ReadonlyMap<string, string>): Problem[] {
  const sources = new Map([...texts].map(([id, text]) => [id, sourceWords(text)]))
  const names = statuteNames(ledger)
  const deps: Deps = { namesOf: knownNames(ledger), statuteOf: (ref) => statuteOf(ref, names)?.id }
  return citedFacts(ledger).flatMap((fact) => {
    if (fact.cites.some((cite) => !sources.has(cite.source))) return []
    const mute = fact.cites.filter((cite) => {
      const source = sources.get(cite.source) as SourceWords
      return !speaks(fact.subject, source.stretch(cite, LINES_AROUND), source, deps)
    })
    if (fact.unnamed === undefined) return mute.map((cite) => silent(fact, cite))
    return mute.length === 0 ? [needless(fact)] : []
  })
}
