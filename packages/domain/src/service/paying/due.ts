import type { PaymentMethod } from '../../setup/entities.ts'
import type { SetupState } from '../../setup/state.ts'
import { checkTotals } from '../floor-view.ts'
import type { Check } from '../state.ts'
import { partsLeftOf } from './parts.ts'
import type { Payment } from './payment.ts'

/** Payments of a check, oldest first. */
export const paymentsOf = (check: Check): readonly Payment[] => check.payments

/** What has been paid; tips and cash rounding are not in it. Minor units. */
export const paidMinor = (check: Check): number =>
  check.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0)

/** What is still to be paid; below zero where more was paid than is owed. Minor units. */
export const dueOf = (check: Check, setup: SetupState): number =>
  checkTotals(check, setup).totalMinor - paidMinor(check)

/** By their places, what is still to be paid of each part of the division; none: the check is not divided (F5.2). Minor units. */
export function partsDue(check: Check, setup: SetupState): readonly number[] {
  const parts = partsLeftOf(checkTotals(check, setup).totalMinor, check.division, check.payments)
  return Array.from(
    { length: parts.length === 0 ? 0 : Math.max(...parts.map(({ part }) => part)) + 1 },
    (_, place) => parts.find(({ part }) => part === place)?.leftMinor ?? 0,
  )
}

/** An amount as it is paid in cash: the nearest multiple of the restaurant's smallest coin, half of one up (F5.1). */
export function roundedCash(amountMinor: number, setup: SetupState): number {
  const step = setup.restaurant?.cashRoundingMinor ?? 1
  return Math.floor((amountMinor * 2 + step) / (step * 2)) * step
}

/** What cash rounding adds to an amount that is paid, or given back, by a method. Minor units. */
export const cashRounding = (
  { kind }: Pick<PaymentMethod, 'kind'>,
  amountMinor: number,
  setup: SetupState,
): number => (kind === 'cash' ? roundedCash(amountMinor, setup) - amountMinor : 0)
