import { expect, test } from 'vitest'
import { keyAct } from './configure-keys.ts'

const place = { hasPad: false, isInField: false, isOnButton: false }

test('[F3.2] digits choose options by number, Enter adds', () => {
  expect(['1', '9', '0', 'Enter', '+', '-', 'x', '.'].map((key) => keyAct(key, place))).toEqual([
    { act: 'option', at: 0 },
    { act: 'option', at: 8 },
    { act: 'option', at: 9 },
    { act: 'done' },
    { act: 'quantity', by: 1 },
    { act: 'quantity', by: -1 },
    null,
    null,
  ])
})

test('[F3.2] where a price or a weight is typed, digits are its digits', () => {
  const pad = { ...place, hasPad: true }
  expect(['7', ',', 'Backspace', 'Enter'].map((key) => keyAct(key, pad))).toEqual([
    { act: 'pad', key: '7' },
    { act: 'pad', key: '.' },
    { act: 'pad', key: 'back' },
    { act: 'done' },
  ])
})

test('a field keeps what is typed into it, a button its Enter', () => {
  expect(keyAct('1', { ...place, isInField: true })).toBeNull()
  expect(keyAct('Enter', { ...place, isInField: true })).toEqual({ act: 'done' })
  expect(keyAct('Enter', { ...place, isOnButton: true })).toBeNull()
})
