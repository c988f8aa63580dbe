/** How a question asks: may, must, is it so, is it enough; in the negative; "alleen omdat"; whose view; a matter of fact. */
import type { Asked } from '../model/question.ts'
import { CAN, MAY, MUST } from './closed-class.ts'

export interface Manner {
  readonly asked: Asked
  readonly negated: boolean
  readonly onlyBecause: boolean
  readonly unconditional: boolean
  readonly practice: boolean
}

const ENOUGH = /\b(?:genoeg|voldoende|toereikend|volstaa[nt]|volstond)\b(?! (?:gegevens|informatie|kennis|tijd|mensen))/
const NEEDED = /(?<!\b(?:dan|zo|waar|indien|zover|als|wat) )\b(?:nodig|vereist|noodzakelijk|benodigd)\b/
const ALLOWED = /\b(?:toegestaan|geoorloofd|toelaatbaar|bevoegd|gerechtigd|verboden|recht om|recht op|bevoegdheid om|ruimte om|vrij om)\b/
const FORBIDDEN = /\b(?:verboden|ontoelaatbaar|ongeoorloofd)\b/
const POSSIBLE = /\bmogelijk\b|^(?:is|zijn) er (?:\S+ ){0,6}(?:weg|route|manier|mogelijkheid)\b/
const DUTY = /\b(?:verplicht|plicht om|plicht tot|gehouden om|gehouden tot|gehouden .*\bte)\b/
/** "Vervalt de plicht" and "is hij van zijn plicht af" deny as "niet" does, in a claim as in a question. */
const DENIAL = /\b(?:niet|geen|nooit|evenmin|vervalt|vervallen|stopt|eindigt|ophoud\w*|houdt op|van (?:haar|zijn|hun|de|die) \w+ af)\b/g
/** What happened is told with its own denials: "is het voorgekomen dat iemand niet meedeed". */
const EVENT = /^(?:is het (?:wel eens )?voorgekomen|komt het (?:wel eens )?voor|kwam het voor|gebeurt het|gebeurde het)\b/
/** "Klopt het dat …" asks what stands behind it. */
const FRAME = /^(?:klopt het|is het (?:zo|waar|juist|correct|inderdaad zo)|betekent (?:dit|dat)) dat /
const REFUSING = /^(?:mag|mogen|kan|kunnen)\b.*\bweigeren\b/
const ONLY = /\b(?:alleen|enkel|louter|slechts|puur|uitsluitend)(?: al)? (?:omdat|doordat|vanwege|wegens|op grond van|op basis van|door|met een beroep op|vanuit)\b|\bop zich(?:zelf)?\b|\bhet enkele (?:feit|belang|gegeven)\b|\bzonder meer genoeg\b|\b(?:alleen|enkel|louter|puur)(?: en alleen)? (?:daarom|hierom|daardoor|op basis daarvan|op grond daarvan)\b/
const BARE_ONLY = /^(?:is|zijn|kan|mag|vormt) (?:alleen|enkel|louter|slechts) (?:al )?(?:een|het|de|dat|ons|onze)\b/
const UNCONDITIONAL = /\bzonder meer\b|\bzomaar\b|\bstandaard\b|\bautomatisch\b|\bstructureel\b|\bop eigen houtje\b|\bonbeperkt\b|\bonvoorwaardelijk\b|\bzonder verdere voorwaarden\b|\bin alle gevallen\b|\bvrijelijk\b|\bvrij (?:delen|uitwisselen|verstrekken|geven|bespreken)\b/
/** The same, where it stands in what is asked: "wij zeggen altijd …" says nothing about it. */
const WHOLE = /\baltijd\b|\bin het algemeen\b|\b(?:alle|elke?|iedere?) (?:\w+ ){0,2}(?:gegevens|informatie|meldingen?|zaak|zaken|dossiers?|casus\w*|stukken)\b|\balles\b(?! wat)/
const PRACTICE = /\bin de praktijk\b|\bhoe vaak\b|\bhoeveel\b|\bpercentage\b|\bprocent\b|\b(?:meerderheid|minderheid|merendeel|helft)\b|\brespondenten\b|\bondervraagden?\b|\bgeenqueteerden?\b|\bfeitelijk\b|\bgebeurt het\b|\bkomt het voor\b|\bvoorgekomen\b|\bkwam het voor\b|\bonderzochte\b|\bmeeste (?:hulpverleners|professionals|leden|medewerkers|gemeenten|teams)\b|^(?:vindt|vinden) (?:een|de meeste|veel)\b|\bdaadwerkelijk\b/
/** Negation that belongs to a phrase of its own and does not turn the question. */
const HARMLESS = /\b(?:niet alleen|al dan niet|of niet|nog niet eerder|niet meer dan|niet langer dan|niet zomaar|zo niet|dus niet \w+|en niet alleen|niet herleidba\w+|geen van beide)\b/g

/** `words` is the asked clause, folded, joined by spaces; `all` the whole text likewise; `negations` those that belong to a circumstance. */
export function mannerOf(spoken: string, all: string, negationsTaken: number): Manner {
  const words = spoken.replace(FRAME, '')
  const first = words.split(' ').find((w) => MAY.has(w) || MUST.has(w) || CAN.has(w))
  const onlyBecause = ONLY.test(all) || BARE_ONLY.test(words)
  const negations = [...words.replace(HARMLESS, ' ').matchAll(DENIAL)].length - negationsTaken
  const opposed = FORBIDDEN.test(words)
  // "mag A weigeren": whether there is no duty
  if (REFUSING.test(words)) return { asked: 'moet', negated: negations === 0, onlyBecause, unconditional: UNCONDITIONAL.test(all) || WHOLE.test(words), practice: PRACTICE.test(all) }
  return {
    asked: askedOf(words, first),
    negated: !EVENT.test(words) && (negations > 0) !== opposed,
    onlyBecause,
    unconditional: UNCONDITIONAL.test(all) || WHOLE.test(words),
    practice: PRACTICE.test(all),
  }
}

function askedOf(words: string, modal: string | undefined): Asked {
  const opensWithModal = modal !== undefined && words.indexOf(modal) < 40
  if (ENOUGH.test(words) && !(opensWithModal && modal !== undefined && MUST.has(modal))) return 'volstaat'
  if (opensWithModal && modal !== undefined) {
    if (MUST.has(modal)) return 'moet'
    return MAY.has(modal) ? 'mag' : 'kan'
  }
  if (NEEDED.test(words) || /^(?:vereist|vereisen|eist|eisen|vergt|vergen)\b/.test(words)) return 'nodig'
  if (DUTY.test(words)) return 'moet'
  if (POSSIBLE.test(words)) return 'kan'
  if (ALLOWED.test(words)) return 'mag'
  return 'is'
}
