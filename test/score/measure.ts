/** One question measured: right side, exact verdict, decisive ground, and which layer missed. */
import type { Answer, Verdict } from '../../graph/model/answer.ts'
import { parseNormRef } from '../../graph/model/norm.ts'
import type { Asked } from './questions-file.ts'

export type Layer = 'reader' | 'match' | 'corpus' | 'reason'

export interface Measured {
  readonly asked: Asked
  readonly answer: Answer
  readonly right: boolean
  readonly exact: boolean
  /** Null where no ground is expected, or none can be right. */
  readonly ground: boolean | null
  readonly falseYes: boolean
  readonly falseNo: boolean
  readonly needlessUnknown: boolean
  readonly layer: Layer | null
  readonly source: string
  readonly kind: string
}

const side = (v: Verdict): string => (v === 'ja' || v === 'ja_mits' ? 'ja' : v)

/** `Wbp art. 8 sub a`, `Wet SUWI art. 62`, `WMO` and `Wbp 8 onder a`, `Suwi 62`, `Wmo 2015` become comparable. */
export function plainRef(text: string): { statute: string; article: string; part: string } {
  const cleaned = text.toLowerCase().replace(/\bart(?:ikel)?\.?\s*/g, ' ').replace(/\bsub\b|\baanhef en onder\b/g, 'onder').replace(/[()]/g, ' ').replace(/\bjo\.?\s.*$/, '').replace(/\s+/g, ' ').trim()
  const ref = parseNormRef(cleaned.replace(/^wmo 2015\b/, 'wmo').replace(/^wet suwi\b/, 'suwi').replace(/^koepelconvenant$/, 'convenant').replace(/\brr\b/, 'rr'))
  return { statute: ref.statute.replace(/^wet /, '').trim(), article: ref.article, part: ref.part }
}

/** The given ground names the expected article; where only a statute is expected, any article of it will do. */
export function sameGround(expected: string, given: string): boolean {
  const [e, g] = [plainRef(expected), plainRef(given)]
  const statute = e.statute === g.statute || (e.statute !== '' && (g.statute.includes(e.statute) || e.statute.includes(g.statute)) && g.statute !== '')
  return statute && (e.article === '' || e.article === g.article)
}

const DECISIVE = 3

function layerOf(asked: Asked, answer: Answer): Layer {
  const q = answer.parsed
  const unread = (asked.from !== '' && asked.to !== '' && q.kind === 'unclear') || (q.kind === 'route' && q.spans.some((s) => (s.slot === 'from' || s.slot === 'to') && q.unknown.includes(s.id)) && !asked.accept.includes('onbekend'))
  if (unread) return 'reader'
  if (answer.verdict === 'onbekend') return answer.nearest.length > 0 && q.kind !== 'route' ? 'match' : 'corpus'
  return answer.rules.length > 0 && answer.routes.length === 0 ? 'match' : 'reason'
}

export function measure(asked: Asked, answer: Answer): Measured {
  const right = asked.accept.some((v) => side(v) === side(answer.verdict))
  const wanted = asked.grounds.length > 0
  return {
    asked, answer, right,
    exact: asked.accept.includes(answer.verdict),
    ground: wanted ? asked.grounds.some((e) => answer.grounds.slice(0, DECISIVE).some((g) => sameGround(e, g))) : null,
    falseYes: !right && side(answer.verdict) === 'ja',
    falseNo: !right && answer.verdict === 'nee',
    needlessUnknown: !right && answer.verdict === 'onbekend',
    layer: right ? null : layerOf(asked, answer),
    source: asked.id.split('-')[0] ?? '', kind: answer.kind,
  }
}

export interface Totals { readonly name: string; readonly n: number; readonly right: number; readonly exact: number; readonly grounds: number; readonly withGrounds: number; readonly falseYes: number; readonly falseNo: number; readonly needlessUnknown: number }

export function totals(name: string, measured: readonly Measured[]): Totals {
  const count = (test: (m: Measured) => boolean): number => measured.filter(test).length
  return {
    name, n: measured.length, right: count((m) => m.right), exact: count((m) => m.exact),
    grounds: count((m) => m.ground === true), withGrounds: count((m) => m.ground !== null),
    falseYes: count((m) => m.falseYes), falseNo: count((m) => m.falseNo), needlessUnknown: count((m) => m.needlessUnknown),
  }
}
