import {
  ana,
  ben,
  clock,
  discount,
  during,
  given,
  guests,
  move,
  order,
  remove,
  restaurantWith,
  type ServiceStep,
  seat,
  smallRestaurant,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from './find.ts'
import { checkLabel, checkTotals, floorChecks, glanceAt } from './floor-view.ts'

const setup = smallRestaurant.state

describe('[C20] where open checks are shown', () => {
  const { state } = given(
    ana.does(seat('c1', 'table-5')),
    ana.does(seat('c2', 'table-20')),
    ben.does(seat('c3', null)),
    ben.does(seat('c4', 'table-9')),
    ben.does({ type: 'cancelCheck', checkId: 'c4' }),
  )
  const shown = (restaurant: typeof setup) => {
    const { byTable, unplaced } = floorChecks(state, restaurant)
    return {
      byTable: Object.fromEntries([...byTable].map(([table, checks]) => [table, checks.map(({ id }) => id)])),
      unplaced: unplaced.map(({ id }) => id),
    }
  }

  test('on their tables, those without one apart, closed ones nowhere', () => {
    expect(shown(setup)).toEqual({ byTable: { 'table-5': ['c1'], 'table-20': ['c2'] }, unplaced: ['c3'] })
  })

  test('one whose table was deleted is unplaced, not gone', () => {
    expect(shown(restaurantWith({ type: 'tableDeleted.v1', tableId: 'table-20' }))).toEqual({
      byTable: { 'table-5': ['c1'] },
      unplaced: ['c2', 'c3'],
    })
  })

  test('one whose table this terminal does not know yet is unplaced too', () => {
    const { byTable, unplaced } = floorChecks(state, { ...setup, tables: {} })
    expect([byTable.size, unplaced.length]).toEqual([0, 3])
  })

  test('it can be moved from there to a table that there is', () => {
    during({ setup: restaurantWith({ type: 'tableDeleted.v1', tableId: 'table-20' }) })
      .given(ana.does(seat('c2', 'table-20')), ana.does(order('l1', 'beer', 1, 'c2')))
      .when(ana.does(move('table-5', 'table-20', 'c2')))
      .gives({ type: 'checkMoved.v1', checkId: 'c2', from: 'table-20', to: 'table-5' })
  })
})

describe('[CHK3] a table at one glance', () => {
  const table = setup.tables['table-5']
  if (table === undefined) throw new Error('the test restaurant has a table 5')
  const glance = (...steps: readonly ServiceStep[]) => {
    const { state } = given(...steps)
    return glanceAt(table, floorChecks(state, setup).byTable.get('table-5') ?? [], setup)
  }

  test('free, seated, ordered, and seated again when all is removed', () => {
    expect(glance()).toMatchObject({
      state: 'free',
      guests: 0,
      totalMinor: 0,
      since: null,
      lastChange: null,
      waiters: [],
    })
    expect(glance(ana.does(seat())).state).toBe('seated')
    expect(glance(ana.does(seat()), ana.does(order('l1', 'beer'))).state).toBe('ordered')
    expect(glance(ana.does(seat()), ana.does(order('l1', 'beer')), ana.does(remove(1))).state).toBe('seated')
  })

  test('sums all its checks', () => {
    expect(
      glance(
        ana.at('12:10').does(seat('c1')),
        ana.at('12:11').does(guests(2, null)),
        ana.at('12:12').does(order('l1', 'steak', 2)),
        ana.at('12:13').does(discount(5000, 0)),
        ben.at('12:20').does({ ...seat('c2'), another: true }),
        ben.at('12:21').does(guests(3, null, 'c2')),
        ben.at('12:22').does(order('l2', 'burger', 1, 'c2')),
      ),
    ).toMatchObject({
      state: 'ordered',
      guests: 5,
      // 24.00 with tax in it, and 12.00 with 8.875 % on top.
      totalMinor: 24_00 + 13_07,
      since: clock('12:10'),
      lastChange: clock('12:22'),
      waiters: ['ana', 'ben'],
    })
  })
})

test('[C26] a check is called by its number, before that by its provisional one', () => {
  const story = given(ana.does(seat('c1', 'table-5', 'T1-7')))
  const label = (state: typeof story.state) => {
    const check = findCheck(state, 'c1')
    return check && checkLabel(check)
  }
  expect(label(story.state)).toBe('T1-7')
  expect(label(story.when(ana.does(order('l1', 'beer'))).state)).toBe('1')
})

test('[MON6] the restaurant decides where taxes are rounded', () => {
  const { state } = given(ana.does(seat()), ...['l1', 'l2', 'l3'].map((id) => ana.does(order(id, 'burger'))))
  const check = findCheck(state, 'c1')
  if (check === undefined || setup.restaurant === null) throw new Error('there is a check')
  const perLine = { ...setup, restaurant: { ...setup.restaurant, taxRounding: 'line' as const } }
  // 8.875 % of 36.00 is 3.195, of 12.00 three times 1.065.
  expect(checkTotals(check, setup).taxMinor).toBe(320)
  expect(checkTotals(check, perLine).taxMinor).toBe(321)
})
