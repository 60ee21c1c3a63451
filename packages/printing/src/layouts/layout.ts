import type { PaperDocument, Row } from '../document/document.ts'
import type { Slip } from '../jobs/slip.ts'
import { type Marks, markRows } from './marks.ts'
import { movedRows } from './moved-slip.ts'
import { testRows } from './test-slip.ts'
import { ticketRows } from './ticket-slip.ts'
import { said, type Words, wordsOf } from './words.ts'

/** Columns of normal letters (12 dots) on paper of this width. */
export const columnsOfPaper = (paperMm: 58 | 80): number => (paperMm === 58 ? 32 : 48)

/** A slip as a document, with everything that must be said of it. */
export function documentOf(slip: Slip, marks: Marks, columns: number): PaperDocument {
  const words = wordsOf(slip.manner.locale)
  if (slip.kind === 'document') return marked(slip.document, marks, words)
  return {
    rows: [
      ...markRows(marks, stationOf(slip), words),
      ...rowsOf(slip, words, columns),
      { kind: 'rule', look: 'double' },
      footRow(slip, marks, words),
    ],
  }
}

const marked = (document: PaperDocument, marks: Marks, words: Words): PaperDocument => ({
  ...document,
  rows: document.rows.length === 0 ? [] : [...markRows(marks, null, words), ...document.rows],
})

const stationOf = (slip: Slip): string | null =>
  slip.kind === 'order' || slip.kind === 'void' || slip.kind === 'change' || slip.kind === 'moved'
    ? slip.station
    : null

function rowsOf(slip: Exclude<Slip, { kind: 'document' }>, words: Words, columns: number): readonly Row[] {
  switch (slip.kind) {
    case 'order':
    case 'void':
    case 'change':
      return ticketRows(slip, words, columns)
    case 'moved':
      return movedRows(slip, words, columns)
    case 'test':
      return testRows(slip, words, columns)
  }
}

/** Names the job, so that whoever holds the paper can ask for it again. */
function footRow(slip: Slip, { shortId }: Marks, words: Words): Row {
  const copy = 'copy' in slip && slip.copy !== null ? said(words.copy, slip.copy.index, slip.copy.of) : ''
  return { kind: 'pair', left: `#${shortId}`, right: copy }
}
