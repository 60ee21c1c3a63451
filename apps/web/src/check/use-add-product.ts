import { type CheckId, findCheck, isOpen, type LineId, lineForTap, type ProductId } from '@comanda/domain'
import { useState } from 'react'
import { useNotify } from '../shared/notify.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useStable } from '../shared/use-stable.ts'

/** The line that this person's last tap on the menu raised. A new object with each tap. */
export interface Touched {
  readonly lineId: string
}

/** A tap on a product: one more of it, on the line that has it or on a new one (C2). */
export function useAddProduct(
  checkId: string,
  selectLine: (lineId: string) => void,
): readonly [Touched | null, (productId: string) => void] {
  const terminal = useTerminal()
  const notify = useNotify()
  const [touched, setTouched] = useState<Touched | null>(null)
  const add = useStable((id: string) => {
    const product = terminal.setup.products[id]
    if (product === undefined) return
    const check = findCheck(terminal.service, checkId)
    const line = check !== undefined && isOpen(check) ? lineForTap(check, id, product.priceMinor) : undefined
    const lineId = line?.id ?? terminal.newId<LineId>()
    const ids = { checkId: checkId as CheckId, lineId }
    const outcome = terminal.perform(
      line === undefined
        ? {
            type: 'addLine',
            ...ids,
            productId: id as ProductId,
            quantity: 1,
            customerNote: '',
            kitchenNote: '',
            seen: { unitPriceMinor: product.priceMinor, setupSeq: terminal.setupSeq },
          }
        : { type: 'adjustQuantity', ...ids, by: 1, seen: { quantity: line.quantity } },
    )
    if (!outcome.ok) return notify.refused(outcome.refusal)
    selectLine(lineId)
    setTouched({ lineId })
  })
  return [touched, add]
}
