/** The calls that read a question or answer it: ask, read, complete. Names in slots become ids here. */
import type { Question } from '../model/question.ts'
import { ask, understood } from '../questions/ask.ts'
import { readerFor } from '../questions/statement-keys.ts'
import type { Lexicon, Store } from '../store/port.ts'
import { type AskInput, MAX_SUGGESTIONS, type Slots } from './contract.ts'
import type { Handlers } from './dispatch.ts'
import { fail } from './failure.ts'
import { makeNameReader, type NameReader } from './names.ts'

export interface QuestionDeps {
  readonly store: Store
  /** Name and version of the program, for the receipt. */
  readonly program: string
}

const nameReaders = new WeakMap<Lexicon, NameReader>()

async function slotsOf(store: Store, given: Slots | undefined): Promise<Partial<Question>> {
  if (given === undefined) return {}
  const lexicon = await store.lexicon()
  let names = nameReaders.get(lexicon)
  if (names === undefined) nameReaders.set(lexicon, (names = makeNameReader(lexicon)))
  return names.slots(given)
}

const failEmpty = (): never =>
  fail('empty_question', 'Er is geen vraag gesteld. Noem wie geeft, wie ontvangt en waarvoor.', 'No question was asked. Say who gives, who receives and what for.', 'text')

export function questionHandlers({ store, program }: QuestionDeps): Pick<Handlers, 'ask' | 'read' | 'complete'> {
  const asked = async (input: AskInput): Promise<{ text: string; slots: Partial<Question>; chooses: Record<string, string>; asOf: string | null }> =>
    ({ text: input.text, slots: await slotsOf(store, input.slots), chooses: input.chooses, asOf: input.asOf })
  return {
    ask: async (input) => {
      const reply = await ask({ store, program }, await asked(input))
      if (reply.ok) return reply.answer
      // the length was refused by the contract already
      return failEmpty()
    },
    read: async (input) => understood(readerFor(await store.lexicon()), await asked(input)),
    complete: async ({ text, cursor }) =>
      ({ suggestions: readerFor(await store.lexicon()).complete(text, Math.min(cursor, text.length)).slice(0, MAX_SUGGESTIONS).map((s) => ({ ...s })) }),
  }
}
