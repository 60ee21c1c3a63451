import { Category, Product } from '@comanda/domain'
import type { z } from 'zod'

/** What a product has beside its name and price. */
type More = Partial<z.input<typeof Product>>

type Dish = readonly [id: string, name: string, priceMinor: number, more?: More]

/** A category of the menu with what is sold in it. */
export interface Section {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly taxId: 'iva-10' | 'iva-21'
  /** 0: drinks, fired with whatever comes first. */
  readonly course: number
  readonly station: 'bar' | 'cold' | 'grill'
  readonly dishes: readonly Dish[]
}

export const categoryOf = ({ id, name, color, course, station }: Section, position: number): Category =>
  Category.parse({ id, name, color, position, course, stationIds: [station] })

export const productsOf = ({ id, color, taxId, dishes }: Section): readonly Product[] =>
  dishes.map(([dish, name, priceMinor, more], position) =>
    Product.parse({
      id: dish,
      categoryId: id,
      name,
      priceMinor,
      taxIds: [taxId],
      color,
      position,
      barcode: '',
      ...more,
    }),
  )

/** The options of a dish that is made hot although its section is cold. */
export const HOT: More = { stationIds: ['grill'] }

/** By the glass and by the bottle; the bottle has a barcode. */
export const poured = (
  id: string,
  glassMinor: number,
  bottleMinor: number,
): { readonly variants: NonNullable<More['variants']> } => ({
  variants: [
    { id: `${id}-copa`, name: 'copa', priceMinor: glassMinor },
    { id: `${id}-botella`, name: 'botella', priceMinor: bottleMinor, barcode: barcodeOf(id) },
  ],
})

/** An EAN-13 that lies in no range which is given out, always the same for the same text. */
export function barcodeOf(text: string): string {
  const sum = [...text].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 10_000_000_000, 7)
  const digits = `29${String(sum).padStart(10, '0')}`
  const weighed = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return `${digits}${(10 - (weighed % 10)) % 10}`
}
