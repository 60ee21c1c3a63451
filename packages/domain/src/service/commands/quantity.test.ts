import { ana, ben, clock, eve, given, max, order, remove, seat, tap, type, zoe } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { ServiceCommand } from '../commands.ts'
import { findCheck } from '../find.ts'

/** A check with one beer, known to everybody (seq 3). */
const beer = [ana.does(seat()), ana.does(order('l1', 'beer'))] as const
const changed = (from: number, to: number) =>
  ({ type: 'lineQuantityChanged.v1', checkId: 'c1', lineId: 'l1', from, to }) as const
const lineOf = (state: Parameters<typeof findCheck>[0]) => findCheck(state, 'c1')?.lines[0]

describe('taps', () => {
  test('one more, one less', () => {
    given(...beer)
      .when(ana.does(tap(1, 1)))
      .gives(changed(1, 2))
    given(...beer, ana.does(tap(4, 1)))
      .when(ana.does(tap(-2, 5)))
      .gives(changed(5, 3))
    given(...beer)
      .when(ana.does(tap(0, 1)))
      .gives()
  })

  test('[C2] both count, whoever tapped and whatever they saw', () => {
    given(...beer, ana.saw(3).does(tap(1, 1)))
      .when(ben.saw(3).does(tap(1, 1)))
      .gives(changed(2, 3))
  })

  test('[C28] nobody taps a line away: refused with names', () => {
    given(...beer, ana.does(tap(1, 1)), ben.at('12:50').saw(4).does(tap(-1, 2)))
      .when(ana.saw(4).does(tap(-1, 2)))
      .refused('quantity-changed', {
        check: 1,
        line: 'beer',
        yours: 1,
        theirs: 1,
        by: 'ben',
        terminal: 'T2',
        at: clock('12:50'),
      })
  })

  test('nor beyond what fits', () => {
    given(...beer, ana.does(type(9999, 1)))
      .when(ana.does(tap(1, 9999)))
      .refused('quantity-changed')
  })

  test('[INV10] more needs addLines, less needs lowerQuantity', () => {
    given(...beer)
      .when(eve.does(tap(1, 1)))
      .gives(changed(1, 2))
    given(...beer, ana.does(tap(1, 1)))
      .when(eve.does(tap(-1, 2)))
      .refused('not-permitted', { permission: 'lowerQuantity' })
    given(...beer)
      .when(zoe.does(tap(1, 1)))
      .refused('not-permitted', { permission: 'addLines' })
  })

  test('unknown check or line', () => {
    given()
      .when(ana.does(tap(1, 1)))
      .refused('check-unknown')
    given(...beer)
      .when(ana.does(tap(1, 1, 'l9')))
      .refused('line-unknown')
  })

  test('[C5] on a line removed unseen: it comes back as the author saw it, marked', () => {
    const { state } = given(...beer, ana.saw(3).does(remove(1)))
      .when(ben.saw(3).does(tap(1, 1)))
      .gives({ type: 'lineRestored.v1', checkId: 'c1', lineId: 'l1', quantity: 2, because: 'edited-unseen' })
    expect(lineOf(state)).toMatchObject({ status: 'ordered', quantity: 2, remarks: ['came-back'] })
    expect(lineOf(state)).not.toHaveProperty('removed')
  })

  test('[C5] [C28] on a line that was seen to be removed: refused, with names', () => {
    given(...beer, ana.at('12:50').does(remove(1)))
      .when(ben.does(tap(1, 1)))
      .refused('line-removed', { check: 1, line: 'beer', by: 'ana', terminal: 'T1', at: clock('12:50') })
  })

  test('a line never comes back with none, or with more than fits', () => {
    const gone = [...beer, ana.does(type(2, 1)), ana.does(remove(2))] as const
    given(...gone)
      .when(ben.saw(3).does(tap(-1, 1)))
      .refused('line-removed')
    given(...gone)
      .when(ben.saw(3).does(tap(9999, 9999)))
      .refused('line-removed')
    expect(ServiceCommand.safeParse(tap(1, 1_000_000)).success).toBe(false)
  })
})

