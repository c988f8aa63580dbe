/** Who is asking: "wij als school", "ik werk bij een GI", "onze corporatie heeft …". For whom "wij" and "ons" stand in what is asked. */
import { asRole } from './clauses.ts'
import { DETERMINERS, FIRST_PERSON, POSSESSIVES } from './closed-class.ts'
import type { Mention } from './recognise.ts'
import type { Entry } from './vocabulary.ts'

const AM = new Set(['verleen', 'verlenen', 'geef', 'ben', 'zijn', 'werk', 'werken', 'werkte', 'zit', 'zitten', 'spreek', 'handel', 'handelen', 'houd', 'vraag', 'bel', 'schrijf', 'doe', 'doen'])
const OF = new Set(['bij', 'van', 'namens', 'voor', 'op', 'uit', 'vanuit'])
const OURS = new Set(['onze', 'ons', 'mijn'])
/** Verbs behind which "onze corporatie" is the asker. */
const HOLDS = new Set(['heeft', 'hebben', 'kreeg', 'krijgt', 'wil', 'willen', 'weet', 'zit', 'zitten', 'had', 'ontving', 'beschikt', 'doet', 'is', 'vraagt', 'twijfelt', 'komt'])

const partyAt = (mentions: readonly Mention[], first: number): { entry: Entry; last: number } | undefined => {
  const mention = mentions.find((m) => m.first === first)
  const entry = mention?.entries.find((e) => e.sort === 'party' && e.partyKind !== 'betrokkene' && e.partyKind !== 'register' && e.partyKind !== 'channel')
  return mention === undefined || entry === undefined ? undefined : { entry, last: mention.last }
}

/** The party of the asker, as far as the text tells. */
export function selfIn(folded: readonly string[], mentions: readonly Mention[]): Entry | undefined {
  // a determiner, an adjective and a staff word may stand between: "als een kleine corporatie", "bij de afdeling W&I"
  const after = (at: number, steps: number): Entry | undefined => {
    for (let i = at; i < Math.min(at + steps, folded.length); i++) {
      const found = partyAt(mentions, i)
      if (found !== undefined) return found.entry
      const between = mentions.find((m) => m.first === i)
      if (!DETERMINERS.has(folded[i] as string) && !POSSESSIVES.has(folded[i] as string) && !(between?.head === 'staff') && !between?.ordinary && !between?.entries.some((e) => e.sort === 'circumstance')) return undefined
    }
    return undefined
  }
  for (let at = 0; at < folded.length; at++) {
    if (folded[at] === 'als' && asRole(folded, at)) {
      const named = after(at + 1, 4)
      if (named !== undefined) return named
    }
  }
  for (let at = 0; at < folded.length; at++) {
    const word = folded[at] as string
    if (!FIRST_PERSON.has(word) || OURS.has(word) && word !== 'ons') continue
    // "ik werk bij een GI", "wij zijn een school", "ben ik reclasseringswerker", "wij bij de reclassering"
    for (const start of [at + 1, at + 2]) {
      const verb = AM.has(folded[at + 1] ?? '') || AM.has(folded[at - 1] ?? '')
      const from = AM.has(folded[start] ?? '') ? start + 1 : start
      if (!verb && !OF.has(folded[from] ?? '')) continue
      const named = after(OF.has(folded[from] ?? '') || folded[from] === 'als' ? from + 1 : from, 4)
      if (named !== undefined && named.partyKind !== 'network') return named
    }
  }
  for (let at = 0; at < folded.length - 2; at++) {
    if (!OURS.has(folded[at] as string)) continue
    const found = partyAt(mentions, at + 1) ?? partyAt(mentions, at + 2)
    if (found !== undefined && found.entry.partyKind !== 'network' && HOLDS.has(folded[found.last + 1] ?? '')) return found.entry
  }
  return undefined
}
