/**
 * The closed classes of Dutch that a question is built with: function words, prepositions by the role they give, and
 * verbs by what they do with data. No party, statute or article stands here; those come from the corpus.
 */

import { stemOf } from './words.ts'

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/[\s,]+/))

export const ARTICLES = list('de het een t n ene')
export const POSSESSIVES = list('mijn jouw zijn haar ons onze hun uw diens')
export const DETERMINERS = list(`de het een t n ene mijn jouw haar ons onze hun uw diens deze dit die dat welke welk elke elk iedere ieder alle
  al andere ander zon zulke sommige enige eigen zelf enkele meerdere verschillende betrokken betreffende desbetreffende genoemde zodanige ook`)

export const TO_PREPOSITIONS = list('aan naar tegen tegenover richting jegens')
export const FROM_PREPOSITIONS = list('van uit vanuit afkomstig')
export const WITH = list('met')
export const AT = list('bij')
export const BY = list('door')
export const VIA = list('via langs middels')
export const INSIDE = list('in binnen tijdens op')
export const FOR = list('voor wegens vanwege ten')
export const OTHER_PREPOSITIONS = list('over onder om tot na sinds zonder namens volgens krachtens conform ondanks behalve buiten per tussen rond omtrent inzake vanaf')
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  ...TO_PREPOSITIONS, ...FROM_PREPOSITIONS, ...WITH, ...AT, ...BY, ...VIA, ...INSIDE, ...FOR, ...OTHER_PREPOSITIONS,
])

export const FIRST_PERSON = list('wij we ik ons onze mij me')
export const THIRD_PERSON = list('hij zij ze hem hen hun die deze dezen')

export const MAY = list('mag mogen mocht mochten')
export const MUST = list('moet moeten moest moesten dient dienen behoort behoren hoeft hoeven')
export const CAN = list('kan kunnen kon konden kun kunt')
export const AUXILIARY = list(`is zijn was waren wordt worden werd werden heeft hebben had hadden zal zullen zou zouden wil willen wilde wilden blijft blijven
  laat laten gaat gaan doet doen ben bent heb ging gingen wou`)

/** Words that carry no content of their own in a question. Prepositions, determiners and auxiliaries are added below. */
const FILLERS = list(`ik jij je u hij zij ze wij we jullie mij me hem hen er hier daar dit dat die deze wat wie waar hoe waarom wanneer welke welk
  en of maar want dus als dan indien tenzij mits nu omdat terwijl zodra doordat aangezien zodat nadat voordat hoewel ofwel dat toch wel ook nog al
  niet geen nooit te zo eens even gewoon eigenlijk dus ja nee nou immers echter daarom daarna vervolgens toen straks steeds soms vaak
  waarbij waarin waarmee waarvan waarop waarvoor waardoor waaruit daarbij daarin daarmee daarvan daarvoor daartoe daardoor erom erover ervan eraan erbij ermee erin
  hierbij hiermee hierover vandaar elkaar zich zichzelf zelf iets iemand iemands niemand ieder iedereen men alles niets meer minder veel weinig zeer erg heel
  alleen enkel louter slechts puur uitsluitend zomaar meteen direct gewoonweg samen tegelijk
  ja mits wanneer zoals dus ander andere anders nog aldus wel toch toe af op uit aan in om door over mee terug heen weg gelijk
  bijvoorbeeld bv o.a ongeveer circa mogelijk mogelijke geval gevallen situatie situaties vraag hele gehele zekere bepaalde reden manier wijze weg wegen feit gegeven
  ten behoeve kader grond basis oog verband zake hand middel tussenkomst rechtens vraag betrekking aanzien omstandigheden artikel art artikelen lid sub onder
  goed goede prima oke ook zin zeg zeggen staat staan geldt gelden bestaat bestaan betekent betekenen heet heten ligt liggen zit zitten vormt vormen biedt bieden telt tellen
  route routes mogelijkheid mogelijkheden optie kans tevoren tevens momenteel simpelweg uberhaupt destijds hebt heb doe stel klopt persoon personen beiden beide daadwerkelijk werkelijk inderdaad eerst later eerder onze graag straks vandaag uiteindelijk wellicht misschien`)
/** They shape the question and are no content by themselves, but the corpus may name a concept so ("noodzakelijk", "verplicht"). */
export const SHAPING = list(`toegestaan geoorloofd toelaatbaar verplicht bevoegd gerechtigd rechtmatig wettelijk wettelijke juridisch juridische wettig genoeg voldoende toereikend volstaat
  volstaan nodig vereist noodzakelijk feitelijk verboden vooraf achteraf standaard altijd automatisch rechtstreeks`)
export const STOP: ReadonlySet<string> = new Set([
  ...FILLERS, ...SHAPING, ...PREPOSITIONS, ...DETERMINERS, ...POSSESSIVES, ...AUXILIARY, ...MAY, ...MUST, ...CAN,
])

