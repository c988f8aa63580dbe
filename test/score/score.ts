/**
 * `npm run score`: the measures of right answers, by source and by kind, and every miss with the layer that missed.
 * A file of other wordings (`of`) is held against the verdict of the question itself too. --file F, --structured (pairs as fields), --source s002 (a prefix of the ids), --min-right 0.75, --no-false-ja, --json; the exit code is 1 where a bound is not met.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCorpus } from '../../graph/corpus/load.ts'
import { makeNameReader } from '../../graph/api/names.ts'
import { ask, type AskQuestion } from '../../graph/questions/ask.ts'
import { readerFor, statementKeys } from '../../graph/questions/statement-keys.ts'
import type { Lexicon } from '../../graph/store/port.ts'
import { memoryStore } from '../../graph/store/memory/memory-store.ts'
import { measure, totals, type Measured, type Totals } from './measure.ts'
import { readQuestions, type Asked } from './questions-file.ts'

const root = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({
  options: {
    file: { type: 'string', default: join(root, 'test/questions/dev.jsonl') }, source: { type: 'string' }, 'min-right': { type: 'string' },
    structured: { type: 'boolean', default: false }, 'no-false-ja': { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, seed: { type: 'string', default: join(root, 'seed') },
  },
})

const loaded = loadCorpus(values.seed)
const { corpus } = loaded
const store = memoryStore(corpus, { keysOf: statementKeys })
const dev = join(root, 'test/questions/dev.jsonl')
const questions = readQuestions(values.file, dev).filter((q) => values.source === undefined || q.id.startsWith(values.source))

/**
 * The same question as fields: parties as the question's author names them, the rest as read. Judges the reasoning apart from the
 * reading of who gives to whom. Null where no provision is asked
 * for, the author names no pair or the corpus does not know a name.
 */
function asFields(lexicon: Lexicon, asked: Asked): AskQuestion | null {
  if (asked.from === '' || asked.to === '') return null
  const { data, purpose, phase, setting, transport, stated, excluded, unconditional, onlyBecause, negated, ground, holder, asked: manner, kind } = readerFor(lexicon).read(asked.question)
  if (kind !== 'route') return null
  try {
    const pair = makeNameReader(lexicon).slots({ from: [asked.from], to: [asked.to], via: [...asked.via] })
    return { text: '', slots: { ...pair, kind: 'route', asked: manner, data, purpose, phase, setting, transport, stated, excluded, unconditional, onlyBecause, negated, ground, holder } }
  } catch {
    return null
  }
}

const lexicon = await store.lexicon()
const measured: Measured[] = []
const times: number[] = []
for (const asked of questions) {
  const input = values.structured ? asFields(lexicon, asked) : { text: asked.question }
  if (input === null) continue
  const start = performance.now()
  const reply = await ask({ store, program: 'score' }, input)
  times.push(performance.now() - start)
  if (!reply.ok) throw new Error(`${asked.id}: ${reply.code}`)
  measured.push(measure(asked, reply.answer))
}

/** Other wordings whose verdict is that of the question as it stands in dev.jsonl. */
async function steady(): Promise<string> {
  const worded = measured.filter((m) => m.asked.of !== undefined)
  const verdicts = new Map<string, string>()
  for (const q of readQuestions(dev)) {
    const reply = await ask({ store, program: 'score' }, { text: q.question })
    if (reply.ok) verdicts.set(q.id, reply.answer.verdict)
  }
  const same = (list: readonly Measured[]): string => percent(list.filter((m) => verdicts.get(m.asked.of ?? '') === m.answer.verdict).length, list.length)
  const letters = [...new Set(worded.map((m) => m.asked.id.slice(-1)))].sort()
  return `zelfde oordeel als de vraag zelf: ${same(worded)} (${letters.map((l) => `${l} ${same(worded.filter((m) => m.asked.id.endsWith(l))).trim()}`).join(', ')})`
}

const percent = (n: number, of: number): string => (of === 0 ? '  -  ' : `${((100 * n) / of).toFixed(0).padStart(3)} %`)
const line = (t: Totals): string =>
  `${t.name.padEnd(12)} ${String(t.n).padStart(4)}  goede kant ${percent(t.right, t.n)}  precies ${percent(t.exact, t.n)}  norm ${percent(t.grounds, t.withGrounds)}  fout ja ${t.falseYes}  fout nee ${t.falseNo}  nodeloos onbekend ${t.needlessUnknown}`
const by = (key: (m: Measured) => string): Totals[] => [...new Set(measured.map(key))].sort().map((name) => totals(name, measured.filter((m) => key(m) === name)))

const all = totals('alles', measured)
const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
if (values.json) console.log(JSON.stringify({ all, sources: by((m) => m.source), kinds: by((m) => m.kind) }))
else {
  console.log(`corpus ${corpus.version.slice(0, 12)}: ${corpus.rules.length} regels, ${corpus.routes.length} routes, ${corpus.practice.length} praktijk, ${corpus.issues.length} geschilpunten${loaded.ok ? '' : ' (met fouten)'}`)
  for (const t of [all, ...by((m) => m.source), ...by((m) => m.kind)]) console.log(line(t))
  if (questions.some((q) => q.of !== undefined)) console.log(await steady())
  console.log(`mediaan ${median.toFixed(2)} ms per vraag, met volledig spoor`)
  for (const m of measured.filter((x) => !x.right)) {
    console.log(`\n${m.falseYes ? 'FOUT JA ' : ''}[${m.layer}] ${m.asked.id} ${m.asked.question}\n   ${m.answer.verdict} in plaats van ${m.asked.accept.join('/')}: ${m.answer.reason}`)
    const q = m.answer.parsed
    console.log(`   gelezen: ${q.kind}/${q.asked} van [${q.from.join()}] via [${q.via.join()}] naar [${q.to.join()}] gegevens [${q.data.join()}] doel [${q.purpose.join()}] gegeven [${q.stated.join()}] niet [${q.excluded.join()}] norm [${q.ground.join()}] onbekend [${q.unknown.join()}]`)
    for (const hit of [...m.answer.rules.slice(0, 1), ...m.answer.nearest]) console.log(`   ${hit.kind} ${hit.id} (${hit.modality}): ${hit.claim}`)
  }
  for (const m of measured.filter((x) => x.right && (!x.exact || x.ground === false))) {
    console.log(`\n(goede kant) ${m.asked.id} ${m.asked.question}\n   ${m.answer.verdict}, verwacht ${m.asked.accept.join('/')}; normen ${m.answer.grounds.slice(0, 3).join(' | ') || '-'}, verwacht ${m.asked.grounds.join(' | ') || '-'}`)
  }
}

const bound = values['min-right'] === undefined ? 0 : Number(values['min-right'])
const short = all.n === 0 || all.right / all.n < bound
const wrongly = values['no-false-ja'] && all.falseYes > 0
if (short) console.error(all.n === 0 ? 'Geen vragen om te meten.' : `Goede kant ${all.right} van ${all.n}: onder ${bound}.`)
if (wrongly) console.error(`${all.falseYes} keer ja waar dat fout is.`)
process.exitCode = short || wrongly ? 1 : 0
