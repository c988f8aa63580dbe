import { useSyncExternalStore } from 'react'
import { readAsked, remember, writeAsked, type Asked } from './history.ts'

/** The questions of this session, in one place for the whole window. */
let list: readonly Asked[] | null = null
const listeners = new Set<() => void>()

const current = (): readonly Asked[] => (list ??= readAsked(sessionStorage))

function add(asked: Asked): void {
  const next = remember(current(), asked)
  if (next === list) return
  list = next
  writeAsked(sessionStorage, next)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The list, newest first, and the way to add to it. */
export function useAskedStore(): { readonly list: readonly Asked[]; readonly add: (asked: Asked) => void } {
  return { list: useSyncExternalStore(subscribe, current), add }
}
