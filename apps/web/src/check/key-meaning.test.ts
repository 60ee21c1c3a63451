import { expect, test } from 'vitest'
import { keyMeaning } from './key-meaning.ts'
import { KEYS } from './panels/key-list.ts'
import { texts } from './panels/texts.ts'

const press = (key: string, repeat = false) => keyMeaning({ key, repeat })

test('[F3.3] letters do what the buttons do, with or without shift', () => {
  expect(press('f')).toEqual({ kind: 'fire', what: { kind: 'all' }, changes: true })
  expect(press('N')).toEqual({ kind: 'fire', what: { kind: 'next' }, changes: true })
  expect(press('g')).toEqual({ kind: 'open', panel: 'guests', changes: true })
  expect(press('?')).toEqual({ kind: 'open', panel: 'keys', changes: false })
  expect(press('Escape')).toEqual({ kind: 'leave', changes: false })
  expect(press('q')).toBeNull()
  expect(press('constructor')).toBeNull()
})

test('[C7] a key that is held down fires once', () => {
  expect(press('n', true)).toBeNull()
})

test('every letter that means something is on the list of keys', () => {
  const listed = KEYS.flatMap(([key]) => key.toLowerCase().split(' · '))
  for (const key of 'fngctmkdhoxs?') expect(listed).toContain(key)
  expect(KEYS.map(([, what]) => what).toSorted()).toEqual(Object.keys(texts.en.keys).toSorted())
})
