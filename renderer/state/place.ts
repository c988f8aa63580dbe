// Where the reader is: everything a deep link must bring back. Pure; the address bar follows it (use-place.ts).
import type { CheckName } from '../../graph/model/answer.ts'
import type { CallInput } from '../../graph/api/contract.ts'

export type ViewName = 'vraag' | 'hulp' | 'instellingen'

/** Slots of a question that a chip can correct, in the order in which they are shown. */
export const LIST_SLOTS = ['from', 'to', 'via', 'data', 'purpose', 'phase', 'setting', 'transport', 'stated', 'excluded'] as const
export type ListSlot = (typeof LIST_SLOTS)[number]

/** Corrections by hand: a slot that is present replaces what was read, an empty list clears it. */
export type Corrections = Readonly<Partial<Record<ListSlot, readonly string[]>>>

/** What the inspector shows. `file` is a source id or the name of its file. */
export type Inspected =
  | { readonly kind: 'passage'; readonly file: string; readonly first: number; readonly last: number }
  | { readonly kind: 'fact'; readonly id: string }

/** The check that is opened: which route, which hop of it (from 0), which check. */
export interface Opened {
  readonly path: string
  readonly hop: number
  readonly check: CheckName | null
}

export interface Place {
  readonly view: ViewName
  readonly text: string
  readonly corrections: Corrections
  /** The reader's own positions, issue id to position id. */
  readonly chooses: Readonly<Record<string, string>>
  readonly asOf: string | null
  /** Reading looked at; shown, never sent. */
  readonly reading: string | null
  readonly opened: Opened | null
  readonly inspected: Inspected | null
  /** A question that is not stored and that this window no longer remembers. */
  readonly forgotten: boolean
}

export const EMPTY_PLACE: Place = { view: 'vraag', text: '', corrections: {}, chooses: {}, asOf: null, reading: null, opened: null, inspected: null, forgotten: false }

/** A new question starts clean, but stays at the same date and reading. */
export const askPlace = (place: Place, text: string): Place => ({ ...EMPTY_PLACE, text, asOf: place.asOf, reading: place.reading })

/** What is asked at a place; null where nothing is asked. */
export function askInputOf(place: Place): CallInput<'ask'> | null {
  const asked = place.text.trim() !== '' || Object.keys(place.corrections).length > 0
  if (!asked) return null
  const slots = Object.keys(place.corrections).length === 0 ? {} : { slots: mutable(place.corrections) }
  return { text: place.text, ...slots, chooses: { ...place.chooses }, asOf: place.asOf }
}

const mutable = (corrections: Corrections): NonNullable<CallInput<'ask'>['slots']> =>
  Object.fromEntries(Object.entries(corrections).map(([slot, ids]) => [slot, [...ids]]))

/** Writes a place as a hash, in one order, so that equal places have equal links. `secret` stands in for the text. */
export function writeHash(place: Place, secret: string | null = null): string {
  const parts: [string, string][] = []
  if (secret !== null) parts.push(['geheim', secret])
  else if (place.text !== '') parts.push(['q', place.text])
  for (const slot of LIST_SLOTS) {
    const ids = place.corrections[slot]
    if (ids !== undefined) parts.push([slot, ids.join(',')])
  }
  for (const [issue, position] of Object.entries(place.chooses).sort(([a], [b]) => a.localeCompare(b))) parts.push(['kies', `${issue}:${position}`])
  if (place.asOf !== null) parts.push(['op', place.asOf])
  if (place.reading !== null) parts.push(['lezing', place.reading])
  if (place.opened !== null) parts.push(['route', place.opened.path], ['stap', String(place.opened.hop + 1)])
  if (place.opened?.check != null) parts.push(['toets', place.opened.check])
  if (place.inspected?.kind === 'passage') parts.push(['bron', `${place.inspected.file}:${place.inspected.first}-${place.inspected.last}`])
  if (place.inspected?.kind === 'fact') parts.push(['feit', place.inspected.id])
  const query = new URLSearchParams(parts).toString()
  return `#/${place.view}${query === '' ? '' : `?${query}`}`
}

/** Reads a hash, whatever it holds; what cannot be read is left out. `recall` gives back the text behind a secret. */
export function readHash(hash: string, recall: (secret: string) => string | null = () => null): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s)
  const view: ViewName = path === 'hulp' || path === 'instellingen' ? path : 'vraag'
  const given = new URLSearchParams(query)
  const secret = given.get('geheim')
  const recalled = secret === null ? null : recall(secret)
  return {
    view,
    text: recalled ?? given.get('q') ?? '',
    corrections: readCorrections(given),
    chooses: readChooses(given),
    asOf: /^\d{4}-\d{2}-\d{2}$/.exec(given.get('op') ?? '')?.[0] ?? null,
    reading: given.get('lezing'),
    opened: readOpened(given),
    inspected: readInspected(given),
    forgotten: secret !== null && recalled === null,
  }
}

function readCorrections(given: URLSearchParams): Corrections {
  const found: Partial<Record<ListSlot, readonly string[]>> = {}
  for (const slot of LIST_SLOTS) {
    const value = given.get(slot)
    if (value !== null) found[slot] = value.split(',').filter((id) => id !== '')
  }
  return found
}

const readChooses = (given: URLSearchParams): Record<string, string> =>
  Object.fromEntries(given.getAll('kies').map((pair) => pair.split(':')).filter((pair): pair is [string, string] => pair.length === 2 && pair[0] !== '' && pair[1] !== ''))

const CHECK_NAMES: Readonly<Record<CheckName, true>> = {
  doel: true, grondslag_verstrekker: true, geheimhouding: true, bijzondere_gegevens: true, verenigbaarheid: true, grondslag_ontvanger: true, noodzaak: true,
}
const isCheck = (value: string | null): value is CheckName => value !== null && Object.hasOwn(CHECK_NAMES, value)

function readOpened(given: URLSearchParams): Opened | null {
  const path = given.get('route')
  if (path === null) return null
  const hop = Number(given.get('stap') ?? '1')
  const check = given.get('toets')
  return { path, hop: Number.isInteger(hop) && hop > 0 ? hop - 1 : 0, check: isCheck(check) ? check : null }
}

function readInspected(given: URLSearchParams): Inspected | null {
  const fact = given.get('feit')
  if (fact !== null) return { kind: 'fact', id: fact }
  const [, file, first, last] = /^(.+):(\d+)-(\d+)$/.exec(given.get('bron') ?? '') ?? []
  if (file === undefined) return null
  return { kind: 'passage', file, first: Number(first), last: Number(last) }
}
