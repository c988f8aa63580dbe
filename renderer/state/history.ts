import type { Verdict } from '../../graph/model/answer.ts'

/** A question of this session, newest first in the list. */
export interface Asked {
  readonly hash: string
  readonly text: string
  readonly verdict: Verdict
}

const key = 'grondslag.asked'
const MAX_ASKED = 30

/** The list with one question at the front; a question asked again moves up. */
export function remember(list: readonly Asked[], asked: Asked): readonly Asked[] {
  const first = list[0]
  if (first?.hash === asked.hash && first.verdict === asked.verdict) return list
  return [asked, ...list.filter((it) => it.hash !== asked.hash)].slice(0, MAX_ASKED)
}

/** What this tab asked before it was reloaded. Nothing outlives the session. */
export function readAsked(storage: Storage): readonly Asked[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isAsked).slice(0, MAX_ASKED) : []
  } catch {
    return []
  }
}

export function writeAsked(storage: Storage, list: readonly Asked[]): void {
  storage.setItem(key, JSON.stringify(list))
}

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && ['hash', 'text', 'verdict'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string')
