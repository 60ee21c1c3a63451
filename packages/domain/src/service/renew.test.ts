import {
  ana,
  ben,
  cancel,
  customer,
  discount,
  given,
  guests,
  leave,
  move,
  note,
  order,
  orderNote,
  price,
  remove,
  type ServiceIntent,
  type ServiceStep,
  seat,
  tap,
  type,
  undo,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { ServiceCommand } from './commands.ts'
import { renewCommand } from './renew.ts'

const beer = [ana.does(seat()), ana.does(order('l1', 'beer', 2))] as const
const renewed = (intent: ServiceIntent, ...more: readonly ServiceStep[]) =>
  renewCommand(given(...beer, ...more).state, ServiceCommand.parse(intent))

describe('[C4] apply mine: the same intent, on what there is now', () => {
  test.each([
    ['quantity', type(3, 1), type(3, 2)],
    ['removal', remove(1), remove(2)],
    ['taps', tap(1, 1), tap(1, 2)],
    ['note', note('a', 'b'), note('a', '')],
    ['discount', discount(1000, 500), discount(1000, 0)],
    ['price', price(100, 200), price(100, 300)],
    ['guests', guests(4, 2), guests(4, null)],
    ['order note', orderNote('a', 'b'), orderNote('a', '')],
    ['customer', customer('Gray', 'Black'), customer('Gray', null)],
    ['table', move('table-7', 'table-9'), move('table-7', 'table-5')],
  ])('%s', (_what, stale, fresh) => {
    expect(renewed(stale)).toEqual(ServiceCommand.parse(fresh))
  })

  test('is accepted where the old one was refused', () => {
    const story = given(...beer, ben.at('12:35').saw(3).does(type(5, 2)))
    const stale = ana.at('12:30').saw(3).does(type(3, 2))
    story.when(stale).refused('superseded')
    const command = renewCommand(story.state, stale.command)
    if (command === null) throw new Error('there is a line to apply it to')
    expect(story.when({ by: 'ana', terminal: 'T1', replica: 'T1-1', command }).ops).toHaveLength(1)
  })
})

describe('nothing to apply', () => {
  test.each([type(3, 1), remove(1), tap(1, 1), note('a', ''), discount(1000, 0), price(100, 300)])(
    '$type on a removed or unknown line',
    (intent) => {
      expect(renewed(intent, ana.does(remove(2)))).toBeNull()
      expect(renewed({ ...intent, lineId: 'l9' })).toBeNull()
    },
  )

  test('taps that would leave none', () => {
    expect(renewed(tap(-2, 3))).toBeNull()
  })

  test('on a check that is closed or unknown', () => {
    expect(renewed(guests(4, 2), ana.does(remove(2)), ana.does(cancel()))).toBeNull()
    expect(renewed(guests(4, 2, 'c9'))).toBeNull()
  })

  test.each([seat(), leave(), cancel(), undo(), order('l2', 'beer')])(
    '$type has nothing that was seen',
    (intent) => {
      expect(renewed(intent)).toBeNull()
    },
  )
})
