import {
  ana,
  ben,
  during,
  max,
  moneySetup,
  order,
  pays,
  type ServiceIntent,
  type SetupFact,
  seat,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

const setup = moneySetup()
/** The same restaurant, where Ben's terminal is a waiter's. */
const waiters = moneySetup({}, {
  type: 'terminalSaved.v1',
  value: { id: 'T3', name: 'T3', code: 'T3', multiSessionId: 'dining', link: {}, takesPayments: false },
} as SetupFact)

describe('[F5.6] a terminal that takes no money', () => {
  const why = { reason: { text: 'cold' } }
  test.each<ServiceIntent>([
    pays('p9', 100, 100),
    { type: 'settleCheck', checkId: 'c1' },
    { type: 'removePayment', checkId: 'c1', paymentId: 'p1', ...why },
    {
      type: 'refundLines',
      checkId: 'c2',
      refundId: 'r1',
      paymentId: 'p2',
      lines: [{ lineId: 'l2', quantity: 1 }],
      ...why,
    },
    { type: 'resolveRefund', taskId: 'due-p2', as: 'refunded', methodId: 'cash' },
  ])('neither takes nor gives back any, whoever signs in there: %#', (intent) => {
    const story = during({ setup }).given(
      ana.does(seat()),
      ana.does(order('l1', 'steak', 2)),
      ben.does(pays('p1', 100, 4800)),
      ben.does(seat('c2', 'table-7', 'T2-1')),
      ben.does(order('l2', 'beer', 1, 'c2')),
      ben.does(pays('p2', 300, 300, { checkId: 'c2' })),
    )
    const refused = story.under({ setup: waiters }).when(max.does(intent))
    expect(refused.decision).toMatchObject({ ok: false, refusal: { code: 'terminal-takes-no-money' } })
  })
})
