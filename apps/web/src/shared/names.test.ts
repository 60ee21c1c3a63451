import { expect, test } from 'vitest'
import { colorOf, initialsOf, inkOn } from './names.ts'

test('initials are the first letters of the first and the last name', () => {
  expect(['Ana María Ruiz', 'ben', 'Íñigo Öz', '  ', '李 小龙'].map(initialsOf)).toEqual([
    'AR',
    'B',
    'ÍÖ',
    '',
    '李小',
  ])
})

test('ink is black on light colours and white on dark ones', () => {
  expect(['#ffffff', '#fc0', '#5f8a3a', '#7a1f3d', '#000', 'unknown'].map(inkOn)).toEqual([
    '#000000',
    '#000000',
    '#000000',
    '#ffffff',
    '#ffffff',
    '#ffffff',
  ])
})

test('somebody without a colour has the same one everywhere', () => {
  const ana = { id: 'ana', color: '' }
  expect(colorOf(ana)).toBe(colorOf({ ...ana }))
  expect(colorOf({ id: 'ana', color: '#123456' })).toBe('#123456')
})
