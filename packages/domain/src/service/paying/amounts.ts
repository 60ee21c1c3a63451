import type { Refusal } from '@comanda/sync'
import { isUnseen } from '../../judge.ts'
import type { PaymentMethod } from '../../setup/entities.ts'
import type { SetupState } from '../../setup/state.ts'
import { type Author, mayNotKnow, type ServiceContext } from '../context.ts'
import { fail } from '../find.ts'
import { cashRounding } from './due.ts'

export interface Wanted {
  readonly amountMinor: number
  readonly tipMinor: number
  readonly tenderedMinor: number | null
  readonly reference: string
  /** What cash rounding added on the author's screen; `null`: that is not known. */
  readonly seenRoundingMinor: number | null
  /** How much of the setup log was on the author's screen; missing: that is not known. */
  readonly setupSeq?: number | undefined
}

export interface Amounts {
  readonly roundingMinor: number
  readonly tenderedMinor: number | null
  readonly changeMinor: number
}

type Failure = { readonly ok: false; readonly refusal: Refusal }

/**
 * What is really handed over: cash is rounded to the smallest coin together with its tip, change is tendered less all
 * that stays. What the restaurant has changed since then does not change what was handed over (INV8).
 */
export function amountsOf(
  method: PaymentMethod,
  wanted: Wanted,
  author: Author,
  context: ServiceContext,
): Amounts | Failure {
  const { setup } = context
  return isChangedSince(method, wanted, author, context)
    ? asTaken(method, wanted, setup)
    : asToday(method, wanted, setup)
}

/** The restaurant or the method was saved after the money was taken, or unseen. */
function isChangedSince(
  { id }: PaymentMethod,
  { setupSeq }: Wanted,
  author: Author,
  context: ServiceContext,
): boolean {
  const { paymentMethods, restaurant } = context.setup
  return [paymentMethods[id]?.saved, restaurant?.saved].some((saved) =>
    setupSeq === undefined
      ? mayNotKnow(saved, author, context)
      : isUnseen(saved, { ...author, basis: setupSeq }),
  )
}

function asToday(method: PaymentMethod, wanted: Wanted, setup: SetupState): Amounts | Failure {
  const { name } = method
  const { amountMinor, tipMinor, tenderedMinor, reference } = wanted
  if (tipMinor > 0 && !method.allowsTip) return fail('tip-not-allowed', { method: name })
  if (method.needsReference && reference === '') return fail('reference-missing', { method: name })
  const roundingMinor = cashRounding(method, amountMinor + tipMinor, setup)
  const askedMinor = amountMinor + tipMinor + roundingMinor
  const isMore = tenderedMinor !== null && tenderedMinor > askedMinor
  if (isMore && !method.allowsChange) return fail('no-change', { method: name, askedMinor })
  return handedOver(method, wanted, roundingMinor)
}

/** By the rules of back then, of which only what the screen asked for is known: the guests are gone with the rest. */
function asTaken(method: PaymentMethod, wanted: Wanted, setup: SetupState): Amounts | Failure {
  const { amountMinor, tipMinor, tenderedMinor, seenRoundingMinor } = wanted
  const roundingMinor = seenRoundingMinor ?? cashRounding(method, amountMinor + tipMinor, setup)
  const isEnough = tenderedMinor === null || tenderedMinor >= amountMinor + tipMinor + roundingMinor
  return handedOver(method, wanted, isEnough || seenRoundingMinor !== null ? roundingMinor : 0)
}

function handedOver(
  { allowsChange }: PaymentMethod,
  { amountMinor, tipMinor, tenderedMinor }: Wanted,
  roundingMinor: number,
): Amounts | Failure {
  const askedMinor = amountMinor + tipMinor + roundingMinor
  if (tenderedMinor === null || tenderedMinor === askedMinor)
    return { roundingMinor, tenderedMinor: allowsChange ? askedMinor : null, changeMinor: 0 }
  if (tenderedMinor < askedMinor) return fail('tendered-too-little', { askedMinor, tenderedMinor })
  return { roundingMinor, tenderedMinor, changeMinor: tenderedMinor - askedMinor }
}
