import {
  ana,
  ben,
  max,
  moneyFacts,
  moneySetup,
  order,
  pays,
  paysAll,
  Room,
  type RoomTerminal,
  remove,
  type ServiceIntent,
  say,
  seat,
  tap,
  type,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import type { Check, ServiceState } from '../state.ts'
import { dueOf, paidMinor } from './due.ts'

/** Ana orders at T1, Ben takes money at T2, Max may everything at T3: they part, do theirs, and come back in both orders. */
interface Apart {
  readonly room: Room
  readonly ana: RoomTerminal
  readonly ben: RoomTerminal
  readonly max: RoomTerminal
}
type Who = 'ana' | 'ben' | 'max'
type Do = (terminal: RoomTerminal) => void

const setup = moneySetup()
/** Two beers, fired, and a steak: 30.00. */
const dinner: Do = (terminal) => {
  for (const intent of [seat(), order('l1', 'beer', 2), order('l2', 'steak')]) terminal.does(intent)
}
const fired: Do = (terminal) => {
  dinner(terminal)
  terminal.does(say.fire('f1', { l1: 2, l2: 1 }))
}
const does =
  (...intents: readonly ServiceIntent[]): Do =>
  (terminal) => {
    for (const intent of intents) terminal.does(intent)
  }
const all =
  (paymentId: string, more: object = {}): Do =>
  (terminal) =>
    terminal.does(paysAll(terminal.view, setup, paymentId, 'c1', more))

function part(before: Do, deeds: Partial<Record<Who, Do>>): Apart {
  const room = new Room(...moneyFacts())
  const at = { room, ana: room.terminal(ana), ben: room.terminal(ben), max: room.terminal(max) }
  before(at.ana)
  for (const who of ['ana', 'ben', 'max'] as const) at[who].parts()
  room.at('12:10')
  for (const who of ['ana', 'ben', 'max'] as const) deeds[who]?.(at[who])
  room.at('13:00')
  return at
}

/** Everybody comes back in the given order; all are byte-equal then, and the money is all there. */
function back(end: Apart, ...order: readonly Who[]): ServiceState {
  const rest = (['ana', 'ben', 'max'] as const).filter((who) => !order.includes(who))
  for (const who of [...order, ...rest]) end[who].joins()
  expect(end.room.agrees, `[INV2] after ${order}`).toBe(true)
  const { state } = end.room.service.orderer.head
  expectMoneyOnce(end.room, state)
  return state
}

/** INV5: every payment that was taken is on exactly one check; what is too much is a task. */
function expectMoneyOnce({ service }: Room, state: ServiceState): void {
  const taken = service.records.flatMap(({ op }) => (op.type === 'paymentTaken.v1' ? [op.paymentId] : []))
  const checks = [...Object.values(state.checks), ...Object.values(state.closed)]
  expect(checks.flatMap(({ payments }) => payments.map(({ id }) => id)).sort()).toEqual([...taken].sort())
  for (const check of checks.filter(({ status }) => status === 'settled')) {
    const tasks = Object.values(state.refundTasks).filter(({ checkId }) => checkId === check.id)
    const overMinor = tasks.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    expect(paidMinor(check) - overMinor).toBe(checkTotals(check, setup).totalMinor)
  }
}

const linesOf = (check: Check | undefined) =>
  check?.lines.filter(({ status }) => status === 'ordered').map(({ id, quantity }) => [id, quantity])
const tasks = (state: ServiceState) => Object.values(state.refundTasks)

describe('[C8] something is ordered on a check that somebody else has settled meanwhile', () => {
  test('a line: it opens a follow-up check on the same table, with its own number', () => {
    const state = back(part(fired, { ana: does(order('l3', 'coffee')), ben: all('p1') }), 'ben', 'ana')
    expect(state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 3000 } })
    expect(linesOf(state.closed.c1)).toEqual([
      ['l1', 2],
      ['l2', 1],
    ])
    expect(state.checks['c1~2']).toMatchObject({
      number: 2,
      tableId: 'table-5',
      waiterId: 'ana',
      followUpOf: 'c1',
      provisional: 'T1-1~2',
    })
    expect(linesOf(state.checks['c1~2'])).toEqual([['l3', 1]])
  })

  test('all that its author does with it afterwards finds it there, and what is fired is fired once', () => {
    const state = back(
      part(fired, {
        ana: does(
          order('l3', 'coffee'),
          tap(1, 1, 'l3'),
          say.fire('f2', { l1: 2, l2: 1, l3: 2 }),
          order('l4', 'soup'),
        ),
        ben: all('p1'),
      }),
      'ben',
      'ana',
    )
    expect(Object.keys(state.checks)).toEqual(['c1~2'])
    expect(linesOf(state.checks['c1~2'])).toEqual([
      ['l3', 2],
      ['l4', 1],
    ])
    expect(state.checks['c1~2']?.lines[0]?.fired).toEqual({ '': 2 })
    expect(Object.keys(state.tickets)).toEqual(['f1:bar', 'f1:grill', 'f2@c1~2:bar'])
  })

  test('more of a dish that was paid: the new units are a line of their own, at its price, and go to the kitchen', () => {
    const state = back(
      part(fired, {
        ana: does(tap(1, 2), tap(1, 3), tap(-1, 4), say.fire('f2', { l1: 3 })),
        ben: all('p1'),
      }),
      'ben',
      'ana',
    )
    expect(linesOf(state.closed.c1)).toEqual([
      ['l1', 2],
      ['l2', 1],
    ])
    expect(linesOf(state.checks['c1~2'])).toEqual([['l1~2', 1]])
    expect(state.tickets['f2@c1~2:bar']?.items).toMatchObject([{ lineId: 'l1~2', quantity: 1 }])
  })

  test('a typed quantity: what is above the paid one', () => {
    const state = back(part(dinner, { ana: does(type(5, 2)), ben: all('p1') }), 'ben', 'ana')
    expect(linesOf(state.checks['c1~2'])).toEqual([['l1~2', 3]])
  })

  test('less of what was paid is refused, and its author is told by whom', () => {
    const end = part(dinner, { ana: does(tap(-1, 2), remove(1, 'l2')), ben: all('p1') })
    const state = back(end, 'ben', 'ana')
    expect(end.ana.refusals).toMatchObject([
      { code: 'check-settled', details: { by: 'ben', terminal: 'T2', check: 1, line: 'beer' } },
      { code: 'check-settled', details: { by: 'ben' } },
    ])
    expect(state.closed.c1).toMatchObject({ totals: { totalMinor: 3000 } })
    expect(state.checks).toEqual({})
  })

  test('another one who had not seen it either finds the same follow-up check; after that is paid, the next', () => {
    const end = part(dinner, {
      ana: does(order('l3', 'coffee')),
      ben: all('p1'),
      max: does(order('l4', 'soup')),
    })
    end.ben.joins()
    end.ana.joins()
    end.room.at('13:05')
    end.ben.does(paysAll(end.ben.view, setup, 'p2', 'c1~2'))
    const state = back(end, 'max')
    expect(Object.keys(state.closed).sort()).toEqual(['c1', 'c1~2'])
    expect(linesOf(state.checks['c1~3'])).toEqual([['l4', 1]])
    expect(state.checks['c1~3']).toMatchObject({ followUpOf: 'c1~2', number: 3 })
  })

  test('lines that are moved to it, and a check that is merged into it', () => {
    const before: Do = (terminal) => {
      dinner(terminal)
      for (const intent of [seat('c2', 'table-7', 'T1-2'), order('m1', 'coffee', 2, 'c2')])
        terminal.does(intent)
    }
    const moves = [{ lineId: 'm1', quantity: 1, newLineId: 'm2' }]
    const moved = back(
      part(before, { max: does({ type: 'moveLines', checkId: 'c2', to: 'c1', moves }), ben: all('p1') }),
      'ben',
      'max',
    )
    expect(linesOf(moved.checks['c1~2'])).toEqual([['m2', 1]])
    const merged = back(part(before, { max: does(say.merge('c2', 'c1')), ben: all('p1') }), 'ben', 'max')
    expect(linesOf(merged.checks['c1~2'])).toEqual([['m1', 2]])
  })
})

