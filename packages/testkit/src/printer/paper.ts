import type { Bitmap } from '@comanda/printing'

/** Letters of one look, as they stand on paper. */
export interface Print {
  readonly text: string
  readonly wide: number
  readonly high: number
  readonly bold: boolean
  readonly invert: boolean
}

export type PaperItem =
  | { readonly kind: 'text'; readonly prints: readonly Print[]; readonly align: 'left' | 'center' }
  | { readonly kind: 'feed'; readonly lines: number }
  | { readonly kind: 'raster'; readonly bitmap: Bitmap; readonly align: 'left' | 'center' }
  | { readonly kind: 'qr'; readonly text: string; readonly module: number }

/** One piece of paper that came out of a printer. */
export interface Paper {
  readonly items: readonly PaperItem[]
  /** Cut off whole; what hangs out of a printer that stopped is not. */
  readonly isCut: boolean
}

/** The lines of a paper that are text, without the spaces around them. */
export const textLinesOf = ({ items }: Paper): readonly string[] =>
  items.flatMap((item) =>
    item.kind === 'text'
      ? [
          item.prints
            .map(({ text }) => text)
            .join('')
            .trim(),
        ]
      : [],
  )

/** The widest line of a paper, in normal letters. */
export const widestOf = ({ items }: Paper): number =>
  Math.max(
    0,
    ...items.map((item) =>
      item.kind === 'text'
        ? item.prints.reduce((sum, { text, wide }) => sum + text.length * wide, 0)
        : item.kind === 'raster'
          ? item.bitmap.widthDots / 12
          : 0,
    ),
  )
