import type { Terminal } from '@comanda/client'
import i18next from 'i18next'
import { bringTexts } from '../../shared/late-texts.ts'
import { showToast } from '../../shared/toast.tsx'
import { askPapers, billPath, readCopy, wordsFor } from './ask-receipt.ts'
import { texts } from './bill-texts.ts'

/** Prints the bill of an open check where the restaurant has printers. What goes wrong is said and blocks nothing. */
export async function printBill(terminal: Terminal, checkId: string): Promise<void> {
  if (Object.values(terminal.setup.printers).every(({ active }) => !active)) return
  bringTexts('bill', texts)
  const told = await askPapers(terminal, billPath(checkId), readCopy, { action: 'print' })
  const why = told.ok ? null : wordsFor(told.code)
  if (why === null) return
  const say: (key: string) => string = (key) => i18next.t(key as 'shared:undo')
  const text = say(`bill:${why === 'silent' || why === 'no-receipt-printer' ? why : 'other'}`)
  showToast({ slot: 'bill', tone: 'wait', text })
}
