/** What a rule question can be answered with, and the keys by which such a statement is found. */
import type { Issue } from '../model/issue.ts'
import type { Practice, Rule } from '../model/rule.ts'
import type { Lexicon } from './port.ts'

export type Statement = Rule | Practice | Issue

/**
 * Ids and word stems under which a statement is kept. The question reader makes them, so that a statement and a question are
 * stemmed alike; a store only compares them. The
 * lexicon is the very object that the store hands out, so that whoever builds on it builds once.
 */
export type KeysOf = (statement: Statement, lexicon: Lexicon) => readonly string[]
