// One call and what came of it. A later input drops the earlier call; the earlier value stays visible until the new one is there.
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { CallError, CallInput, CallName, CallOutput } from '../../graph/api/contract.ts'
import { useClient } from './client-context.ts'

/** After this long a wait is shown, with a way to stop it. */
export const SLOW_MS = 500

/** Where a call stands. `value` is the newest value there is, `fresh` says whether it answers the present input. */
export interface Replied<T> {
  readonly phase: 'idle' | 'waiting' | 'slow' | 'done' | 'failed'
  readonly value: T | null
  readonly fresh: boolean
  readonly error: CallError | null
  readonly cancel: () => void
  readonly retry: () => void
}

interface State {
  readonly key: string | null
  readonly phase: 'slow' | 'done' | 'failed'
  readonly value: unknown
  readonly valueKey: string | null
  readonly error: CallError | null
  readonly attempt: number
}

type Event =
  | { type: 'slow'; key: string }
  | { type: 'done'; key: string; value: unknown }
  | { type: 'failed'; key: string; error: CallError }
  | { type: 'retry' }

const start: State = { key: null, phase: 'done', value: null, valueKey: null, error: null, attempt: 0 }

function next(state: State, event: Event): State {
  switch (event.type) {
    case 'slow': return { ...state, key: event.key, phase: 'slow', error: null }
    case 'done': return { ...state, key: event.key, phase: 'done', value: event.value, valueKey: event.key, error: null }
    case 'failed': return { ...state, key: event.key, phase: 'failed', error: event.error }
    case 'retry': return { ...state, key: null, attempt: state.attempt + 1 }
  }
}

/** Calls `name` whenever `input` changes in content; `null` calls nothing. */
export function useReply<N extends CallName>(name: N, input: CallInput<N> | null): Replied<CallOutput<N>> {
  const client = useClient()
  const [state, dispatch] = useReducer(next, start)
  const running = useRef<AbortController | null>(null)
  const key = input === null ? null : JSON.stringify([name, input])
  const { attempt } = state

  useEffect(() => {
    if (key === null) return
    const controller = new AbortController()
    let superseded = false
    running.current = controller
    const timer = setTimeout(() => dispatch({ type: 'slow', key }), SLOW_MS)
    const [, sent] = JSON.parse(key) as [N, CallInput<N>]
    void client(name, sent, controller.signal).then((reply) => {
      clearTimeout(timer)
      if (superseded) return
      dispatch(reply.ok ? { type: 'done', key, value: reply.value } : { type: 'failed', key, error: reply.error })
    })
    return () => {
      superseded = true
      clearTimeout(timer)
      controller.abort()
    }
  }, [client, name, key, attempt])

  const cancel = useCallback(() => running.current?.abort(), [])
  const retry = useCallback(() => dispatch({ type: 'retry' }), [])
  const settled = state.key === key
  return {
    phase: key === null ? 'idle' : settled ? state.phase : 'waiting',
    value: key === null ? null : (state.value as CallOutput<N> | null),
    fresh: key !== null && state.valueKey === key,
    error: settled && key !== null ? state.error : null,
    cancel,
    retry,
  }
}
