import { expect, test } from 'vitest'
import { hasPhrase, togglePhrase } from './phrases.ts'

test('a phrase is put after what is there, and taken out again', () => {
  expect(togglePhrase('', 'No ice')).toBe('No ice')
  expect(togglePhrase('for the lady in red', 'No ice')).toBe('for the lady in red, No ice')
  expect(togglePhrase('No ice, for the lady in red', 'No ice')).toBe('for the lady in red')
})

test('it is found whatever its case, and only as a whole', () => {
  expect(hasPhrase('well done,  no ICE', 'No ice')).toBe(true)
  expect(hasPhrase('no ice cream', 'No ice')).toBe(false)
})
