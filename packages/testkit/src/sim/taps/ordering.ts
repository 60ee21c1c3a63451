import { type Check, lineForTap, unitPriceOf } from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { once, oneOf, type Pick } from './chance.ts'
import { someConfiguration } from './configure.ts'
import { type Eyes, shown } from './eyes.ts'

/** Seats a party, mostly at a table, sometimes beside another check. */
export function seatParty(pick: Pick, { setup, provisional, freshId }: Eyes): ServiceIntent {
  const orderTypes = Object.keys(setup.orderTypes)
  return {
    type: 'openCheck',
    checkId: freshId(),
    tableId: once(pick, 12) ? null : oneOf(pick, Object.keys(setup.tables)),
    provisional: provisional(),
    another: once(pick, 6),
    orderTypeId: orderTypes.length > 0 && once(pick, 4) ? oneOf(pick, orderTypes) : null,
  }
}

/** A tap on a product: one more of a line that is there, or a line of its own. */
export function orderSomething(pick: Pick, eyes: Eyes, checkId: string): ServiceIntent {
  const { setup, setupSeq, freshId } = eyes
  const check = shown(eyes, checkId)
  const product = oneOf(pick, Object.values(setup.products))
  const configuration = someConfiguration(pick, setup, product)
  const orderTypeId = check?.orderTypeId ?? null
  const unitPriceMinor = unitPriceOf(setup, product, configuration, orderTypeId) ?? product.priceMinor
  const again = lineAgain(check, product.id, unitPriceMinor)
  if (again !== undefined && !once(pick, 4))
    return {
      type: 'adjustQuantity',
      checkId,
      lineId: again.id,
      by: once(pick, 7) ? -1 : 1,
      seen: { quantity: again.quantity },
    }
  return {
    type: 'addLine',
    checkId,
    lineId: freshId(),
    productId: product.id,
    quantity: 1 + pick(3),
    configuration,
    ...(once(pick, 5) && { course: pick(4) }),
    seat: once(pick, 4) ? 1 + pick(4) : null,
    held: once(pick, 9),
    kitchenNote: once(pick, 8) ? 'no onion' : '',
    allergy: once(pick, 20) ? 'nuts' : '',
    seen: { unitPriceMinor: once(pick, 20) ? 1 : unitPriceMinor, setupSeq, orderTypeId },
  }
}

const lineAgain = (check: Check | undefined, productId: string, unitPriceMinor: number) =>
  check?.status === 'open' ? lineForTap(check, { productId, unitPriceMinor }) : undefined
