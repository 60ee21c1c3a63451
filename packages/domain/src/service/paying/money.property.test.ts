import {
  ana,
  ben,
  MoneyBooks,
  max,
  moneyFacts,
  moneyIntent,
  Room,
  type RoomTerminal,
  type ServiceIntent,
  type SetupFact,
} from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** Cash in steps of five, a charge on the terrace and two tills: all that money can go wrong with at once. */
const service: SetupFact = {
  type: 'serviceChargeSaved.v1',
  value: { id: 'terrace', name: 'Service', position: 0, bp: 1_000, floorIds: ['terrace'], taxIds: ['vat10'] },
}
const facts = moneyFacts({ usesTills: true, cashRoundingMinor: 5 }, service)

const step = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('does') },
    { weight: 1, arbitrary: fc.constant('parts') },
    { weight: 2, arbitrary: fc.constant('joins') },
  ),
  picks: fc.array(fc.nat({ max: 997 }), { minLength: 12, maxLength: 12 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function play(steps: readonly Step[]): Room {
  const room = new Room(...facts)
  const at = [room.terminal(ana), room.terminal(ben), room.terminal(max)] as const
  let ids = 0
  const freshId = () => `i${++ids}`
  at[2].does({ type: 'openTill', tillId: 'till-a', name: 'Cashier', floatMinor: 10_000 })
  at[2].does({ type: 'openTill', tillId: 'till-b', name: 'Bar', terminalId: 'T3', floatMinor: 5_000 })
  for (const { who, what, picks } of steps) {
    room.now += 20_000
    const terminal = at[who] ?? at[0]
    if (what === 'parts') terminal.parts()
    else if (what === 'joins') terminal.joins()
    else {
      let used = 0
      const pick = (below: number) => (picks[used++ % picks.length] ?? 0) % below
      const { view, setupView: setup } = terminal
      attempt(terminal, moneyIntent(pick, { view, setup, freshId }))
    }
  }
  for (const terminal of at) terminal.joins()
  return room
}

/** What a screen refuses is nothing done. */
function attempt(terminal: RoomTerminal, what: ServiceIntent): void {
  try {
    terminal.does(what)
  } catch (error) {
    if (!`${error}`.includes('the screen refused')) throw error
  }
}

test('[INV2] [INV5] [C8] [C9] [C10] [C11] [C17] [C25] every cent is on one check and in one till, whoever takes it, wherever, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 160, size: 'max' }), (steps) => {
      const room = play(steps)
      expect(room.agrees).toBe(true)
      const books = new MoneyBooks(room.service.records)
      const setup = room.setup.orderer.head.state
      expect(books.compareWith(room.service.orderer.head.state, setup).findings).toEqual([])
    }),
    { numRuns: 60, interruptAfterTimeLimit: 15_000 },
  )
}, 30_000)
