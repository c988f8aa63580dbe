/** A size that is allowed to pass its limit. One that no longer does is stale, and fails. */
export interface SizeException {
  /** path of the file, or `path#function` */
  what: string
  reason: string
}

export const sizeExceptions: SizeException[] = [
  { what: 'seed/LOG.md', reason: 'a log of settlements, one section per reading: it is looked things up in by range, never read through' },
]
