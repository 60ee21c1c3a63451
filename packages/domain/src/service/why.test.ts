import {
  ana,
  during,
  max,
  moneySetup,
  order,
  type ServiceIntent,
  type SetupFact,
  seat,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

const kept: SetupFact = {
  type: 'reasonSaved.v1',
  value: { id: 'regular', text: 'Regular guest', uses: ['discount', 'price'] },
}
const service: SetupFact = { type: 'serviceChargeSaved.v1', value: { id: 's', name: 'Service', bp: 1000 } }
const setup = moneySetup({}, kept, service)
const on = { checkId: 'c1', lineId: 'l1' } as const
const given: readonly ServiceIntent[] = [
  { type: 'discountLine', ...on, discountBp: 1000, seen: { discountBp: 0 } },
  { type: 'changePrice', ...on, unitPriceMinor: 2000, seen: { unitPriceMinor: 2400 } },
  { type: 'discountCheck', checkId: 'c1', discount: { bp: 500, fixedMinor: 0 }, seen: { discount: null } },
  { type: 'waiveCharge', checkId: 'c1', waived: true },
]
const steak = (of = setup) => during({ setup: of }).given(ana.does(seat()), ana.does(order('l1', 'steak')))
const withReason = (intent: ServiceIntent, reason: object) => ({ ...intent, reason }) as ServiceIntent

describe('[F3.9] a discount, another price and no service charge have a reason', () => {
  test.each(given)('where the restaurant keeps a list, the server asks for one: %#', (intent) => {
    steak().when(max.does(intent)).refused('reason-missing')
    steak()
      .when(max.does(withReason(intent, { text: ' ' })))
      .refused('reason-missing')
    const reason = { reasonId: 'regular', text: 'Regular guest' }
    expect(steak().when(max.does(withReason(intent, reason))).ops).toMatchObject([{ reason }])
    expect(steak(moneySetup({}, service)).when(max.does(intent)).decision.ok).toBe(true)
  })

  test('who may not is told that first; one that was taken away again needs none', () => {
    const story = steak()
    for (const intent of given) {
      const { decision } = steak().when(ana.does(intent))
      expect([decision.ok, decision.ok || decision.refusal.code]).toEqual([false, expect.anything()])
    }
    for (const intent of given) story.when(max.does(withReason(intent, { text: 'late' })))
    const back: readonly ServiceIntent[] = [
      { type: 'discountLine', ...on, discountBp: 0, seen: { discountBp: 1000 } },
      { type: 'changePrice', ...on, unitPriceMinor: 2400, seen: { unitPriceMinor: 2000 } },
      {
        type: 'discountCheck',
        checkId: 'c1',
        discount: null,
        seen: { discount: { bp: 500, fixedMinor: 0 } },
      },
      { type: 'waiveCharge', checkId: 'c1', waived: false },
    ]
    for (const intent of back) expect(story.when(max.does(intent)).decision.ok).toBe(true)
  })

  test('who did without the service charge, and why, is on the check and in the takings', () => {
    const story = steak()
    story.when(max.does(withReason(given[3] as ServiceIntent, { text: 'long wait' })))
    expect(story.state.checks.c1?.chargeWaived).toMatchObject({ by: 'max', reason: { text: 'long wait' } })
    const { state } = story.when(
      max.does({
        type: 'takePayment',
        checkId: 'c1',
        paymentId: 'p1',
        methodId: 'cash',
        amountMinor: 2400,
        seen: { dueMinor: 2400 },
      }),
    )
    expect(state.takings.waived).toEqual({ count: 1, amountMinor: 240 })
  })
})