describe('[C9] money is taken apart from a line that comes to the check meanwhile', () => {
  test.each([
    ['ana', 'ben'],
    ['ben', 'ana'],
  ] as const)('%s comes back first: what was seen is settled, the line is on the follow-up check', (a, b) => {
    const state = back(
      part(dinner, { ana: does(order('l3', 'coffee'), say.fire('f1', { l3: 1 })), ben: all('p1') }),
      a,
      b,
    )
    expect(linesOf(state.closed.c1)).toEqual([
      ['l1', 2],
      ['l2', 1],
    ])
    expect(state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 3000 } })
    expect(linesOf(state.checks['c1~2'])).toEqual([['l3', 1]])
    expect(state.checks['c1~2']).toMatchObject({ followUpOf: 'c1', number: 2, tableId: 'table-5' })
    expect(state.checks['c1~2']?.lines[0]?.fired).toEqual({ '': 1 })
    expect(tasks(state)).toEqual([])
  })

  test.each([
    ['ana', 'ben'],
    ['ben', 'ana'],
  ] as const)('%s comes back first: units that came to a paid line go there too', (a, b) => {
    const state = back(part(fired, { ana: does(tap(2, 2), say.fire('f2', { l1: 4 })), ben: all('p1') }), a, b)
    expect(linesOf(state.closed.c1)).toEqual([
      ['l1', 2],
      ['l2', 1],
    ])
    expect(linesOf(state.checks['c1~2'])).toEqual([['l1~2', 2]])
    expect(state.closed.c1?.lines[0]?.fired).toEqual({ '': 2 })
    expect(state.checks['c1~2']?.lines[0]?.fired).toEqual({ '': 2 })
  })

  test('[INV6] units that are parted from a line that was parted before get an id of their own', () => {
    const end = part(dinner, { ana: does(tap(1, 2)), ben: all('p1') })
    back(end, 'ana', 'ben')
    end.max.does(seat('c2', 'table-7', 'T3-1'))
    end.max.does(say.merge('c1~2', 'c2'))
    end.ana.parts()
    end.ben.parts()
    end.ana.does(tap(1, 1, 'l1~2', 'c2'))
    end.ben.does(paysAll(end.ben.view, setup, 'p2', 'c2'))
    const state = back(end, 'ana', 'ben')
    expect(linesOf(state.closed.c2)).toEqual([['l1~2', 1]])
    expect(linesOf(state.checks['c2~2'])).toEqual([['l1~2~2', 1]])
  })

  test('[INV6] what was seen keeps the discount that was seen', () => {
    const before: Do = (terminal) => {
      dinner(terminal)
      const discount = { bp: 1000, fixedMinor: 500 }
      terminal.does({
        type: 'discountCheck',
        checkId: 'c1',
        discount,
        reason: { text: 'x' },
        seen: { discount: null },
      })
    }
    for (const order_ of [
      ['ana', 'ben'],
      ['ben', 'ana'],
    ] as const) {
      const state = back(part(before, { ana: does(order('l3', 'coffee')), ben: all('p1') }), ...order_)
      expect(state.closed.c1).toMatchObject({ totals: { totalMinor: 3000 - 300 - 500 } })
      expect(tasks(state)).toEqual([])
    }
  })

  test('a partial payment leaves all where it is', () => {
    const state = back(
      part(dinner, { ana: does(order('l3', 'coffee')), ben: does(pays('p1', 1000, 3000)) }),
      'ana',
      'ben',
    )
    const check = findCheck(state, 'c1')
    expect(check && [check.status, dueOf(check, setup)]).toEqual(['open', 3180 - 1000])
  })

  test('what has become dearer meanwhile is still due', () => {
    const price = {
      type: 'changePrice',
      checkId: 'c1',
      lineId: 'l2',
      unitPriceMinor: 2500,
      seen: { unitPriceMinor: 2400 },
    } as const
    const state = back(part(dinner, { ana: does(price), ben: all('p1') }), 'ana', 'ben')
    expect(state.checks.c1 && dueOf(state.checks.c1, setup)).toBe(100)
  })

  test('[C15] of a check that was merged meanwhile: what was seen is settled, the rest of the other stays due', () => {
    const before: Do = (terminal) => {
      dinner(terminal)
      for (const intent of [seat('c2', 'table-7', 'T1-2'), order('m1', 'coffee', 2, 'c2')])
        terminal.does(intent)
    }
    const state = back(part(before, { max: does(say.merge('c1', 'c2')), ben: all('p1') }), 'max', 'ben')
    expect(linesOf(findCheck(state, 'c1'))).toEqual([
      ['l1', 2],
      ['l2', 1],
    ])
    expect(findCheck(state, 'c1')?.status).toBe('settled')
    expect(linesOf(state.checks['c2~2'])).toEqual([['m1', 2]])
  })
})

