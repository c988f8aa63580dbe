import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../../graph/corpus/load.ts'
import { smallSeed } from '../../support/small-corpus.ts'
import { loadLaw, problemsIn, seedWith } from '../../support/written-seed.ts'

const envelope = 'status: law, basis: said, state: nu, cites: [s100 20]'
const route = (fields: string): string => `routes:\n  - {id: r, from: [gi], to: [burgemeester], modality: mag, ${envelope}, ${fields}}\n`
const only = (law: string): { line: number; code: string; nl: string; remedy: string; severity: string } => {
  const [problem, ...more] = loadLaw(law).problems
  if (problem === undefined || more.length > 0) throw new Error(`one problem expected, found ${JSON.stringify(loadLaw(law).problems)}`)
  return { line: problem.line, code: problem.code, nl: problem.message.nl, remedy: problem.remedy.nl, severity: problem.severity }
}

describe('a corpus without problems', () => {
  it('is loaded whole, frozen, with a version that changes with every letter', () => {
    const { corpus, ok, problems, files } = loadCorpus(smallSeed)
    expect({ ok, problems, files }).toEqual({ ok: true, problems: [], files: 2 })
    expect(corpus.version).toMatch(/^[0-9a-f]{12}$/)
    expect(corpus.routes).toHaveLength(6)
    expect(() => { (corpus.routes as unknown[]).push(1) }).toThrow(TypeError)
    expect(() => { (corpus.routes[0] as { modality: string }).modality = 'moet' }).toThrow(TypeError)
    expect(loadLaw('# a').corpus.version).not.toBe(loadLaw('# b').corpus.version)
  })
})

describe('a record that does not fit its schema', () => {
  it('is reported with the line of the very field, and every field at once', () => {
    const law = `routes:\n  - id: r\n    from: [gi]\n    to: []\n    modality: magg\n    status: law\n    basis: said\n    state: nu\n    cites: [s100 20-90]\n`
    expect(problemsIn(law)).toEqual(['4 too_small', '5 wrong_value', '9 wrong_value'])
  })

  it('without citation, status, basis or state cannot exist', () => {
    expect(problemsIn('routes:\n  - {id: r, from: [gi], to: [burgemeester], modality: mag}\n')).toEqual(Array(4).fill('2 missing_field'))
  })

  it('with a field that does not exist is told which field was probably meant', () => {
    expect(only(route('purpse: [huisverbod]'))).toMatchObject({ code: 'unknown_field', line: 2, remedy: 'Bedoelde u "purpose"?' })
  })

  it('with an unquoted comma in a text between braces is told to quote it', () => {
    expect(only(route('conditions: [{text: alleen als het moet, en anders niet}]'))).toMatchObject({ code: 'unquoted_comma' })
  })

  it('with a citation that cannot be read is shown how to write one', () => {
    expect(only(`routes:\n  - {id: r, from: [gi], to: [burgemeester], modality: mag, status: law, basis: said, state: nu, cites: [regel 4]}\n`).nl).toContain('s002 4634-4637')
  })
})

describe('a name that does not exist', () => {
  it.each([
    ['partij', 'from: [gii]', 'gi'], ['term', 'data: [gezondheidsgegeven]', 'gezondheidsgegevens'], ['omstandigheid', 'given: [toesteming]', 'toestemming'],
    ['netwerk', 'setting: [veiligheidshuiss]', 'veiligheidshuis'],
  ])('of a %s is reported with what was probably meant', (_what, field, meant) => {
    const law = `prohibitions:\n  - {id: p, to: [burgemeester], ${field.startsWith('from') ? '' : 'from: [gi], '}${field}, ${envelope}}\n`
    expect(only(law)).toMatchObject({ code: 'unknown_name', line: 2, remedy: expect.stringContaining(`"${meant}"`) })
  })

  it('is reported for a state, a source, a secrecy duty, a topic, a position and a statute too', () => {
    const law = [
      'routes:', `  - {id: r, from: [gi], to: [college], modality: mag, breaks: [geen-geheim], grounds: [Wetboek van Niets 3], status: law, basis: said, state: ooit, cites: [s999 1]}`,
      'rules:', `  - {id: u, claim: Iets., modality: geldt, about: [onbestaand], gist: Iets., ${envelope}}`,
      'readings:', '  - {id: eigen, name: eigen, gist: Eigen., basis: inferred, chooses: {gi-oov: wel}}',
    ].join('\n')
    expect(problemsIn(law).sort()).toEqual(['2 unknown_name', '2 unknown_name', '2 unknown_name', '2 unknown_statute', '4 unknown_name', '6 unknown_name'])
  })

  it('in the wrong vocabulary is told what it is and what belongs there', () => {
    expect(only(route('data: [huisverbod]'))).toMatchObject({ code: 'wrong_vocabulary', nl: '"huisverbod" is een doel, maar bij "data" hoort een gegevenssoort.' })
  })
})

