import { expect, test } from 'vitest'
import { isPlainOrder, orderingFor, setOrderingFor } from '../ordering-for.ts'
import { markedOn, setMarking, toggled, toggleMarked } from './marked.ts'

test('[F3.5] lines are put together one by one or at once, and taken out again', () => {
  expect(toggled(['a'], ['b'])).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], ['a'])).toEqual(['b'])
  expect(toggled(['a'], ['a', 'b'])).toEqual(['a', 'b'])
})

test('[INV9] what is chosen on one check does not touch another', () => {
  setMarking('c1', true)
  toggleMarked('c1', ['a'])
  expect(markedOn('c1')).toEqual(['a'])
  expect(markedOn('c2')).toBeNull()
  setMarking('c1', false)
  expect(markedOn('c1')).toBeNull()
})

test('[F3.5] the next dishes are for the table, by themselves and at once, until somebody says otherwise', () => {
  expect(isPlainOrder(orderingFor('c1'))).toBe(true)
  setOrderingFor('c1', { seat: 2 })
  setOrderingFor('c1', { held: true })
  expect(orderingFor('c1')).toEqual({ seat: 2, course: null, held: true })
  expect(isPlainOrder(orderingFor('c2'))).toBe(true)
})