describe('typed quantities', () => {
  test('replace what is there', () => {
    given(...beer)
      .when(ana.does(type(3, 1)))
      .gives(changed(1, 3))
    given(...beer)
      .when(ana.does(type(1, 1)))
      .gives()
  })

  test('[C3] typed together, unseen: the last ordered stands, and says whose it replaced', () => {
    given(...beer, ana.at('12:10').saw(3).does(type(3, 1)))
      .when(ben.at('12:10:02').saw(3).does(type(5, 1)))
      .gives({
        ...changed(3, 5),
        over: { by: 'ana', terminal: 'T1', replica: 'T1-1', at: clock('12:10'), value: 3 },
      })
  })

  test('[C3] a clock a few seconds behind does not matter', () => {
    given(...beer, ben.at('12:10:02').saw(3).does(type(5, 1)))
      .when(ana.at('12:10').saw(3).does(type(3, 1)))
      .gives({
        ...changed(5, 3),
        over: { by: 'ben', terminal: 'T2', replica: 'T2-1', at: clock('12:10:02'), value: 5 },
      })
  })

  test('[C4] [C28] typed earlier, arrived later: refused with both values and names', () => {
    given(...beer, ben.at('12:35').saw(3).does(type(5, 1)))
      .when(ana.at('12:30').saw(3).does(type(3, 1)))
      .refused('superseded', {
        checkId: 'c1',
        check: 1,
        lineId: 'l1',
        line: 'beer',
        field: 'quantity',
        yours: 3,
        theirs: 5,
        by: 'ben',
        terminal: 'T2',
        at: clock('12:35'),
      })
  })

  test('[C4] typed later, arrived later: stands', () => {
    given(...beer, ben.at('12:30').saw(3).does(type(5, 1)))
      .when(ana.at('12:35').saw(3).does(type(3, 1)))
      .gives({
        ...changed(5, 3),
        over: { by: 'ben', terminal: 'T2', replica: 'T2-1', at: clock('12:30'), value: 5 },
      })
  })

  test('both typed the same: nothing to do, nobody to tell', () => {
    given(...beer, ben.saw(3).does(type(5, 1)))
      .when(ana.saw(3).does(type(5, 1)))
      .gives()
  })

  test('seen and changed on purpose: nobody is told of a conflict', () => {
    given(...beer, ben.does(type(5, 1)))
      .when(ana.does(type(3, 5)))
      .gives(changed(5, 3))
  })

  test('the same terminal never conflicts with itself, in two tabs or after a restart', () => {
    given(...beer, ana.at('12:35').saw(3).does(type(5, 1)))
      .when(ana.on('T1', 'T1-tab2').at('12:36').saw(3).does(type(3, 5)))
      .gives(changed(5, 3))
  })

  test('[INV10] typing a smaller number is lowering, also than what somebody else made of it', () => {
    given(...beer, ana.does(type(5, 1)))
      .when(eve.does(type(3, 5)))
      .refused('not-permitted', { permission: 'lowerQuantity' })
    given(...beer, ana.saw(3).does(type(5, 1)))
      .when(eve.saw(3).does(type(3, 1)))
      .refused('not-permitted', { permission: 'lowerQuantity' })
    given(...beer)
      .when(eve.does(type(3, 1)))
      .gives(changed(1, 3))
    given(...beer)
      .when(zoe.does(type(3, 1)))
      .refused('not-permitted', { permission: 'addLines' })
  })

  test('[C4] [C28] too late and not allowed: told about the other value, not about a right', () => {
    given(...beer, ana.at('12:35').saw(3).does(type(5, 1)))
      .when(eve.at('12:30').saw(3).does(type(3, 1)))
      .refused('superseded', { yours: 3, theirs: 5, by: 'ana' })
  })

  test('[C5] on a line removed unseen: comes back with what was typed', () => {
    given(...beer, ana.saw(3).does(remove(1)))
      .when(ben.saw(3).does(type(3, 1)))
      .gives({ type: 'lineRestored.v1', checkId: 'c1', lineId: 'l1', quantity: 3, because: 'edited-unseen' })
  })

  test('[C5] the check that was cancelled behind it comes back too', () => {
    const { ops } = given(
      ...beer,
      max.saw(3).does(remove(1)),
      max.does({ type: 'cancelCheck', checkId: 'c1' }),
    ).when(ben.saw(3).does(type(3, 1)))
    expect(ops.map((op) => op.type)).toEqual(['checkReturned.v1', 'lineRestored.v1'])
  })

  test('unknown check or line', () => {
    given()
      .when(ana.does(type(3, 1)))
      .refused('check-unknown')
    given(...beer)
      .when(ana.does(type(3, 1, 'l9')))
      .refused('line-unknown')
  })

  test('none, or too many, is not a quantity', () => {
    expect(ServiceCommand.safeParse(type(0, 1)).success).toBe(false)
    expect(ServiceCommand.safeParse(type(10_000, 1)).success).toBe(false)
  })
})