describe('an id', () => {
  it('that is used twice, in whatever kind of fact, is reported at the second place', () => {
    const law = `${route('')}secrecy:\n  - {id: r, who: [gi], grounds: [Jeugdwet 7.3.11], gist: Stil., ${envelope}}\n`
    expect(problemsIn(law)).toEqual(['4 duplicate_id'])
  })

  it('may be a party and a term only once', () => {
    expect(problemsIn('terms:\n  - {id: gi, kind: concept, name: gi}\n')).toEqual([])
    expect(loadLaw('terms:\n  - {id: gi, kind: concept, name: gi}\n').problems.map((p) => p.code)).toEqual(['duplicate_id'])
  })
})

describe('a citation', () => {
  it('outside the lines of its source, or over sixty lines, is reported', () => {
    const at = (cite: string): string => `routes:\n  - {id: r, from: [gi], to: [college], modality: mag, status: law, basis: said, state: nu, cites: [${cite}]}\n`
    expect(problemsIn(at('s100 190-201'))).toEqual(['2 citation_outside_source'])
    expect(problemsIn(at('s100 1-61'))).toEqual(['2 wrong_value'])
    expect(problemsIn(at('s100 1-60'))).toEqual([])
  })
})

describe('a reference to the law', () => {
  it('that uses another name of a statute is told the spelling of the corpus', () => {
    expect(only(route('grounds: [Jw 7.3.11 lid 1]'))).toMatchObject({ code: 'reference_spelling', remedy: 'Schrijf "Jeugdwet 7.3.11 lid 1".' })
    expect(only(route('grounds: [wbp art. 8]'))).toMatchObject({ remedy: 'Schrijf "Wbp 8".' })
    expect(problemsIn(route('grounds: [Wmo 2015 5.2.6]'))).toEqual([])
  })

  it('to a convenant is no ground of a route, a receiving ground or a way out of secrecy, but a rule may name it', () => {
    expect(only(route('grounds: [convenant]')).code).toBe('agreement_as_ground')
    expect(problemsIn(`receiving:\n  - {id: o, who: [college], grounds: [convenant], gist: Taak., ${envelope}}\n`)).toEqual(['2 agreement_as_ground'])
    expect(problemsIn(`secrecy:\n  - id: g\n    who: [ggz]\n    grounds: [Jeugdwet 7.3.11]\n    gist: Stil.\n    brokenBy:\n      - {text: afspraak, grounds: [convenant]}\n    status: law\n    basis: said\n    state: nu\n    cites: [s100 3]\n`)).toEqual(['7 agreement_as_ground'])
    expect(problemsIn(`rules:\n  - {id: u, claim: Een convenant volstaat., modality: volstaat_niet, about: [convenant-aanwezig], grounds: [convenant], gist: Nee., ${envelope}}\n`)).toEqual([])
  })
})

describe('a party in a place where its kind cannot stand', () => {
  it.each([
    ['a register as receiver', 'to: [vir]'], ['a network as transport', 'to: [college], transport: [veiligheidshuis]'],
    ['a party as table', 'to: [college], setting: [politie]'], ['an umbrella as inferred organ', 'to: [gemeente], inferredOrgan: gemeente'],
  ])('is reported: %s', (_what, fields) => {
    expect(problemsIn(`routes:\n  - {id: r, from: [gi], modality: mag, ${envelope}, ${fields}}\n`)).toEqual(['2 wrong_party_kind'])
  })

  it('is not reported for a network as receiver: that means the partners at its table', () => {
    expect(problemsIn(`routes:\n  - {id: r, from: [gi], to: [veiligheidshuis], modality: mag, ${envelope}}\n`)).toEqual([])
  })
})

