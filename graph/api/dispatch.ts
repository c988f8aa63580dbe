/** Name in the table, input parsed, handler run, failure turned into a value: the one door into Grondslag. */
import type { z } from 'zod'
import { CONTRACT, type Call, type CallError, type CallInput, type CallName, type CallOutput, type Reply } from './contract.ts'
import { CallFailure } from './failure.ts'
import { MAX_QUESTION_CHARS } from '../model/question.ts'

/** What does the work: parsed input in, output out. Fails by `fail(code, …)`. */
export type Handlers = { readonly [N in CallName]: (input: z.output<(typeof CONTRACT)[N]['input']>) => Promise<CallOutput<N>> }

export interface DispatchOptions {
  /** Parse what handlers return as well. For tests and development: it costs a few tenths of a millisecond an answer, and types hold it already. */
  readonly checkOutput?: boolean
  /** Told of a fault in the program itself, never of a question: for a log. */
  readonly onFault?: (cause: unknown) => void
}

const failed = (error: CallError): { ok: false; error: CallError } => ({ ok: false, error })

const UNKNOWN_CALL = failed({
  code: 'unknown_call',
  message: { nl: `Deze vraag aan Grondslag bestaat niet. Wel: ${Object.keys(CONTRACT).join(', ')}.`, en: `No such call. There are: ${Object.keys(CONTRACT).join(', ')}.` },
})

const INTERNAL = failed({
  code: 'internal',
  message: { nl: 'Er ging iets mis in Grondslag zelf. Stel de vraag opnieuw; blijft het misgaan, meld dan wat u deed.', en: 'Something went wrong inside Grondslag. Ask again; if it keeps failing, report what you did.' },
})

function invalid(issues: readonly z.core.$ZodIssue[]): { ok: false; error: CallError } {
  const issue = issues[0]
  const path = issue?.path.join('.') ?? ''
  if (issue?.code === 'too_big' && path === 'text') {
    return failed({
      code: 'too_long', place: path,
      message: { nl: `De vraag is langer dan ${MAX_QUESTION_CHARS} tekens. Stel haar korter, of splits haar.`, en: `The question is longer than ${MAX_QUESTION_CHARS} characters. Shorten or split it.` },
    })
  }
  const keys = issue?.code === 'unrecognized_keys' ? ` (${issue.keys.map((key) => key.slice(0, 40)).join(', ')})` : ''
  const where = path === '' ? '' : ` bij "${path}"`
  return failed({
    code: 'invalid_input',
    message: { nl: `De invoer klopt niet${where}${keys}. Kijk in het contract wat hier hoort.`, en: `The input is not valid${path === '' ? '' : ` at "${path}"`}${keys}. See the contract for what belongs here.` },
    ...(path === '' ? {} : { place: path }),
  })
}

/**
 * One function for every caller. Never throws and never rejects: whatever goes wrong is `{ok: false, error}`, and a fault in the
 * program says only that there was one.
 */
export function makeCall(handlers: Handlers, { checkOutput = false, onFault }: DispatchOptions = {}): Call {
  return async <N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>> => {
    // callers over HTTP and IPC are not bound by types
    if (typeof name !== 'string' || !Object.hasOwn(CONTRACT, name)) return UNKNOWN_CALL
    const parsed = CONTRACT[name].input.safeParse(input)
    if (!parsed.success) return invalid(parsed.error.issues)
    try {
      const handle = handlers[name] as (input: unknown) => Promise<CallOutput<N>>
      const value = await handle(parsed.data)
      if (checkOutput) CONTRACT[name].output.parse(value)
      return { ok: true, value }
    } catch (cause) {
      if (cause instanceof CallFailure) return failed(cause.error)
      onFault?.(cause)
      return INTERNAL
    }
  }
}
