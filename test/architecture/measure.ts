import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

/** One function, method, constructor or accessor with a body; `name` is as good a name as the source gives. */
export interface MeasuredFunction {
  path: string
  name: string
  line: number
  lines: number
}

/** What is counted in one file of TypeScript or JavaScript. */
export interface Measured {
  functions: MeasuredFunction[]
  /** lines (from 1) on which the type `any` is written */
  anyLines: number[]
}

/** Measures one file from its syntax tree alone; nothing is resolved or checked. */
export function measure({ path, text }: SourceFile): Measured {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const lineOf = (position: number): number => tree.getLineAndCharacterOfPosition(position).line + 1
  const measured: Measured = { functions: [], anyLines: [] }
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) measured.anyLines.push(lineOf(node.getStart()))
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const line = lineOf(node.getStart())
      measured.functions.push({ path, name: nameOf(node), line, lines: lineOf(node.getEnd()) - line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return measured
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  const named = node.name ?? ts.getNameOfDeclaration(node.parent as ts.Declaration)
  return named?.getText() ?? 'anonymous'
}

/** Median, ninth decile and largest of a list of sizes; zeros where the list is empty. */
export function spread(sizes: number[]): { median: number; p90: number; max: number } {
  const sorted = [...sizes].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p90: at(0.9), max: sorted.at(-1) ?? 0 }
}
