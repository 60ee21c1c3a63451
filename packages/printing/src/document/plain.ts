import type { PaperDocument } from './document.ts'
import { linesOf, type PaperLine, spelledOut } from './lines.ts'

/** A document in plain letters, for logs and tests: sizes are lost, everything else stands where it is on paper. */
export const plainText = (document: PaperDocument, columns: number): string =>
  linesOf(document, columns)
    .map((line) => plainLine(line, columns))
    .join('\n')

function plainLine(line: PaperLine, columns: number): string {
  switch (line.kind) {
    case 'text':
      return spelledOut(line, columns).trimEnd()
    case 'rule':
      return (line.look === 'double' ? '=' : '-').repeat(columns)
    case 'gap':
      return '\n'.repeat(line.lines - 1)
    case 'qr':
      return `[${line.text}]`
    case 'picture':
      return '[#]'
  }
}
