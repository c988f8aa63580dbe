/** What must hold of every answer, on random small bodies of law (legal-model §5-§7, §12, §13; graph/reason/README.md). */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Evidence } from '../../../graph/model/evidence.ts'
import { Issue, Reading } from '../../../graph/model/issue.ts'
import { canBeStop } from '../../../graph/model/party.ts'
import type { Question } from '../../../graph/model/question.ts'
import { reason, type Reasoned } from '../../../graph/reason/reason.ts'
import { strictest } from '../../../graph/reason/worlds.ts'
import { oracle } from './oracle.ts'
import { evidenceOfCase, questionOfCase, randomCase, type RandomCase, randomPosition } from './random-law.ts'
import { evidenceOf } from './small-law.ts'

// about a second or two each on a free machine; other tests run beside it
vi.setConfig({ testTimeout: 120_000 })
const RUNS = Number(process.env['RUNS'] ?? 1000)
const SEED = Number(process.env['SEED'] ?? 20161122)
/** Seeds on which reasoner and oracle once parted, run again each time; the cases themselves stand in regressions.test.ts. */
const PARTED = [1, 2, 3]

interface Asked { readonly c: RandomCase; readonly q: Question; readonly e: Evidence }
const asked = (c: RandomCase): Asked => ({ c, q: questionOfCase(c), e: evidenceOfCase(c) })
const drawn = (seed: number, numRuns: number): readonly Asked[] => fc.sample(randomCase, { seed, numRuns }).map(asked)
/** Drawn and parsed once for all properties. */
const CASES = drawn(SEED, RUNS)

type Check = (q: Question, e: Evidence, c: RandomCase) => void
/** Of every case; one that fails is shrunk to its smallest. */
function holds(check: Check, cases: readonly Asked[] = CASES, seed = SEED): void {
  try {
    for (const { q, e, c } of cases) check(q, e, c)
  } catch {
    fc.assert(fc.property(randomCase, (c) => { const a = asked(c); check(a.q, a.e, c) }), { seed, numRuns: cases.length })
    throw new Error('a case failed that could not be drawn again')
  }
}
const isYes = (v: string | undefined): boolean => v === 'ja' || v === 'ja_mits'
const only = ({ verdict, verdicts }: Pick<Reasoned, 'verdict' | 'verdicts'>): unknown => ({ verdict, verdicts: { ...verdicts } })

/** The verdict in one world: that of a reading that chooses every position. */
const inWorld = (q: Question, e: Evidence, chooses: Readonly<Record<string, string>>): string | undefined =>
  reason(q, { ...e, readings: [...e.readings, Reading.parse({ id: 'wereld', name: 'wereld', gist: 'x', basis: 'inferred', chooses })] }).verdicts['wereld']

const agree: Check = (q, e) => { expect(only(reason(q, e))).toEqual(only(oracle(q, e))) }

describe('the reasoner and its oracle', () => {
  it('give the same careful verdict and the same verdict per reading', () => { holds(agree) })
  it.each(PARTED)('agree where they once parted (seed %i)', (seed) => { holds(agree, drawn(seed, RUNS / 10), seed) })
})

describe('positions and readings', () => {
  it('a position that is added leaves a reading unchanged that takes another position on that issue', () => {
    const positions = fc.sample(randomPosition(9), { seed: SEED, numRuns: RUNS })
    CASES.forEach(({ q, e }, i) => {
      const first = e.issues[0]
      const added = { ...positions[i], holders: ['nieuwkomer'] }
      // a stream that comes in may bring the streams of its issue into play: that is more than a position beside the others
      if (first === undefined || 'supplies' in added) return
      const issues = [Issue.parse({ ...first, positions: [...first.positions.map(written), added] }), ...e.issues.slice(1)]
      const readings = [Reading.parse({ id: 'vast', name: 'vast', gist: 'x', basis: 'inferred', chooses: { [first.id]: first.positions[0]?.id } })]
      expect(reason(q, { ...e, issues, readings }).verdicts['vast']).toBe(reason(q, { ...e, readings }).verdicts['vast'])
    })
  })
  it('a reading of the user changes its own verdict and never the verdict', () => {
    holds((q, e) => {
      const own = Object.fromEntries(e.issues.map((i) => [i.id, i.positions.at(-1)?.id ?? '']))
      const [plain, chosen] = [reason(q, e), reason(q, e, own)]
      expect(chosen.verdict).toBe(plain.verdict)
      for (const r of e.readings) expect(chosen.verdicts[r.id]).toBe(plain.verdicts[r.id])
    })
  })
  it('a tipping set flips the side of the answer, and no proper subset of it does', () => {
    holds((q, e) => {
      const r = reason(q, e)
      const base = Object.fromEntries(e.issues.map((i) => [i.id, r.issues.find((x) => x.id === i.id)?.chosen['precies'] ?? strictest(i)]))
      const side = isYes(inWorld(q, e, base))
      for (const { choices } of r.tipping) {
        const entries = Object.entries(choices)
        expect(isYes(inWorld(q, e, { ...base, ...choices }))).toBe(!side)
        for (const left of entries) expect(isYes(inWorld(q, e, { ...base, ...Object.fromEntries(entries.filter((x) => x !== left)) }))).toBe(side)
      }
    })
  })
})

