import type { Row } from '../document/document.ts'
import { said, type Words } from './words.ts'

/** What must be said of a slip besides what is on it: known only when it is printed. */
export interface Marks {
  /** Eight letters that name the job. */
  readonly shortId: string
  /** A piece of paper with the same may be there already. */
  readonly possibleRepeat: boolean
  /** Somebody wanted it once more. */
  readonly reprint: boolean
  /** Another printer should have printed it. */
  readonly insteadOf: { readonly printer: string } | null
}

/** Loud lines above a slip, so that nobody cooks from the wrong paper. */
export function markRows(
  { possibleRepeat, reprint, insteadOf }: Marks,
  station: string | null,
  words: Words,
): readonly Row[] {
  const rows: Row[] = []
  if (insteadOf !== null)
    rows.push({
      kind: 'text',
      text: said(words.insteadOf, station ?? words.noStation, insteadOf.printer),
      bold: true,
    })
  if (reprint) rows.push(banner(words.reprint))
  if (possibleRepeat) rows.push(banner(words.repeat), hint(words.repeatHint))
  return rows.length === 0 ? [] : [...rows, { kind: 'gap', lines: 1 }]
}

export const banner = (text: string): Row => ({
  kind: 'text',
  text,
  align: 'center',
  bold: true,
  invert: true,
  wide: 2,
  high: 2,
})

export const hint = (text: string): Row => ({ kind: 'text', text, align: 'center', bold: true })
