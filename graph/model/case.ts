/** Case facts and examples, and needs that practitioners voice: material for training and advice, never norms. */
import { z } from 'zod'
import { envelope } from './fact.ts'
import { IssueId, PartyId } from './ids.ts'

const text = z.string().min(1).max(900)

export const Case = z.strictObject({
  ...envelope,
  title: z.string().min(1).max(160),
  facts: text,
  question: text.optional(),
  parties: z.array(PartyId).default([]),
  issues: z.array(IssueId).default([]),
})
export type Case = z.infer<typeof Case>

export const Need = z.strictObject({
  ...envelope,
  need: text,
  voicedBy: z.string().max(160),
  issues: z.array(IssueId).default([]),
})
export type Need = z.infer<typeof Need>
