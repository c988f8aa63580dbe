/** A party stands only where its kind can stand: no network as transport, no register as receiver, no umbrella as a stop (legal-model §2). */
import { canBeStop, type PartyKind } from '../../model/party.ts'
import { problemAt, type Check } from '../ledger.ts'
import type { Problem, Text } from '../problem.ts'
import { wordsOf } from '../fields.ts'

const KIND_WORDS: Readonly<Record<PartyKind, Text>> = {
  organ: { nl: 'een bestuursorgaan', en: 'an organ' }, organisation: { nl: 'een organisatie', en: 'an organisation' },
  function: { nl: 'een functie', en: 'a function' }, umbrella: { nl: 'een koepel', en: 'an umbrella' },
  network: { nl: 'een netwerk', en: 'a network' }, register: { nl: 'een register', en: 'a register' },
  channel: { nl: 'een kanaal', en: 'a channel' }, party_group: { nl: 'een groep partijen', en: 'a party group' },
  betrokkene: { nl: 'betrokkene', en: 'the data subject' },
}

const carries = (kind: PartyKind): boolean => kind === 'register' || kind === 'channel'

interface Seat { readonly takes: (kind: PartyKind) => boolean; readonly why: Text; readonly remedy: Text }

const ENDS: Seat = {
  takes: (kind) => !carries(kind),
  why: { nl: 'een register of kanaal geeft en ontvangt niet, het vervoert', en: 'a register or channel does not give or receive, it carries' },
  remedy: { nl: 'Zet het bij "transport" en noem hier de partij die het gebruikt.', en: 'Put it under "transport" and name the party that uses it here.' },
}
const STOP: Seat = {
  takes: canBeStop,
  why: { nl: 'een koepel, netwerk, register, kanaal of groep is nooit een tussenschakel of orgaan', en: 'an umbrella, network, register, channel or group is never a stop or organ' },
  remedy: { nl: 'Noem het orgaan, de organisatie of de functie zelf.', en: 'Name the organ, organisation or function itself.' },
}
const TABLE: Seat = {
  takes: (kind) => kind === 'network',
  why: { nl: 'hier hoort het netwerk aan welks tafel het gebeurt', en: 'this is the network at whose table it happens' },
  remedy: { nl: 'Registers en kanalen horen bij "transport", partijen bij "from" of "to".', en: 'Registers and channels belong under "transport", parties under "from" or "to".' },
}
const TRANSPORT: Seat = {
  takes: carries,
  why: { nl: 'alleen een register of kanaal vervoert gegevens', en: 'only a register or channel carries data' },
  remedy: { nl: 'Een netwerk hoort bij "setting".', en: 'A network belongs under "setting".' },
}
const GROUP: Seat = {
  takes: (kind) => !carries(kind) && kind !== 'network',
  why: { nl: 'lid is men van een groep of soort, niet van een netwerk of register', en: 'one is a member of a group or kind, not of a network or register' },
  remedy: { nl: 'Gebruik "takesPartIn" voor een netwerk.', en: 'Use "takesPartIn" for a network.' },
}

const SEATS: Readonly<Record<string, Seat>> = {
  from: ENDS, to: ENDS, notTo: ENDS, who: ENDS, origin: ENDS, heldBy: ENDS,
  inferredOrgan: STOP, roleOf: STOP, actsFor: STOP,
  setting: TABLE, takesPartIn: TABLE, transport: TRANSPORT, memberOf: GROUP,
}

export const checkRoles: Check = (ledger) => {
  const problems: Problem[] = []
  const parties = ledger.byId('parties')
  for (const { entry, name, value, path } of ledger.fields(Object.keys(SEATS))) {
    const seat = SEATS[name] as Seat
    for (const { word, path: at } of wordsOf(value, path)) {
      const party = parties.get(word)?.value
      if (party === undefined || seat.takes(party.kind)) continue
      const kind = KIND_WORDS[party.kind]
      problems.push(problemAt(entry, at, {
        code: 'wrong_party_kind',
        message: { nl: `"${word}" is ${kind.nl} en kan niet bij "${name}": ${seat.why.nl}.`, en: `"${word}" is ${kind.en} and cannot stand under "${name}": ${seat.why.en}.` },
        remedy: seat.remedy,
      }))
    }
  }
  return problems
}
