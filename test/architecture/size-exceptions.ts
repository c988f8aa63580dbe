/** A size that is allowed to pass its limit. One that no longer does is stale, and fails. */
export interface SizeException {
  /** path of the file, or `path#function` */
  what: string
  reason: string
}

export const sizeExceptions: SizeException[] = []