/** Nouns that stand for "somebody of": `medewerker van de politie`, `GI-medewerker`, `een collega van Werk en Inkomen`. */
export const STAFF = list(`medewerker medewerkers medewerkster werker werkers werknemer werknemers collega collegas functionaris functionarissen
  instelling instellingen organisatie organisaties team teams afdeling afdelingen partij partijen beroepskracht beroepskrachten professional professionals
  vertegenwoordiger vertegenwoordigers iemand lid leden mensen personeel dienst diensten sector loket behandelaar behandelaars hulpverlener hulpverleners
  ambtenaar ambtenaren instantie instanties bedrijf bedrijven teamleider teamleiders manager managers directeur bestuurder`)
/** Heads of compounds that mean "data": `GI-informatie`, `verblijfsgegevens`, `politiedossier`. */
export const DATA_HEADS = list(`gegevens gegeven informatie inlichtingen info dossier dossiers stukken stuk document documenten rapport rapporten rapportage
  rapportages data bestand bestanden registratie registraties melding meldingen verslag verslagen`)
/** Heads of compounds that mean "the table of a network": `Veiligheidshuisoverleg`, `ZSM-tafel`. */
export const TABLE_HEADS = list('overleg tafel overleggen partner partners deelnemer deelnemers vergadering verband bespreking team')
/** Stand for data that were named before: "en kan die informatie daarna bij …". */
export const LOOSE_DATA = list('gegevens gegeven informatie inlichtingen info bevindingen feiten kennis')

export const SUBORDINATORS = list('als indien wanneer nu omdat terwijl zodra doordat aangezien nadat voordat hoewel tenzij mits zodat ofschoon mocht zolang')
export const RELATIVES = list('die dat wie waarvan waarin waarover waaruit waarbij waarmee')

/** What a verb does with data, seen from its subject. */
export type Deed = 'give' | 'tell' | 'receive' | 'ask' | 'arrive' | 'use' | 'comply' | 'look'

/** Stems are not enough (ge-, separable parts), so every form that occurs in practice is written out. */
const DEEDS: Readonly<Record<Deed, string>> = {
  give: `verstrekken verstrekt verstrekte verstrekten verstrek geven geeft gaf gaven gegeven doorgeven doorgeeft doorgegeven doorgaf meegeven meegeeft meegegeven afgeven afgeeft afgegeven
    delen deelt deelde deelden gedeeld meedelen meedeelt meegedeeld mededelen uitwisselen uitwisselt uitgewisseld wisselen gewisseld sturen stuurt stuurde gestuurd
    opsturen toesturen doorsturen doorstuurt doorgestuurd verzenden verzendt verzonden zenden toezenden toegezonden mailen mailt gemaild doormailen overdragen overdraagt overgedragen aanleveren aanlevert
    aangeleverd leveren levert leverde geleverd doorverstrekken doorverstrekt overhandigen overhandigt overhandigd verschaffen verschaft bezorgen bezorgt afstaan
    melden meldt meldde gemeld doormelden terugmelden terugkoppelen terugkoppelt teruggekoppeld terugrapporteren rapporteren rapporteert gerapporteerd doorspelen doorspeelt doorgespeeld
    brengen brengt inbrengen inbrengt ingebracht bespreken bespreekt besproken vertellen vertelt verteld doorvertellen doorvertelt doorverteld zeggen
    verklappen openbaren openbaart voorleggen overleggen overlegt overgelegd neerleggen doorleiden openstellen vrijgeven vrijgegeven prijsgeven ontsluiten bekendmaken
    doorzetten doorzet doorgezet toespelen lekken tonen toont laten-zien verspreiden verspreidt verspreid uitleveren teruggeven teruggeeft aanreiken aangereikt plaatsen zetten zet uitdelen`,
  tell: `informeren informeert informeerde geinformeerd inlichten inlicht ingelicht waarschuwen waarschuwt gewaarschuwd inschakelen ingeschakeld bellen belt gebeld
    benaderen benadert berichten bericht attenderen attendeert tippen betrekken betrokken bijpraten bijgepraat raadplegen-tell aanspreken verwittigen alarmeren alarmeert kennis-geven voorzien voorziet`,
  receive: `krijgen krijgt kreeg kregen gekregen ontvangen ontvangt ontving ontvingen verkrijgen verkrijgt verkreeg verkregen opvragen opvraagt opgevraagd inzien inziet ingezien raadplegen raadpleegt
    geraadpleegd vernemen verneemt vernomen horen hoort gehoord meekrijgen binnenkrijgen terugkrijgen ophalen haalt opgehaald halen meelezen meeleest lezen leest beschikken beschikt betrekken-receive
    bevragen bevraagt weten weet inwinnen inwint verwerven afnemen opzoeken opzoekt`,
  ask: `vragen vraagt vroeg vroegen gevraagd verzoeken verzoekt verzocht vorderen vordert vorderde gevorderd opeisen opeist opgeeist eisen eist aanvragen aanvraagt aangevraagd navragen`,
  arrive: `komen komt kwam kwamen gekomen belanden belandt belandde beland terechtkomen terechtkomt terechtkwam terechtgekomen uitkomen doorstromen doorstroomt stromen stroomt bereiken bereikt
    gaan gaat ging gegaan binnenkomen terugkomen lopen loopt liep overgaan doorgaan uitlekken`,
  use: `gebruiken gebruikt gebruikte benutten benut aanwenden inzetten ingezet hergebruiken hergebruikt verwerken verwerkt verwerkte bewaren bewaart bewaard registreren registreert geregistreerd vastleggen vastlegt vastgelegd
    opnemen opneemt opgenomen koppelen koppelt gekoppeld`,
  comply: 'meewerken meewerkt meegewerkt voldoen voldoet gehoor meewerking gehoorzamen',
  look: 'bekijken bekijkt bekeken kijken kijkt keek gekeken inkijken meekijken meekijkt nakijken nagaan checken checkt gluren',
}
const deedOf = new Map<string, Deed>()
for (const [deed, forms] of Object.entries(DEEDS)) {
  for (const form of forms.trim().split(/\s+/)) if (!deedOf.has(form)) deedOf.set(form, deed as Deed)
}
const deedOfStem = new Map<string, Deed>()
for (const [form, deed] of deedOf) if (form.length > 4 && !deedOfStem.has(stemOf(form))) deedOfStem.set(stemOf(form), deed)
/** Endings of a verb; "melding" and "rapporten" have the stem of one and are none. */
const VERBAL = /(?:^ge.*[dt]|[^s]te[n]?|den|[^e]t|[^g]en|d)$/
const NOMINAL_END = /(?:ing|ingen|gegevens?|punten|rapporten|zaken|vragen|banden|boeken|feiten)$/
/** What a verb form does with data, or nothing where it is no such verb. */
export const verbDeed = (folded: string): Deed | undefined =>
  deedOf.get(folded) ?? (folded.length > 4 && /^ge.{3,}[dt]$/.test(folded) && VERBAL.test(folded) && !NOMINAL_END.test(folded) ? deedOfStem.get(stemOf(folded)) : undefined)
