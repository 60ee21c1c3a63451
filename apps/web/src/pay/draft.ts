import { type PadKey, parseTyped, typeKey } from '../check/lines/keypad.ts'
import type { SeenDue } from './pay-state.ts'
import { NO_TIP, type Tip } from './tips.ts'

/** What the digits are typed for. */
export type PadFor = 'amount' | 'tip'

/**
 * One payment that somebody is about to take. Its id is made as it is begun, and is the payment's: whatever is
 * tapped or sent twice is the same payment (INV5).
 */
export interface Draft {
  readonly paymentId: string
  readonly methodId: string
  readonly padFor: PadFor
  /** Digits of the amount; empty: all that is asked for. */
  readonly typed: string
  readonly tipTyped: string
  readonly tip: Tip
  /** Whose tip it is; `null`: the waiter's. */
  readonly tipPersonId: string | null
  readonly reference: string
  /** The part of the division that it pays, from 0. */
  readonly part: number | null
  readonly seen: SeenDue
}

export const newDraft = (paymentId: string, methodId: string, part: number | null, seen: SeenDue): Draft => ({
  paymentId,
  methodId,
  padFor: 'amount',
  typed: '',
  tipTyped: '',
  tip: NO_TIP,
  tipPersonId: null,
  reference: '',
  part,
  seen,
})

/** Another method for the same payment; what belonged to the other one goes. */
export const withMethod = (draft: Draft, methodId: string): Draft =>
  draft.methodId === methodId ? draft : { ...draft, methodId, reference: '', padFor: 'amount' }

export const withAmount = (draft: Draft, typed: string): Draft => ({ ...draft, typed, padFor: 'amount' })

export const withPart = (draft: Draft, part: number | null): Draft => ({ ...withAmount(draft, ''), part })

/** A chip that is tapped again takes the tip off; not while another tip is about to be typed. */
export function withTip(draft: Draft, tip: Tip): Draft {
  const isOn = draft.padFor === 'amount' && draft.tip.kind === 'share'
  const isOff = isOn && tip.kind === 'share' && draft.tip.bp === tip.bp
  return { ...draft, tip: isOff ? NO_TIP : tip, tipTyped: '', padFor: 'amount' }
}

/** `exponent`: decimals of the currency. */
export function withKey(draft: Draft, key: PadKey, exponent: number): Draft {
  if (draft.padFor === 'amount') return { ...draft, typed: typeKey('price', draft.typed, key, exponent) }
  const tipTyped = typeKey('price', draft.tipTyped, key, exponent)
  const minor = parseTyped('price', tipTyped, exponent) ?? 0
  return { ...draft, tipTyped, tip: minor === 0 ? NO_TIP : { kind: 'own', minor } }
}

/** Minor units; `null`: nothing typed. */
export const typedMinor = ({ typed }: Draft, exponent: number): number | null =>
  parseTyped('price', typed, exponent)
