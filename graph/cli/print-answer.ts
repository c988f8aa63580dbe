/** An answer in words, for a terminal: verdict, reason, readings, conditions, ways with their checks, sources. Pure. */
import type { Outcome, Verdict } from '../model/answer.ts'
import type { PublicAnswer, PublicCitation } from '../api/public-answer.ts'
import { clean, paint, wrap, type Page, type Tone } from './layout.ts'

/** Names to show for ids. */
export interface Names {
  readonly of: (id: string) => string
  /** Name of a reading, by id. */
  readonly reading: (id: string) => string
}

const VERDICTS: Readonly<Record<Verdict, { sign: string; word: string; tone: Tone }>> = {
  ja: { sign: '✓', word: 'ja', tone: 'green' }, ja_mits: { sign: '✓', word: 'ja, mits', tone: 'green' }, nee: { sign: '✗', word: 'nee', tone: 'red' },
  omstreden: { sign: '≠', word: 'omstreden', tone: 'yellow' }, onbekend: { sign: '?', word: 'onbekend', tone: 'yellow' },
}
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: '✓', conditional: '✓ mits', prohibited: '✗ verboden', no_ground: '✗ geen grond', not_covered: '? niet behandeld', not_in_play: '– niet aan de orde', weigh: '⚖ te wegen',
}
const CHECKS: Readonly<Record<string, string>> = {
  doel: 'doel', grondslag_verstrekker: 'grondslag verstrekker', geheimhouding: 'geheimhouding', bijzondere_gegevens: 'bijzondere gegevens',
  verenigbaarheid: 'verenigbaarheid', grondslag_ontvanger: 'grondslag ontvanger', noodzaak: 'noodzaak',
}
/** How a claim stands: it is always written affirmatively, so what is denied must be said. */
const STANDS: Readonly<Record<string, string>> = {
  mag_niet: 'Mag niet: ', hoeft_niet: 'Hoeft niet: ', geldt_niet: 'Niet zo: ', volstaat_niet: 'Niet genoeg: ', niet_vereist: 'Niet nodig: ', omstreden: 'Omstreden: ',
}
/** Ways shown in full; the rest is counted. */
const MAX_WAYS = 5
const MAX_SOURCES = 12

const verdictWord = (page: Page, verdict: Verdict): string => {
  const { sign, word, tone } = VERDICTS[verdict]
  return paint(page, tone, `${sign} ${word}`)
}

class Sheet {
  private readonly blocks: string[] = []
  constructor(readonly page: Page) {}

  block(...lines: string[]): void {
    if (lines.length > 0) this.blocks.push(lines.join('\n'))
  }

  list(title: string, items: readonly string[]): void {
    if (items.length > 0) this.block(paint(this.page, 'bold', title), ...items.map((item) => wrap(this.page, item, '  - ', '    ')))
  }

  toString(): string {
    return this.blocks.join('\n\n')
  }
}

function understood(a: PublicAnswer, names: Names): string {
  const { from, to, via, purpose, data, phase, stated, excluded } = a.parsed
  const list = (label: string, ids: readonly string[]): string[] => (ids.length === 0 ? [] : [`${label} ${ids.map(names.of).join(' en ')}`])
  const parts = [...list('van', from), ...list('via', via), ...list('naar', to), ...list('over', data), ...list('voor', purpose), ...list('in', phase), ...list('met', stated), ...list('zonder', excluded)]
  return parts.length === 0 ? '' : `Gelezen als: ${parts.join(', ')}.`
}

