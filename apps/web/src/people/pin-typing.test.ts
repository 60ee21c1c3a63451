import { expect, test } from 'vitest'
import { type PinAnswer, PinTyping } from './pin-typing.ts'

function pad(pin: string, answer: PinAnswer = 'wrong') {
  const checked: string[] = []
  const ended: PinAnswer[] = []
  let pause: (() => void) | null = null
  const typing = new PinTyping({
    check: async (typed) => {
      checked.push(typed)
      return typed === pin ? 'ok' : answer
    },
    after: (_ms, callback) => {
      pause = callback
      return () => {
        pause = null
      }
    },
    ended: (how) => ended.push(how),
    changed: () => {},
  })
  return {
    typing,
    checked,
    ended,
    async type(digits: string) {
      for (const digit of digits) {
        typing.digit(digit)
        await settled()
      }
    },
    /** Nobody types any more. */
    pause: () => pause?.(),
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a PIN of four digits needs no further tap', async () => {
  const { type, ended } = pad('1111')
  await type('1111')
  expect(ended).toEqual(['ok'])
})

test('a longer PIN is found while it is typed', async () => {
  const { type, ended, checked } = pad('123456')
  await type('123456')
  expect(ended).toEqual(['ok'])
  expect(checked).toEqual(['1234', '12345', '123456'])
})

test('a wrong PIN is told after a pause, once', async () => {
  const { type, ended, pause, typing } = pad('1111')
  await type('9999')
  expect(ended).toEqual([])
  pause()
  expect(ended).toEqual(['wrong'])
  expect(typing.length).toBe(0)
})

test('or at once when it is confirmed', async () => {
  const { type, typing, ended } = pad('1111')
  await type('9999')
  typing.submit()
  await settled()
  expect(ended).toEqual(['wrong'])
})

test('confirming counts also while the PIN is still looked at', async () => {
  const { typing, ended } = pad('1111')
  for (const digit of '9999') typing.digit(digit)
  typing.submit()
  await settled()
  expect(ended).toEqual(['wrong'])
})

test('deleting a digit of a wrong PIN costs a try: last digits cannot be gone through for free', async () => {
  const { type, typing, ended } = pad('1111')
  await type('1119')
  typing.back()
  expect(ended).toEqual(['wrong'])
  expect(typing.length).toBe(0)
})

test('also while it is still looked at', async () => {
  const { typing, ended } = pad('1111')
  for (const digit of '1119') typing.digit(digit)
  typing.back()
  typing.digit('8')
  await settled()
  expect(ended).toEqual(['wrong'])
})

test('digits typed while a PIN is looked at are not lost', async () => {
  const { typing, ended } = pad('123456')
  for (const digit of '123456') typing.digit(digit)
  await settled()
  expect(ended).toEqual(['ok'])
})

test('a short PIN is confirmed by hand', async () => {
  const { type, typing, ended } = pad('12')
  await type('12')
  expect(ended).toEqual([])
  typing.submit()
  await settled()
  expect(ended).toEqual(['ok'])
})

test('somebody who cannot sign in at all is told so', async () => {
  const { type, ended } = pad('1111', 'unknown')
  await type('2222')
  expect(ended).toEqual(['unknown'])
})
