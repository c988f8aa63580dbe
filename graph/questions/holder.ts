/** Whose position is asked for: "volgens de preciezen", "vindt de AP dat …", "in de strenge lezing". */
import { DETERMINERS } from './closed-class.ts'
import type { Mention } from './recognise.ts'

const ACCORDING = new Set(['volgens', 'aldus'])
const THINKS = new Set(['eisen', 'eist', 'verlangen', 'verlangt', 'willen', 'wil', 'vindt', 'vinden', 'meent', 'menen', 'stelt', 'stellen', 'vond', 'zegt', 'oordeelt'])
const WITHIN = new Set(['in', 'onder', 'bij', 'binnen', 'voor'])

/** The mention that names the holder; `voices` are the terms that readings follow. */
export function holderOf(mentions: readonly Mention[], folded: readonly string[], voices: ReadonlySet<string>): Mention | undefined {
  return mentions.find((m) => {
    const concept = m.entries.find((e) => e.sort === 'concept')
    if (!concept) return false
    let at = m.first - 1
    while (at >= 0 && DETERMINERS.has(folded[at] as string)) at--
    const word = folded[at] ?? ''
    if (ACCORDING.has(word)) return true
    if (THINKS.has(word) && folded.slice(m.last + 1).includes('dat')) return true
    // "als je de preciezen volgt"
    const follows = /^(?:volgt|volgen|gelooft|houdt)$/.test(folded[m.last + 1] ?? '')
    return voices.has(concept.id) && (WITHIN.has(word) || follows)
  })
}
