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
  say,
  seat,
  tap,
  type,
  undo,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { ServiceCommand } from './commands.ts'
import { renewCommand } from './renew.ts'

const beer = [ana.does(seat()), ana.does(order('l1', 'beer', 2))] as const
const check = { checkId: 'c1' } as const
const line = { checkId: 'c1', lineId: 'l1' } as const
const orderType = (seen: string | null): ServiceIntent => ({
  type: 'setOrderType',
  ...check,
  orderTypeId: 'takeaway',
  seen: { orderTypeId: seen },
})
const handover = (seen: { name: string } | null): ServiceIntent => ({
  type: 'setHandover',
  ...check,
  handover: { name: 'Gray' },
  seen: { handover: seen },
})
const allergy = (seen: string): ServiceIntent => ({
  type: 'setCheckAllergy',
  ...check,
  text: 'nuts',
  seen: { text: seen },
})
const checkDiscount = (seen: { bp: number; fixedMinor: number } | null): ServiceIntent => ({
  type: 'discountCheck',
  ...check,
  discount: { bp: 1000, fixedMinor: 0 },
  seen: { discount: seen },
})
const division = (seen: string): ServiceIntent => ({
  type: 'divideCheck',
  ...check,
  division: { kind: 'even', parts: 2 },
  seen: { division: seen },
})
const course = (seen: number): ServiceIntent => ({
  type: 'setCourse',
  ...line,
  course: 2,
  seen: { course: seen },
})
const seatNo = (seen: number | null): ServiceIntent => ({
  type: 'setSeat',
  ...line,
  seat: 2,
  seen: { seat: seen },
})
const held = (seen: boolean): ServiceIntent => ({
  type: 'holdLine',
  ...line,
  held: true,
  seen: { held: seen },
})
const choices = (chosen: string): ServiceIntent => ({
  type: 'configureLine',
  ...line,
  configuration: {},
  seen: { unitPriceMinor: 300, setupSeq: 0, chosen },
})
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
    ['waiter', say.assign('ben', 'max'), say.assign('ben', 'ana')],
    ['order type', orderType('takeaway'), orderType('dineIn')],
    ['handover', handover({ name: 'Black' }), handover(null)],
    ['allergy', allergy('b'), allergy('')],
    ['discount of the check', checkDiscount({ bp: 1, fixedMinor: 0 }), checkDiscount(null)],
    ['division', division('even/3'), division('')],
    ['course', course(5), course(0)],
    ['seat', seatNo(5), seatNo(null)],
    ['hold', held(true), held(false)],
    ['void', say.voids(1, 1), say.voids(1, 2)],
    ['choices', choices('other'), choices('beer')],
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
  test.each([
    type(3, 1),
    remove(1),
    tap(1, 1),
    note('a', ''),
    discount(1000, 0),
    price(100, 300),
    say.voids(1, 1),
  ])('$type on a removed or unknown line', (intent) => {
    expect(renewed(intent, ana.does(remove(2)))).toBeNull()
    expect(renewed({ ...intent, lineId: 'l9' })).toBeNull()
  })

  test('taps that would leave none', () => {
    expect(renewed(tap(-2, 3))).toBeNull()
  })

  test('on a check that is closed or unknown', () => {
    expect(renewed(guests(4, 2), ana.does(remove(2)), ana.does(cancel()))).toBeNull()
    expect(renewed(guests(4, 2, 'c9'))).toBeNull()
  })

  test.each([seat(), leave(), cancel(), undo(), order('l2', 'beer'), say.fire('f1', { l1: 1 }), say.merge()])(
    '$type has nothing that was seen',
    (intent) => {
      expect(renewed(intent)).toBeNull()
    },
  )
})
