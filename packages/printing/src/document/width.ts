/** Columns that a text takes on paper: letters of east asian scripts and emoji take two, marks none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const letter of text) columns += letterColumns(letter)
  return columns
}

export const letterColumns = (letter: string): number => (ZERO.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1)

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u
