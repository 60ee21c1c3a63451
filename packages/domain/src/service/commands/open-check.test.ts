import {
  ana,
  ben,
  cancel,
  clock,
  during,
  given,
  leave,
  max,
  NOTHING_CHOSEN,
  order,
  restaurantWith,
  seat,
  server,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { checkIdOf, checksLabelled, findCheck } from '../find.ts'
import { nextProvisional } from '../provisional.ts'

const DAY = '2031-05-17'
const opened = (checkId: string, tableId: string | null, provisional: string) =>
  ({
    type: 'checkOpened.v1',
    checkId,
    tableId,
    provisional,
    day: DAY,
    orderTypeId: 'dineIn',
    multiSessionId: 'dining',
  }) as const

describe('seating a party', () => {
  test('opens a check on the table, or without one', () => {
    given()
      .when(ana.does(seat('c1', 'table-5', 'T1-1')))
      .gives(opened('c1', 'table-5', 'T1-1'))
    given()
      .when(ana.does(seat('c1', null)))
      .gives(opened('c1', null, 'T1-1'))
  })

  test('[INV7] it is signed, and New', () => {
    const { state } = given().when(ana.at('12:30').does(seat()))
    const mark = { by: 'ana', terminal: 'T1', replica: 'T1-1', at: clock('12:30'), seq: 1 }
    expect(findCheck(state, 'c1')).toEqual({
      id: 'c1',
      status: 'open',
      number: null,
      day: null,
      provisional: 'T1-1',
      alsoKnownAs: [],
      tableId: 'table-5',
      alsoAt: [],
      waiterId: 'ana',
      orderTypeId: 'dineIn',
      multiSessionId: 'dining',
      handover: null,
      guests: null,
      customer: null,
      orderNote: '',
      allergy: '',
      discount: null,
      division: null,
      billed: null,
      followUpOf: null,
      lines: [],
      payments: [],
      opened: mark,
      edited: mark,
      marks: {},
    })
  })

  test('again with the same id does nothing', () => {
    given(ana.does(seat())).when(ana.does(seat())).gives()
  })

  test('checks without a table are never one', () => {
    given(ana.does(seat('c1', null)))
      .when(ben.does(seat('c2', null, 'T2-1')))
      .gives(opened('c2', null, 'T2-1'))
  })

  test('a second check beside the first, where that is what is meant', () => {
    given(ana.does(seat()))
      .when(ben.does({ ...seat('c2', 'table-5', 'T2-1'), another: true }))
      .gives(opened('c2', 'table-5', 'T2-1'))
  })

  test('[F3.7] as takeaway, where it is taken away', () => {
    given()
      .when(ana.does({ ...seat('c1', null), orderTypeId: 'takeaway' }))
      .gives({ ...opened('c1', null, 'T1-1'), orderTypeId: 'takeaway' })
  })

  test.each([
    ['the first that its multi-session offers', { orderTypeIds: ['takeaway', 'dineIn'] }, {}, 'takeaway'],
    ['what its terminal says', {}, { orderTypeId: 'takeaway' }, 'takeaway'],
    [
      'what is offered, where that of its terminal is not',
      { orderTypeIds: ['dineIn'] },
      { orderTypeId: 'takeaway' },
      'dineIn',
    ],
  ])('[F1.2] [F3.7] it begins as %s, at those prices', (_what, session, terminal, orderTypeId) => {
    const setup = restaurantWith(
      { type: 'multiSessionSaved.v1', value: { id: 'dining', name: 'Dining', ...session } },
      {
        type: 'terminalSaved.v1',
        value: { id: 'T1', name: 'T1', code: 'T1', multiSessionId: 'dining', link: {}, ...terminal },
      },
    )
    const story = during({ setup }).given(ana.does(seat()))
    expect(findCheck(story.state, 'c1')?.orderTypeId).toBe(orderTypeId)
    const unitPriceMinor = orderTypeId === 'takeaway' ? 2160 : 2400
    const { ops } = story.when(
      ana.does({ ...order('l1', 'steak'), seen: { unitPriceMinor, setupSeq: 999, orderTypeId } }),
    )
    expect(ops[0]).toMatchObject({ unitPriceMinor })
  })

  test('[C20] on a table that this server does not know it is opened all the same', () => {
    given()
      .when(ana.does(seat('c1', 'table-99')))
      .gives(opened('c1', 'table-99', 'T1-1'))
  })

  test('[C20] a table that was deleted meanwhile is not', () => {
    during({ setup: restaurantWith({ type: 'tableDeleted.v1', tableId: 'table-5' }) })
      .given()
      .when(ana.does(seat()))
      .gives(opened('c1', 'table-5', 'T1-1'))
  })

  test('[INV10] needs addLines', () => {
    given().when(zoe.does(seat())).refused('not-permitted', { permission: 'addLines' })
  })
})

describe('[C1] two people open the same free table', () => {
  const both = given(ana.does(seat('c1', 'table-5', 'T1-1'))).when(
    ben.saw(0).does(seat('c2', 'table-5', 'T2-1')),
  )

  test('the second check id becomes an alias of the first', () => {
    both.gives({
      type: 'checkAliased.v1',
      checkId: 'c2',
      of: 'c1',
      opening: { provisional: 'T2-1', day: DAY },
    })
    expect(checkIdOf(both.state, 'c2')).toBe('c1')
    expect(findCheck(both.state, 'c2')).toBe(findCheck(both.state, 'c1'))
  })

  test('one check with both people’s lines', () => {
    const { state } = given(
      ana.does(seat('c1')),
      ana.does(order('l1', 'beer', 1, 'c1')),
      ben.saw(0).does(seat('c2')),
    ).when(ben.saw(0).does(order('l2', 'steak', 1, 'c2')))
    expect(findCheck(state, 'c1')?.lines.map(({ id }) => id)).toEqual(['l1', 'l2'])
    expect(Object.keys(state.checks)).toEqual(['c1'])
  })

  test('[C26] the second’s provisional number keeps finding it, and is not given again', () => {
    expect(checksLabelled(both.state, 'T2-1').map(({ id }) => id)).toEqual(['c1'])
    expect(checksLabelled(both.state, 'T1-1').map(({ id }) => id)).toEqual(['c1'])
    expect(checksLabelled(both.state, 'T9-9')).toEqual([])
    expect(nextProvisional(both.state, restaurantWith(), 'T2', DAY)).toBe('T2-2')
  })
})

describe('[C1] an opened table left empty', () => {
  test('frees itself', () => {
    const { state } = given(ana.does(seat()))
      .when(ana.does(leave()))
      .gives({ type: 'checkReleased.v1', checkId: 'c1' })
    expect(findCheck(state, 'c1')?.status).toBe('released')
  })

  test('whoever still adds to it gets it back', () => {
    given(ana.does(seat()), ben.does(leave()))
      .when(ana.does(order('l1', 'beer')))
      .gives(
        { type: 'checkReturned.v1', checkId: 'c1' },
        {
          type: 'lineAdded.v1',
          checkId: 'c1',
          lineId: 'l1',
          productId: 'beer',
          categoryId: 'drinks',
          name: 'beer',
          unitPriceMinor: 300,
          taxes: [{ id: 'vat21', name: 'VAT 21 %', ratePpm: 210_000, included: true }],
          quantity: 1,
          customerNote: '',
          kitchenNote: '',
          remarks: [],
          ...NOTHING_CHOSEN,
        },
        { type: 'checkNumbered.v1', checkId: 'c1', number: 1, day: DAY },
      )
  })

  test('where the table has another check by now, it leads there and keeps its labels', () => {
    const { state, ops } = given(
      ana.does(seat('c1', 'table-5', 'T1-1')),
      ana.does(leave('c1')),
      ben.does(seat('c2', 'table-5', 'T2-1')),
    ).when(ana.does(order('l1', 'beer', 1, 'c1')))
    expect(ops.map(({ type }) => type)).toEqual(['checkAliased.v1', 'lineAdded.v1', 'checkNumbered.v1'])
    expect(Object.keys(state.checks)).toEqual(['c2'])
    expect(checksLabelled(state, 'T1-1').map(({ id }) => id)).toEqual(['c2'])
  })

  test('twice, unknown, or by somebody who may not seat: nothing happens', () => {
    given(ana.does(seat()), ana.does(leave())).when(ben.does(leave())).gives()
    given().when(ana.does(leave())).gives()
    given(ana.does(seat())).when(zoe.does(leave())).gives()
  })

  test('one with anything on it stays', () => {
    given(ana.does(seat()), ana.does(order('l1', 'beer')))
      .when(ana.does(leave()))
      .gives()
    given(ana.does(seat()), ana.does({ type: 'setGuests', checkId: 'c1', guests: 2, seen: { guests: null } }))
      .when(ana.does(leave()))
      .gives()
  })
})

describe('cancelling a check', () => {
  test('on which nothing is ordered', () => {
    given(ana.does(seat())).when(ana.does(cancel())).gives({ type: 'checkCancelled.v1', checkId: 'c1' })
  })

  test('again does nothing; an unknown one is refused', () => {
    given(ana.does(seat()), ana.does(cancel())).when(ben.does(cancel())).gives()
    given().when(ana.does(cancel())).refused('check-unknown')
  })

  test('[INV3] [C28] with lines is refused, and says whose they are', () => {
    given(ana.does(seat()), ben.at('12:40').does(order('l1', 'beer', 2)))
      .when(ana.saw(1).does(cancel()))
      .refused('check-not-empty', {
        check: 1,
        lines: [{ name: 'beer', quantity: 2 }],
        by: 'ben',
        terminal: 'T2',
        at: clock('12:40'),
      })
  })

  test('[INV3] a line by somebody who could not know brings it back', () => {
    const { ops } = given(ana.does(seat()), max.does(cancel())).when(ben.saw(1).does(order('l1', 'beer')))
    expect(ops.map(({ type }) => type)).toEqual(['checkReturned.v1', 'lineAdded.v1', 'checkNumbered.v1'])
  })

  test('[C28] whoever knew is refused, with names', () => {
    given(ana.does(seat()), max.at('12:50').does(cancel()))
      .when(ben.does(order('l1', 'beer')))
      .refused('check-closed', { check: 'T1-1', by: 'max', terminal: 'T3', at: clock('12:50') })
  })

  test('[C26] one that had a number keeps it: it comes back beside the table’s new check', () => {
    const { state } = given(
      ana.does(seat('c1')),
      ana.does({ type: 'setGuests', checkId: 'c1', guests: 2, seen: { guests: null } }),
      max.does(cancel('c1')),
      max.does(seat('c2')),
    ).when(ben.saw(3).does(order('l1', 'beer', 1, 'c1')))
    expect(Object.keys(state.checks).sort()).toEqual(['c1', 'c2'])
    expect(findCheck(state, 'c1')).toMatchObject({ status: 'open', number: 1, guests: 2 })
  })

  test('[INV10] needs addLines', () => {
    given(ana.does(seat())).when(zoe.does(cancel())).refused('not-permitted', { permission: 'addLines' })
  })
})

describe('filing closed checks away', () => {
  const file = (before: string) => server.does({ type: 'fileClosedChecks', closedBefore: clock(before) })

  test('[C27] closed ones leave the live state with their aliases, open ones stay', () => {
    const { state } = given(
      ana.at('12:10').does(seat('c1', 'table-5')),
      ben.saw(0).at('12:11').does(seat('c1b', 'table-5')),
      ana.at('12:12').does(cancel('c1')),
      ana.at('12:20').does(seat('c2', 'table-7')),
      ana.at('12:30').does(seat('c3', 'table-9')),
      ana.at('12:40').does(cancel('c3')),
    )
      .when(file('12:35'))
      .gives({ type: 'closedChecksFiled.v1', checkIds: ['c1'] })
    expect([Object.keys(state.checks), Object.keys(state.closed)]).toEqual([['c2'], ['c3']])
    expect(state.aliases).toEqual({})
  })

  test('nothing to file is nothing to do', () => {
    given(ana.does(seat())).when(file('23:00')).gives()
  })

  test('[INV10] only the server does it', () => {
    given()
      .when(max.does({ type: 'fileClosedChecks', closedBefore: 0 }))
      .refused('not-permitted')
  })
})
