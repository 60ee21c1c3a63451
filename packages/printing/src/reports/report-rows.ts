import type { Row } from '../document/document.ts'
import type { Figures } from '../receipts/figures.ts'
import type { PrintedReport } from './report.ts'
import type { ReportWords } from './report-words.ts'

/** What a part of a report is written with. */
export interface Pen {
  readonly report: PrintedReport
  readonly words: ReportWords
  readonly figures: Figures
}

/** A name and what it comes to. */
export const fact = (left: string, right: string): Row => ({ kind: 'pair', left, right })
/** One that makes up the fact above it. */
export const part = (left: string, right: string): Row => ({ kind: 'pair', left, right, indent: 2 })
export const sum = (left: string, right: string): Row => ({ kind: 'pair', left, right, bold: true })

/** Nothing is said of what did not happen. */
export const some = (of: typeof fact, left: string, minor: number, { amount }: Figures): readonly Row[] =>
  minor === 0 ? [] : [of(left, amount(minor))]

/** A part of a report under its title; nothing where there is nothing to say. */
export const section = (title: string, rows: readonly Row[]): readonly Row[] =>
  rows.length === 0
    ? []
    : [{ kind: 'rule', look: 'single' }, { kind: 'text', text: title, bold: true }, ...rows]

/** The largest first, then by name. */
export const largestFirst = <T extends { readonly amountMinor: number; readonly name: string }>(
  rows: readonly T[],
): readonly T[] => rows.toSorted((a, b) => b.amountMinor - a.amountMinor || (a.name < b.name ? -1 : 1))
