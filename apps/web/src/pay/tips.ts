import type { PaymentMethod, SetupState } from '@comanda/domain'

const FULL_BP = 10_000

/** How a tip was chosen: a share of what is paid, an amount of its own, or none. */
export type Tip =
  | { readonly kind: 'none' }
  | { readonly kind: 'share'; readonly bp: number }
  | { readonly kind: 'own'; readonly minor: number }

/** Tips that are one tap away, as the restaurant wants them. Basis points. */
export const tipChips = ({ restaurant }: Pick<SetupState, 'restaurant'>): readonly number[] =>
  (restaurant?.tipPercents ?? []).map((percent) => percent * 100)

/** There can be a tip only where the method takes one; before one is chosen, there may be. */
export const takesTip = (method: Pick<PaymentMethod, 'allowsTip'> | undefined): boolean =>
  method?.allowsTip ?? true

export const NO_TIP: Tip = { kind: 'none' }

/** The tip on a payment, half of a minor unit up. Minor units. */
export function tipOn(amountMinor: number, tip: Tip): number {
  switch (tip.kind) {
    case 'none':
      return 0
    case 'share':
      return Math.floor((amountMinor * tip.bp * 2 + FULL_BP) / (FULL_BP * 2))
    case 'own':
      return tip.minor
  }
}
