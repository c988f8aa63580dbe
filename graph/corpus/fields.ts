/** Walks every field of a record, however deep: one place that knows how records are built. */
import type { FieldPath } from '../yaml-file.ts'

/** Calls `visit` for every named field with its value and path; list items are visited through their own fields. */
export function walkFields(value: unknown, visit: (field: string, value: unknown, path: FieldPath) => void, path: FieldPath = []): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => { walkFields(item, visit, [...path, i]) })
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [field, inner] of Object.entries(value)) {
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
