/** argv → a command with its options, or a sentence about what is wrong with it. Pure. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { didYouMean } from '../corpus/problem.ts'

const COMMON = {
  json: { type: 'boolean', default: false },
  seed: { type: 'string' },
  sources: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const
const ASKING = {
  ...COMMON,
  'as-of': { type: 'string' },
  reading: { type: 'string' },
  choose: { type: 'string', multiple: true },
  'despite-problems': { type: 'boolean', default: false },
} as const

export const OPTIONS = {
  ask: { ...ASKING, batch: { type: 'string' } },
  chain: ASKING,
  validate: COMMON,
  coverage: COMMON,
  serve: { ...COMMON, port: { type: 'string' }, 'despite-problems': { type: 'boolean', default: false } },
  help: COMMON,
} as const satisfies Record<string, NonNullable<ParseArgsConfig['options']>>

export type CommandName = keyof typeof OPTIONS
export interface Given {
  readonly command: CommandName
  /** What stands behind the command without a dash. */
  readonly words: readonly string[]
  readonly json: boolean
  readonly seed?: string
  readonly sources?: string
  readonly asOf?: string
  readonly reading?: string
  /** Own choice of positions, issue id to position id. */
  readonly chooses: Readonly<Record<string, string>>
  readonly batch?: string
  readonly port?: number
  readonly despiteProblems: boolean
}
export type Parsed = { readonly ok: true; readonly given: Given } | { readonly ok: false; readonly why: string }

const wrong = (why: string): Parsed => ({ ok: false, why })

function choices(list: readonly string[]): Record<string, string> | null {
  const pairs = list.map((text) => text.split('='))
  return pairs.every((pair) => pair.length === 2 && pair.every((part) => part !== '')) ? (Object.fromEntries(pairs) as Record<string, string>) : null
}

/** `argv` without the program itself. `--help` anywhere, or nothing at all, is the command help. */
export function parseArguments(argv: readonly string[]): Parsed {
  const [name = 'help', ...rest] = argv
  if (name === '--help' || name === '-h') return parseArguments(['help'])
  if (!Object.hasOwn(OPTIONS, name)) {
    const meant = didYouMean(name, Object.keys(OPTIONS))
    return wrong(`De opdracht "${name.slice(0, 40)}" bestaat niet. ${meant === null ? `Wel: ${Object.keys(OPTIONS).join(', ')}.` : `Bedoelde u "${meant}"?`}`)
  }
  const command = name as CommandName
  const options = OPTIONS[command]
  // an unknown option is named here, in Dutch, with the one that was probably meant
  const { tokens } = parseArgs({ args: rest, options, strict: false, tokens: true, allowPositionals: true })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option: { type: string } | undefined = Object.hasOwn(options, token.name) ? options[token.name as keyof typeof options] : undefined
    if (option === undefined) {
      const meant = didYouMean(token.name, Object.keys(options))
      return wrong(`De optie "${token.rawName.slice(0, 40)}" bestaat niet bij ${command}. ${meant === null ? 'Zie: grondslag help.' : `Bedoelde u "--${meant}"?`}`)
    }
    if (option.type === 'string' && (token.value === undefined || token.value === '')) return wrong(`Bij "--${token.name}" hoort een waarde.`)
    if (option.type === 'boolean' && token.value !== undefined) return wrong(`Bij "--${token.name}" hoort geen waarde.`)
  }
  const { values, positionals } = parseArgs({ args: rest, options, strict: true, allowPositionals: true }) as { values: Record<string, string | boolean | string[] | undefined>; positionals: string[] }
  if (values['help'] === true) return parseArguments(['help'])
  return given(command, positionals, values)
}

function given(command: CommandName, words: readonly string[], values: Readonly<Record<string, string | boolean | string[] | undefined>>): Parsed {
  const text = (key: string): string | undefined => (typeof values[key] === 'string' ? values[key] : undefined)
  const asOf = text('as-of')
  if (asOf !== undefined && !(/^\d{4}-\d\d-\d\d$/.test(asOf) && !Number.isNaN(Date.parse(asOf)))) return wrong('Schrijf --as-of als jaar-maand-dag: 2016-06-01.')
  const chooses = choices(Array.isArray(values['choose']) ? values['choose'] : [])
  if (chooses === null) return wrong('Schrijf --choose als geschilpunt=standpunt.')
  const port = text('port')
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1024 && Number(port) <= 65535)) return wrong('Een poort is een getal van 1024 tot en met 65535.')
  const [seed, sources, reading, batch] = [text('seed'), text('sources'), text('reading'), text('batch')]
  if (command === 'ask' && batch === undefined && words.length === 0) return wrong('Stel een vraag: grondslag ask "Mag de GI de burgemeester informeren?"')
  if (command === 'ask' && batch !== undefined && words.length > 0) return wrong('Stel één vraag, of geef met --batch een bestand; niet allebei.')
  if (command === 'chain' && words.length < 2) return wrong('Noem ten minste twee partijen: grondslag chain GI "Veilig Thuis" burgemeester.')
  return {
    ok: true,
    given: {
      command, words, json: values['json'] === true, chooses, despiteProblems: values['despite-problems'] === true,
      ...(seed !== undefined && { seed }), ...(sources !== undefined && { sources }), ...(asOf !== undefined && { asOf }),
      ...(reading !== undefined && { reading }), ...(batch !== undefined && { batch }), ...(port !== undefined && { port: Number(port) }),
    },
  }
}
