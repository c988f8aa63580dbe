/** What stands above what: parties by role, group and umbrella; terms by broader. Built once per evidence. */
import type { Evidence } from '../model/evidence.ts'
import type { Party } from '../model/party.ts'
import type { Term } from '../model/term.ts'

export interface Hierarchy {
  readonly party: (id: string) => Party | undefined
  readonly term: (id: string) => Term | undefined
  readonly partyName: (id: string) => string
  /** With its article, as it stands in a sentence: "de gecertificeerde instelling (GI)". */
  readonly theParty: (id: string) => string
  readonly termName: (id: string) => string
  /** The party itself, the offices it is a role of, the groups it belongs to, and those who stand for anyone. */
  readonly partyUp: (id: string) => ReadonlySet<string>
  /** The same and its umbrella: a ban on the gemeente reaches every organ, a permission reaches none by itself. */
  readonly partyUpForBan: (id: string) => ReadonlySet<string>
  /** The party and everything of which it is a role, without groups: it itself is named. */
  readonly office: (id: string) => ReadonlySet<string>
  readonly termUp: (id: string) => ReadonlySet<string>
  /** `narrow` is `wide` or stands under it. */
  readonly within: (narrow: string, wide: string) => boolean
  /** The two circumstances cannot hold together, themselves or through what stands above them. */
  readonly conflict: (a: string, b: string) => boolean
  /** Circumstances that every route brings about that must be followed (wettelijke plicht). */
  readonly broughtByDuty: readonly string[]
  readonly partiesOf: (umbrella: string) => readonly Party[]
}

function closure(start: string, parents: (id: string) => readonly string[]): Set<string> {
  const seen = new Set([start])
  const queue = [start]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const parent of parents(id)) {
      if (!seen.has(parent)) {
        seen.add(parent)
        queue.push(parent)
      }
    }
  }
  return seen
}

function remember(compute: (id: string) => Set<string>): (id: string) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>()
  return (id) => {
    let found = known.get(id)
    if (found === undefined) known.set(id, (found = compute(id)))
    return found
  }
}

export function makeHierarchy(evidence: Pick<Evidence, 'parties' | 'terms'>): Hierarchy {
  const parties = new Map<string, Party>(evidence.parties.map((p) => [p.id, p]))
  const terms = new Map<string, Term>(evidence.terms.map((t) => [t.id, t]))
  const anyone = evidence.parties.filter((p) => p.anyone).map((p) => p.id as string)

  // Betrokkene is no third party to his own data.
  const isSomeone = (id: string): boolean => parties.has(id) && parties.get(id)?.kind !== 'betrokkene'

  const groups = (id: string): readonly string[] => [...(parties.get(id)?.roleOf ?? []), ...(parties.get(id)?.memberOf ?? [])]
  const partyUp = remember((id) => {
    const up = closure(id, groups)
    if (isSomeone(id)) for (const a of anyone) up.add(a)
    return up
  })
  const partyUpForBan = remember((id) => {
    const up = closure(id, (p) => [...groups(p), ...(parties.get(p)?.partOf ?? [])])
    if (isSomeone(id)) for (const a of anyone) up.add(a)
    return up
  })
  const office = remember((id) => closure(id, (p) => parties.get(p)?.roleOf ?? []))
  const termUp = remember((id) => closure(id, (t) => terms.get(t)?.broader ?? []))
  const excludedBy = (a: string, b: string): boolean => {
    for (const above of termUp(a)) {
      for (const x of terms.get(above)?.excludes ?? []) if (termUp(b).has(x)) return true
    }
    return false
  }
  return {
    party: (id) => parties.get(id),
    term: (id) => terms.get(id),
    partyName: (id) => parties.get(id)?.name ?? id,
    theParty: (id) => { const p = parties.get(id); return p === undefined ? id : [p.article, p.name].filter(Boolean).join(' ') },
    termName: (id) => terms.get(id)?.name ?? id,
    partyUp,
    partyUpForBan,
    office,
    termUp,
    within: (narrow, wide) => termUp(narrow).has(wide),
    conflict: (a, b) => excludedBy(a, b) || excludedBy(b, a),
    broughtByDuty: evidence.terms.filter((t) => t.broughtBy === 'duty').map((t) => t.id),
    partiesOf: (umbrella) => evidence.parties.filter((p) => (p.partOf as readonly string[]).includes(umbrella)),
  }
}
