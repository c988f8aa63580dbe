/** The calls that look something up and judge nothing: vocabulary, fact, passage, about. */
import type { Citation } from '../model/citation.ts'
import type { Source } from '../model/corpus.ts'
import type { Store } from '../store/port.ts'
import type { CallOutput } from './contract.ts'
import type { Handlers } from './dispatch.ts'
import { FACT_KINDS } from '../model/corpus.ts'
import { fail } from './failure.ts'
import { makeCiter } from './public-answer.ts'

/** The reader's own copy of the sources, as far as these calls need it. */
export interface SourceTexts {
  readonly folder: string
  lines(source: Source): readonly string[] | null
}

export interface LookupDeps {
  readonly store: Store
  /** Null where no folder of sources is set. */
  readonly sources: SourceTexts | null
  /** Name and version of the program, for status line and receipt. */
  readonly program: string
}

/** Most lines of one passage; a citation is at most sixty, with forty around it on either side. */
const MAX_PASSAGE_LINES = 200

const string = (value: unknown): string | null => (typeof value === 'string' ? value : null)

async function fact({ store }: LookupDeps, id: string): Promise<CallOutput<'fact'>> {
  const found = await store.fact(id)
  if (found === null) fail('unknown_fact', `Het feit "${id.slice(0, 80)}" bestaat niet (meer) in dit corpus.`, `There is no fact "${id.slice(0, 80)}" in this corpus.`, 'id')
  const { kind, record } = found
  const cite = makeCiter((await store.lexicon()).sources)
  const cites = Array.isArray(record['cites']) ? (record['cites'] as readonly Citation[]) : []
  return {
    id: record.id ?? id, kind,
    status: string(record['status']), basis: string(record['basis']), state: string(record['state']),
    record: { ...record }, citations: cites.map(cite),
  }
}

async function passage({ store, sources }: LookupDeps, input: { file: string; first: number; last: number; around: number }): Promise<CallOutput<'passage'>> {
  const source = (await store.lexicon()).sources.find((s) => s.file === input.file || s.id === input.file)
  if (source === undefined) fail('unknown_source', `De bron "${input.file.slice(0, 80)}" hoort niet bij dit corpus.`, `The source "${input.file.slice(0, 80)}" is not part of this corpus.`, 'file')
  if (sources === null) fail('no_sources', 'Er is geen map met bronteksten ingesteld. Wijs de map met uw eigen kopie aan (instellingen, --sources of GRONDSLAG_SOURCES).', 'No folder of source texts is set. Point to your own copy (settings, --sources or GRONDSLAG_SOURCES).')
  const lines = sources.lines(source)
  if (lines === null) fail('unknown_source', `"${source.file}" staat niet in de ingestelde map met bronteksten.`, `"${source.file}" is not in the folder of source texts.`, 'file')
  const { first, last, around } = input
  if (first > last || last > lines.length || last - first >= MAX_PASSAGE_LINES) {
    fail('out_of_range', `Regels ${first}-${last} zijn er niet: "${source.file}" heeft ${lines.length} regels en een passage hooguit ${MAX_PASSAGE_LINES}.`, `No lines ${first}-${last}: "${source.file}" has ${lines.length} lines, and a passage at most ${MAX_PASSAGE_LINES}.`, 'first')
  }
  const start = Math.max(1, first - around)
  const end = Math.min(lines.length, last + around)
  const shown = lines.slice(start - 1, end).map((text, i) => ({ number: start + i, text, cited: start + i >= first && start + i <= last }))
  return { file: source.file, title: source.title, first, last, lines: shown }
}

async function about({ store, sources, program }: LookupDeps): Promise<CallOutput<'about'>> {
  const [lexicon, counts] = await Promise.all([store.lexicon(), store.counts()])
  return {
    program, corpus: lexicon.version, facts: Object.fromEntries([...FACT_KINDS, 'issues'].map((kind) => [kind, counts[kind] ?? 0])),
    states: [...lexicon.states], changes: [...lexicon.changes],
    readings: lexicon.readings.map(({ id, name, en, gist }) => ({ id, name, en: en ?? null, gist })),
    sourcesFolder: sources?.folder ?? null, store: store.name,
  }
}

async function vocabulary({ store }: LookupDeps): Promise<CallOutput<'vocabulary'>> {
  const { parties, terms } = await store.lexicon()
  return {
    parties: parties.map(({ id, name, en, aliases, kind, domain }) => ({ id, name, en: en ?? null, aliases: [...aliases], kind, domain })),
    terms: terms.map(({ id, name, en, aliases, kind }) => ({ id, name, en: en ?? null, aliases: [...aliases], kind })),
  }
}

export function lookupHandlers(deps: LookupDeps): Pick<Handlers, 'vocabulary' | 'fact' | 'passage' | 'about'> {
  return {
    vocabulary: () => vocabulary(deps),
    fact: (input) => fact(deps, input.id),
    passage: (input) => passage(deps, input),
    about: () => about(deps),
  }
}
