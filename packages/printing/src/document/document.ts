/**
 * What is to be on paper, as data. A document says what stands out and what belongs on one line; how wide
 * the paper is and what a printer can do is somebody else's business: `linesOf` breaks it into lines,
 * `escpos/` makes bytes of them and `picture/` a picture.
 */
export interface PaperDocument {
  readonly rows: readonly Row[]
  /** Kicks the cash drawer open first. */
  readonly drawer?: boolean
}

export type Row = TextRow | PairRow | RuleRow | GapRow | QrRow | PictureRow

export type Align = 'left' | 'center' | 'right'

/** How letters look. Sizes are multiples of the normal letter, 1 to 8. */
export interface Style {
  readonly wide?: number
  readonly high?: number
  readonly bold?: boolean
  /** White on black, over the whole width of the paper. */
  readonly invert?: boolean
}

export interface TextRow extends Style {
  readonly kind: 'text'
  readonly text: string
  readonly align?: Align
  /** Stands in front of the first line; further lines are indented by its width: `2× `. */
  readonly lead?: string
  /** Columns of normal letters left free at the start of every line. */
  readonly indent?: number
  /** A rule fills the line on both sides of the text. */
  readonly rule?: boolean
}

/** Two texts on one line, at both edges: a dish and its price. The left one wraps, the right one never does. */
export interface PairRow extends Style {
  readonly kind: 'pair'
  readonly left: string
  readonly right: string
  readonly lead?: string
  readonly indent?: number
}

export interface RuleRow {
  readonly kind: 'rule'
  readonly look: 'single' | 'double'
}

export interface GapRow {
  readonly kind: 'gap'
  readonly lines: number
}

export interface QrRow {
  readonly kind: 'qr'
  readonly text: string
  /** Dots per module, 1 to 16. */
  readonly module?: number
}

/** Black and white, one bit for each dot (1: black), the first in the highest bit; rows begin on a byte. */
export interface Bitmap {
  readonly widthDots: number
  readonly heightDots: number
  /** Base64, so that a document can be stored as it is. */
  readonly bits: string
}

/** A logo. It is centred. */
export interface PictureRow {
  readonly kind: 'picture'
  readonly bitmap: Bitmap
}
