/** How a command ends. Documented in `grondslag help` and relied on by scripts: never renumber. */
export const EXIT = {
  ok: 0,
  /** The corpus has errors, or a single question could not be answered as asked. */
  problems: 1,
  /** The command line itself is wrong: unknown command or option, missing argument. */
  usage: 2,
  /** Something that the command needs is missing or unusable: corpus, file, port. */
  unavailable: 3,
  /** A fault in Grondslag itself. */
  internal: 4,
} as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What a command has to say: `out` goes to standard output, `err` to standard error. */
export interface Outcome {
  readonly exit: Exit
  readonly out?: string
  readonly err?: string
}
