import { createHash } from 'node:crypto'
import { nodePlatform } from '@comanda/client/node'
import { Pin } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { isPin, makePin } from './make-pin.ts'

describe('[F5.6] the PIN of a person', () => {
  test('is kept as a salted slow hash that the PIN alone fits', async () => {
    const { pinKey, sha256 } = nodePlatform()
    const randomBytes = (count: number) => new Uint8Array(count).fill(171)
    const pin = await makePin('4711', { pinKey, sha256, randomBytes })
    expect(Pin.parse(pin)).toEqual({
      salt: 'ab'.repeat(16),
      memoryKiB: 19_456,
      passes: 2,
      verifier: createHash('sha256')
        .update(await pinKey('4711', pin))
        .digest('hex'),
    })
    expect(await sha256(await pinKey('4712', pin))).not.toBe(pin.verifier)
  })

  test('has four to twelve digits', () => {
    expect(['4711', '123456789012'].map(isPin)).toEqual([true, true])
    expect(['', '471', '1234567890123', '47a1', '４７１１'].map(isPin)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
