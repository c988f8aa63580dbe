/** What zod has against a record, in words for the person who wrote it. Pure. */
import type { z } from 'zod'
import { KINDS, type Kind } from '../model/corpus.ts'
import { didYouMean, type Finding, type Text } from './problem.ts'
import type { FieldPath } from './yaml-file.ts'

type ZodIssue = z.core.$ZodIssue

/** The sentences that the model's own refinements say, in English. */
const ENGLISH: Readonly<Record<string, string>> = {
  'eerste regel na laatste regel': 'first line after last line',
  'kleine letters, cijfers en koppeltekens': 'lower case letters, digits and hyphens',
  's gevolgd door drie cijfers': 's followed by three digits',
  'schrijf een vindplaats als "s002 4634-4637"': 'write a citation as "s002 4634-4637"',
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { nl: 'tekst', en: 'text' }, number: { nl: 'een getal', en: 'a number' }, int: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'true of false', en: 'true or false' }, array: { nl: 'een lijst [ … ]', en: 'a list [ … ]' },
  object: { nl: 'een gegeven met velden', en: 'a record with fields' }, record: { nl: 'een gegeven met velden', en: 'a record with fields' },
}

export interface SchemaFinding extends Finding {
  readonly path: FieldPath
}

function valueAt(raw: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined), raw)
}

const show = (value: unknown): string => (typeof value === 'string' ? `"${value.slice(0, 80)}"` : (JSON.stringify(value) ?? 'niets').slice(0, 80))

interface Def { readonly type: string; readonly shape?: Record<string, Shaped>; readonly element?: Shaped; readonly innerType?: Shaped; readonly in?: Shaped; readonly options?: readonly Shaped[]; readonly valueType?: Shaped }
interface Shaped { readonly def: Def }

/** The fields that a record knows at a place: what a misspelt field may have meant. */
function fieldsAt(schema: Shaped, path: FieldPath): readonly string[] {
  const { def } = schema
  const inner = def.innerType ?? def.in
  if (inner !== undefined) return fieldsAt(inner, path)
  if (def.options !== undefined) return def.options.flatMap((option) => fieldsAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return Object.keys(def.shape ?? {})
  const next = typeof step === 'number' ? def.element : (def.shape?.[step] ?? def.valueType)
  return next === undefined ? [] : fieldsAt(next, rest)
}

/** A union (text or record): the complaints of the alternative that came furthest. */
function bestBranch(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const wrongType = (issues: readonly ZodIssue[]): boolean => issues.some((i) => i.path.length === 0 && i.code === 'invalid_type')
  return branches.find((issues) => issues.length > 0 && !wrongType(issues)) ?? branches[0] ?? []
}

function limitWords(issue: ZodIssue & { code: 'too_small' | 'too_big' }, name: string): Text {
  const what: Readonly<Record<string, Text>> = { string: { nl: 'tekens', en: 'characters' }, array: { nl: 'onderdelen', en: 'items' } }
  const unit = what[issue.origin] ?? { nl: '', en: '' }
  return issue.code === 'too_small'
    ? { nl: `${name} is te weinig: minstens ${String(issue.minimum)} ${unit.nl}`.trim() + '.', en: `${name} is too small: at least ${String(issue.minimum)} ${unit.en}`.trim() + '.' }
    : { nl: `${name} is te veel: hooguit ${String(issue.maximum)} ${unit.nl}`.trim() + '.', en: `${name} is too much: at most ${String(issue.maximum)} ${unit.en}`.trim() + '.' }
}

const README: Text = { nl: 'Zie seed/README.md voor het veld.', en: 'See seed/README.md for this field.' }

function one(issue: ZodIssue, path: FieldPath, raw: unknown, kind: Kind): SchemaFinding[] {
  const value = valueAt(raw, path)
  const name = path.length === 0 ? 'het gegeven' : `"${path.join('.')}"`
  const find = (code: string, message: Text, remedy: Text = README, at = path): SchemaFinding => ({ code, message, remedy, path: at })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        if (/\s/.test(key)) {
          return find('unquoted_comma', { nl: `"${key}" staat los van de tekst ervoor: een komma breekt tekst binnen { }.`, en: `"${key}" came loose from the text before it: a comma breaks text within { }.` },
            { nl: 'Zet de hele tekst tussen aanhalingstekens.', en: 'Quote the whole text.' }, [...path, key])
        }
        const meant = didYouMean(key, fieldsAt(KINDS[kind], path))
        return find('unknown_field', { nl: `Het veld "${key}" bestaat hier niet.`, en: `There is no field "${key}" here.` },
          meant === null ? { nl: 'Haal het weg of zie seed/README.md.', en: 'Remove it or see seed/README.md.' } : { nl: `Bedoelde u "${meant}"?`, en: `Did you mean "${meant}"?` }, [...path, key])
      })
    case 'invalid_union':
      return bestBranch(issue.errors).flatMap((inner) => one(inner, [...path, ...(inner.path as FieldPath)], raw, kind))
    case 'invalid_type': {
      const wanted = TYPES[issue.expected] ?? { nl: issue.expected, en: issue.expected }
      if (value === undefined) return [find('missing_field', { nl: `Het veld ${name} ontbreekt.`, en: `The field ${name} is missing.` }, { nl: `Voeg het toe: ${wanted.nl}. Zie seed/README.md.`, en: `Add it: ${wanted.en}. See seed/README.md.` })]
      return [find('wrong_type', { nl: `Bij ${name} hoort ${wanted.nl}; er staat ${show(value)}.`, en: `${name} must be ${wanted.en}; found ${show(value)}.` })]
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      const remedy: Text = { nl: `Kies uit: ${allowed.join(', ')}.`, en: `Choose one of: ${allowed.join(', ')}.` }
      if (value === undefined) return [find('missing_field', { nl: `Het veld ${name} ontbreekt.`, en: `The field ${name} is missing.` }, remedy)]
      const meant = typeof value === 'string' ? didYouMean(value, allowed) : null
      return [find('wrong_value', { nl: `${show(value)} kan niet bij ${name}.`, en: `${show(value)} is not possible for ${name}.` },
        meant === null ? remedy : { nl: `Bedoelde u "${meant}"? ${remedy.nl}`, en: `Did you mean "${meant}"? ${remedy.en}` })]
    }
    case 'too_small':
    case 'too_big':
      return [find(issue.code, limitWords(issue, name))]
    case 'invalid_format':
      if (issue.format === 'date') return [find('wrong_date', { nl: `${name}: ${show(value)} is geen datum.`, en: `${name}: ${show(value)} is no date.` }, { nl: "Schrijf '2015-01-31', met aanhalingstekens.", en: "Write '2015-01-31', quoted." })]
      return [find('wrong_form', { nl: `${name}: ${show(value)} heeft niet de goede vorm (${issue.message}).`, en: `${name}: ${show(value)} has the wrong form (${ENGLISH[issue.message] ?? issue.message}).` })]
    default:
      return [find('wrong_value', { nl: `${name}: ${show(value)}: ${issue.message}.`, en: `${name}: ${show(value)}: ${ENGLISH[issue.message] ?? issue.message}.` })]
  }
}

/** Every complaint about one record, each with the path of the field to blame. */
export function schemaFindings(kind: Kind, raw: unknown, issues: readonly ZodIssue[]): SchemaFinding[] {
  return issues.flatMap((issue) => one(issue, issue.path as FieldPath, raw, kind))
}
