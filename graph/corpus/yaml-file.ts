/** One YAML text → its records, each knowing the line of every field. Hardened: no aliases, tags, deep nesting or double keys. */
import { isCollection, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type YAMLMap } from 'yaml'
import { KINDS, type Kind } from '../model/corpus.ts'
import { remedyForUnknown, type Problem } from './problem.ts'
import type { SeedFile } from './seed-files.ts'

/** Nesting of one file; a fact needs about seven. */
export const MAX_DEPTH = 24
export const MAX_RECORDS_PER_FILE = 20_000

export type FieldPath = readonly (string | number)[]

/** A record as it stands in a file, before its schema has seen it. */
export interface RawRecord {
  readonly kind: Kind
  readonly file: string
  readonly line: number
  readonly raw: unknown
  /** Line of a field of this record, or of the nearest thing around it that is written down. */
  lineOf(path: FieldPath): number
}

/** Dutch words for what the parser trips over; everything else gets the general sentence. */
const SYNTAX: Readonly<Record<string, { nl: string; en: string }>> = {
  DUPLICATE_KEY: { nl: 'Dit veld staat er twee keer.', en: 'This field stands here twice.' },
  TAB_AS_INDENT: { nl: 'Er is ingesprongen met een tab.', en: 'A tab is used for indentation.' },
  BAD_INDENT: { nl: 'De inspringing klopt niet.', en: 'The indentation is wrong.' },
  MISSING_CHAR: { nl: 'Er ontbreekt een leesteken (komma, haakje, aanhalingsteken of dubbele punt).', en: 'A comma, bracket, quote or colon is missing.' },
  MULTIPLE_DOCS: { nl: 'Er staan meer documenten in één bestand ("---").', en: 'There is more than one document in the file ("---").' },
  BAD_ALIAS: { nl: 'Een verwijzing (*naam) is niet toegestaan.', en: 'An alias (*name) is not allowed.' },
}
const CANNOT_READ = { nl: 'De YAML is hier niet te lezen.', en: 'The YAML cannot be read here.' }
const CHECK_SYNTAX = { nl: 'Zet tekst met een dubbele punt, hekje of komma tussen aanhalingstekens en spring in met spaties.', en: 'Quote text that holds a colon, hash or comma, and indent with spaces.' }
const WRITE_OUT = { nl: 'Schrijf de waarde uit.', en: 'Write the value out.' }

/** A cheap look before parsing, so that a text of a million brackets never reaches the parser. */
function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i)
    if (c === 91 || c === 123) { depth += 1; if (depth > MAX_DEPTH) return true }
    else if ((c === 93 || c === 125) && depth > 0) depth -= 1
  }
  return /^ {120}|^(?:\s*[-?] ){24}/m.test(text)
}

class YamlFile {
  readonly problems: Problem[] = []
  private readonly lines = new LineCounter()
  private readonly document: Document

  constructor(private readonly file: SeedFile) {
    this.document = parseDocument(file.text, { lineCounter: this.lines, uniqueKeys: true, strict: true, prettyErrors: false, schema: 'core', merge: false })
    for (const error of this.document.errors) {
      this.report(this.lineAt(error.pos[0]), 'yaml_syntax', SYNTAX[error.code] ?? CANNOT_READ, CHECK_SYNTAX)
    }
    for (const warning of this.document.warnings) {
      this.report(this.lineAt(warning.pos[0]), 'yaml_not_plain', { nl: 'Een label (!naam) is niet toegestaan.', en: 'A tag (!name) is not allowed.' }, WRITE_OUT)
    }
    if (this.problems.length === 0) this.refuseAliasesAndTags()
  }

  lineAt(offset: number): number {
    return this.lines.linePos(offset).line
  }

  report(line: number, code: string, message: Problem['message'], remedy: Problem['remedy']): void {
    this.problems.push({ severity: 'error', file: this.file.path, line, code, message, remedy })
  }

  private refuseAliasesAndTags(): void {
    const refuse = (node: Node, what: string, en: string): void =>
      this.report(this.lineAt(node.range?.[0] ?? 0), 'yaml_not_plain', { nl: `${what} is niet toegestaan.`, en: `${en} is not allowed.` }, WRITE_OUT)
    visit(this.document, {
      Alias: (_key, node) => { refuse(node, 'Een verwijzing (*naam)', 'An alias (*name)') },
      Node: (_key, node) => {
        if (node.tag !== undefined && /^!/.test(node.tag)) refuse(node, `Het label "${node.tag}"`, `The tag "${node.tag}"`)
        if ('anchor' in node && node.anchor !== undefined) refuse(node, `Een anker (&${node.anchor})`, `An anchor (&${node.anchor})`)
      },
    })
  }

