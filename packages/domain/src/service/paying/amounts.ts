import type { Refusal } from '@comanda/sync'
import type { PaymentMethod } from '../../setup/entities.ts'
import type { SetupState } from '../../setup/state.ts'
import { fail } from '../find.ts'
import { cashRounding } from './due.ts'

export interface Wanted {
  readonly amountMinor: number
  readonly tipMinor: number
  readonly tenderedMinor: number | null
  readonly reference: string
}

export interface Amounts {
  readonly roundingMinor: number
  readonly tenderedMinor: number | null
  readonly changeMinor: number
}

/** What is really handed over: cash is rounded to the smallest coin, change is tendered less all that stays. */
export function amountsOf(
  method: PaymentMethod,
  { amountMinor, tipMinor, tenderedMinor, reference }: Wanted,
  setup: SetupState,
): Amounts | { readonly ok: false; readonly refusal: Refusal } {
  const { name } = method
  if (tipMinor > 0 && !method.allowsTip) return fail('tip-not-allowed', { method: name })
  if (method.needsReference && reference === '') return fail('reference-missing', { method: name })
  const roundingMinor = cashRounding(method, amountMinor, setup)
  const askedMinor = amountMinor + roundingMinor + tipMinor
  if (tenderedMinor === null || tenderedMinor === askedMinor)
    return { roundingMinor, tenderedMinor: method.allowsChange ? askedMinor : null, changeMinor: 0 }
  if (tenderedMinor < askedMinor) return fail('tendered-too-little', { askedMinor, tenderedMinor })
  if (!method.allowsChange) return fail('no-change', { method: name, askedMinor })
  return { roundingMinor, tenderedMinor, changeMinor: tenderedMinor - askedMinor }
}
