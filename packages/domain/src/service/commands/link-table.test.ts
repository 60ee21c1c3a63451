import { ana, ben, clock, given, move, order, restaurantWith, say, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck, openChecksOn } from '../find.ts'
import { floorChecks, glanceAt } from '../floor-view.ts'

const { link, unlink } = say
const party = [ana.does(seat()), ana.does(order('l1', 'beer'))] as const

describe('[F2.5] a party at several tables', () => {
  test('a free table becomes theirs too', () => {
    const { state } = given(...party)
      .when(ana.does(link('table-7')))
      .gives({ type: 'tableLinked.v1', checkId: 'c1', tableId: 'table-7' })
    expect(openChecksOn(state, 'table-7').map(({ id }) => id)).toEqual(['c1'])
    const setup = restaurantWith()
    const { byTable } = floorChecks(state, setup)
    expect([...byTable].map(([id, checks]) => [id, checks.length])).toEqual([
      ['table-5', 1],
      ['table-7', 1],
    ])
    const seven = setup.tables['table-7']
    expect(seven && glanceAt(seven, byTable.get('table-7') ?? [], setup).linkedTo).toEqual(['table-5'])
  })

  test('again does nothing, nor does their own table', () => {
    given(...party, ana.does(link('table-7')))
      .when(ben.does(link('table-7')))
      .gives()
    given(...party)
      .when(ana.does(link('table-5')))
      .gives()
  })

  test('whoever sits down there sits with them', () => {
    const { state } = given(...party, ana.does(link('table-7'))).when(ben.does(seat('c2', 'table-7', 'T2-1')))
    expect(findCheck(state, 'c2')?.id).toBe('c1')
  })

  test('[C28] an occupied one is refused, with who is there', () => {
    given(...party, ben.at('12:40').does(seat('c2', 'table-7', 'T2-1')))
      .when(ana.does(link('table-7')))
      .refused('table-occupied', {
        table: '7',
        check: 'T2-1',
        otherId: 'c2',
        by: 'ben',
        terminal: 'T2',
        at: clock('12:40'),
      })
  })

  test('[C20] so is one that there is no more', () => {
    const setup = restaurantWith({ type: 'tableDeleted.v1', tableId: 'table-7' })
    given(...party)
      .under({ setup })
      .when(ana.does(link('table-7')))
      .refused('table-gone', { table: '7', by: 'system' })
    given(...party)
      .when(ana.does(link('table-99')))
      .refused('table-gone')
  })

  test('it is theirs no longer; twice does nothing', () => {
    const story = given(...party, ana.does(link('table-7')))
    const { state } = story
      .when(ben.does(unlink('table-7')))
      .gives({ type: 'tableUnlinked.v1', checkId: 'c1', tableId: 'table-7' })
    expect(openChecksOn(state, 'table-7')).toEqual([])
    story.when(ben.does(unlink('table-7'))).gives()
  })

  test('[C13] moved to the further table they sit at that one only', () => {
    const { state } = given(...party, ana.does(link('table-7'))).when(ana.does(move('table-7', 'table-5')))
    expect(findCheck(state, 'c1')).toMatchObject({ tableId: 'table-7', alsoAt: [] })
  })

  test('[C26] a check without a number gets one', () => {
    const { ops } = given(ana.does(seat())).when(ana.does(link('table-7')))
    expect(ops.map(({ type }) => type)).toEqual(['tableLinked.v1', 'checkNumbered.v1'])
  })
})
