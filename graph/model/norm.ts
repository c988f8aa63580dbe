/** Statutes and what stands beside them (codes, guidance, doctrine), and references into them. */
import { z } from 'zod'
import { WrittenCitation } from './citation.ts'
import { StatuteId } from './ids.ts'

/**
 * What an instrument is. Only some can be a ground: a convenant, a privacyreglement or a guidance
 * document never is (s000 316-320, s002 541-556, 5786-5788, 6841-6847).
 */
export const STATUTE_RANKS = [
  'wet', 'verdrag', 'besluit', 'regeling', 'wetsvoorstel', 'rechtspraak', 'leerstuk',
  'aanwijzing', 'beroepscode', 'handreiking', 'convenant', 'reglement',
] as const
export const StatuteRank = z.enum(STATUTE_RANKS)
export type StatuteRank = z.infer<typeof StatuteRank>

/** Guidance may state a route, with a warning (legal-model §13); an agreement never is a ground. */
const NEVER_GROUND: readonly StatuteRank[] = ['convenant', 'reglement']
export const canBeGround = (rank: StatuteRank): boolean => !NEVER_GROUND.includes(rank)
const STATUTORY: readonly StatuteRank[] = ['wet', 'verdrag', 'besluit', 'regeling', 'wetsvoorstel', 'rechtspraak', 'leerstuk']
/** A ground in law, as against a ground that only guidance, a code or a policy names. */
export const isStatutory = (rank: StatuteRank): boolean => STATUTORY.includes(rank)

const IsoDate = z.iso.date()

/** One wording of a statute in time; `until` is the first day on which it no longer held. */
export const StatuteVersion = z.strictObject({
  from: IsoDate,
  until: IsoDate.nullable(),
  note: z.string().max(400).optional(),
})

export const Statute = z.strictObject({
  id: StatuteId,
  /** How references and `grounds` write it: `Wbp`, `Jeugdwet`, `Sv`. */
  abbr: z.string().min(1).max(80),
  name: z.string().min(1).max(200),
  en: z.string().max(200).optional(),
  rank: StatuteRank,
  aliases: z.array(z.string().min(1).max(120)).default([]),
  versions: z.array(StatuteVersion).min(1),
  successors: z.array(z.strictObject({ statute: StatuteId, from: IsoDate, note: z.string().max(400) })).default([]),
  cites: z.array(WrittenCitation).default([]),
})
export type Statute = z.infer<typeof Statute>

/** A gist of one article, in our own words. Articles that only occur in references need no record. */
export const Article = z.strictObject({
  ref: z.string().min(1).max(120),
  gist: z.string().min(1).max(600),
  /** Set where the source's reference is doubtful; recorded, never silently corrected. */
  suspect: z.string().max(400).optional(),
  cites: z.array(WrittenCitation).min(1),
})
export type Article = z.infer<typeof Article>

/** A reference as `grounds` prints it: abbreviation, article, lid — `Jeugdwet 7.3.11 lid 2`. */
export interface NormRef {
  readonly statute: string
  /** `7.3.11`, `8`, `1:240`; empty for a whole statute. */
  readonly article: string
  /** `lid 2`, `onder e`, `lid 1 onder c`; empty when the article is meant whole. */
  readonly part: string
}

// a bare year belongs to the name: `Wmo 2015 5.2.6`, `Politiewet 2012`
const REF = /^(.*?)(?:\s+(?:art(?:ikel)?\.?\s*)?(?!(?:19|20)\d\d(?:\s|$))(\d[\w.:]*(?:-\d+)?)(?:\s+(.*))?)?$/

/** The same few hundred references are split over and over; beyond this many they are split anew. */
const REMEMBERED = 4_000
const remembered = new Map<string, NormRef>()

/** Splits a written reference. Never fails: text without an article number is a whole statute. */
export function parseNormRef(text: string): NormRef {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const made = splitNormRef(text)
  if (remembered.size < REMEMBERED) remembered.set(text, made)
  return made
}

function splitNormRef(text: string): NormRef {
  const cleaned = text.trim().replace(/\s+/g, ' ').replace(/\bart(?:ikel)?\.?\s+(?=\d)/i, '').replace(/\b(?:sub|aanhef en onder)\b/g, 'onder')
  const [, statute = cleaned, article = '', part = ''] = REF.exec(cleaned) ?? []
  return { statute, article, part }
}

export const writeNormRef = (r: NormRef): string => [r.statute, r.article, r.part].filter(Boolean).join(' ')

/** True where `wide` names `narrow` itself or the article or statute that holds it. */
export function refCovers(wide: NormRef, narrow: NormRef): boolean {
  if (wide.statute.toLowerCase() !== narrow.statute.toLowerCase()) return false
  if (wide.article === '') return true
  if (wide.article !== narrow.article) return false
  return wide.part === '' || narrow.part === wide.part || narrow.part.startsWith(`${wide.part} `)
}
