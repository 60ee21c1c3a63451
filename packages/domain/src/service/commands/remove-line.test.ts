import {
  ana,
  ben,
  cancel,
  clock,
  discount,
  eve,
  given,
  max,
  note,
  order,
  remove,
  seat,
  tap,
  type,
  undo,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'

const beer = [ana.does(seat()), ana.does(order('l1', 'beer'))] as const
const removed = (quantity = 1) => ({ type: 'lineRemoved.v1', checkId: 'c1', lineId: 'l1', quantity }) as const
const restored = (quantity = 1) =>
  ({ type: 'lineRestored.v1', checkId: 'c1', lineId: 'l1', quantity, because: 'undo' }) as const
const lineOf = (state: Parameters<typeof findCheck>[0]) => findCheck(state, 'c1')?.lines[0]

describe('[INV3] a line leaves only by somebody who saw it as it is', () => {
  test('seen: removed, and remembered', () => {
    const { state } = given(...beer)
      .when(ben.at('12:50').does(remove(1)))
      .gives(removed())
    expect(lineOf(state)).toMatchObject({
      status: 'removed',
      quantity: 1,
      removed: { by: 'ben', terminal: 'T2', at: clock('12:50') },
    })
  })

  test('[C5] [C28] seen as 1 while somebody had made it 3: it stays, and the author is told', () => {
    given(...beer, ben.at('12:50').saw(3).does(type(3, 1)))
      .when(ana.saw(3).does(remove(1)))
      .refused('line-changed', {
        check: 1,
        line: 'beer',
        yours: 1,
        theirs: 3,
        by: 'ben',
        terminal: 'T2',
        at: clock('12:50'),
      })
  })

  test('[C5] changed there and back is changed', () => {
    given(...beer, ben.saw(3).does(tap(1, 1)), ben.does(tap(-1, 2)))
      .when(ana.saw(3).does(remove(1)))
      .refused('line-changed', { yours: 1, theirs: 1, by: 'ben' })
  })

  test('[C5] another’s unseen note keeps it too', () => {
    given(...beer, ben.saw(3).does(note('no ice', '')))
      .when(ana.saw(3).does(remove(1)))
      .refused('line-changed', { by: 'ben' })
  })

  test('[C5] also behind a change of one’s own that came after it', () => {
    given(...beer, ben.at('12:50').saw(3).does(note('no ice', '')), ana.saw(3).does(discount(1000, 0)))
      .when(ana.saw(3).does(remove(1)))
      .refused('line-changed', { by: 'ben', terminal: 'T2', at: clock('12:50') })
  })

  test('one’s own changes are seen, in another tab and before a restart too', () => {
    given(...beer, ana.saw(3).does(tap(1, 1)))
      .when(ana.on('T1', 'T1-tab2').saw(3).does(remove(2)))
      .gives(removed(2))
  })

  test('twice does nothing', () => {
    given(...beer, ana.saw(3).does(remove(1)))
      .when(ben.saw(3).does(remove(1)))
      .gives()
  })

  test('unknown check or line', () => {
    given()
      .when(ana.does(remove(1)))
      .refused('check-unknown')
    given(...beer)
      .when(ana.does(remove(1, 'l9')))
      .refused('line-unknown')
  })

  test('[INV10] needs removeLine', () => {
    given(...beer)
      .when(eve.does(remove(1)))
      .refused('not-permitted', { permission: 'removeLine' })
    given(...beer)
      .when(zoe.does(remove(1)))
      .refused('not-permitted', { permission: 'removeLine' })
  })
})

describe('undo', () => {
  test('brings the line back as it was, without a remark', () => {
    const { state } = given(...beer, ana.does(remove(1)))
      .when(ana.does(undo()))
      .gives(restored())
    expect(lineOf(state)).toMatchObject({ status: 'ordered', quantity: 1, remarks: [] })
  })

  test('of nothing does nothing', () => {
    given(...beer)
      .when(ana.does(undo()))
      .gives()
    given(...beer, ana.does(remove(1)), ben.does(undo()))
      .when(ana.does(undo()))
      .gives()
  })

  test('[INV3] on a check that somebody cancelled meanwhile, unseen: the check comes back with it', () => {
    given(...beer, ana.does(remove(1)), max.does(cancel()))
      .when(ana.saw(4).does(undo()))
      .gives({ type: 'checkReturned.v1', checkId: 'c1' }, restored())
  })

  test('[C28] on a check seen to be cancelled: refused, with names', () => {
    given(...beer, ana.does(remove(1)), max.at('12:55').does(cancel()))
      .when(ana.does(undo()))
      .refused('check-closed', { check: 1, by: 'max', terminal: 'T3', at: clock('12:55') })
  })

  test('unknown check or line; [INV10] needs addLines', () => {
    given().when(ana.does(undo())).refused('check-unknown')
    given(...beer)
      .when(ana.does(undo('l9')))
      .refused('line-unknown')
    given(...beer)
      .when(zoe.does(undo()))
      .refused('not-permitted', { permission: 'addLines' })
  })
})
