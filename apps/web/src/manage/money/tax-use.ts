import type { SetupState } from '@comanda/domain'

/** What a tax is charged on: how many products that are sold, and the names of what else refers to it. */
export interface TaxUse {
  readonly products: readonly string[]
  readonly others: readonly string[]
}

type Users = Pick<SetupState, 'products' | 'orderTypes' | 'serviceCharges'>

export function taxUse({ products, orderTypes, serviceCharges }: Users, id: string): TaxUse {
  const is = (taxId: string | null) => taxId === id
  return {
    products: Object.values(products)
      .filter(({ archived, taxIds }) => archived === undefined && taxIds.some(is))
      .map(({ name }) => name),
    others: [
      ...Object.values(orderTypes).filter(({ taxMap }) => taxMap.some(({ from, to }) => is(from) || is(to))),
      ...Object.values(serviceCharges).filter(({ taxIds }) => taxIds.some(is)),
    ].map(({ name }) => name),
  }
}

const PPM = 1_000_000

/** `8.875 %` of 88 750 parts per million: rates have more decimals than discounts. */
export const ratePercent = (ratePpm: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(ratePpm / PPM)
