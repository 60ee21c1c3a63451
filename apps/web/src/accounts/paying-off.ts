import type { PaymentMethod } from '@comanda/domain'
import { amountOf } from '../shared/form/amount.ts'

/** What was said so far of a pay-off. Minor units. */
export interface PayOffWish {
  /** `null`: no amount. */
  readonly amountMinor: number | null
  /** `null`: exactly what is asked for. */
  readonly receivedMinor: number | null
  readonly reference: string
  readonly owedMinor: number
  readonly method: Pick<PaymentMethod, 'kind' | 'allowsChange' | 'needsReference'> | undefined
  readonly hasTill: boolean
  /** As it is paid in cash. */
  readonly rounded: (minor: number) => number
}

export type PayOffProblem = 'noWays' | 'noAmount' | 'tooMuch' | 'tooLittle' | 'noReference' | 'noTill'

/** What was typed as handed over. Nothing typed is exactly what is asked for (`null`); what is no amount is none. Minor units. */
export const receivedOf = (typed: string, exponent: number): number | null =>
  typed.trim() === '' ? null : (amountOf(typed, exponent) ?? 0)

/** What the customer has to hand over: cash is rounded. */
export const askedMinor = ({ amountMinor, method, rounded }: PayOffWish): number =>
  method?.kind === 'cash' ? rounded(amountMinor ?? 0) : (amountMinor ?? 0)

/** Why it cannot be taken as things stand on the screen; `null`: it can. */
export function payOffProblem(wish: PayOffWish): PayOffProblem | null {
  const { amountMinor, receivedMinor, reference, owedMinor, method, hasTill } = wish
  if (method === undefined) return 'noWays'
  if (amountMinor === null) return 'noAmount'
  if (amountMinor > owedMinor) return 'tooMuch'
  if (receivedMinor !== null && receivedMinor < askedMinor(wish)) return 'tooLittle'
  if (method.needsReference && reference.trim() === '') return 'noReference'
  return hasTill ? null : 'noTill'
}
