import type { LineTax } from './tax.ts'

/** What money needs to know of a line. */
export interface PricedLine {
  readonly quantity: number
  readonly unitPriceMinor: number
  /** Basis points: 1000 = 10 %. */
  readonly discountBp: number
  readonly taxes: readonly LineTax[]
  /** Given free. */
  readonly comp?: object | null
  /** Of a combo: by their weights its price is shared out among taxes. */
  readonly parts?: readonly { readonly weightMinor: number; readonly taxes: readonly LineTax[] }[]
  /** What is charged for serving it, where that is not what its check is charged; `null`: nothing. */
  readonly charge?: Charge | null
}

/** A charge for the service, with the taxes on it: in basis points of the goods after all discounts, plus an amount. */
export interface Charge {
  readonly name: string
  readonly bp: number
  /** For the covers; charged as soon as there is a line, whatever it costs. Missing: nothing. Minor units. */
  readonly fixedMinor?: number | undefined
  readonly taxes: readonly LineTax[]
}

/** `bp`: of the check, where some of its lines bring a charge of their own; missing: all are charged alike. */
export interface ChargeNamed extends Pick<Charge, 'name' | 'taxes'> {
  readonly bp?: number | undefined
}
