/** Norms that a text names: "artikel 7.3.11 lid 4 Jeugdwet", "Wpg art. 20", "126nd Sv", in the one form that `grounds` prints. */
import type { Token } from './words.ts'

export interface NamedNorm {
  /** `Jeugdwet 7.3.11 lid 4`, or a bare `artikel 20` where no statute stands beside it. */
  readonly ref: string
  readonly article: string
  readonly statute: string | undefined
  readonly first: number
  readonly last: number
}

const ARTICLE_WORDS = new Set(['art', 'artikel', 'artikelen', 'artikels', 'artt'])
const NUMBER = /^\d+(?:[.:]\d+)*[a-z]{0,3}$/
const BETWEEN = new Set(['van', 'de', 'het', 'uit', 'in'])

/** A statute in the text, also within a longer name ("artikel 20 Wpg"). */
export interface StatuteAt { readonly abbr: string; readonly first: number; readonly last: number }

interface Part { readonly text: string; readonly last: number }

/** `lid 4`, `onder e`, `sub i`, in any order behind the number. */
function partAfter(folded: readonly string[], at: number): Part {
  const parts: string[] = []
  let last = at
  for (let i = at + 1; i + 1 < folded.length; i++) {
    const word = folded[i] as string
    const value = folded[i + 1] as string
    if (word === 'lid' && /^\d+$/.test(value)) parts.push(`lid ${value}`)
    else if ((word === 'onder' || word === 'sub') && /^[a-z]{1,2}$|^\d+$/.test(value)) parts.push(`onder ${value}`)
    else if (word === 'eerste' && value === 'lid') parts.push('lid 1')
    else if (word === 'tweede' && value === 'lid') parts.push('lid 2')
    else if (word === 'derde' && value === 'lid') parts.push('lid 3')
    else if (word === 'vierde' && value === 'lid') parts.push('lid 4')
    else break
    last = i + 1
    i++
  }
  return { text: parts.join(' '), last }
}

function statuteBeside(folded: readonly string[], statutes: readonly StatuteAt[], first: number, last: number): StatuteAt | undefined {
  let next = last + 1
  while (BETWEEN.has(folded[next] ?? '')) next++
  return statutes.find((s) => s.first === next) ?? statutes.find((s) => s.last === first - 1 || (s.last === first - 2 && ARTICLE_WORDS.has(folded[first - 1] ?? '')))
}

/** `resolve` names the statute of a bare article number, where the corpus knows only one. */
export function namedNorms(
  tokens: readonly Token[], folded: readonly string[], statutes: readonly StatuteAt[], resolve: (article: string) => string | undefined,
): NamedNorm[] {
  const out: NamedNorm[] = []
  for (let at = 0; at < tokens.length; at++) {
    const number = folded[at] as string
    if (!NUMBER.test(number) || at <= (out.at(-1)?.last ?? -1) || ['lid', 'onder', 'sub'].includes(folded[at - 1] ?? '')) continue
    const introduced = ARTICLE_WORDS.has(folded[at - 1] ?? '') || (/^(?:en|of|jo)$/.test(folded[at - 1] ?? '') && out.at(-1)?.last === at - 2)
    const part = partAfter(folded, at)
    const beside = statuteBeside(folded, statutes, at, part.last)
    if (!introduced && (!beside || /^\d{4}$/.test(number))) continue
    // a plain number stands in many statutes; 7.3.11, 4:2 and 126nd tell theirs
    const abbr = beside?.abbr ?? (/[.:a-z]/.test(number) ? resolve(number) : undefined)
    const first = beside && beside.last < at ? beside.first : at - (ARTICLE_WORDS.has(folded[at - 1] ?? '') ? 1 : 0)
    const last = beside && beside.first > at ? beside.last : part.last
    out.push({ ref: [abbr ?? 'artikel', number, part.text].filter(Boolean).join(' '), article: number, statute: abbr, first, last })
  }
  return out
}
