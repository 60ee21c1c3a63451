import { ana, ben, during, max, moneySetup, order, pays, paysAll, seat, server } from '@comanda/testkit'
import { expect, test } from 'vitest'

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
