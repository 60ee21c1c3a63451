import { findCheck } from '@comanda/domain'
import { useState } from 'react'
import { afterPaint } from '../shared/after-paint.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useStable } from '../shared/use-stable.ts'
import { type AddProduct, orderOf } from './menu/ordering.ts'
import { orderingFor } from './ordering-for.ts'

/** The line that this person's last tap on the menu raised. A new object with each tap. */
export interface Touched {
  readonly lineId: string
}

/** A tap on a product: one more of it, on the line that has it or on a new one (C2), for whom one is ordering. */
export function useAddProduct(
  checkId: string,
  selectLine: (lineId: string) => void,
): readonly [Touched | null, AddProduct] {
  const terminal = useTerminal()
  const perform = useDo()
  const [touched, setTouched] = useState<Touched | null>(null)
  const add = useStable<Parameters<AddProduct>, boolean>((productId, order = {}) => {
    const { setup, setupSeq } = terminal
    const product = setup.products[productId]
    if (product === undefined) return false
    const { lineId, intent } = orderOf({
      setup,
      setupSeq,
      check: findCheck(terminal.service, checkId),
      checkId,
      product,
      order,
      wanted: orderingFor(checkId),
      newLineId: () => terminal.newId(),
    })
    return perform(intent, () => {
      selectLine(lineId)
      afterPaint(() => setTouched({ lineId }))
    })
  })
  return [touched, add]
}
