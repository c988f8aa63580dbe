/** Text set for a terminal: wrapped at the width, indented, with a little emphasis where there is a terminal. Pure. */

export interface Page {
  /** Columns; never below 40, and prose never wider than 100. */
  readonly width: number
  /** Escape codes for bold and colour. */
  readonly colour: boolean
}

const CODES = { bold: '1', dim: '2', green: '32', red: '31', yellow: '33' } as const
export type Tone = keyof typeof CODES

export const paint = (page: Page, tone: Tone, text: string): string => (page.colour ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text)

/** Breaks at spaces; a word longer than the line stays whole. `first` opens the first line, `rest` every other. */
export function wrap(page: Page, text: string, first = '', rest = ' '.repeat(first.length)): string {
  const width = Math.max(40, Math.min(page.width, 100))
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of clean(text).split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = rest
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].join('\n')
}

/** No control characters reach the terminal, whatever stands in corpus or question. */
export const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').replace(/ +/g, ' ').trim()
