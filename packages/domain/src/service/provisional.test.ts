import { ana, given, leave, order, seat, smallRestaurant } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { nextProvisional } from './provisional.ts'
import { emptyService } from './state.ts'

const DAY = '2031-05-17'
const setup = smallRestaurant.state

test('[C26] counts each terminal’s openings of the business day', () => {
  expect(nextProvisional(emptyService, setup, 'T1', DAY)).toBe('T1-1')
  const { state } = given(ana.does(seat('c1', 'table-5', 'T1-1')), ana.does(seat('c2', 'table-7', 'T1-2')))
  expect(nextProvisional(state, setup, 'T1', DAY)).toBe('T1-3')
  expect(nextProvisional(state, setup, 'T2', DAY)).toBe('T2-1')
  expect(nextProvisional(state, setup, 'T1', '2031-05-18')).toBe('T1-1')
  expect(nextProvisional(state, setup, 'unheard', DAY)).toBe('X-1')
})

test('[C26] none is given twice, whatever became of the check', () => {
  const { state } = given(
    ana.does(seat('c1', 'table-5', 'T1-1')),
    ana.does(leave('c1')),
    ana.does(seat('c2', 'table-5', 'T1-2')),
    ana.does(order('l1', 'beer', 1, 'c1')),
    ana.does(seat('c3', 'table-5', 'T1-3')),
  )
  expect(nextProvisional(state, setup, 'T1', DAY)).toBe('T1-4')
})

test('[C26] a number that was shown on an opening which was refused is not given again', () => {
  const { state } = given(ana.does(seat('c1', 'table-5', 'T1-1')), ana.does(seat('c3', 'table-7', 'T1-3')))
  expect(nextProvisional(state, setup, 'T1', DAY)).toBe('T1-4')
})

test('[C26] what a command on its way has shown is not shown again, though it would be refused now', () => {
  const waiting = [ana.does(seat('c9', 'table-9', 'T1-1')), ana.does(seat('c8', 'table-8', 'T1-2'))]
  const commands = waiting.map(({ command }) => command)
  expect(nextProvisional(emptyService, setup, 'T1', DAY, commands)).toBe('T1-3')
})
