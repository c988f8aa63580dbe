// Which words the window speaks. A language is one object of the same shape; there is nothing to look up by key.
import type { Language } from '../state/settings.ts'
import { useSettings } from '../state/settings.ts'
import { enAnswer } from './en-answer.ts'
import { enRest } from './en-rest.ts'
import { en } from './en.ts'
import { nlAnswer } from './nl-answer.ts'
import { nlRest } from './nl-rest.ts'
import { nl } from './nl.ts'
import type { Words } from './shape.ts'

const languages: Readonly<Record<Language, Words>> = {
  nl: { ...nl, answer: nlAnswer, rest: nlRest },
  en: { ...en, answer: enAnswer, rest: enRest },
}

/** The words of the chosen language. */
export const useWords = (): Words => languages[useSettings().language]

/** The words of a language, outside a component. */
export const wordsIn = (language: Language): Words => languages[language]
