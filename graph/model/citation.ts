/** Where a fact stands in a source: file and lines as `cat -n` shows them (lines split on "\n" only). */
import { z } from 'zod'
import { SourceId } from './ids.ts'

/** A citation is as narrow as the statement; product.md sets the limit. */
export const MAX_CITED_LINES = 60

const WRITTEN = /^(s\d{3})\s+(\d+)(?:\s*-\s*(\d+))?$/

export const Citation = z
  .object({ source: SourceId, first: z.int().min(1), last: z.int().min(1) })
  .refine((c) => c.first <= c.last, 'eerste regel na laatste regel')
  .refine((c) => c.last - c.first < MAX_CITED_LINES, `meer dan ${MAX_CITED_LINES} regels`)
export type Citation = z.infer<typeof Citation>

/** As an editor writes it in `seed/`: `s002 4634-4637` or `s002 4585`. */
export const WrittenCitation = z
  .string()
  .regex(WRITTEN, 'schrijf een vindplaats als "s002 4634-4637"')
  .transform((text) => {
    const [, source, first, last] = WRITTEN.exec(text) as unknown as [string, string, string, string?]
    return { source, first: Number(first), last: Number(last ?? first) }
  })
  .pipe(Citation)

/** Two stretches of one source that have a line in common. */
export const sharesLine = (a: Pick<Citation, 'source' | 'first' | 'last'>, b: Pick<Citation, 'source' | 'first' | 'last'>): boolean =>
  a.source === b.source && a.first <= b.last && a.last >= b.first

export const writeCitation = (c: Citation): string =>
  c.first === c.last ? `${c.source} ${c.first}` : `${c.source} ${c.first}-${c.last}`
