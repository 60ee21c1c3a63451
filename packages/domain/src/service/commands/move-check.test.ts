import {
  ana,
  ben,
  clock,
  during,
  given,
  leave,
  move,
  order,
  restaurantWith,
  seat,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck, openChecksOn } from '../find.ts'

const beer = [ana.does(seat()), ana.does(order('l1', 'beer'))] as const
const moved = (from: string, to: string) => ({ type: 'checkMoved.v1', checkId: 'c1', from, to }) as const

describe('moving a check', () => {
  test('to a free table', () => {
    const { state } = given(...beer)
      .when(ben.does(move('table-7', 'table-5')))
      .gives(moved('table-5', 'table-7'))
    expect(findCheck(state, 'c1')?.tableId).toBe('table-7')
  })

  test('to where it is: nothing to do', () => {
    given(...beer)
      .when(ben.does(move('table-5', 'table-5')))
      .gives()
    given(...beer, ana.saw(3).does(move('table-7', 'table-5')))
      .when(ben.saw(3).does(move('table-7', 'table-5')))
      .gives()
  })

  test('an empty one is kept: it comes back and has a number', () => {
    const { ops } = given(ana.does(seat()), ana.does(leave())).when(ana.does(move('table-7', 'table-5')))
    expect(ops.map(({ type }) => type)).toEqual(['checkReturned.v1', 'checkMoved.v1', 'checkNumbered.v1'])
  })

  test('[C13] A to 7, B to 9, whoever typed first: the last ordered stands, the other is told', () => {
    for (const at of ['12:35', '12:10'])
      given(...beer, ana.at('12:30').saw(3).does(move('table-7', 'table-5')))
        .when(ben.at(at).saw(3).does(move('table-9', 'table-5')))
        .gives({
          ...moved('table-7', 'table-9'),
          over: { by: 'ana', terminal: 'T1', replica: 'T1-1', at: clock('12:30'), value: 'table-7' },
        })
  })

  test('[C13] lines added under way follow the check', () => {
    const { state } = given(...beer, ben.saw(3).does(move('table-7', 'table-5'))).when(
      ana.saw(3).does(order('l2', 'steak')),
    )
    expect(findCheck(state, 'c1')).toMatchObject({ tableId: 'table-7', lines: [{ id: 'l1' }, { id: 'l2' }] })
  })

  test('[C14] to an occupied table: two checks there, oldest first', () => {
    const { state } = given(...beer, ben.does(seat('c2', 'table-7')), ben.does(order('l2', 'beer', 1, 'c2')))
      .when(ana.does(move('table-7', 'table-5')))
      .gives(moved('table-5', 'table-7'))
    expect(openChecksOn(state, 'table-7').map(({ id }) => id)).toEqual(['c1', 'c2'])
    expect(openChecksOn(state, 'table-5')).toEqual([])
  })

  test('[C28] to a table that is gone: refused, with who deleted it', () => {
    during({ setup: restaurantWith({ type: 'tableDeleted.v1', tableId: 'table-7' }) })
      .given(...beer)
      .when(ana.does(move('table-7', 'table-5')))
      .refused('table-gone', { check: 1, table: '7', by: 'system', at: clock('08:00') })
    given(...beer)
      .when(ana.does(move('table-99', 'table-5')))
      .refused('table-gone', { table: undefined })
  })

  test('[INV10] needs addLines; unknown checks are refused', () => {
    given(...beer)
      .when(zoe.does(move('table-7', 'table-5')))
      .refused('not-permitted', { permission: 'addLines' })
    given()
      .when(ana.does(move('table-7', 'table-5')))
      .refused('check-unknown')
  })
})