/** A position as an editor writes it, with its citations in words. */
const written = (p: Evidence['issues'][number]['positions'][number]): unknown => ({ ...p, cites: p.cites.map((x) => `${x.source} ${x.first}-${x.last}`) })

describe('ways and their trace', () => {
  it('no chain stops at an umbrella, a network, a register, a channel or a party group', () => {
    holds((q, e) => {
      for (const path of reason(q, e).routes) {
        for (const hop of path.hops.slice(1)) expect(e.parties.some((p) => p.id === hop.from && canBeStop(p.kind))).toBe(true)
      }
    })
  })
  it('every step is cited and names its norm, and a chain is connected', () => {
    holds((q, e) => {
      for (const { hops } of reason(q, e).routes) {
        hops.forEach((hop, i) => { if (i > 0) expect(hop.from).toBe(hops[i - 1]?.to) })
        for (const check of hops.flatMap((h) => h.checks)) expect([check.citations.length > 0, check.grounds.length > 0]).toEqual([true, true])
      }
    })
  })
  it('no set of what is missing holds another', () => {
    holds((q, e) => {
      const sets = reason(q, e).missing.map((m) => m.items.map((i) => `${i.check}:${i.text}`))
      for (const a of sets) for (const b of sets) if (a !== b) expect(a.every((x) => b.includes(x))).toBe(false)
    })
  })
})

describe('safety', () => {
  it('an incomplete read never gives nee', () => {
    holds((q, _, c) => {
      const r = reason(q, evidenceOfCase(c, false))
      expect([r.verdict, ...Object.values(r.verdicts)]).not.toContain('nee')
    })
  })
  it('a prohibition on the whole of what is asked never makes a yes of what was none', () => {
    holds((q, e) => {
      // "is it needed" is answered by what is closed without it: there a ban rightly makes a yes
      if (q.asked === 'nodig') return
      const ban = evidenceOf({ prohibitions: [{ id: 'extra', from: q.from, to: q.to, grounds: ['Wbp 9'] }] }).prohibitions
      const [before, after] = [reason(q, e), reason(q, { ...e, prohibitions: [...e.prohibitions, ...ban] })]
      for (const id of ['', ...Object.keys(before.verdicts)]) {
        const [was, is] = id === '' ? [before.verdict, after.verdict] : [before.verdicts[id], after.verdicts[id]]
        if (!isYes(was)) expect(isYes(is), `${was ?? ''} werd ${is ?? ''}`).toBe(false)
        if (was === 'nee') expect(is).toBe('nee')
      }
    })
  })
  it('facts about parties that the question does not reach change nothing', () => {
    holds((q, e) => {
      const far = { from: ['ver-a'], to: ['ver-b'] }
      const more = evidenceOf({
        parties: ['ver-a', 'ver-b'].map((id) => ({ id, kind: 'organisation', name: id })),
        routes: [{ id: 'ver-route', ...far, modality: 'moet', breaks: 'all' }], prohibitions: [{ id: 'ver-verbod', ...far }],
        secrecy: [{ id: 'ver-geheim', who: ['ver-a'], grounds: ['x'], gist: 'x' }], onward: [{ id: 'ver-grens', heldBy: ['ver-a'], gist: 'x' }],
      })
      const wider: Evidence = {
        ...e, parties: [...e.parties, ...more.parties.filter((p) => p.id.startsWith('ver-'))], routes: [...more.routes, ...e.routes],
        prohibitions: [...more.prohibitions, ...e.prohibitions], secrecy: [...more.secrecy, ...e.secrecy], onward: [...more.onward, ...e.onward],
      }
      expect(only(reason(q, wider))).toEqual(only(reason(q, e)))
    })
  })
})
