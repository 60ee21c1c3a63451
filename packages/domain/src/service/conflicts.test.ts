import {
  ana,
  ben,
  customer,
  discount,
  guests,
  leave,
  max,
  move,
  note,
  order,
  orderNote,
  price,
  Room,
  type RoomTerminal,
  remove,
  type ServiceIntent,
  seat,
  tap,
  type,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { checksLabelled, findCheck } from './find.ts'
import { floorChecks } from './floor-view.ts'

/**
 * Two terminals part from the server, each does its own, and they come back one after the other. Every
 * scenario runs in both orders and must end with all replicas byte-equal (INV2).
 */
interface Apart {
  readonly room: Room
  readonly one: RoomTerminal
  readonly two: RoomTerminal
}

type Do = (terminal: RoomTerminal) => void

function apart(before: Do, first: { at: string; does: Do }, second: { at: string; does: Do }): Apart {
  const room = new Room()
  const one = room.terminal(ana)
  const two = room.terminal(ben)
  before(one)
  one.parts()
  two.parts()
  // `at` is when each tapped; the earlier one taps first, whoever comes back first.
  const taps = [
    { ...first, terminal: one },
    { ...second, terminal: two },
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  for (const { at, does, terminal } of taps) {
    room.at(at)
    does(terminal)
  }
  return { room, one, two }
}

/** Comes back in one order and in the other; `check` looks at what everybody ends with. */
function inBothOrders(make: () => Apart, look: (end: Apart, firstBack: 'one' | 'two') => void): void {
  for (const firstBack of ['one', 'two'] as const) {
    const end = make()
    end.room.at('13:00')
    const [a, b] = firstBack === 'one' ? [end.one, end.two] : [end.two, end.one]
    a.joins()
    b.joins()
    expect(end.room.agrees, `[INV2] after ${firstBack} came back first`).toBe(true)
    look(end, firstBack)
  }
}

const does =
  (...intents: readonly ServiceIntent[]): Do =>
  (terminal) => {
    for (const intent of intents) terminal.does(intent)
  }
const withBeer = does(seat(), order('l1', 'beer'))
const checkOf = ({ one }: Apart, id = 'c1') => findCheck(one.view, id)
const lineOf = (end: Apart, id = 'l1') => checkOf(end)?.lines.find((line) => line.id === id)
const codes = (terminal: RoomTerminal) => terminal.refusals.map(({ code }) => code)

test('[C1] both open the same free table and add lines: one check with the lines of both', () => {
  inBothOrders(
    () =>
      apart(
        () => undefined,
        { at: '12:10', does: does(seat('ca', 'table-5', 'T1-1'), order('l1', 'beer', 1, 'ca')) },
        { at: '12:11', does: does(seat('cb', 'table-5', 'T2-1'), order('l2', 'steak', 1, 'cb')) },
      ),
    (end, firstBack) => {
      const [first, second] = firstBack === 'one' ? ['ca', 'cb'] : ['cb', 'ca']
      expect(Object.keys(end.one.view.checks)).toEqual([first])
      const check = checkOf(end, second)
      expect(check).toBe(checkOf(end, first))
      expect(check?.lines.map(({ id }) => id).sort()).toEqual(['l1', 'l2'])
      expect(check?.number).toBe(1)
      for (const label of ['T1-1', 'T2-1', '1'])
        expect(checksLabelled(end.one.view, label).map(({ id }) => id)).toEqual([first])
      expect([...codes(end.one), ...codes(end.two)]).toEqual([])
    },
  )
})

test('[C1] one orders, the other opens the same table and leaves it: the order stays', () => {
  inBothOrders(
    () =>
      apart(
        () => undefined,
        { at: '12:10', does: does(seat('ca', 'table-5', 'T1-1'), order('l1', 'beer', 1, 'ca')) },
        { at: '12:11', does: does(seat('cb', 'table-5', 'T2-1'), leave('cb')) },
      ),
    (end) => {
      expect(floorChecks(end.one.view, end.one.setupView).byTable.get('table-5')).toMatchObject([
        { lines: [{ id: 'l1' }] },
      ])
    },
  )
})

test('[C2] both tap the same product: both count', () => {
  inBothOrders(
    () =>
      apart(
        withBeer,
        { at: '12:10', does: does(tap(1, 1), tap(1, 2)) },
        { at: '12:11', does: does(tap(1, 1)) },
      ),
    (end) => expect(lineOf(end)).toMatchObject({ quantity: 4 }),
  )
})

interface Typed {
  readonly name: string
  readonly set: (to: number) => ServiceIntent
  readonly read: (end: Apart) => unknown
  readonly shown: (to: number) => unknown
}

const text = (to: number) => `text ${to}`
const typed: readonly Typed[] = [
  { name: 'quantity', set: (to) => type(to, 1), read: (end) => lineOf(end)?.quantity, shown: (to) => to },
  {
    name: 'discount',
    set: (to) => discount(to * 100, 0),
    read: (end) => lineOf(end)?.discountBp,
    shown: (to) => to * 100,
  },
  {
    name: 'price',
    set: (to) => price(to, 300),
    read: (end) => lineOf(end)?.unitPriceMinor,
    shown: (to) => to,
  },
  { name: 'note', set: (to) => note(text(to), ''), read: (end) => lineOf(end)?.kitchenNote, shown: text },
  { name: 'guests', set: (to) => guests(to, null), read: (end) => checkOf(end)?.guests, shown: (to) => to },
  {
    name: 'order note',
    set: (to) => orderNote(text(to), ''),
    read: (end) => checkOf(end)?.orderNote,
    shown: text,
  },
  {
    name: 'customer',
    set: (to) => customer(text(to), null),
    read: (end) => checkOf(end)?.customer,
    shown: (to) => ({ id: text(to), name: text(to) }),
  },
]

describe.each(typed)('$name', ({ set, read, shown }) => {
  test('[C3] typed within a few seconds of each other: the last to arrive stands, and says whose it replaced', () => {
    inBothOrders(
      () => apart(withBeer, { at: '12:10', does: does(set(3)) }, { at: '12:10:04', does: does(set(5)) }),
      (end, firstBack) => {
        expect(read(end)).toEqual(shown(firstBack === 'one' ? 5 : 3))
        const last = end.room.service.records.findLast(({ op }) => 'over' in op)
        expect(last?.op).toMatchObject({ over: { by: firstBack === 'one' ? 'ana' : 'ben' } })
        expect([...codes(end.one), ...codes(end.two)]).toEqual([])
      },
    )
  })

  test('[C4] typed 3 at 12:10 and 5 at 12:15: 5 stands whoever comes back first; whoever lost is told', () => {
    inBothOrders(
      () => apart(withBeer, { at: '12:10', does: does(set(3)) }, { at: '12:15', does: does(set(5)) }),
      (end, firstBack) => {
        expect(read(end)).toEqual(shown(5))
        // Ana came first: her value was there and Ben's replaced it, with her name. Second: hers was refused, with his.
        expect(codes(end.one)).toEqual(firstBack === 'one' ? [] : ['superseded'])
        expect(codes(end.two)).toEqual([])
        if (firstBack === 'two')
          expect(end.one.refusals[0]?.details).toMatchObject({ by: 'ben', terminal: 'T2' })
        else expect(end.room.service.records.at(-1)?.op).toMatchObject({ over: { by: 'ana' } })
      },
    )
  })
})

test('[C5] one removes what the other has changed: the line stays, whoever comes back first', () => {
  inBothOrders(
    () => apart(withBeer, { at: '12:10', does: does(remove(1)) }, { at: '12:11', does: does(type(3, 1)) }),
    (end, firstBack) => {
      expect(lineOf(end)).toMatchObject({ status: 'ordered', quantity: 3 })
      expect(lineOf(end)?.remarks).toEqual(firstBack === 'one' ? ['came-back'] : [])
      expect(codes(end.one)).toEqual(firstBack === 'one' ? [] : ['line-changed'])
    },
  )
})

test('[C5] [INV3] one empties and cancels the check, the other adds: the new line is on it', () => {
  inBothOrders(
    () =>
      apart(
        withBeer,
        { at: '12:10', does: does(remove(1), { type: 'cancelCheck', checkId: 'c1' }) },
        { at: '12:11', does: does(order('l2', 'steak')) },
      ),
    (end, firstBack) => {
      expect(checkOf(end)).toMatchObject({ status: 'open', number: 1 })
      expect(lineOf(end)?.status).toBe('removed')
      expect(lineOf(end, 'l2')?.status).toBe('ordered')
      expect(codes(end.one)).toEqual(firstBack === 'one' ? [] : ['check-not-empty'])
    },
  )
})

test('[C13] A moves it to 7, B to 9, a third adds lines: the last ordered table, with every line', () => {
  inBothOrders(
    () =>
      apart(
        withBeer,
        { at: '12:10', does: does(move('table-7', 'table-5'), order('l2', 'steak')) },
        { at: '12:11', does: does(move('table-9', 'table-5'), order('l3', 'coffee')) },
      ),
    (end, firstBack) => {
      expect(checkOf(end)?.tableId).toBe(firstBack === 'one' ? 'table-9' : 'table-7')
      expect(
        checkOf(end)
          ?.lines.map(({ id }) => id)
          .sort(),
      ).toEqual(['l1', 'l2', 'l3'])
      const last = end.room.service.records.findLast(({ op }) => op.type === 'checkMoved.v1')
      expect(last?.op).toMatchObject({ over: { by: firstBack === 'one' ? 'ana' : 'ben' } })
    },
  )
})

test('[C14] one moves a check to a table on which the other seats a party: two checks, or one with both', () => {
  inBothOrders(
    () =>
      apart(
        withBeer,
        { at: '12:10', does: does(move('table-7', 'table-5')) },
        { at: '12:11', does: does(seat('c2', 'table-7', 'T2-1'), order('l2', 'steak', 1, 'c2')) },
      ),
    (end, firstBack) => {
      const there = floorChecks(end.one.view, end.one.setupView).byTable.get('table-7') ?? []
      const lines = there.flatMap((check) => check.lines.map(({ id }) => id))
      expect(lines.sort()).toEqual(['l1', 'l2'])
      // A party that is seated where a check has just arrived joins it; one that was there first keeps its own.
      expect(there.length).toBe(firstBack === 'one' ? 1 : 2)
    },
  )
})

test('[C18] the same customer created on both: both kept, each marked with the other', () => {
  const create = (customerId: string) => (terminal: RoomTerminal) =>
    terminal.saves({ type: 'createCustomer', customerId, data: { name: 'Gray', phone: '600 100 200' } })
  inBothOrders(
    () => apart(() => undefined, { at: '12:10', does: create('ka') }, { at: '12:11', does: create('kb') }),
    (end) => {
      expect(end.one.setupView.customers).toMatchObject({
        ka: { duplicates: ['kb'] },
        kb: { duplicates: ['ka'] },
      })
    },
  )
})

describe('the restaurant changes while a terminal is away', () => {
  function away(tapped: Do, changed: Do): Apart {
    const room = new Room()
    const one = room.terminal(ana)
    const two = room.terminal(max)
    one.parts()
    room.at('12:10')
    tapped(one)
    room.at('12:20')
    changed(two)
    room.at('13:00')
    one.joins()
    expect(room.agrees).toBe(true)
    return { room, one, two }
  }

  test('[C19] a product is re-priced: the line stands as sold, marked', () => {
    const end = away(withBeer, (terminal) =>
      terminal.saves({
        type: 'saveProduct',
        value: { id: 'beer', categoryId: 'drinks', name: 'Beer', priceMinor: 350, taxIds: ['vat21'] },
      }),
    )
    expect(lineOf(end)).toMatchObject({ unitPriceMinor: 300, remarks: ['old-price'] })
    expect(codes(end.one)).toEqual([])
  })

  test('[C19] a product is archived: the line stands, marked', () => {
    const end = away(withBeer, (terminal) => terminal.saves({ type: 'archiveProduct', productId: 'beer' }))
    expect(lineOf(end)).toMatchObject({ status: 'ordered', remarks: ['off-menu'] })
  })

  test('[C20] its table is deleted: the check is there, unplaced', () => {
    const end = away(withBeer, (terminal) => terminal.saves({ type: 'deleteTable', tableId: 'table-5' }))
    for (const { view, setupView } of [end.one, end.two])
      expect(floorChecks(view, setupView).unplaced.map(({ id }) => id)).toEqual(['c1'])
  })

  test('[C20] a table with an open check that is known of is not deleted', () => {
    const room = new Room()
    const one = room.terminal(ana)
    const two = room.terminal(max)
    withBeer(one)
    expect(() => two.saves({ type: 'deleteTable', tableId: 'table-5' })).toThrow('table-in-use')
  })

  test('[C28] a line at a price of one’s own making is refused, with both prices', () => {
    const end = away(
      does(seat(), { ...order('l1', 'beer'), seen: { unitPriceMinor: 300, setupSeq: 999 } }),
      (terminal) =>
        terminal.saves({
          type: 'saveProduct',
          value: { id: 'beer', categoryId: 'drinks', name: 'Beer', priceMinor: 350, taxIds: ['vat21'] },
        }),
    )
    expect(end.one.refusals).toEqual([
      { code: 'price-not-on-menu', details: { name: 'Beer', yours: 300, theirs: 350 } },
    ])
  })
})

test('[INV10] a right taken away while the terminal was offline: what was done without it is refused', () => {
  const room = new Room()
  const one = room.terminal(ana)
  const two = room.terminal(max)
  withBeer(one)
  one.parts()
  one.does(remove(1))
  two.saves({
    type: 'savePerson',
    value: { id: 'ana', name: 'Ana', roleId: 'waiter', pin: null, denials: ['removeLine'] },
  })
  one.joins()
  expect(room.agrees).toBe(true)
  expect(findCheck(one.view, 'c1')?.lines[0]?.status).toBe('ordered')
  expect(one.refusals).toEqual([{ code: 'not-permitted', details: { permission: 'removeLine' } }])
})

test('[C26] offline: New with a provisional number that keeps finding it; then numbers without holes', () => {
  inBothOrders(
    () =>
      apart(
        () => undefined,
        {
          at: '12:10',
          does: does(
            seat('ca', 'table-5', 'T1-1'),
            order('l1', 'beer', 1, 'ca'),
            seat('cx', 'table-9', 'T1-2'),
          ),
        },
        { at: '12:11', does: does(seat('cb', 'table-7', 'T2-1'), order('l2', 'beer', 1, 'cb')) },
      ),
    (end, firstBack) => {
      expect(checkOf(end, 'ca')?.number).toBe(firstBack === 'one' ? 1 : 2)
      expect(checkOf(end, 'cb')?.number).toBe(firstBack === 'one' ? 2 : 1)
      expect(checkOf(end, 'cx')?.number).toBeNull()
      expect(checksLabelled(end.two.view, 'T1-1').map(({ id }) => id)).toEqual(['ca'])
    },
  )
})
