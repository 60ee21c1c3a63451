import type { Section } from './section.ts'

/** A product, or a product with what it costs on top. */
type Item = string | readonly [productId: string, surchargeMinor: number]

const choice = (id: string, name: string, ...items: readonly Item[]) => ({
  id,
  name,
  items: items.map((item) =>
    typeof item === 'string' ? { productId: item } : { productId: item[0], priceMinor: item[1] },
  ),
})

/** Behind all others: a menu is made of products that there are already. */
export const SPECIALS: Section = {
  id: 'specials',
  name: 'Menus & specials',
  color: '#3d4b5c',
  taxId: 'iva-10',
  course: 2,
  station: 'grill',
  dishes: [
    [
      'menu-dia',
      'Menú del día',
      1690,
      {
        picture: 'demo-menu',
        favourite: true,
        orderTypePrices: [{ orderTypeId: 'takeaway', priceMinor: 1490 }],
        combo: [
          choice('starter', 'Starter', 'gazpacho', 'puerros', ['croquetas', 150], ['burrata', 250]),
          choice('main', 'Main', 'pollo', 'sardinas', 'arroz-verduras', ['bacalao', 350], ['solomillo', 700]),
          choice('end', 'Dessert or coffee', 'flan', 'fruta', 'espresso', 'cortado', ['tarta-queso', 120]),
          choice('drink', 'Drink', 'agua', 'cana', 'mosto', 'cola', ['tinto-verano', 130]),
        ],
      },
    ],
    ['off-menu', 'Off the menu', 0, { priceKind: 'open' }],
    ['bread', 'Pan y aperitivo', 180, { course: 1, stationIds: ['cold'], picture: 'demo-bread' }],
  ],
}
