import { expect, test } from 'vitest'
import { PairingCodes } from './pairing-codes.ts'

const offer = { restaurantId: 'r', multiSessionId: 'm', personId: 'p' }

function codesAt(start: number, digits: readonly number[] = [7]) {
  const clock = { now: start }
  const rest = [...digits]
  const codes = new PairingCodes({
    now: () => clock.now,
    randomBelow: () => rest.shift() ?? 999_999,
    salt: 'salt',
  })
  return { clock, codes }
}

test('a code has six digits and tells what it stands for', () => {
  const { codes } = codesAt(1_000)
  expect(codes.create(offer)).toEqual({ code: '000007', validUntil: 601_000 })
  expect(codes.look('000007')).toEqual({ ...offer, validUntil: 601_000 })
})

test('a code works once', () => {
  const { codes } = codesAt(0)
  codes.create(offer)
  expect(codes.take('000007')).not.toBeNull()
  expect(codes.take('000007')).toBeNull()
})

test('a code given back works again, no longer than before', () => {
  const { codes, clock } = codesAt(0)
  codes.create(offer)
  const taken = codes.take('000007')
  if (taken === null) throw new Error('the code was not there')
  codes.putBack('000007', taken)
  expect(codes.look('000007')).toEqual(taken)
  clock.now = 600_000
  expect(codes.look('000007')).toBeNull()
})

test('a code is good for ten minutes', () => {
  const { codes, clock } = codesAt(0)
  codes.create(offer)
  clock.now = 599_999
  expect(codes.look('000007')).not.toBeNull()
  clock.now = 600_000
  expect(codes.look('000007')).toBeNull()
})

test('two codes at a time are different ones', () => {
  const { codes } = codesAt(0, [7, 7, 8])
  expect([codes.create(offer).code, codes.create(offer).code]).toEqual(['000007', '000008'])
})

test('sixty wrong codes within a minute stop everybody for the rest of it', () => {
  const { codes, clock } = codesAt(0)
  codes.create(offer)
  for (let i = 0; i < 59; i++) codes.look('123456')
  expect(codes.isGuessed).toBe(false)
  codes.look('123456')
  expect(codes.isGuessed).toBe(true)
  clock.now = 60_000
  expect(codes.isGuessed).toBe(false)
})
