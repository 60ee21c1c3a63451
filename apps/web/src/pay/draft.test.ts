import { describe, expect, test } from 'vitest'
import { newDraft, typedMinor, withAmount, withKey, withMethod, withPart, withTip } from './draft.ts'
import { NO_TIP } from './tips.ts'

const SEEN = { dueMinor: 4250, paymentIds: [] }
const fresh = newDraft('p1', 'cash', null, SEEN)

describe('[INV5] one payment has one id from its beginning', () => {
  test('whatever is said of it', () => {
    const said = withTip(withPart(withMethod(withKey(fresh, '2', 2), 'card'), 1), { kind: 'share', bp: 500 })
    expect(said.paymentId).toBe('p1')
  })
})

describe('[F5.2] what is typed for a payment', () => {
  const digits = (exponent: number, ...keys: readonly ('1' | '2' | '5' | '.')[]) =>
    keys.reduce((draft, key) => withKey(draft, key, exponent), fresh)

  test('digits are an amount in the currency', () => {
    expect(typedMinor(fresh, 2)).toBeNull()
    expect(typedMinor(digits(2, '2', '5', '.', '5'), 2)).toBe(2550)
    expect(typedMinor(digits(0, '2', '5', '.', '5'), 0)).toBe(255)
    expect(typedMinor(digits(3, '1', '.', '2', '5', '5'), 3)).toBe(1255)
  })

  test('a tip of its own is typed apart, and an amount or a chip ends that', () => {
    const tipped = withKey(withKey({ ...fresh, padFor: 'tip' }, '2', 2), 'back', 2)
    expect(tipped.tip).toEqual(NO_TIP)
    const own = withKey(tipped, '5', 2)
    expect(own).toMatchObject({ typed: '', tip: { kind: 'own', minor: 500 } })
    expect(withAmount(own, '50')).toMatchObject({ typed: '50', padFor: 'amount', tip: own.tip })
    expect(withTip(own, { kind: 'share', bp: 1000 })).toMatchObject({ tipTyped: '', padFor: 'amount' })
  })

  test('the same chip again takes the tip off', () => {
    const tip = { kind: 'share', bp: 1000 } as const
    expect(withTip(withTip(fresh, tip), tip).tip).toEqual(NO_TIP)
    // Who is about to type one has let go of the chip: a tap takes it again.
    expect(withTip({ ...withTip(fresh, tip), padFor: 'tip' }, tip).tip).toEqual(tip)
  })

  test('another method keeps the amount and lets go of the reference', () => {
    const by = { ...withAmount(fresh, '20'), reference: 'A1' }
    expect(withMethod(by, 'card')).toMatchObject({ methodId: 'card', typed: '20', reference: '' })
    expect(withMethod(by, 'cash')).toBe(by)
  })

  test('another part is asked for as a whole', () => {
    expect(withPart(withAmount(fresh, '20'), 2)).toMatchObject({ part: 2, typed: '' })
  })
})
