import type { SettledCheck } from '@comanda/domain'
import { ana, ben, during, moneySetup, order, paysAll, seat } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { isAsSettled } from './as-settled.ts'

const setup = moneySetup()

/** A paid check, and what the log says of it. */
function evening() {
  const story = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak', 2)))
  const { ops } = story.when(ben.does(paysAll(story.state, setup, 'p1')))
  const check = story.state.closed.c1 as SettledCheck
  const { seq, ...stamp } = check.closed
  const records = ops.map((op, place) => ({
    op,
    stamp: { ...stamp, n: 1 },
    seq: seq - ops.length + 1 + place,
  }))
  return { check, records }
}

test('[F5.4] [INV5] a check is what its records say', () => {
  const { check, records } = evening()
  expect(isAsSettled(check, records)).toBe(true)
  const [line] = check.lines
  const [payment] = check.payments
  if (line === undefined || payment === undefined) throw new Error('nothing was paid')
  const others: readonly SettledCheck[] = [
    { ...check, totals: { ...check.totals, totalMinor: 1 } },
    { ...check, closed: { ...check.closed, by: 'max' } },
    { ...check, payments: [] },
    { ...check, payments: [{ ...payment, amountMinor: payment.amountMinor + 1 }] },
    { ...check, payments: [{ ...payment, methodId: 'card' as typeof payment.methodId }] },
    { ...check, lines: [{ ...line, quantity: 3 }] },
  ]
  expect(others.map((other) => isAsSettled(other, records))).toEqual(others.map(() => false))
  expect(isAsSettled(check, [])).toBe(false)
  expect(
    isAsSettled(
      check,
      records.filter(({ op }) => op.type !== 'paymentTaken.v1'),
    ),
  ).toBe(false)
})
