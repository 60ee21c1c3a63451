import { useState } from 'react'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { usePayTexts } from '../texts.ts'
import { askPapers, readCopy, receiptPath, wordsFor } from './ask-receipt.ts'

/** Prints a receipt, or that of a refund, and says what came of it. It blocks nothing (F5.5). */
export function usePrinting(checkId: string, refundId?: string) {
  const { t } = usePayTexts()
  const terminal = useTerminal()
  const [said, setSaid] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [copy, setCopy] = useState(0)
  const print = useStable(async () => {
    if (isAsking) return
    setAsking(true)
    setSaid(t('receipt.asking'))
    const order = { action: 'print', ...(refundId === undefined ? {} : { refundId }) }
    const told = await askPapers(terminal, receiptPath(checkId), readCopy, order)
    setAsking(false)
    if (told.ok) setCopy(told.answer)
    setSaid(
      told.ok
        ? t(told.answer > 1 ? 'receipt.reprinted' : 'receipt.printed')
        : t(`receipt.why.${wordsFor(told.code)}`),
    )
  })
  return { print: () => void print(), said, isAsking, copy }
}
