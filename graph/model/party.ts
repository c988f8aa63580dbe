/** Who gives and who receives (legal-model §2). */
import { z } from 'zod'
import { WrittenCitation } from './citation.ts'
import { PartyId, TermId } from './ids.ts'

export const PARTY_KINDS = [
  'organ', 'organisation', 'function', 'umbrella', 'network', 'register', 'channel', 'party_group', 'betrokkene',
] as const
export const PartyKind = z.enum(PARTY_KINDS)
export type PartyKind = z.infer<typeof PartyKind>

/** Umbrella, network, register and channel are setting or transport, never a stop of a chain (legal-model §6). */
const NO_STOP: readonly PartyKind[] = ['umbrella', 'network', 'register', 'channel', 'party_group']
export const canBeStop = (kind: PartyKind): boolean => !NO_STOP.includes(kind)

export const Party = z.strictObject({
  id: PartyId,
  kind: PartyKind,
  name: z.string().min(1).max(160),
  en: z.string().max(160).optional(),
  /** How the name stands in a sentence: de GI, het college, Veilig Thuis. */
  article: z.enum(['de', 'het', '']).default('de'),
  /** Every other name, abbreviation, plural and typing error by which the texts or practice call it. */
  aliases: z.array(z.string().min(1).max(120)).default([]),
  /** `police`, `care`, `municipality`, `justice`, `youth`, `housing`, `education` …: for grouping in pictures only. */
  domain: z.string().max(40).default('other'),
  /** The same office in a narrower role: GI as jeugdbescherming. Facts on the office hold for the role. */
  roleOf: z.array(PartyId).default([]),
  /** Organ or department of an umbrella: burgemeester, college → gemeente. Only a ban passes down (see reason). */
  partOf: z.array(PartyId).default([]),
  /** Kind of: a GGZ-instelling is a zorgaanbieder; or member of a group the law names. Facts on the group hold for it. */
  memberOf: z.array(PartyId).default([]),
  /** OOV-ambtenaar acts for the burgemeester. Shown, never inherited: mandate is a question of its own. */
  actsFor: z.array(PartyId).default([]),
  /** Stands for anyone at all (derden): a fact that names it holds for every party. */
  anyone: z.boolean().default(false),
  takesPartIn: z.array(PartyId).default([]),
  /** A register: the data that lie in it. Whoever names the register and no data speaks of these. */
  holds: z.array(TermId).default([]),
  /** A word that names this party and others: asked back in the window. */
  ambiguous: z.array(z.strictObject({ word: z.string(), among: z.array(PartyId).min(2) })).default([]),
  gist: z.string().max(400).optional(),
  cites: z.array(WrittenCitation).default([]),
})
export type Party = z.infer<typeof Party>
