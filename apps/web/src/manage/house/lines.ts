/** As many as a receipt has room for. */
export const LINES_AT_MOST = 8
export const LONGEST_LINE = 80

/** Lines as they are typed, without empty ones at the end and none too long for a receipt. */
export function asLines(typed: readonly string[]): readonly string[] {
  const lines = typed.map((line) => line.trim().slice(0, LONGEST_LINE))
  const last = lines.findLastIndex((line) => line !== '')
  return lines.slice(0, last + 1)
}
