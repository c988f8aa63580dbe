/** An answer as the outside sees it (product.md, command line): citations carry the source's own file name. Pure. */
import type { Answer } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { Source } from '../model/corpus.ts'
import type { Question } from '../model/question.ts'

export interface PublicCitation {
  file: string
  first: number
  last: number
}

/** Source ids → file names. A source that the corpus no longer has keeps its id. */
export function makeCiter(sources: readonly Pick<Source, 'id' | 'file'>[]): (citation: Citation) => PublicCitation {
  const files = new Map<string, string>(sources.map((s) => [s.id, s.file]))
  return ({ source, first, last }) => ({ file: files.get(source) ?? source, first, last })
}

/** The circumstance that every sort of consent stands under. */
const CONSENT = 'toestemming'

/** What was understood, in the words of product.md. Names are ids; `consent` is null where the question does not speak of it. */
export interface PublicParsed {
  from: string[]
  to: string[]
  via: string[]
  data: string[]
  purpose: string[]
  phase: string[]
  consent: 'met' | 'zonder' | null
  /** mag, moet, kan, is, volstaat or nodig. */
  modality: Question['asked']
  holder: string | null
  setting: string[]
  transport: string[]
  stated: string[]
  excluded: string[]
  ground: string[]
  negated: boolean
  ambiguous: Question['ambiguous']
}

export function publicParsed(q: Question): PublicParsed {
  const speaksOf = (terms: readonly string[]): boolean => terms.some((id) => id === CONSENT || id.endsWith(`-${CONSENT}`))
  return {
    from: q.from, to: q.to, via: q.via, data: q.data, purpose: q.purpose, phase: q.phase,
    consent: speaksOf(q.excluded) ? 'zonder' : speaksOf(q.stated) ? 'met' : null,
    modality: q.asked, holder: q.holder,
    setting: q.setting, transport: q.transport, stated: q.stated, excluded: q.excluded,
    ground: q.ground, negated: q.negated, ambiguous: q.ambiguous,
  }
}

/** Every `citations` in a value, however deep, with file names for source ids. */
type Published<T> = T extends Citation ? PublicCitation : T extends readonly (infer I)[] ? Published<I>[] : T extends object ? { [K in keyof T]: Published<T[K]> } : T

export type PublicAnswer = { id?: string | number; question: string; parsed: PublicParsed } & Omit<Published<Answer>, 'parsed'>

function publish<T>(value: T, cite: (c: Citation) => PublicCitation): Published<T> {
  const walk = (at: unknown): unknown => {
    if (Array.isArray(at)) return at.map(walk)
    if (typeof at !== 'object' || at === null) return at
    return Object.fromEntries(Object.entries(at).map(([key, inner]) => [key, key === 'citations' ? (inner as Citation[]).map(cite) : walk(inner)]))
  }
  return walk(value) as Published<T>
}

/** `id` is the asker's own, given back as it came. */
export function publicAnswer(answer: Answer, sources: readonly Pick<Source, 'id' | 'file'>[], id?: string | number): PublicAnswer {
  const { parsed, ...rest } = answer
  const published = publish(rest, makeCiter(sources))
  return { ...(id === undefined ? {} : { id }), question: parsed.text, ...published, parsed: publicParsed(parsed) }
}
