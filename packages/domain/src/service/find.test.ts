import { ana, ben, cancel, given, leave, max, note, order, remove, seat, tap, undo } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { checkIdOf, findCheck, findLine, openChecksOn } from './find.ts'

describe('[CHK4] a line is found wherever it is by now', () => {
  // Ana's screen led her from c1, left empty, to c2 on the same table; here c1 came back with her line.
  const story = [
    ana.does(seat('c1')),
    ana.does(order('l1', 'beer', 1, 'c1')),
    ben.does(seat('c2', 'table-7')),
  ] as const

  test('by every command on lines', () => {
    given(...story)
      .when(ana.does(tap(1, 1, 'l1', 'c2')))
      .gives({
        type: 'lineQuantityChanged.v1',
        checkId: 'c1',
        lineId: 'l1',
        from: 1,
        to: 2,
      })
    given(...story)
      .when(ana.does(remove(1, 'l1', 'c2')))
      .gives({ type: 'lineRemoved.v1', checkId: 'c1', lineId: 'l1', quantity: 1 })
    given(...story, ana.does(remove(1, 'l1', 'c1')))
      .when(ana.does(undo('l1', 'c2')))
      .gives({ type: 'lineRestored.v1', checkId: 'c1', lineId: 'l1', quantity: 1, because: 'undo' })
    given(...story)
      .when(ana.does({ ...note('rare', ''), checkId: 'c2' }))
      .gives({ type: 'lineNoteChanged.v1', checkId: 'c1', lineId: 'l1', which: 'kitchenNote', text: 'rare' })
  })

  test('but only with a check that is known, and never a line that is not there', () => {
    const { state } = given(...story)
    expect(findLine(state, 'c2', 'l1')?.check.id).toBe('c1')
    expect(findLine(state, 'c9', 'l1')).toBeUndefined()
    expect(findLine(state, 'c1', 'l9')).toBeUndefined()
  })
})

test('[INV3] what the same terminal still adds to a check that it had cancelled brings it back', () => {
  const { ops } = given(ana.does(seat()), ana.saw(1).does(cancel())).when(
    ana.saw(1).does(order('l1', 'beer')),
  )
  expect(ops.map(({ type }) => type)).toEqual(['checkReturned.v1', 'lineAdded.v1', 'checkNumbered.v1'])
})

test('[C1] an id leads to the check that there is, through any number of openings', () => {
  const { state } = given(
    ana.does(seat('c1')),
    ana.does(leave('c1')),
    ben.does(seat('c2')),
    ana.saw(0).does(order('l1', 'beer', 1, 'c1')),
    max.saw(0).does(seat('c3')),
  )
  expect(['c1', 'c2', 'c3', 'c4'].map((id) => checkIdOf(state, id))).toEqual(['c2', 'c2', 'c2', 'c4'])
  expect(findCheck(state, 'c4')).toBeUndefined()
  expect(openChecksOn(state, 'table-5').map(({ id }) => id)).toEqual(['c2'])
})

test('[C1] blank checks that give way to each other leave no chain behind', () => {
  // c1 gives way to c2; c2, still blank, gives way to c3.
  const { state } = given(
    ana.does(seat('c1')),
    ana.does(leave('c1')),
    ben.does(seat('c2')),
    { type: 'checkAliased.v1', checkId: 'c1', of: 'c2' },
    ben.does(leave('c2')),
    max.does(seat('c3')),
    ben.saw(0).does(order('l1', 'beer', 1, 'c2')),
  )
  expect(state.aliases).toEqual({ c1: 'c3', c2: 'c3' })
})
