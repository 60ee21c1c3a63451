const NARROW = /[\s.,'’·٫٬\u00a0\u202f]/u
const DIGIT = /[\p{Nd}+−-]/u

/** How wide a figure is at most, in widths of a digit: marks between digits are narrower, letters and signs wider. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += NARROW.test(letter) ? 0.5 : DIGIT.test(letter) ? 1 : 1.3
  return Math.ceil(width * 10) / 10
}
