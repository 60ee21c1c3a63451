import { checkTotals, type OpenCheck } from '@comanda/domain'
import { ana, given, restaurantWith } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { seatPlanOf, totalsAfter } from './seats.ts'

const setup = restaurantWith()
const line = (lineId: string, productId: string, unitPriceMinor: number, seat: number | null) =>
  ana.does({
    type: 'addLine',
    checkId: 'c1',
    lineId,
    productId,
    quantity: 1,
    seat,
    seen: { unitPriceMinor, setupSeq: 0 },
  })
const open = ana.does({ type: 'openCheck', checkId: 'c1', tableId: 'table-5', provisional: 'T1-1' })
const discount = ana.does({
  type: 'discountCheck',
  checkId: 'c1',
  discount: { bp: 0, fixedMinor: 500 },
  seen: { discount: null },
})

function checkWith(...steps: readonly ReturnType<typeof line>[]): OpenCheck {
  const check = given(open, ...steps).state.checks.c1
  if (check === undefined) throw new Error('no check')
  return check
}
const shown = (check: OpenCheck) => {
  const { stays, goes } = seatPlanOf(check)
  return [stays, ...goes].map(({ seat, lines }) => [seat, ...lines.map(({ id }) => id)])
}

test('[F5.2] a check for each seat; what is for the table stays', () => {
  const check = checkWith(
    line('a', 'steak', 2400, 2),
    line('b', 'beer', 300, 1),
    line('c', 'coffee', 180, null),
  )
  expect(shown(check)).toEqual([
    [null, 'c'],
    [1, 'b'],
    [2, 'a'],
  ])
})

test('[F5.2] where nothing is for the table, the first seat keeps the check', () => {
  expect(shown(checkWith(line('a', 'steak', 2400, 3), line('b', 'beer', 300, 1)))).toEqual([
    [1, 'b'],
    [3, 'a'],
  ])
  expect(shown(checkWith())).toEqual([[null]])
})

test('[INV6] what each will cost sums to the whole, a discount of the check included', () => {
  const check = checkWith(
    line('a', 'steak', 2400, 1),
    line('b', 'beer', 300, 2),
    line('c', 'coffee', 180, 3),
    line('d', 'beer', 300, null),
    discount,
  )
  const totals = totalsAfter(check, seatPlanOf(check), 'check')
  expect(totals).toHaveLength(4)
  expect(totals.reduce((sum, minor) => sum + minor, 0)).toBe(checkTotals(check, setup).totalMinor)
})
