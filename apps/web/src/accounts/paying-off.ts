import type { PaymentMethod } from '@comanda/domain'

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

/** What may be typed: minor units, `null` for no amount. */
export const signedMinor = (minor: number | null, isLess: boolean): number =>
  minor === null ? 0 : isLess ? -minor : minor