describe('[C10] money is taken apart from a line that is taken off meanwhile', () => {
  test('settled with an overpayment: a task names the amount, the check and the people', () => {
    const state = back(part(fired, { max: does(say.voids(1, 1, 'l2')), ben: all('p1') }), 'max', 'ben')
    expect(state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 600 } })
    expect(tasks(state)).toMatchObject([
      {
        id: 'due-p1',
        checkId: 'c1',
        paymentId: 'p1',
        amountMinor: 2400,
        because: 'less-owed',
        persons: ['ben', 'max'],
        resolved: null,
      },
    ])
  })

  test('the other way round the void comes too late, and its author is told', () => {
    const end = part(fired, { max: does(say.voids(1, 1, 'l2')), ben: all('p1') })
    const state = back(end, 'ben', 'max')
    expect(end.max.refusals).toMatchObject([{ code: 'check-settled', details: { by: 'ben' } }])
    expect(tasks(state)).toEqual([])
  })

  test('a check that was cancelled meanwhile comes back, settled, and all of the money is due back', () => {
    const state = back(
      part(dinner, {
        max: does({ type: 'cancelCheck', checkId: 'c1', reason: { text: 'left' } }),
        ben: all('p1'),
      }),
      'max',
      'ben',
    )
    expect(state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 0 } })
    expect(tasks(state)).toMatchObject([{ amountMinor: 3000, persons: ['ben', 'max'] }])
  })

  test('a line taken off and another put on: what was seen is paid, the new one is due, the other due back', () => {
    const state = back(
      part(fired, { max: does(say.voids(1, 1, 'l2'), order('l3', 'coffee')), ben: all('p1') }),
      'max',
      'ben',
    )
    expect(linesOf(state.closed.c1)).toEqual([['l1', 2]])
    expect(linesOf(state.checks['c1~2'])).toEqual([['l3', 1]])
    expect(tasks(state)).toMatchObject([{ amountMinor: 2400 }])
  })
})

