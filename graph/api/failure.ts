/** An expected failure of a call, thrown by a handler and turned into a value by dispatch: it never leaves the room as an exception. */
import type { CallError } from './contract.ts'

export class CallFailure extends Error {
  constructor(readonly error: CallError) {
    super(error.message.nl)
  }
}

/** Throws; typed `never` so that a handler reads as one expression. */
export function fail(code: CallError['code'], nl: string, en: string, place?: string): never {
  throw new CallFailure({ code, message: { nl, en }, ...(place === undefined ? {} : { place }) })
}