describe('a hierarchy', () => {
  it('in which something stands above itself is reported once, with the ring', () => {
    const law = 'parties:\n  - {id: a, kind: function, name: a, roleOf: [b]}\n  - {id: b, kind: function, name: b, memberOf: [c]}\n  - {id: c, kind: function, name: c, partOf: [a]}\nterms:\n  - {id: t, kind: data, name: t, broader: [t]}\n'
    expect(problemsIn(law)).toEqual(['2 cycle', '6 cycle'])
    expect(loadLaw(law).problems[0]?.message.nl).toContain('a → b → c → a')
  })
})

describe('facts beside each other', () => {
  it('are duplicates when kind, scope, modality and passage are the same', () => {
    const law = `routes:\n  - {id: een, from: [gi], to: [college], modality: mag, status: law, basis: said, state: nu, cites: [s100 20-25]}\n  - {id: twee, from: [gi], to: [college], modality: mag, status: law, basis: said, state: nu, cites: [s100 25-30]}\n`
    expect(problemsIn(law)).toEqual(['3 duplicate_fact'])
    expect(problemsIn(law.replace('s100 25-30', 's100 26-30'))).toEqual([])
    expect(problemsIn(law.replace('cites: [s100 25-30]', 'data: [gezondheidsgegevens], cites: [s100 25-30]'))).toEqual([])
  })

  it('contradict each other when a route and a ban have exactly the same scope, unless an issue records it', () => {
    const law = `${route('')}prohibitions:\n  - {id: ban, from: [gi], to: [burgemeester], status: law, basis: said, state: nu, cites: [s100 70]}\n`
    expect(problemsIn(law)).toEqual(['2 contradiction'])
    expect(problemsIn(law.replace('{id: ban, ', '{id: ban, absent: [toestemming], '))).toEqual([])
    expect(problemsIn(law.replace('{id: ban, ', '{id: ban, ofGround: [Wbp 8], '))).toEqual([])
    const issue = `issues:\n  - {id: i, claim: Dat mag., about: [gi], from: [gi], to: [burgemeester], state: nu, positions: [{id: a, holders: [preciezen], claim: Nee., modality: mag_niet, status: law, basis: said, cites: [s100 1]}, {id: b, holders: [rekkelijken], claim: Ja., modality: mag, status: law, basis: said, cites: [s100 2]}]}\n`
    expect(problemsIn(law + issue)).toEqual([])
  })

  it('that require consent must have a condition which asks for it', () => {
    expect(only(route('consent: required')).code).toBe('consent_without_condition')
    expect(problemsIn(route('consent: required, conditions: [{text: uitdrukkelijke toestemming, needs: [uitdrukkelijke-toestemming]}]'))).toEqual([])
  })
})

describe('a name that two parties claim', () => {
  it('is a warning, and does not keep the corpus from answering', () => {
    const loaded = loadLaw('parties:\n  - {id: sjeriff, kind: organ, name: sjeriff, aliases: [burgervader]}\n')
    expect(loaded.ok).toBe(true)
    expect(loaded.problems.map((p) => [p.severity, p.code])).toEqual([['warning', 'ambiguous_name']])
  })
})

describe('every problem', () => {
  it('has a place, a message and a remedy, in Dutch and in English, and all are reported at once', () => {
    const folder = seedWith({
      'a.yaml': 'routs:\n  - {id: x}\nroutes:\n  - {id: r, from: [niemand], to: [iemand], modality: mag, status: law, basis: said, state: nu, cites: [s001 1]}\n',
      'b/c.yaml': 'terms:\n  - {id: t, kind: soort, name: t}\n\tx: 1\n',
    })
    const { problems, ok } = loadCorpus(folder)
    expect(ok).toBe(false)
    expect(new Set(problems.map((p) => p.file))).toEqual(new Set(['a.yaml', 'b/c.yaml']))
    expect(problems.length).toBeGreaterThanOrEqual(5)
    for (const p of problems) for (const text of [p.message.nl, p.message.en, p.remedy.nl, p.remedy.en]) expect(text.length).toBeGreaterThan(10)
  })
})
