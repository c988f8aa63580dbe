/** Branded ids, one maker each. An id is the author's own name for a fact and never changes on reload. */
import { z } from 'zod'

const SHAPE = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/
const id = z.string().max(120).regex(SHAPE, 'kleine letters, cijfers en koppeltekens')

export const PartyId = id.brand<'PartyId'>()
export type PartyId = z.infer<typeof PartyId>
export const partyId = (value: string): PartyId => PartyId.parse(value)

/** A term of any vocabulary: data, purpose, phase, circumstance, task or concept. */
export const TermId = id.brand<'TermId'>()
export type TermId = z.infer<typeof TermId>
export const termId = (value: string): TermId => TermId.parse(value)

/** Any fact that carries a citation: route, prohibition, secrecy duty, rule, position … */
export const FactId = id.brand<'FactId'>()
export type FactId = z.infer<typeof FactId>
export const factId = (value: string): FactId => FactId.parse(value)

export const StatuteId = id.brand<'StatuteId'>()
export type StatuteId = z.infer<typeof StatuteId>
export const statuteId = (value: string): StatuteId => StatuteId.parse(value)

export const SourceId = z.string().regex(/^s\d{3}$/, 's gevolgd door drie cijfers').brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>
export const sourceId = (value: string): SourceId => SourceId.parse(value)

export const IssueId = id.brand<'IssueId'>()
export type IssueId = z.infer<typeof IssueId>
export const issueId = (value: string): IssueId => IssueId.parse(value)

export const ReadingId = z.string().max(60).regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/).brand<'ReadingId'>()
export type ReadingId = z.infer<typeof ReadingId>
export const readingId = (value: string): ReadingId => ReadingId.parse(value)

export const StateId = id.brand<'StateId'>()
export type StateId = z.infer<typeof StateId>
export const stateId = (value: string): StateId => StateId.parse(value)
