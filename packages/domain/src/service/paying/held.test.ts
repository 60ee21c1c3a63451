import {
  ana,
  ben,
  during,
  guests,
  max,
  moneySetup,
  order,
  pays,
  type ServiceFact,
  type SetupFact,
  seat,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import type { ServiceState } from '../state.ts'

const charge = (more: object): SetupFact => ({
  type: 'serviceChargeSaved.v1',
  value: { id: 'service', name: 'Service', bp: 1000, ...more },
})
const charged = moneySetup({}, charge({}))
const off = moneySetup({}, charge({ active: false }))
const bill = { type: 'presentBill', checkId: 'c1' } as const
const settle = { type: 'settleCheck', checkId: 'c1' } as const
const total = (state: ServiceState, setup: typeof charged) => {
  const check = findCheck(state, 'c1')
  return check && checkTotals(check, setup).totalMinor
}
const paid = (paymentId: string, amountMinor: number): ServiceFact => ({
  type: 'paymentTaken.v1',
  checkId: 'c1',
  paymentId,
  methodId: 'cash',
  name: 'Cash',
  kind: 'cash',
  amountMinor,
  roundingMinor: 0,
  tipMinor: 0,
  tipPersonId: null,
  tenderedMinor: null,
  changeMinor: 0,
  reference: '',
  customerId: null,
  tillId: null,
  lineIds: [],
  part: null,
})
const steak = (setup = charged) => during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak')))

describe('[F5.1] a rule that is changed during the service', () => {
  test('holds for checks that nobody has been asked to pay', () => {
    expect(total(steak().state, off)).toBe(2400)
  })

  test('changes no bill that was brought; brought again, it says what holds now', () => {
    const story = steak()
    story.when(ana.does(bill))
    expect(total(story.state, off)).toBe(2640)
    story.under({ setup: off }).when(ana.does(bill))
    expect(total(story.state, off)).toBe(2400)
  })

  test('changes no check that was paid in part: it is settled as it was said, switched off or on', () => {
    const story = steak()
    story.when(ben.does(pays('p1', 2500, 2640)))
    story.under({ setup: off }).when(ben.does(pays('p2', 140, 140)))
    expect(story.state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 2640 } })
    const later = steak(off)
    later.when(ben.does(pays('p1', 1000, 2400)))
    expect(total(later.state, charged)).toBe(2400)
  })

  test('tax rounding stays, too', () => {
    const story = during({ setup: moneySetup({ taxRounding: 'line' }) }).given(
      ana.does(seat()),
      ana.does(order('l1', 'burger', 3)),
      ben.does(pays('p1', 1, 3000)),
    )
    expect(story.state.checks.c1?.held).toEqual({ charge: null, taxRounding: 'line' })
  })

  test('guests who are counted anew are asked of the rules again, as long as nothing was paid', () => {
    const large = moneySetup({}, charge({ minGuests: 6 }))
    const story = during({ setup: large }).given(
      ana.does(seat()),
      ana.does(order('l1', 'steak')),
      ana.does(bill),
    )
    expect(total(story.when(ana.does(guests(8, null))).state, large)).toBe(2640)
  })

  test('[C10] where more was paid than is owed all the same, it is settled, and the rest is due back', () => {
    // As a log says it that was written before a payment said what it rests on.
    const { ops } = during({ setup: off })
      .given(ana.does(seat()), ana.does(order('l1', 'steak')), paid('p1', 1000), paid('p2', 1600))
      .when(max.does(settle))
    expect(ops).toMatchObject([
      { type: 'checkSettled.v1', totals: { totalMinor: 2400 } },
      { type: 'refundDue.v1', paymentId: 'p2', amountMinor: 200, because: 'less-owed' },
    ])
  })
})