  /** The records of every list, with problems for what is no list of records. */
  records(): RawRecord[] {
    const top = this.document.contents
    if (top === null || this.problems.length > 0) {
      if (top === null) this.report(1, 'empty_file', { nl: 'Het bestand is leeg.', en: 'The file is empty.' }, { nl: 'Zet er een lijst in of verwijder het.', en: 'Put a list in it or remove it.' })
      return []
    }
    if (!isMap(top)) {
      this.report(1, 'no_lists', { nl: 'Het bestand bevat geen lijsten met een naam.', en: 'The file holds no named lists.' }, { nl: 'Begin met bijvoorbeeld "routes:".', en: 'Start with for example "routes:".' })
      return []
    }
    return top.items.flatMap((pair) => this.list(top, pair.key, pair.value))
  }

  private list(top: YAMLMap, keyNode: unknown, value: unknown): RawRecord[] {
    const key = isScalar(keyNode) ? String(keyNode.value) : ''
    const line = this.lineAt(isScalar(keyNode) ? (keyNode.range?.[0] ?? 0) : (top.range?.[0] ?? 0))
    if (!Object.hasOwn(KINDS, key)) {
      this.report(line, 'unknown_list', { nl: `"${key}" is geen lijst van het corpus.`, en: `"${key}" is no list of the corpus.` }, remedyForUnknown(key, Object.keys(KINDS), 'het model (KINDS)'))
      return []
    }
    if (isScalar(value) && value.value === null) return []
    if (!isSeq(value)) {
      this.report(line, 'not_a_list', { nl: `Onder "${key}" hoort een lijst.`, en: `"${key}" must hold a list.` }, { nl: 'Begin ieder gegeven met "- ".', en: 'Start every record with "- ".' })
      return []
    }
    if (value.items.length > MAX_RECORDS_PER_FILE) {
      this.report(line, 'too_many_records', { nl: `Meer dan ${MAX_RECORDS_PER_FILE} gegevens in een lijst.`, en: `More than ${MAX_RECORDS_PER_FILE} records in a list.` }, { nl: 'Splits het bestand.', en: 'Split the file.' })
      return []
    }
    return value.items.map((node) => this.record(key as Kind, node))
  }

  private record(kind: Kind, node: unknown): RawRecord {
    const offsetOf = (n: unknown, fallback: number): number => (isCollection(n) || isScalar(n) ? (n.range?.[0] ?? fallback) : fallback)
    const start = offsetOf(node, 0)
    return {
      kind,
      file: this.file.path,
      line: this.lineAt(start),
      raw: isCollection(node) || isScalar(node) ? (node.toJS(this.document, { maxAliasCount: 0 }) as unknown) : null,
      lineOf: (path) => {
        let offset = start
        let at: unknown = node
        for (const step of path) {
          if (!isCollection(at)) break
          const key = isMap(at) ? at.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.key : undefined
          const next: unknown = at.get(step, true)
          offset = offsetOf(key ?? next, offset)
          at = next
        }
        return this.lineAt(offset)
      },
    }
  }
}

/** Parses one file. Problems and records exclude each other only where the text itself cannot be read. */
export function parseYamlFile(file: SeedFile): { readonly records: readonly RawRecord[]; readonly problems: readonly Problem[] } {
  const refuse = (): { records: []; problems: Problem[] } => ({
    records: [],
    problems: [{
      severity: 'error', file: file.path, line: 0, code: 'too_deep',
      message: { nl: `Het bestand is dieper genest dan ${MAX_DEPTH} niveaus.`, en: `The file nests deeper than ${MAX_DEPTH} levels.` },
      remedy: { nl: 'Schrijf het platter op; een feit heeft hooguit zeven niveaus.', en: 'Write it flatter; a fact has at most seven levels.' },
    }],
  })
  if (nestsTooDeep(file.text)) return refuse()
  try {
    const parsed = new YamlFile(file)
    const records = parsed.records()
    return { records, problems: parsed.problems }
  } catch (cause) {
    if (cause instanceof RangeError) return refuse()
    throw cause
  }
}
