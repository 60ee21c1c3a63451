import { ServiceOp } from '@comanda/domain'
import { PRODUCTS, range, TABLES } from './members.ts'
import { priceOf } from './restaurant.ts'

/** All that happened in the service log on one day: checks of ordinary size, opened, changed and closed. */
export function dayOps(at: number, checks: number, isFiled: boolean): readonly ServiceOp[] {
  const date = new Date(at).toISOString().slice(0, 10)
  const ids = range(checks).map((check) => `check-${date}-${check}`)
  const ops = ids.flatMap((id, index) => checkOps(id, index, date))
  return isFiled ? [...ops, ServiceOp.parse({ type: 'closedChecksFiled.v1', checkIds: ids })] : ops
}

function checkOps(checkId: string, index: number, day: string): readonly ServiceOp[] {
  return [
    {
      type: 'checkOpened.v1',
      checkId,
      tableId: `table-${index % TABLES}`,
      provisional: `T1-${index + 1}`,
      day,
    },
    line(checkId, index),
    { type: 'checkNumbered.v1', checkId, number: index + 1, day },
    line(checkId, index + 1),
    { type: 'lineQuantityChanged.v1', checkId, lineId: `${checkId}-${index}`, from: 1, to: 2 },
    { type: 'checkCancelled.v1', checkId },
  ] as ServiceOp[]
}

const line = (checkId: string, n: number) => ({
  type: 'lineAdded.v1',
  checkId,
  lineId: `${checkId}-${n}`,
  productId: `product-${n % PRODUCTS}`,
  categoryId: `category-${n % 10}`,
  name: `Dish number ${n % PRODUCTS}`,
  unitPriceMinor: priceOf(n % PRODUCTS),
  taxes: [{ id: 'vat', name: 'VAT 10 %', ratePpm: 100_000, included: true }],
  quantity: 1,
  customerNote: '',
  kitchenNote: '',
  remarks: [],
})
