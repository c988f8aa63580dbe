/** Every name that a record uses exists, and is of the sort that belongs in that field. */
import type { TermKind } from '../../model/term.ts'
import { problemAt, type Check, type Entry, type Ledger } from '../ledger.ts'
import { remedyForUnknown, type Finding, type Problem, type Text } from '../problem.ts'
import type { FieldPath } from '../yaml-file.ts'
import { wordsOf } from '../fields.ts'

const PARTY_FIELDS = new Set([
  'from', 'to', 'setting', 'transport', 'inferredOrgan', 'who', 'notTo', 'origin', 'heldBy', 'parties',
  'roleOf', 'partOf', 'memberOf', 'actsFor', 'takesPartIn', 'among',
])

/** Which vocabularies a field draws on. A task of the receiver may stand where a purpose does (legal-model §4). */
const TERM_FIELDS: Readonly<Record<string, readonly TermKind[]>> = {
  data: ['data'], holds: ['data'], purpose: ['purpose', 'task'], phase: ['phase'],
  given: ['circumstance'], absent: ['circumstance'], needs: ['circumstance'],
  holders: ['concept'], follows: ['concept'],
}

const OTHER_FIELDS = ['about', 'broader', 'excludes', 'state', 'source', 'statute', 'affects', 'issues', 'breaks']
const REFERENCE_FIELDS = [...PARTY_FIELDS, ...Object.keys(TERM_FIELDS), ...OTHER_FIELDS]

const KIND_WORDS: Readonly<Record<TermKind, Text>> = {
  data: { nl: 'een gegevenssoort', en: 'a kind of data' }, purpose: { nl: 'een doel', en: 'a purpose' }, phase: { nl: 'een fase', en: 'a phase' },
  circumstance: { nl: 'een omstandigheid', en: 'a circumstance' }, task: { nl: 'een taak', en: 'a task' }, concept: { nl: 'een begrip', en: 'a concept' },
}

const unknown = (what: Text, word: string, candidates: Iterable<string>, where: string): Finding => ({
  code: 'unknown_name',
  message: { nl: `${what.nl} "${word}" bestaat niet.`, en: `${what.en} "${word}" does not exist.` },
  remedy: remedyForUnknown(word, candidates, where),
})

function termFinding(ledger: Ledger, word: string, field: string, allowed: readonly TermKind[]): Finding | null {
  const term = ledger.byId('terms').get(word)?.value
  if (term === undefined) {
    const candidates = ledger.of('terms').filter((t) => allowed.includes(t.value.kind)).map((t) => t.value.id)
    return unknown({ nl: 'De term', en: 'The term' }, word, candidates, 'seed/terms')
  }
  if (allowed.includes(term.kind)) return null
  const wanted = allowed.map((kind) => KIND_WORDS[kind])
  return {
    code: 'wrong_vocabulary',
    message: {
      nl: `"${word}" is ${KIND_WORDS[term.kind].nl}, maar bij "${field}" hoort ${wanted.map((w) => w.nl).join(' of ')}.`,
      en: `"${word}" is ${KIND_WORDS[term.kind].en}, but "${field}" takes ${wanted.map((w) => w.en).join(' or ')}.`,
    },
    remedy: { nl: 'Zet het in het veld dat erbij hoort of kies een andere term.', en: 'Move it to the field it belongs in, or choose another term.' },
  }
}

/** A name of a party, term or statute: what a claim may be about. */
function aboutFinding(ledger: Ledger, word: string): Finding | null {
  const [parties, terms, statutes] = [ledger.byId('parties'), ledger.byId('terms'), ledger.byId('statutes')]
  if (parties.has(word) || terms.has(word) || statutes.has(word)) return null
  return unknown({ nl: 'De partij, term of wet', en: 'The party, term or statute' }, word, [...parties.keys(), ...terms.keys(), ...statutes.keys()], 'seed/terms of seed/parties')
}

function fieldFinding(ledger: Ledger, entry: Entry, field: string, word: string): Finding | null {
  if (PARTY_FIELDS.has(field)) {
    const parties = ledger.byId('parties')
    return parties.has(word) ? null : unknown({ nl: 'De partij', en: 'The party' }, word, parties.keys(), 'seed/parties')
  }
  const allowed = TERM_FIELDS[field]
  if (allowed !== undefined) return termFinding(ledger, word, field, allowed)
  switch (field) {
    case 'about': return aboutFinding(ledger, word)
    case 'broader': {
      const own = ledger.byId('terms').get(entry.raw !== null ? (entry.value as { id: string }).id : '')
      return termFinding(ledger, word, field, own === undefined ? [] : [own.value.kind])
    }
    case 'excludes': return termFinding(ledger, word, field, ['circumstance', 'data', 'purpose', 'phase'])
    case 'state': return ledger.byId('states').has(word) ? null : unknown({ nl: 'De stand van het recht', en: 'The state of the law' }, word, ledger.byId('states').keys(), 'seed/sources/states.yaml')
    case 'source': return ledger.byId('sources').has(word) ? null : unknown({ nl: 'De bron', en: 'The source' }, word, ledger.byId('sources').keys(), 'seed/sources')
    case 'statute':
    case 'affects': return ledger.byId('statutes').has(word) ? null : unknown({ nl: 'De wet', en: 'The statute' }, word, ledger.byId('statutes').keys(), 'seed/statutes')
    case 'issues': return ledger.byId('issues').has(word) ? null : unknown({ nl: 'Het geschilpunt', en: 'The issue' }, word, ledger.byId('issues').keys(), 'seed/issues')
    case 'breaks': {
      if (word === 'all' || ledger.byId('secrecy').has(word)) return null
      return unknown({ nl: 'De geheimhoudingsplicht', en: 'The secrecy duty' }, word, ledger.byId('secrecy').keys(), 'de lijst secrecy')
    }
    default: return null
  }
}

function checkReading(ledger: Ledger, problems: Problem[]): void {
  const issues = ledger.byId('issues')
  for (const reading of ledger.of('readings')) {
    for (const [issue, position] of Object.entries(reading.value.chooses)) {
      const path: FieldPath = ['chooses', issue]
      const found = issues.get(issue)
      if (found === undefined) problems.push(problemAt(reading, path, unknown({ nl: 'Het geschilpunt', en: 'The issue' }, issue, issues.keys(), 'seed/issues')))
      else if (!found.value.positions.some((p) => p.id === position)) {
        problems.push(problemAt(reading, path, unknown({ nl: 'Het standpunt', en: 'The position' }, position, found.value.positions.map((p) => p.id), `het geschilpunt ${issue}`)))
      }
    }
  }
}

export const checkReferences: Check = (ledger) => {
  const problems: Problem[] = []
  for (const { entry, name, value, path } of ledger.fields(REFERENCE_FIELDS)) {
    // a statute's version has a date under `from`; only lists of names are references there
    if (PARTY_FIELDS.has(name) && typeof value === 'string' && name !== 'inferredOrgan') continue
    for (const { word, path: at } of wordsOf(value, path)) {
      const finding = fieldFinding(ledger, entry, name, word)
      if (finding !== null) problems.push(problemAt(entry, at, finding))
    }
  }
  checkReading(ledger, problems)
  return problems
}
