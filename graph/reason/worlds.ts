/** Worlds: one position per issue. Readings choose among them; the careful verdict looks at all that recorded positions allow. */
import type { Verdict } from '../model/answer.ts'
import type { Issue, Position, Reading } from '../model/issue.ts'
import { isYes } from './choose.ts'
import type { World } from './force.ts'

/** Issues weighed together at most, and worlds looked at; beyond that issues are flipped one at a time. */
const MAX_WORLDS = 64

const STRICTNESS: Record<Position['modality'], number> = {
  mag_niet: 0, geldt_niet: 0, volstaat_niet: 0, hoeft_niet: 1, vereist: 1, niet_vereist: 2, mag: 3, geldt: 3, volstaat: 3, moet: 4,
}

/** The position that a reading takes on an issue; null where it leaves it open. */
export function chosenBy(reading: Reading, issue: Issue): string | null {
  const explicit = reading.chooses[issue.id]
  if (explicit !== undefined && issue.positions.some((p) => p.id === explicit)) return explicit
  for (const holder of reading.follows) {
    const found = issue.positions.find((p) => p.holders.includes(holder))
    if (found !== undefined) return found.id
  }
  return null
}

/** Where nobody chooses: the position that lets least through. */
export const strictest = (issue: Issue): string =>
  [...issue.positions].sort((a, b) => Number(a.supplies !== undefined) - Number(b.supplies !== undefined) || STRICTNESS[a.modality] - STRICTNESS[b.modality])[0]?.id ?? ''

export const worldOf = (issues: readonly Issue[], choose: (issue: Issue) => string): World => new Map(issues.map((i) => [i.id as string, choose(i)]))

/** Every combination of positions on the issues that stay open; single flips where there would be too many. */
export function worldsOver(fixed: World, open: readonly Issue[]): readonly World[] {
  const size = open.reduce((n, i) => n * i.positions.length, 1)
  if (size > MAX_WORLDS) {
    return [fixed, ...open.flatMap((i) => i.positions.map((p) => new Map([...fixed, [i.id as string, p.id as string]])))]
  }
  return open.reduce<World[]>((worlds, i) => worlds.flatMap((w) => i.positions.map((p) => new Map([...w, [i.id as string, p.id as string]]))), [fixed])
}

/** One verdict over several worlds: omstreden where some say yes and some do not (legal-model §13). */
export function overWorlds(verdicts: readonly Verdict[]): Verdict {
  const yes = verdicts.filter(isYes)
  if (yes.length === verdicts.length) return verdicts.includes('ja_mits') ? 'ja_mits' : 'ja'
  if (yes.length > 0 || verdicts.includes('omstreden')) return 'omstreden'
  return verdicts.includes('nee') ? 'nee' : 'onbekend'
}

/** Smallest sets of choices that bring the verdict to another side; no proper subset of one does. */
export function tippingSets(base: World, issues: readonly Issue[], verdictIn: (w: World) => Verdict, limit: number): { choices: Record<string, string>; verdict: Verdict }[] {
  const side = (v: Verdict): boolean => isYes(v)
  const start = side(verdictIn(base))
  const found: { choices: Record<string, string>; verdict: Verdict }[] = []
  const covers = (choices: Record<string, string>): boolean =>
    found.some((f) => Object.entries(f.choices).every(([issue, position]) => choices[issue] === position))
  const flip = (from: number, left: number, choices: Record<string, string>): void => {
    if (found.length >= limit) return
    if (left === 0) {
      const verdict = verdictIn(new Map([...base, ...Object.entries(choices)]))
      if (side(verdict) !== start && !covers(choices)) found.push({ choices, verdict })
      return
    }
    for (let i = from; i < issues.length; i += 1) {
      const issue = issues[i] as Issue
      for (const p of issue.positions) if (p.id !== base.get(issue.id)) flip(i + 1, left - 1, { ...choices, [issue.id]: p.id })
    }
  }
  for (let size = 1; size <= Math.min(3, issues.length); size += 1) flip(0, size, {})
  return found
}
