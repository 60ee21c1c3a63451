import { columnsOf, letterColumns } from './width.ts'

/**
 * Breaks a text at spaces into lines of at most `columns`; a word that is longer than a line is broken
 * where it must. New lines in the text stay. Never returns nothing.
 */
export const wrapped = (text: string, columns: number): readonly string[] =>
  text.split('\n').flatMap((line) => wrappedLine(line.replace(/\s+/g, ' ').trim(), Math.max(1, columns)))

function wrappedLine(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (columnsOf(joined) <= columns) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = broken(word, columns)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return [...lines, line]
}

function broken(word: string, columns: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const letter of word) {
    const more = letterColumns(letter)
    if (width + more > columns && piece !== '') {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += letter
    width += more
  }
  return [...pieces, piece]
}
