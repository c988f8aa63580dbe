/** The vocabularies of a question: data, purposes, phases, circumstances, tasks and concepts. */
import { z } from 'zod'
import { WrittenCitation } from './citation.ts'
import { TermId } from './ids.ts'

export const TERM_KINDS = ['data', 'purpose', 'phase', 'circumstance', 'task', 'concept'] as const
export const TermKind = z.enum(TERM_KINDS)
export type TermKind = z.infer<typeof TermKind>

export const Term = z.strictObject({
  id: TermId,
  kind: TermKind,
  name: z.string().min(1).max(160),
  en: z.string().max(160).optional(),
  aliases: z.array(z.string().min(1).max(120)).default([]),
  /** Wider terms: gezondheidsgegevens → bijzondere persoonsgegevens; ots → kinderbeschermingsmaatregel. */
  broader: z.array(TermId).default([]),
  /** Circumstances that cannot hold together: ots, voogdij, jeugdreclassering. */
  excludes: z.array(TermId).default([]),
  /** Data: falls under the ban of art. 16 Wbp (check 4). */
  special: z.boolean().default(false),
  /** Data: no personal data at all (anonymous); no check applies. */
  anonymous: z.boolean().default(false),
  /** Circumstance: overmacht, conflict van plichten, vital interest. Opens a closed default only when stated (§13). */
  emergency: z.boolean().default(false),
  /**
   * Circumstance that a recorded route brings about and nobody can bring about otherwise: every route that must be followed
   * (wettelijke plicht), or only the route that says so (meldrecht).
   */
  broughtBy: z.enum(['duty', 'route']).optional(),
  gist: z.string().max(600).optional(),
  cites: z.array(WrittenCitation).default([]),
})
export type Term = z.infer<typeof Term>
