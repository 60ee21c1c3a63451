import type { Bitmap } from '../document/document.ts'
import type { TextLine } from '../document/lines.ts'

/** Draws a line of text, with its letters joined and in their right order, as wide as the paper. */
export type DrawText = (line: TextLine, columns: number) => Bitmap