/** First parts that come loose from their verb: "geeft … door", "vraagt … op". */
export const PARTICLES = list('door mee af op in over toe terug aan uit voor neer vrij bij')
/** "opvragen" also as "vraagt … op" and "op te vragen": every form above that begins with a particle, taken apart. */
const SEPARABLE = new Map<string, Deed>()
for (const [form, deed] of deedOf) {
  for (const particle of [...PARTICLES, 'terecht', 'binnen', 'bekend', 'kennis']) {
    const rest = form.slice(particle.length)
    if (form.startsWith(particle) && rest.length > 3 && !rest.startsWith('ge')) SEPARABLE.set(`${stemOf(rest)} ${particle}`, deed)
  }
}
/** What a verb does together with the part of it that stands apart. */
export const separableDeed = (verb: string, particle: string): Deed | undefined => SEPARABLE.get(`${stemOf(verb)} ${particle}`)

/** Verbs that do something with data only with their noun. Matched over the folded words of a clause. */
export const EXPRESSIONS: readonly (readonly [RegExp, Deed])[] = [
  [/\b(?:in kennis|op de hoogte|aan de bel|aan de lijn|erbij te) .{0,60}?(?:stel\w*|gesteld|breng\w*|gebracht|houd\w*|gehouden|trekken|trekt|betrekken)\b|\bop de hoogte\b|\bcontact (?:op\w*|zoek\w*|leg\w*|heb\w*|met)\b/, 'tell'],
  [/\b(?:op|aan|ter) tafel\b|\bter beschikking\b|\bter inzage\b|\b(?:melding|mededeling|verslag|opgave|aangifte)\b.{0,40}\b(?:doen|doet|gedaan|maken|gemaakt)\b|\boverleg (?:te )?(?:plegen|pleegt|voeren|voert)\b|\bop de tafel\b|\bdeelgenoot\b|\binzage (?:te )?(?:geven|geeft|verlenen)\b|\bzijn mond voorbij\b|\bboekje open\b/, 'give'],
  [/\bkrijg\w* .{0,40}\b(?:bericht|informatie|mededeling|kennis)\b/, 'receive'],
  [/\bte weten (?:te )?kom\w*\b|\bbeschikking (?:te )?krijg\w*\b|\bin handen (?:te )?krijg\w*\b|\bte zien (?:te )?krijg\w*\b/, 'receive'],
  [/\bvragen (?:van|door) .{0,80}beantwoord\w*/, 'comply'],
  [/\b(?:gevolg|gehoor|medewerking) (?:te )?(?:geven|geeft|verlenen|verleent|gegeven)\b/, 'comply'],
  [/\bnavraag (?:te )?(?:doen|doet)\b|\baankloppen\b|\bklopt\b.*\baan\b/, 'ask'],
]

/** Every word of the closed classes: known words, that a typing error is never read into. */
export const isClosed = (folded: string): boolean => STOP.has(folded) || deedOf.has(folded) || STAFF.has(folded) || DATA_HEADS.has(folded)
  || SUBORDINATORS.has(folded) || PARTICLES.has(folded)
