import { checkTotals, type OpenCheck } from '@comanda/domain'
import { ana, given, moneySetup, restaurantWith } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { seatPlanOf, sharesOf, totalsAfter } from './seats.ts'

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
  const totals = totalsAfter(check, seatPlanOf(check), setup)
  expect(totals).toHaveLength(4)
  expect(totals.reduce((sum, minor) => sum + minor, 0)).toBe(checkTotals(check, setup).totalMinor)
})

test('[INV6] [F5.1] the service charge is in it', () => {
  const charged = moneySetup(
    {},
    {
      type: 'serviceChargeSaved.v1',
      value: { id: 'service', name: 'Service', bp: 1000, perGuestMinor: 100 },
    },
  )
  const check = {
    ...checkWith(line('a', 'steak', 2400, 1), line('b', 'beer', 300, 2), line('d', 'beer', 300, null)),
    guests: 2,
  }
  const totals = totalsAfter(check, seatPlanOf(check), charged)
  expect(totals).toEqual([530, 2640, 330])
  expect(checkTotals(check, charged).totalMinor).toBe(3500)
})

test('[F5.2] what is for the table can be shared among the seats', () => {
  const bottle = line('c', 'beer', 300, null)
  const two = [line('a', 'steak', 2400, 1), line('b', 'beer', 300, 2)] as const
  const shares = (...lines: readonly ReturnType<typeof line>[]) => sharesOf(seatPlanOf(checkWith(...lines)))
  expect([shares(...two, bottle), shares(...two), shares(two[0], bottle)]).toEqual([2, 0, 0])
})
