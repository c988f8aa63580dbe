/** References are written as the corpus writes them, into statutes it knows, and an agreement is never a ground. */
import type { Kind } from '../../model/corpus.ts'
import { canBeGround, parseNormRef, writeNormRef, type Statute } from '../../model/norm.ts'
import { problemAt, type Check, type Ledger } from '../ledger.ts'
import { remedyForUnknown, type Finding, type Problem } from '../problem.ts'
import { wordsOf } from '../fields.ts'

const REF_FIELDS = new Set(['grounds', 'receiving', 'special', 'ofGround', 'ref'])
/** Kinds whose grounds must be able to carry a provision; elsewhere a norm may be named that does not suffice. */
export const CARRIES: ReadonlySet<Kind> = new Set<Kind>(['routes', 'receiving', 'secrecy'])

export interface StatuteNames {
  readonly byName: ReadonlyMap<string, Statute>
  readonly abbreviations: readonly string[]
}

export function statuteNames(ledger: Ledger): StatuteNames {
  const byName = new Map<string, Statute>()
  const statutes = ledger.of('statutes').map((entry) => entry.value)
  for (const statute of statutes) for (const name of [...statute.aliases, statute.name]) byName.set(name.toLowerCase(), statute)
  // an abbreviation wins from another statute's alias
  for (const statute of statutes) byName.set(statute.abbr.toLowerCase(), statute)
  return { byName, abbreviations: statutes.map((statute) => statute.abbr) }
}

/** The longest name of a statute that the reference begins with: "Wmo 2015 5.2.6", "Beroepscode jeugdzorgwerker J". */
function longestName(text: string, names: StatuteNames): string | undefined {
  const words = text.trim().replace(/\s+/g, ' ').split(' ')
  for (let n = words.length; n > 0; n -= 1) {
    const name = words.slice(0, n).join(' ')
    if (names.byName.has(name.toLowerCase())) return name
  }
  return undefined
}

/** The statute that a reference names, by whatever of its names. */
export const statuteOf = (text: string, names: StatuteNames): Statute | undefined =>
  names.byName.get((longestName(text, names) ?? parseNormRef(text).statute).toLowerCase())

/** What is wrong with one written reference, or null. */
export function refFinding(text: string, names: StatuteNames, mustCarry: boolean): Finding | null {
  const ref = parseNormRef(text)
  const name = longestName(text, names) ?? ref.statute
  const statute = names.byName.get(name.toLowerCase())
  if (statute === undefined) {
    return {
      code: 'unknown_statute',
      message: { nl: `De wet in "${text}" is niet bekend ("${ref.statute}").`, en: `The statute in "${text}" is not known ("${ref.statute}").` },
      remedy: remedyForUnknown(ref.statute, names.abbreviations, 'seed/statutes'),
    }
  }
  if (mustCarry && !canBeGround(statute.rank)) {
    return {
      code: 'agreement_as_ground',
      message: { nl: `"${text}" is een ${statute.rank} en dus geen grondslag.`, en: `"${text}" is a ${statute.rank} and therefore no ground.` },
      remedy: { nl: 'Noem de wet waarop het rust, of laat de lijst leeg; wat afgesproken moet zijn hoort bij "conditions".', en: 'Name the statute it rests on, or leave the list empty; what must be agreed belongs under "conditions".' },
    }
  }
  // the rest of the reference as parseNormRef tidies it ("art. 16" → "16"); without a number it stands as written
  const rest = ref.article === '' ? text.trim().slice(name.length).trim() : writeNormRef({ ...ref, statute: '' })
  const canonical = [statute.abbr, rest].filter(Boolean).join(' ')
  return canonical === text ? null : {
    code: 'reference_spelling',
    message: { nl: `De verwijzing "${text}" is anders geschreven dan in het corpus.`, en: `The reference "${text}" is not written as in the corpus.` },
    remedy: { nl: `Schrijf "${canonical}".`, en: `Write "${canonical}".` },
  }
}

export const checkGrounds: Check = (ledger) => {
  const problems: Problem[] = []
  const names = statuteNames(ledger)
  for (const { entry, name, value, path } of ledger.fields(REF_FIELDS)) {
    const mustCarry = CARRIES.has(entry.kind) && name !== 'ofGround'
    for (const { word, path: at } of wordsOf(value, path)) {
      const finding = refFinding(word, names, mustCarry)
      if (finding !== null) problems.push(problemAt(entry, at, finding))
    }
  }
  return problems
}
