import type { nlAnswer } from './nl-answer.ts'
import type { nlRest } from './nl-rest.ts'
import type { nl } from './nl.ts'

/** The same groups, names and functions with free texts: what every language must have. */
type Free<T> = T extends string ? string : T extends (...args: infer A) => string ? (...args: A) => string : T extends readonly (readonly [string, string])[] ? T : { readonly [K in keyof T]: Free<T[K]> }

export type FrameWords = Free<typeof nl>
export type AnswerWords = Free<typeof nlAnswer>
export type RestWords = Free<typeof nlRest>
export type Words = FrameWords & { readonly answer: AnswerWords; readonly rest: RestWords }
