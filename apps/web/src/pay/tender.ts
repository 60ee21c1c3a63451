import type { PaymentMethod } from '@comanda/domain'
import { type Tip, tipOn } from './tips.ts'

/** Why money cannot be taken as things stand on the screen. */
export type Problem = 'nothing' | 'too-much' | 'too-little' | 'reference' | 'customer' | 'account'

/** What was said so far of one payment. */
export interface Wish {
  /** What was typed or chosen; `null`: all that is asked for. Minor units. */
  readonly typedMinor: number | null
  readonly tip: Tip
  readonly reference: string
}

export interface Situation {
  /** What this payment is for: what is due, or a part of it. Minor units. */
  readonly targetMinor: number
  readonly dueMinor: number
  readonly method: Pick<PaymentMethod, 'kind' | 'allowsChange' | 'allowsTip' | 'needsReference'>
  readonly hasCustomer: boolean
  /** The customer may have things put on the house. */
  readonly hasAccount: boolean
  /** As it is paid in cash. */
  readonly rounded: (minor: number) => number
}

export interface Tender {
  /** What goes to the check. */
  readonly amountMinor: number
  readonly tipMinor: number
  /** What cash rounding adds, or takes away below zero. */
  readonly roundingMinor: number
  /** What the guest has to give: with the tip, and as cash is rounded. */
  readonly askedMinor: number
  /** What was handed over, where it is not exactly what was asked for. */
  readonly tenderedMinor: number | null
  readonly changeMinor: number
  /** What is due after it. */
  readonly leftMinor: number
  readonly problem: Problem | null
}

/**
 * What a payment comes to. A smaller amount than is asked for pays a part of it; a larger one is what was
 * handed over, and there is change, where the method gives any.
 */
export function tenderOf({ typedMinor, tip, reference }: Wish, situation: Situation): Tender {
  const { dueMinor, method, rounded } = situation
  const wholeMinor = Math.max(0, Math.min(situation.targetMinor, dueMinor))
  const asCash = (minor: number) => (method.kind === 'cash' ? rounded(minor) : minor)
  const isPart = typedMinor !== null && typedMinor < asCash(wholeMinor)
  const amountMinor = isPart ? typedMinor : wholeMinor
  const goodsMinor = asCash(amountMinor)
  const tipMinor = method.allowsTip ? tipFor(amountMinor, tip, asCash) : 0
  const askedMinor = asCash(amountMinor + tipMinor)
  const isExact = typedMinor === null || isPart || typedMinor === goodsMinor || typedMinor === askedMinor
  const handedMinor = isExact ? askedMinor : typedMinor
  return {
    amountMinor,
    tipMinor,
    roundingMinor: askedMinor - amountMinor - tipMinor,
    askedMinor,
    tenderedMinor: isExact || !method.allowsChange ? null : handedMinor,
    changeMinor: Math.max(0, handedMinor - askedMinor),
    leftMinor: dueMinor - amountMinor,
    problem: problemOf(amountMinor, handedMinor - askedMinor, reference, situation),
  }
}

/** A share of what is paid in cash is as much as there are coins for: it is laid on the table. */
const tipFor = (amountMinor: number, tip: Tip, asCash: (minor: number) => number): number =>
  tip.kind === 'share'
    ? asCash(amountMinor + tipOn(amountMinor, tip)) - asCash(amountMinor)
    : tipOn(amountMinor, tip)

function problemOf(
  amountMinor: number,
  overMinor: number,
  reference: string,
  { method, hasCustomer, hasAccount }: Situation,
): Problem | null {
  if (amountMinor === 0) return 'nothing'
  if (overMinor < 0) return 'too-little'
  if (overMinor > 0 && !method.allowsChange) return 'too-much'
  if (method.kind === 'account' && !hasCustomer) return 'customer'
  if (method.kind === 'account' && !hasAccount) return 'account'
  return method.needsReference && reference.trim() === '' ? 'reference' : null
}