test('[C16] [INV8] who pays for units that somebody else had moved off first: all of the money is on the record', () => {
  const state = back(
    part(dinner, {
      ana: does(say.moveLines({ l1: 2 }, 'c2', say.onto('table-7', 'T1-2'))),
      ben: (at) => {
        at.does(say.moveLines({ l1: 2 }, 'c3', say.onto(null, 'T2-1')))
        at.does(paysAll(at.view, setup, 'p1', 'c3'))
      },
    }),
    'ana',
    'ben',
  )
  expect(linesOf(state.checks.c2)).toEqual([['l1', 2]])
  expect(state.closed.c3).toMatchObject({ status: 'settled', totals: { totalMinor: 0 } })
  expect(tasks(state)).toMatchObject([{ checkId: 'c3', paymentId: 'p1', amountMinor: 600 }])
})

describe('[C11] two collect the same check apart', () => {
  test.each([
    ['ben', 'max'],
    ['max', 'ben'],
  ] as const)('%s comes back first: it settles, the other is an overpayment that names both', (a, b) => {
    const state = back(part(dinner, { ben: all('p-ben'), max: all('p-max', { methodId: 'card' }) }), a, b)
    expect(state.closed.c1).toMatchObject({
      status: 'settled',
      closed: { by: a },
      totals: { totalMinor: 3000 },
    })
    expect(state.closed.c1?.payments).toMatchObject([
      { id: `p-${a}`, isLate: false },
      { id: `p-${b}`, isLate: true },
    ])
    expect(tasks(state)).toMatchObject([
      { checkId: 'c1', paymentId: `p-${b}`, amountMinor: 3000, because: 'paid-twice', persons: [a, b] },
    ])
  })

  test('two parts that are more than the whole: what is too much is due back', () => {
    const state = back(
      part(dinner, { ben: does(pays('p-ben', 2000, 3000)), max: does(pays('p-max', 2000, 3000)) }),
      'ben',
      'max',
    )
    expect(state.closed.c1).toMatchObject({ status: 'settled' })
    expect(tasks(state)).toMatchObject([
      { paymentId: 'p-max', amountMinor: 1000, because: 'paid-twice', persons: ['max', 'ben'] },
    ])
  })

  test('[C8] who paid for something late as well pays for that first', () => {
    const alsoCoffee: Do = (at) => {
      at.does(order('l3', 'coffee'))
      all('p-max')(at)
    }
    const state = back(part(dinner, { ben: all('p-ben'), max: alsoCoffee }), 'ben', 'max')
    expect(state.closed['c1~2']).toMatchObject({ status: 'settled', totals: { totalMinor: 180 } })
    expect(tasks(state)).toMatchObject([{ checkId: 'c1~2', amountMinor: 3000 }])
  })

  test('[C8] [INV8] whose own part came to be all that was due pays and orders on: nothing of it is lost', () => {
    // Max voids the steak; Ben, apart, takes two parts and adds a coffee between them.
    const state = back(
      part(fired, {
        max: does(say.voids(1, 1, 'l2')),
        ben: does(pays('p1', 1500, 3000), order('l3', 'coffee'), pays('p2', 1000, 1680)),
      }),
      'max',
      'ben',
    )
    expect(linesOf(state.checks['c1~2'])).toEqual([['l3', 1]])
    expect(state.closed.c1?.payments.map(({ id, isLate }) => [id, isLate])).toEqual([
      ['p1', false],
      ['p2', true],
    ])
    expect(tasks(state).map(({ paymentId, amountMinor }) => [paymentId, amountMinor])).toEqual([
      ['p1', 900],
      ['p2', 1000],
    ])
  })

  test('the task is done on the record, once', () => {
    const end = part(dinner, { ben: all('p-ben'), max: all('p-max') })
    back(end, 'ben', 'max')
    end.max.does({ type: 'resolveRefund', taskId: 'due-p-max', methodId: 'cash' })
    const { state } = end.room.service.orderer.head
    expect(state.refundTasks['due-p-max']?.resolved).toMatchObject({ as: 'refunded', mark: { by: 'max' } })
    expect(state.takings).toMatchObject({
      overpaidMinor: 3000,
      overpaidBackMinor: 3000,
      overpaidKeptMinor: 0,
    })
    expect(state.takings.byMethod.cash).toMatchObject({ amountMinor: 6000, refundMinor: 3000 })
    expect(() => end.max.does({ type: 'resolveRefund', taskId: 'due-p-max', as: 'kept' })).toThrow(
      'task-resolved',
    )
    end.max.does({ type: 'resolveRefund', taskId: 'due-p-max', methodId: 'cash' })
    expect(end.room.service.orderer.head.state.takings.overpaidBackMinor).toBe(3000)
  })

  test('[INV10] only whoever may refund does it', () => {
    const end = part(dinner, { ben: all('p-ben'), max: all('p-max') })
    back(end, 'ben', 'max')
    expect(() => end.ben.does({ type: 'resolveRefund', taskId: 'due-p-max', as: 'kept' })).toThrow(
      'not-permitted',
    )
  })
})

