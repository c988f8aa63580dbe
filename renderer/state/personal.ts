// A question about a person by name is kept nowhere: not in the history, not in the address (which a browser remembers).

/** Whether the text may hold a person's name: a word with a capital that the corpus does not know. */
export function mayNamePerson(text: string, unknown: readonly string[]): boolean {
  const unknownWords = unknown.flatMap(wordsOf).map((word) => word.toLocaleLowerCase('nl'))
  return wordsOf(text).some((word) => /^\p{Lu}/u.test(word) && unknownWords.includes(word.toLocaleLowerCase('nl')))
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}'’-]+/gu) ?? []

/** Texts that may not be stored, held by a number as long as this window lives. */
export class Secrets {
  readonly #texts: string[] = []

  /** The number that stands for a text in the address. */
  numberOf(text: string): string {
    const known = this.#texts.indexOf(text)
    return String(known === -1 ? this.#texts.push(text) : known + 1)
  }

  /** The text behind a number, or null in a window that never knew it. */
  recall(number: string): string | null {
    return this.#texts[Number(number) - 1] ?? null
  }
}
