import type { LineId, OrderedLine } from '@comanda/domain'
import { firedUnits, unitPriceOf } from '@comanda/domain'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { useStable } from '../../shared/use-stable.ts'
import { useCheck } from '../current.ts'
import { configurationOf } from './configuration-of.ts'

/** One more of the same, with the same choices: a new round where the kitchen has the first (F3.3). */
export function useRepeat(checkId: string): (line: OrderedLine) => boolean {
  const terminal = useTerminal()
  const act = useDo()
  const check = useCheck(checkId)
  return useStable((line: OrderedLine) => {
    const product = terminal.setup.products[line.productId]
    const ids = { checkId: check?.id ?? checkId }
    if (product === undefined || (firedUnits(line) === 0 && line.comp === null))
      return act({
        type: 'adjustQuantity',
        ...ids,
        lineId: line.id,
        by: 1,
        seen: { quantity: line.quantity },
      })
    const configuration = configurationOf(line, product.priceKind)
    const orderTypeId = check?.orderTypeId ?? null
    const price = unitPriceOf(terminal.setup, product, configuration, orderTypeId)
    return act({
      type: 'addLine',
      ...ids,
      lineId: terminal.newId<LineId>(),
      productId: line.productId,
      quantity: 1,
      configuration,
      course: line.course,
      seat: line.seat,
      customerNote: line.customerNote,
      kitchenNote: line.kitchenNote,
      allergy: line.allergy,
      seen: { unitPriceMinor: price ?? line.listPriceMinor, setupSeq: terminal.setupSeq },
    })
  })
}
