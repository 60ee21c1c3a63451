import {
  ana,
  ben,
  during,
  max,
  moneySetup,
  notAddingUp,
  order,
  paysAll,
  type ServiceIntent,
  type SetupFact,
  seat,
} from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SettledCheck } from '../state.ts'
import { netSalesMinor } from './takings.ts'

const charge = (taxId: string): SetupFact => ({
  type: 'serviceChargeSaved.v1',
  value: { id: 'service', name: 'Service', bp: 1_250, perGuestMinor: 150, taxIds: [taxId] },
})
const why = { reason: { text: 'why' } }

const sold = fc.record({
  productId: fc.constantFrom('beer', 'coffee', 'steak', 'burger'),
  quantity: fc.integer({ min: 1, max: 4 }),
  discountBp: fc.constantFrom(0, 0, 500, 3_333),
  comped: fc.boolean(),
  /** Of these units so many are given back in the end. */
  back: fc.nat({ max: 4 }),
})
const party = fc.record({
  guests: fc.integer({ min: 1, max: 9 }),
  lines: fc.array(sold, { minLength: 1, maxLength: 6 }),
  discountBp: fc.constantFrom(0, 0, 1_000),
  fixedMinor: fc.constantFrom(0, 0, 99),
})
type Party = typeof party extends fc.Arbitrary<infer T> ? T : never
type Story = ReturnType<ReturnType<typeof during>['given']>

function dine(story: Story, setup: ReturnType<typeof moneySetup>, dinner: Party, checkId: string): void {
  const may = (intent: ServiceIntent) => story.when(max.does(intent))
  may(seat(checkId, null, checkId))
  may({ type: 'setGuests', checkId, guests: dinner.guests, seen: { guests: null } })
  for (const [index, line] of dinner.lines.entries()) {
    const on = { checkId, lineId: `${checkId}-${index}` }
    story.when(ana.does(order(on.lineId, line.productId, line.quantity, checkId)))
    if (line.discountBp > 0)
      may({ type: 'discountLine', ...on, discountBp: line.discountBp, ...why, seen: { discountBp: 0 } })
    const seen = { quantity: line.quantity, comped: false }
    if (line.comped && index > 0)
      may({ type: 'compLine', ...on, quantity: 1, newLineId: `${on.lineId}-free`, ...why, seen })
  }
  const { discountBp: bp, fixedMinor } = dinner
  if (bp + fixedMinor > 0)
    may({ type: 'discountCheck', checkId, discount: { bp, fixedMinor }, ...why, seen: { discount: null } })
  story.when(ben.does(paysAll(story.state, setup, `${checkId}-paid`, checkId)))
  for (const [index, { back }] of dinner.lines.entries()) {
    const line = (story.state.closed[checkId] as SettledCheck | undefined)?.lines[index]
    const quantity = Math.min(back, line?.quantity ?? 0)
    if (line === undefined || quantity === 0) continue
    const refund = { refundId: `${checkId}-${index}-back`, paymentId: `${checkId}-paid` }
    may({ type: 'refundLines', checkId, ...refund, lines: [{ lineId: line.id, quantity }], ...why })
  }
}

test('[F5.3] [F5.4] a Z adds up, whatever was discounted, given free, charged, taxed and given back', () => {
  fc.assert(
    fc.property(
      fc.array(party, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('sales', 'vat10'),
      fc.constantFrom('line', 'check'),
      (parties, taxId, taxRounding) => {
        const setup = moneySetup({ taxRounding }, charge(taxId))
        const story: Story = during({ setup }).given()
        for (const [index, dinner] of parties.entries()) dine(story, setup, dinner, `c${index}`)
        const { takings } = story.state
        expect(takings.checks).toBe(parties.length)
        expect(notAddingUp(takings)).toEqual([])
        const { amountMinor, refundMinor } = takings.byMethod.cash ?? { amountMinor: 0, refundMinor: 0 }
        expect(netSalesMinor(takings)).toBe(amountMinor - refundMinor)
      },
    ),
    { numRuns: 40 },
  )
})
