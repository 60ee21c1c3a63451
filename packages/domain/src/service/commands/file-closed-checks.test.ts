import { ana, ben, during, max, moneySetup, order, pays, paysAll, say, seat, server } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { checksToFile } from './file-closed-checks.ts'

const setup = moneySetup()
const file = server.does({ type: 'fileClosedChecks', closedBefore: Number.MAX_SAFE_INTEGER })

test('[C11] a check with money that is still to be given back stays, and so do those that continue it', () => {
  const story = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'beer')))
  const seen = story.seq
  story.when(ben.does(paysAll(story.state, setup, 'p1')))
  story.when(max.saw(seen).does(pays('p2', 300, 300)))
  story.when(ana.saw(seen).does(order('l2', 'coffee')))
  story.when(ben.does(paysAll(story.state, setup, 'p3', 'c1~2')))
  story.when(ana.does(seat('c2', 'table-7', 'T1-2')))
  story.when(ana.does({ type: 'cancelCheck', checkId: 'c2' }))
  expect(Object.keys(story.when(file).state.closed)).toEqual(['c1', 'c1~2'])
  story.when(max.does({ type: 'resolveRefund', taskId: 'due-p2', as: 'kept' }))
  const { state } = story.when(file)
  expect([state.closed, state.refundTasks]).toEqual([{}, {}])
})

test('[INV4] a void stays with the dish that it is about, whatever check it went to', () => {
  const story = during({ setup }).given(
    ana.does(seat()),
    ana.does(order('l1', 'steak', 2)),
    ana.does(say.fire('f1', { l1: 2 })),
    ana.does(seat('c2', 'table-7', 'T1-2')),
    ana.does({
      type: 'moveLines',
      checkId: 'c1',
      to: 'c2',
      moves: [{ lineId: 'l1', quantity: 2, newLineId: 'l2' }],
    }),
    max.does({
      type: 'voidLine',
      checkId: 'c2',
      lineId: 'l1',
      quantity: 2,
      reason: { text: 'burnt' },
      seen: { quantity: 2 },
    }),
    max.does({ type: 'cancelCheck', checkId: 'c2', reason: { text: 'left' } }),
  )
  const before = story.state.tickets
  const { state } = story.when(file)
  expect(Object.keys(state.closed)).toEqual([])
  expect(Object.keys(before)).toHaveLength(2)
  expect(state.tickets).toEqual(before)
})

test('[C8] a follow-up check is not filed before the one that it continues, whatever the clocks said', () => {
  const story = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'beer')))
  const seen = story.seq
  story.when(ben.does(paysAll(story.state, setup, 'p1')))
  story.when(ana.saw(seen).does(order('l2', 'coffee')))
  story.when(ben.does(paysAll(story.state, setup, 'p2', 'c1~2')))
  const { closed } = story.state
  const first = closed.c1
  if (first === undefined) throw new Error('it was not paid')
  const at = first.closed.at
  const skewed = {
    ...story.state,
    closed: { ...closed, c1: { ...first, closed: { ...first.closed, at: at + 3_600_000 } } },
  }
  expect(checksToFile(skewed, at + 600_000)).toEqual([])
  expect(checksToFile(story.state, at + 600_000)).toEqual(['c1', 'c1~2'])
})