test('[C12] [INV2] connected, both see each payment, and nobody can take what is paid', () => {
  const room = new Room(...moneyFacts())
  const [at, till] = [room.terminal(ben), room.terminal(max)]
  dinner(at)
  at.does(pays('p1', 1000, 3000))
  expect(till.view.checks.c1 && dueOf(till.view.checks.c1, setup)).toBe(2000)
  till.does(pays('p2', 2000, 2000))
  expect(at.view.closed.c1).toMatchObject({ status: 'settled', closed: { by: 'max', terminal: 'T3' } })
  expect(() => at.does(pays('p3', 2000, 2000))).toThrow('check-settled')
})

test('[C17] [INV8] who took off what was paid for elsewhere meanwhile is told', () => {
  const end = part(dinner, { ana: does(remove(1, 'l2')), ben: does(pays('p1', 1000, 3000)) })
  const state = back(end, 'ben', 'ana')
  expect(end.ana.refusals).toMatchObject([
    { code: 'check-has-payments', details: { check: 1, paidMinor: 1000 } },
  ])
  expect(linesOf(state.checks.c1)).toEqual([
    ['l1', 2],
    ['l2', 1],
  ])
})

describe('[F5.4] [C28] [INV8] two give money back for the same, apart', () => {
  const paid: Do = (terminal) => {
    dinner(terminal)
    all('p1', { approvedBy: 'max' })(terminal)
  }
  const givesBack = (refundId: string, more: object = {}) =>
    does({
      type: 'refundLines',
      checkId: 'c1',
      refundId,
      paymentId: 'p1',
      lines: [{ lineId: 'l1', quantity: 2 }],
      reason: { text: 'flat' },
      ...more,
    })

  test.each([
    ['ben', 'max', 'r1'],
    ['max', 'ben', 'r2'],
  ] as const)(
    '%s before %s: the goods go back once, and a manager hears of the other',
    (first, second, refundId) => {
      const end = part(paid, { ben: givesBack('r1', { approvedBy: 'max' }), max: givesBack('r2') })
      const state = back(end, first, second)
      expect(Object.keys(state.refunds)).toEqual([refundId])
      expect(state.takings.refunds).toMatchObject({ count: 1, amountMinor: 600 })
      expect(Object.values(state.attention)).toMatchObject([
        { what: 'refundLines', because: { code: 'refunded-already', details: { left: 0, yours: 2 } } },
      ])
    },
  )
})
