import {
  ana,
  Books,
  ben,
  cancel,
  customer,
  discount,
  guests,
  type Hands,
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
  type SetupFact,
  say,
  seat,
  server,
  tap,
  type,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { portionsLeft } from '../setup/availability.ts'
import { attentionOf } from './attention/attention-of.ts'
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

interface Place {
  /** Who is at the first terminal, and who at the second. */
  readonly people?: readonly [Hands, Hands]
  /** What the restaurant has besides. */
  readonly setup?: readonly SetupFact[]
}

function apart(
  before: Do,
  first: { at: string; does: Do },
  second: { at: string; does: Do },
  { people: [here, there] = [ana, ben], setup = [] }: Place = {},
): Apart {
  const room = new Room(...setup)
  const one = room.terminal(here)
  const two = room.terminal(there)
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
    expectSoundBooks(end.room)
    look(end, firstBack)
  }
}

/** INV3, INV4, INV6, by books that are kept from the ops alone. */
function expectSoundBooks({ service }: Room): void {
  const books = new Books(service.records).compareWith(service.orderer.head.state)
  expect(books.findings.texts).toEqual([])
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

const threeSteaks = does(seat(), order('l1', 'steak', 3))
/** Units on tickets of a kind, of all stations. */
const unitsOn = ({ one }: Apart, kind: 'order' | 'void'): number =>
  Object.values(one.view.tickets)
    .filter((ticket) => ticket.kind === kind)
    .flatMap(({ items }) => items)
    .reduce((sum, { quantity }) => sum + quantity, 0)

describe('[C6] what the kitchen has', () => {
  test('one types a smaller number while the other fires: never lower than what the kitchen has', () => {
    inBothOrders(
      () =>
        apart(
          threeSteaks,
          { at: '12:10', does: does(type(1, 3)) },
          { at: '12:11', does: does(say.fire('f1', { l1: 3 })) },
        ),
      (end, firstBack) => {
        const units = firstBack === 'one' ? 1 : 3
        expect(lineOf(end)).toMatchObject({ quantity: units, fired: { '': units } })
        expect(unitsOn(end, 'order')).toBe(units)
        expect(end.one.refusals).toMatchObject(
          firstBack === 'one' ? [] : [{ code: 'line-fired', details: { fired: 3, yours: 1 } }],
        )
      },
    )
  })

  test('one removes a line while the other fires it: what is cooked stays on the check', () => {
    inBothOrders(
      () =>
        apart(
          threeSteaks,
          { at: '12:10', does: does(remove(3)) },
          { at: '12:11', does: does(say.fire('f1', { l1: 3 })) },
        ),
      (end, firstBack) => {
        const wasGone = firstBack === 'one'
        expect(lineOf(end)).toMatchObject({ status: 'ordered', remarks: wasGone ? ['came-back'] : [] })
        expect(unitsOn(end, 'order')).toBe(3)
        expect(codes(end.one)).toEqual(wasGone ? [] : ['line-fired'])
      },
    )
  })

  test('a manager voids one while the other orders one more: only what was seen is voided', () => {
    inBothOrders(
      () =>
        apart(
          does(seat(), order('l1', 'steak', 3), say.fire('f1', { l1: 3 })),
          { at: '12:10', does: does(say.voids(1, 3)) },
          { at: '12:11', does: does(tap(1, 3)) },
          { people: [max, ben] },
        ),
      (end, firstBack) => {
        const isVoided = firstBack === 'one'
        expect(lineOf(end)).toMatchObject({ quantity: isVoided ? 3 : 4, fired: { '': isVoided ? 2 : 3 } })
        expect(unitsOn(end, 'void')).toBe(isVoided ? 1 : 0)
        expect(codes(end.one)).toEqual(isVoided ? [] : ['line-changed'])
      },
    )
  })

  test('both void the same dish: it is taken off once', () => {
    inBothOrders(
      () =>
        apart(
          does(seat(), order('l1', 'steak', 2), say.fire('f1', { l1: 2 })),
          { at: '12:10', does: does(say.voids(2, 2)) },
          { at: '12:11', does: does(say.voids(2, 2)) },
          { people: [max, max.on('T2')] },
        ),
      (end) => {
        expect(lineOf(end)).toMatchObject({ status: 'voided', quantity: 2, fired: {} })
        expect(unitsOn(end, 'void')).toBe(2)
      },
    )
  })
})

test('[F3.9] [C16] one gives two of three to the guests while the other lowers to two: not all of it is given unseen', () => {
  const comp: ServiceIntent = {
    type: 'compLine',
    checkId: 'c1',
    lineId: 'l1',
    quantity: 2,
    newLineId: 'l9',
    reason: { text: 'birthday' },
    seen: { quantity: 3, comped: false },
  }
  inBothOrders(
    () =>
      apart(
        threeSteaks,
        { at: '12:10', does: does(comp) },
        { at: '12:11', does: does(type(2, 3)) },
        { people: [max, ben] },
      ),
    (end, firstBack) => {
      const given = checkOf(end)?.lines.map(({ quantity, comp: free }) => [quantity, free !== null])
      expect(given).toEqual(
        firstBack === 'one'
          ? [
              [2, false],
              [2, true],
            ]
          : [[2, false]],
      )
      expect(codes(end.one)).toEqual(firstBack === 'one' ? [] : ['line-changed'])
    },
  )
})

describe('[C7] [INV4] each unit is on one ticket', () => {
  test('both fire the same check', () => {
    inBothOrders(
      () =>
        apart(
          threeSteaks,
          { at: '12:10', does: does(say.fire('f1', { l1: 3 })) },
          { at: '12:11', does: does(say.fire('f2', { l1: 3 })) },
        ),
      (end, firstBack) => {
        expect(Object.keys(end.one.view.tickets)).toEqual([firstBack === 'one' ? 'f1:grill' : 'f2:grill'])
        expect(unitsOn(end, 'order')).toBe(3)
        expect([...codes(end.one), ...codes(end.two)]).toEqual([])
      },
    )
  })

  test('one fires, the other adds to the line and fires: what was added is fired too, once', () => {
    inBothOrders(
      () =>
        apart(
          threeSteaks,
          { at: '12:10', does: does(say.fire('f1', { l1: 3 })) },
          { at: '12:11', does: does(tap(1, 3), say.fire('f2', { l1: 4 })) },
        ),
      (end) => {
        expect(lineOf(end)).toMatchObject({ quantity: 4, fired: { '': 4 } })
        expect(unitsOn(end, 'order')).toBe(4)
      },
    )
  })

  test('one fires by rapid taps, and once more after a time-out under the same name', () => {
    const room = new Room()
    const one = room.terminal(ana)
    does(seat(), order('l1', 'steak', 3), say.fire('f1', { l1: 2 }), say.fire('f2', { l1: 2 }))(one)
    one.does(say.fire('f1', { l1: 3 }))
    expect(unitsOn({ room, one, two: one }, 'order')).toBe(2)
    expect(Object.keys(one.view.tickets)).toEqual(['f1:grill'])
    expectSoundBooks(room)
  })

  test('one fires while the other splits: the same units, wherever they are now', () => {
    inBothOrders(
      () =>
        apart(
          threeSteaks,
          { at: '12:10', does: does(say.fire('f1', { l1: 3 })) },
          { at: '12:11', does: does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-7', 'T2-1'))) },
        ),
      (end, firstBack) => {
        expect([lineOf(end)?.quantity, checkOf(end, 'c2')?.lines[0]?.quantity]).toEqual([2, 1])
        // Split before it was fired, the part that went waits on its check.
        expect(unitsOn(end, 'order')).toBe(firstBack === 'one' ? 3 : 2)
      },
    )
  })
})

describe('[C14] a check moved to an occupied table', () => {
  test('is there beside the other one, and a merge makes them one', () => {
    const room = new Room()
    const one = room.terminal(ana)
    withBeer(one)
    does(seat('c2', 'table-7', 'T1-2'), order('l2', 'steak', 1, 'c2'), move('table-7', 'table-5'))(one)
    const there = () => floorChecks(one.view, one.setupView).byTable.get('table-7') ?? []
    expect(there().map(({ id }) => id)).toEqual(['c1', 'c2'])
    one.does(say.merge('c1', 'c2'))
    expect(there().map(({ lines }) => lines.map(({ id }) => id))).toEqual([['l2', 'l1']])
    expectSoundBooks(room)
  })
})

describe('[C15] a merge', () => {
  const twoChecks = does(
    seat(),
    order('l1', 'beer', 2),
    say.fire('f1', { l1: 2 }),
    seat('c2', 'table-7', 'T1-2'),
    order('l2', 'steak', 1, 'c2'),
  )

  test('while the other adds to the check that goes: the line is on the one that stays, nothing is fired again', () => {
    inBothOrders(
      () =>
        apart(
          twoChecks,
          { at: '12:10', does: does(say.merge('c1', 'c2')) },
          { at: '12:11', does: does(order('l3', 'coffee')) },
        ),
      (end) => {
        expect(Object.keys(end.one.view.checks)).toEqual(['c2'])
        expect(
          checkOf(end)
            ?.lines.map(({ id }) => id)
            .sort(),
        ).toEqual(['l1', 'l2', 'l3'])
        expect(Object.keys(end.one.view.tickets)).toEqual(['f1:bar'])
        expect([...codes(end.one), ...codes(end.two)]).toEqual([])
      },
    )
  })

  test('while the other merges the other way round: one check, with everything', () => {
    inBothOrders(
      () =>
        apart(
          twoChecks,
          { at: '12:10', does: does(say.merge('c1', 'c2')) },
          { at: '12:11', does: does(say.merge('c2', 'c1')) },
        ),
      (end) => {
        expect(Object.keys(end.one.view.checks)).toHaveLength(1)
        expect(
          checkOf(end)
            ?.lines.map(({ id }) => id)
            .sort(),
        ).toEqual(['l1', 'l2'])
      },
    )
  })

  test('while the other cancels the check that goes: it is not taken off unseen', () => {
    inBothOrders(
      () =>
        apart(
          does(seat(), order('l1', 'beer'), seat('c2', 'table-7', 'T1-2'), order('l2', 'steak', 1, 'c2')),
          { at: '12:10', does: does(say.merge('c1', 'c2')) },
          { at: '12:11', does: does(cancel('c1', 'left')) },
          { people: [ana, max] },
        ),
      (end, firstBack) => {
        const isMerged = firstBack === 'one'
        expect(lineOf(end)?.status).toBe(isMerged ? 'ordered' : 'removed')
        expect(lineOf({ ...end }, 'l2')?.status ?? checkOf(end, 'c2')?.lines[0]?.status).toBe('ordered')
        expect(codes(isMerged ? end.two : end.one)).toEqual([isMerged ? 'check-not-empty' : 'check-closed'])
      },
    )
  })

  test('of a merge, undone from the first on: each check is itself again, and is found', () => {
    const room = new Room()
    const one = room.terminal(ana)
    twoChecks(one)
    does(seat('c3', 'table-9', 'T1-3'), order('l3', 'coffee', 1, 'c3'))(one)
    does(say.merge('c1', 'c2'), say.merge('c2', 'c3'), say.unmerge('c1'), say.unmerge('c2'))(one)
    for (const [id, line] of [
      ['c1', 'l1'],
      ['c2', 'l2'],
      ['c3', 'l3'],
    ] as const)
      expect(findCheck(one.view, id)).toMatchObject({ id, status: 'open', lines: [{ id: line }] })
    expectSoundBooks(room)
  })
})

describe('[C16] [INV6] two people split the same units apart', () => {
  const split = (units: number, to: string, terminal: string) =>
    say.moveLines({ l1: units }, to, say.onto('table-5', `${terminal}-2`))

  test('the first gets them, the second what is left, and is told', () => {
    inBothOrders(
      () =>
        apart(
          threeSteaks,
          { at: '12:10', does: does(split(2, 'ca', 'T1')) },
          { at: '12:11', does: does(split(2, 'cb', 'T2')) },
        ),
      (end, firstBack) => {
        const [first, second] = firstBack === 'one' ? ['ca', 'cb'] : ['cb', 'ca']
        const units = (id: string) => checkOf(end, id)?.lines.map(({ quantity }) => quantity)
        expect([units('c1'), units(first), units(second)]).toEqual([[], [2], [1]])
        const last = end.room.service.records.findLast(({ op }) => op.type === 'linesMoved.v1')
        const by = firstBack === 'one' ? 'ana' : 'ben'
        expect(last?.op).toMatchObject({ to: second, short: [{ name: 'steak', asked: 2, got: 1, by }] })
      },
    )
  })

  test('nothing is left for the second: what was ordered on the new check since is there all the same', () => {
    inBothOrders(
      () =>
        apart(
          threeSteaks,
          { at: '12:10', does: does(split(3, 'ca', 'T1'), order('l8', 'coffee', 1, 'ca')) },
          { at: '12:11', does: does(split(3, 'cb', 'T2'), order('l9', 'beer', 1, 'cb')) },
        ),
      (end, firstBack) => {
        const ids = (id: string) => checkOf(end, id)?.lines.map((line) => line.id)
        expect([ids('ca'), ids('cb')]).toEqual(
          firstBack === 'one' ? [['l1', 'l8'], ['l9']] : [['l8'], ['l1', 'l9']],
        )
        expect([...codes(end.one), ...codes(end.two)]).toEqual([])
      },
    )
  })

  test('one splits while the other lowers: what goes is found by the name that its author gave it', () => {
    inBothOrders(
      () =>
        apart(
          threeSteaks,
          { at: '12:10', does: does(split(2, 'ca', 'T1'), note('rare', '', 'kitchenNote', 'l1-ca')) },
          { at: '12:11', does: does(type(2, 3)) },
        ),
      (end) => {
        expect(checkOf(end, 'ca')?.lines).toMatchObject([{ quantity: 2, kitchenNote: 'rare' }])
        expect(codes(end.one)).toEqual([])
      },
    )
  })
})

describe('[C20] a check on a table that the server does not know', () => {
  test('is on every floor screen, unplaced, with its lines', () => {
    const room = new Room()
    const one = room.terminal(ana)
    const two = room.terminal(ben)
    one.parts()
    does(seat('c1', 'table-new'), order('l1', 'beer'))(one)
    one.joins()
    expect(room.agrees).toBe(true)
    for (const { view, setupView } of [one, two])
      expect(floorChecks(view, setupView).unplaced).toMatchObject([{ id: 'c1', lines: [{ id: 'l1' }] }])
  })

  test('moved to a table that is deleted meanwhile: refused, it stays where it is', () => {
    const room = new Room()
    const one = room.terminal(ana)
    const two = room.terminal(max)
    withBeer(one)
    one.parts()
    one.does(move('table-7', 'table-5'))
    two.saves({ type: 'deleteTable', tableId: 'table-7' })
    one.joins()
    expect(room.agrees).toBe(true)
    expect(findCheck(one.view, 'c1')?.tableId).toBe('table-5')
    expect(one.refusals).toMatchObject([{ code: 'table-gone', details: { table: '7', by: 'max' } }])
  })
})

test('[C27] everybody goes home and comes back the next day: open checks are there, numbers start anew', () => {
  const room = new Room()
  const one = room.terminal(ana)
  const two = room.terminal(ben)
  does(seat(), order('l1', 'beer'), seat('c2', 'table-7', 'T1-2'), guests(2, null, 'c2'), cancel('c2'))(one)
  one.parts()
  two.parts()
  room.at('23:00')
  room.terminal(server).does({ type: 'fileClosedChecks', closedBefore: room.now })
  room.today = '2031-05-18'
  two.joins()
  one.joins()
  does(tap(1, 1), seat('c3', 'table-9', 'T2-1'), order('l3', 'coffee', 1, 'c3'))(two)
  expect(room.agrees).toBe(true)
  expect(Object.keys(one.view.closed)).toEqual([])
  expect(Object.values(one.view.checks)).toMatchObject([
    { id: 'c1', number: 1, day: '2031-05-17', lines: [{ quantity: 2 }] },
    { id: 'c3', number: 1, day: '2031-05-18' },
  ])
  expectSoundBooks(room)
})

describe('[F3.1] the last portions', () => {
  const two = {
    setup: [{ type: 'availabilitySet.v1', itemId: 'steak', soldOut: false, remaining: 2 }],
  } as const
  const left = ({ one }: Apart) => one.setupView.availability.steak?.remaining

  test('[INV8] promised by two waiters who are apart: both stand, the second marked, and none is left', () => {
    inBothOrders(
      () =>
        apart(
          does(seat()),
          { at: '12:10', does: does(order('l1', 'steak', 2)) },
          { at: '12:11', does: does(order('l2', 'steak', 2)) },
          two,
        ),
      (end, firstBack) => {
        const [first, second] = firstBack === 'one' ? [end.one, end.two] : [end.two, end.one]
        const [had, owed] = firstBack === 'one' ? ['l1', 'l2'] : ['l2', 'l1']
        expect(checkOf(end)?.lines).toMatchObject([
          { id: had, remarks: [] },
          { id: owed, remarks: ['sold-out'] },
        ])
        expect([...codes(first), ...codes(second)]).toEqual([])
        expect(portionsLeft(end.one.setupView, 'steak')).toBe(0)
        // Taken off again, they are no portions that anybody has.
        first.does(remove(2, owed))
        expect(portionsLeft(end.two.setupView, 'steak')).toBe(0)
      },
    )
  })

  test('one takes some off again: they can be had', () => {
    inBothOrders(
      () =>
        apart(
          does(seat(), order('l1', 'steak', 2)),
          { at: '12:10', does: does(remove(2)) },
          { at: '12:11', does: does(order('l2', 'coffee')) },
          two,
        ),
      (end) => {
        expect(left(end)).toBe(2)
        end.two.does(order('l3', 'steak', 2))
        expect(left(end)).toBe(0)
      },
    )
  })

  test('[INV8] the cook says that it is sold out, the other has promised it: it stands, marked', () => {
    inBothOrders(
      () =>
        apart(
          does(seat()),
          {
            at: '12:10',
            does: (terminal) =>
              terminal.saves({ type: 'setAvailability', itemId: 'soup', soldOut: true, remaining: null }),
          },
          { at: '12:11', does: does(say.dish('l1', 'soup')) },
        ),
      (end, firstBack) => {
        expect(checkOf(end)?.lines).toMatchObject([{ remarks: firstBack === 'one' ? ['sold-out'] : [] }])
        expect(codes(end.two)).toEqual([])
      },
    )
  })
})

describe('[F2.5] one waiter for each table', () => {
  const kept = {
    setup: [
      {
        type: 'multiSessionSaved.v1',
        value: { id: 'dining', name: 'Dining room', floorIds: ['ground'], oneWaiterPerTable: true },
      },
    ],
  } as const

  test('two seat the same table apart: neither loses an order, each has a check', () => {
    inBothOrders(
      () =>
        apart(
          () => undefined,
          { at: '12:10', does: does(seat('ca', 'table-5', 'T1-1'), order('l1', 'beer', 1, 'ca')) },
          { at: '12:11', does: does(seat('cb', 'table-5', 'T2-1'), order('l2', 'steak', 1, 'cb')) },
          kept,
        ),
      (end) => {
        const there = floorChecks(end.one.view, end.one.setupView).byTable.get('table-5') ?? []
        expect(there.map(({ waiterId, lines }) => [waiterId, lines.length]).sort()).toEqual([
          ['ana', 1],
          ['ben', 1],
        ])
        expect([...codes(end.one), ...codes(end.two)]).toEqual([])
      },
    )
  })

  test('[C21] a check is handed over while its waiter orders on it: what comes late is kept for a manager', () => {
    inBothOrders(
      () =>
        apart(
          does(seat(), order('l1', 'beer')),
          { at: '12:10', does: does(order('l2', 'coffee')) },
          { at: '12:11', does: does(say.assign('ben', 'ana')) },
          { ...kept, people: [ana, max] },
        ),
      (end, firstBack) => {
        expect(checkOf(end)).toMatchObject({ waiterId: 'ben' })
        expect(checkOf(end)?.lines).toHaveLength(firstBack === 'one' ? 2 : 1)
        expect(end.one.refusals).toEqual([])
        expect(attentionOf(end.one.view)).toMatchObject(
          firstBack === 'one'
            ? []
            : [
                {
                  command: { type: 'addLine', lineId: 'l2' },
                  because: { code: 'not-permitted', details: { permission: 'serveAnyTable', by: 'ben' } },
                },
              ],
        )
      },
    )
  })

  test('a screen offers nothing on the check of another waiter, unless a manager lifts it', () => {
    const room = new Room(...kept.setup)
    const one = room.terminal(ana)
    const two = room.terminal(ben)
    withBeer(one)
    expect(() => two.does(tap(1, 1))).toThrow('serveAnyTable')
    two.does({ ...tap(1, 1), approvedBy: 'max' })
    expect(findCheck(one.view, 'c1')?.lines[0]?.quantity).toBe(2)
    expect(room.service.records.map(({ op }) => op.type)).toContain('actionApproved.v1')
  })
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

  test('[C6] [INV4] a dish is made elsewhere by now: its void and its notes go to who has it', () => {
    const room = new Room()
    const one = room.terminal(max)
    does(seat(), order('l1', 'burger', 2), say.fire('f1', { l1: 1 }))(one)
    one.saves({
      type: 'saveProduct',
      value: {
        id: 'burger',
        categoryId: 'food',
        name: 'Burger',
        priceMinor: 1200,
        taxIds: ['sales'],
        stationIds: ['cold'],
      },
    })
    does(say.fire('f2', { l1: 2 }), note('rare', ''), say.voids(2, 2))(one)
    const told = (kind: string) =>
      Object.values(one.view.tickets)
        .filter((ticket) => ticket.kind === kind)
        .map(({ stationId, items }) => [stationId, items.length])
        .sort()
    const both = [
      ['cold', 1],
      ['grill', 1],
    ]
    expect([told('order'), told('change'), told('void')]).toEqual([both, both, both])
    expectSoundBooks(room)
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
