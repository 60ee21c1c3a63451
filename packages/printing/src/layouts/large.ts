import type { Row } from '../document/document.ts'
import { columnsOf } from '../document/width.ts'

/** A text as large as it can be on one line, at most four times the normal size. */
export function large(text: string, columns: number): Row {
  const fits = [4, 3, 2].find((times) => columnsOf(text) * times <= columns) ?? 2
  return { kind: 'text', text, bold: true, wide: fits, high: fits }
}

/** There is room for letters of double width. */
export const isRoomy = (columns: number): boolean => columns >= 40

/** How large dishes are: read from a metre away. */
export const dishSize = (columns: number) => (isRoomy(columns) ? { wide: 2, high: 2 } : { high: 2 })
