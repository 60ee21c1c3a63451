import type { HouseAccount } from '@comanda/domain'

/** How far beyond its limit an account is with so much more; 0: it is not. Minor units. */
export const overLimit = (
  { limitMinor }: Pick<HouseAccount, 'limitMinor'>,
  owedMinor: number,
  amountMinor: number,
): number => (limitMinor === null ? 0 : Math.max(0, owedMinor + amountMinor - limitMinor))