function ways(sheet: Sheet, a: PublicAnswer, names: Names): void {
  const { page } = sheet
  a.routes.slice(0, MAX_WAYS).forEach((way, i) => {
    const stops = [way.hops[0]?.from ?? '', ...way.hops.map((hop) => hop.to)].map(names.of).join(' → ')
    const marks = [...(way.detour ? ['omweg'] : []), ...(way.counted ? [] : ['telt niet mee'])]
    const lines = [wrap(page, `${stops}: ${VERDICTS[way.verdict].word}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`, `${i + 1}. `)]
    for (const warning of way.warnings) lines.push(wrap(page, warning, '   ! '))
    for (const hop of way.hops) {
      if (way.hops.length > 1) lines.push(paint(page, 'dim', wrap(page, `${names.of(hop.from)} → ${names.of(hop.to)}: ${VERDICTS[hop.verdict].word}`, '   ')))
      for (const check of hop.checks) {
        if (check.outcome === 'not_in_play') continue
        const grounds = check.grounds.length === 0 ? '' : ` [${check.grounds.join('; ')}]`
        lines.push(wrap(page, `${CHECKS[check.check] ?? check.check}: ${OUTCOMES[check.outcome]}. ${check.reason}${grounds}`, '     ', '       '))
      }
    }
    sheet.block(...(i === 0 ? [paint(page, 'bold', 'Wegen')] : []), ...lines)
  })
  if (a.routes.length > MAX_WAYS) sheet.block(`… en nog ${a.routes.length - MAX_WAYS} wegen (--json toont ze alle).`)
}

const placeOf = (c: PublicCitation): string => `${c.file}, regel ${c.first}${c.last === c.first ? '' : `-${c.last}`}`

function issues(sheet: Sheet, a: PublicAnswer): void {
  sheet.list('Waarover de lezingen verschillen', a.issues.map((issue) => `${issue.claim} ${issue.positions.map((p) => `${p.holders.join(', ')}: ${p.claim}`).join(' ↔ ')}`))
  sheet.list('Kantelpunten', a.tipping.map((t) => `${Object.entries(t.choices).map(([issue, position]) => `${issue}: ${position}`).join(' en ')} → ${VERDICTS[t.verdict].word}`))
}

/** `reading` is shown first among the verdicts per reading. */
export function printAnswer(a: PublicAnswer, names: Names, page: Page, reading?: string): string {
  const sheet = new Sheet(page)
  if (a.question !== '') sheet.block(wrap(page, a.question))
  sheet.block(paint(page, 'bold', verdictWord(page, a.verdict)), wrap(page, a.reason), ...[understood(a, names)].filter(Boolean).map((line) => wrap(page, line)))
  const readings = Object.entries(a.verdicts).sort(([x], [y]) => Number(y === reading) - Number(x === reading))
  const plain = readings.map(([id, verdict]) => `${clean(names.reading(id))}: ${VERDICTS[verdict].sign} ${VERDICTS[verdict].word}`).join('   ')
  if (readings.length > 0) sheet.block(readings.map(([id, verdict]) => `${clean(names.reading(id))}: ${verdictWord(page, verdict)}`).join(plain.length > page.width ? '\n' : '   '))
  sheet.list('Beslissend', a.grounds)
  sheet.list('Voorwaarden', a.conditions)
  sheet.list('Tenzij', a.unless)
  sheet.list('Daarna', a.duties)
  sheet.list('Regels', a.rules.map((rule) => `${STANDS[rule.modality] ?? ''}${rule.claim} ${rule.gist}${rule.kind === 'practice' ? ' (zo wordt het gemeld; dit zegt niet dat het mag)' : ''}`))
  ways(sheet, a, names)
  issues(sheet, a)
  sheet.list('Wat ontbreekt', a.missing.map((m) => m.items.map((item) => item.text).join(' en ')))
  sheet.list('Per orgaan', a.alternatives.map((alt) => `${names.of(alt.from)} → ${names.of(alt.to)}: ${VERDICTS[alt.verdict].word}. ${alt.reason}`))
  sheet.list('Let op', a.remarks)
  sheet.list('Het dichtst in de buurt', a.nearest.map((hit) => hit.gist))
  const places = a.citations.slice(0, MAX_SOURCES).map(placeOf)
  sheet.list('Bronnen', a.citations.length > MAX_SOURCES ? [...places, `… en nog ${a.citations.length - MAX_SOURCES}`] : places)
  const { state, asOf, corpus, program } = a.receipt
  sheet.block(paint(page, 'dim', wrap(page, `Recht op ${asOf} (${state}); corpus ${corpus}; ${program}. De bronnen beschrijven 2014-2016: controleer wat sindsdien veranderde.`)))
  return sheet.toString()
}
