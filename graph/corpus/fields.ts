/** Every named field of a record, however deep: one place that knows how records are built. */
import type { FieldPath } from './yaml-file.ts'

/** Calls `visit` for every named field that holds something, with its value and path; list items are visited through their own fields. */
export function walkFields(value: unknown, visit: (field: string, value: unknown, path: FieldPath) => void, path: FieldPath = []): void {
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) {
      const item: unknown = value[i]
      // most lists hold plain words: nothing to walk, and no path to make
      if (typeof item === 'object' && item !== null) walkFields(item, visit, [...path, i])
    }
    return
  }
  if (typeof value !== 'object' || value === null) return
  const record = value as Readonly<Record<string, unknown>>
  for (const field in record) {
    const inner = record[field]
    // schemas fill in empty lists; no check has anything against one
    if (Array.isArray(inner) && inner.length === 0) continue
    const at = [...path, field]
    visit(field, inner, at)
    if (typeof inner === 'object') walkFields(inner, visit, at)
  }
}

/** The strings of a field: a list of them, or one. */
export function wordsOf(value: unknown, path: FieldPath): { word: string; path: FieldPath }[] {
  if (typeof value === 'string') return [{ word: value, path }]
  if (!Array.isArray(value)) return []
  return value.flatMap((word, i) => (typeof word === 'string' ? [{ word, path: [...path, i] }] : []))
}
