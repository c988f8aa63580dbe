/** Dutch words: cutting a text into tokens, folding, and stems that bring inflected forms together. Pure. */
import { stemmer } from '@orama/stemmers/dutch'

/** A word of the text with its place; offsets count UTF-16 units, as the window does. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Lower case, without diacritics, hyphens and apostrophes. */
  readonly fold: string
  /** Written in capitals throughout (GI, OM, BIJ): tells an abbreviation from a common word. */
  readonly allCaps: boolean
  readonly capital: boolean
  /** Parts around hyphens, folded; one part where there is no hyphen. */
  readonly parts: readonly string[]
  /** Punctuation between this token and the next, without spaces. */
  readonly after: string
}

const WORD = /\d+(?:[.:]\d+)*\p{L}{0,3}(?![\p{L}\d])|\p{L}(?:\.\p{L})+(?!\p{L})|[\p{L}\d]+(?:['’&-][\p{L}\d]+)*/gu
const MARKS = /\p{M}+/gu
const JOINERS = /['’.-]/g

/** Lower case without diacritics; letters that do not fall apart under NFD (ø, ß) stay as they are. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase()

/** The form under which a word is looked up: `politie-informatie` and `politieinformatie` are one. */
export const fold = (word: string): string => (/^\d/.test(word) ? withoutMarks(word) : withoutMarks(word).replace(JOINERS, ''))

/** Cuts a text into words and numbers (`7.3.11`, `4:2`, `b&w`, `p.i.`). Never fails. */
export function tokenise(text: string): Token[] {
  const found = [...text.matchAll(WORD)]
  return found.map((match, at) => {
    const word = match[0]
    const start = match.index
    const end = start + word.length
    const next = found[at + 1]
    return {
      text: word,
      start,
      end,
      fold: fold(word),
      allCaps: word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word),
      capital: /^\p{Lu}/u.test(word),
      parts: word.includes('-') ? word.split('-').map(fold) : [fold(word)],
      after: text.slice(end, next?.index ?? text.length).replace(/\s+/g, ''),
    }
  })
}

/** Verbs that begin with ge- of their own: their participle is not formed by taking it off. */
const OWN_GE = ['gebruik', 'gebeur', 'gedraag', 'geloof', 'geniet', 'genees', 'getuig', 'geld', 'gezond', 'gebied', 'geweld', 'gerecht', 'gesprek', 'geheim', 'gewicht', 'gezin', 'gedeelt']
/** Strong and irregular forms of verbs and nouns that people use here, to the stem of their infinitive or singular. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries({
  arts: 'arts', artsen: 'arts', kinderen: 'kind', kind: 'kind', leden: 'lid', lid: 'lid', bepaalt: 'bepal', bepaald: 'bepal',
  gaf: 'gev', gaven: 'gev', geeft: 'gev', kreeg: 'krijg', kregen: 'krijg', gekregen: 'krijg', ontving: 'ontvang', ontvingen: 'ontvang',
  ontvangen: 'ontvang', vroeg: 'vrag', vroegen: 'vrag', gevraagd: 'vrag', zag: 'zien', gezien: 'zien', ziet: 'zien', bracht: 'breng',
  gebracht: 'breng', kwam: 'kom', komt: 'kom', gekomen: 'kom', wist: 'wet', weet: 'wet', weten: 'weten', hield: 'houd', gehouden: 'houd',
  besproken: 'bespreek', bespreekt: 'bespreek', bespreken: 'bespreek', besprak: 'bespreek', genomen: 'nem', neemt: 'nem', getekend: 'teken',
  verplicht: 'verplicht', verplichting: 'verplicht', plicht: 'plicht', plichten: 'plicht', rapporteert: 'rapporter', vond: 'vind',
  gevonden: 'vind', gesloten: 'sluit', besloten: 'besluit', besluiten: 'besluit', gekozen: 'kies', verloren: 'verlies', gezonden: 'zend',
}))
const VOWEL = '[aeiouy]'
const HAS_VOWEL = new RegExp(VOWEL)

function participle(word: string): string {
  if (!word.startsWith('ge') || word.length < 6 || !/[dt]$/.test(word) || OWN_GE.some((own) => word.startsWith(own))) return word
  const rest = word.slice(2)
  return HAS_VOWEL.test(rest.slice(0, 3)) ? rest : word
}

/** Ends that Snowball leaves apart: double vowels and consonants, a verb's -t, -d of a participle, v/f and z/s. */
function level(stem: string): string {
  let s = stem
  if (s.length > 5) s = s.replace(/ages$/, 'age').replace(/([^l])ing$/, '$1').replace(/([^aeiou])s$/, '$1')
  if (s.length > 4) s = s.replace(/dt$/, 'd').replace(/([^aeioud])t$/, '$1')
  s = s.replace(/(aa|ee|oo|uu)([^aeiou])d$/, '$1$2')
  s = s.replace(/aa(?=[^aeiou]$)/, 'a').replace(/ee(?=[^aeiou]$)/, 'e').replace(/oo(?=[^aeiou]$)/, 'o').replace(/uu(?=[^aeiou]$)/, 'u')
  s = s.replace(/([bdfgklmnprst])\1$/, '$1')
  return s.length > 2 ? s.replace(/v$/, 'f').replace(/z$/, 's') : s
}

const MEMORY_LIMIT = 20_000
const memory = new Map<string, string>()

/** The stem of a folded word. Over-stemming does no harm: both sides of every comparison pass here. */
export function stemOf(word: string): string {
  const known = memory.get(word)
  if (known !== undefined) return known
  // the cap keeps a hostile stream of words from growing the memory without end
  if (memory.size >= MEMORY_LIMIT) memory.clear()
  // plurals of compounds with gegeven: Snowball takes the singular apart and leaves the plural
  const datum = /^(.*)gegevens?$/.exec(word)
  if (datum) { memory.set(word, `${datum[1]}gegeven`); return `${datum[1]}gegeven` }
  const stem = /^\d/.test(word) || word.length < 4 ? word : (IRREGULAR.get(word) ?? level(stemmer(participle(word))))
  memory.set(word, stem)
  return stem
}
