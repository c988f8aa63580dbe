// Dutch words for errors, the inspector, settings and help.
import type { CallError } from '../../graph/api/contract.ts'

/** What happened, and what to do. */
export interface ErrorWords { readonly title: string; readonly todo: string }

const errors: Readonly<Record<CallError['code'], ErrorWords>> = {
  unknown_call: { title: 'Venster en programma passen niet bij elkaar', todo: 'Sluit Grondslag en start het opnieuw. Blijft dit zo, installeer dan dezelfde versie van beide.' },
  invalid_input: { title: 'Deze vraag is niet goed overgekomen', todo: 'Neem uw wijziging terug, of stel de vraag opnieuw.' },
  empty_question: { title: 'Er staat nog geen vraag', todo: 'Schrijf wie gegevens geeft en wie ze krijgt, of kies een van de voorbeelden.' },
  too_long: { title: 'Deze vraag is te lang', todo: 'Maak er één vraag van: wie, aan wie, welke gegevens, waarvoor. Een verhaal over een geval is niet nodig.' },
  unknown_party: { title: 'Deze partij kennen de bronnen niet', todo: 'Neem uw wijziging terug en kies een partij uit de lijst, of noem de partij in de vraag zelf.' },
  unknown_fact: { title: 'Dit feit is er niet', todo: 'De verwijzing komt uit een ander bronnenbestand. Stel de vraag opnieuw en open het feit vanuit het antwoord.' },
  no_sources: { title: 'De tekst van de bron is hier niet aanwezig', todo: 'Grondslag bewaart geen zinnen uit de bronnen. Wijs de map aan waarin uw eigen exemplaar staat: zet de naam van die map in GRONDSLAG_SOURCES en start het programma opnieuw.' },
  unknown_source: { title: 'Deze bron staat niet in uw map', todo: 'Zet het bestand dat hierboven wordt genoemd in de map met bronnen en probeer het opnieuw.' },
  out_of_range: { title: 'Deze regels staan niet in uw exemplaar', todo: 'Uw exemplaar heeft minder regels dan waarnaar het feit verwijst. Gebruik het exemplaar waarop het bronnenbestand is gemaakt.' },
  store_unavailable: { title: 'De opslag is niet bereikbaar', todo: 'Start Grondslag opnieuw. Uw vraag blijft staan; probeer het daarna nog eens.' },
  cancelled: { title: 'De vraag is afgebroken', todo: 'Er is niets veranderd. Stel de vraag opnieuw wanneer u wilt.' },
  internal: { title: 'Het antwoord is niet af te maken', todo: 'Dit ligt aan het programma, niet aan uw vraag. Probeer het opnieuw; blijft het zo, meld dan wat hieronder staat.' },
}

export const nlRest = {
  errors,
  retry: 'Opnieuw proberen',
  broken: { title: 'Dit deel van het venster is vastgelopen', todo: 'De rest werkt nog. Ga terug of stel de vraag opnieuw.' },
  passage: {
    title: 'Passage',
    lines: (first: number, last: number) => (first === last ? `regel ${first}` : `regel ${first}-${last}`),
    own: 'Uit uw eigen exemplaar van de bron.',
    cited: 'De aangehaalde regels staan op de gekleurde achtergrond.',
    citation: 'Vindplaats',
  },
  fact: {
    title: 'Feit', status: 'Status', basis: 'Grond', state: 'Stand', said: 'de tekst zegt het', inferred: 'afgeleid door de redactie', id: 'Kenmerk',
    kinds: {
      routes: 'verstrekkingsroute', prohibitions: 'verbod', absent_grounds: 'ontbrekende grondslag', absent_duties: 'ontbrekende plicht', not_covered: 'niet in de bronnen',
      open_questions: 'open vraag', secrecy: 'geheimhoudingsplicht', receiving: 'grond van de ontvanger', onward: 'grens aan doorgeven', rules: 'regel', practice: 'praktijk',
      issues: 'geschilpunt', cases: 'casus', needs: 'behoefte', checks: 'toets',
    } as Readonly<Record<string, string>>,
    fields: {
      claim: 'Stelling', gist: 'Kern', from: 'Van', to: 'Naar', data: 'Gegevens', purpose: 'Doel', phase: 'Fase', modality: 'Wijze', grounds: 'Normen', conditions: 'Voorwaarden',
      unless: 'Tenzij', note: 'Aantekening', question: 'Vraag', holders: 'Wie', about: 'Over', on: 'Rust op', breaks: 'Doorbroken door', label: 'Zoals de tekst het zegt', duties: 'Daarna',
      initiative: 'Op wiens initiatief', positions: 'Standpunten',
    } as Readonly<Record<string, string>>,
  },
  settings: {
    title: 'Instellingen', language: 'Taal', theme: 'Kleuren', themes: { system: 'Zoals het systeem', light: 'Licht', dark: 'Donker' },
    languageNote: 'Het antwoord zelf blijft Nederlands: de wettelijke termen hebben geen Engelse tegenhanger.',
    beamer: 'Voor een zaal', beamerNote: 'Grotere letters, minder panelen, meer contrast.', sources: 'Map met bronnen', noSources: 'Niet aangewezen. Zet de naam van de map in GRONDSLAG_SOURCES en start het programma opnieuw.',
    about: 'Over dit programma', program: 'Versie', corpus: 'Bronnenbestand', store: 'Opslag',
  },
  help: {
    title: 'Hulp', keys: 'Toetsen', signs: 'Tekens', outcomes: 'Uitkomst van een toets', readings: 'Lezingen', shapes: 'Vormen in de tekening',
    keyList: [
      ['Ctrl K', 'naar de vraag, van overal'], ['Enter', 'vraag stellen'], ['↓ ↑', 'door de aanvullingen of keuzes'], ['Esc', 'lijst of bron sluiten'], ['Alt ← →', 'terug en vooruit'],
    ] as readonly (readonly [string, string])[],
    verdicts: {
      ja: 'De bronnen zeggen dat het mag of moet. Noodzaak weegt u zelf.', ja_mits: 'Het mag of moet, als aan de genoemde voorwaarden is voldaan.', nee: 'De bronnen verbieden het, of er is een ontbrekende grondslag aangewezen.',
      omstreden: 'Op dit punt lopen de standpunten uiteen.', onbekend: 'De bronnen zeggen hier niets over. Dat is geen verbod.',
    },
    reasons: 'Grondslag geeft redenen, geen juridisch advies. Het recht in de bronnen is dat van 2014 tot 2016; elk antwoord noemt wat sindsdien veranderde.',
  },
} as const
