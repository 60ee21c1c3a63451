import type { Section } from './section.ts'

export const DESSERTS: Section = {
  id: 'desserts',
  name: 'Desserts',
  color: '#8b5a8c',
  taxId: 'iva-10',
  course: 3,
  station: 'cold',
  dishes: [
    ['tarta-queso', 'Tarta de queso', 690, { picture: 'demo-cake', favourite: true }],
    ['torrija', 'Torrija caramelizada', 720],
    ['crema-catalana', 'Crema catalana', 590, { picture: 'demo-flan' }],
    ['creme-brulee', 'Crème brûlée à la vanille Bourbon', 740],
    ['chocolate', 'Chocolate, aceite & sal', 640],
    ['pina', 'Piña a la brasa', 580],
    ['helado', 'Helado de la casa', 520, { picture: 'demo-ice-cream' }],
    ['flan', 'Flan de huevo', 480, { picture: 'demo-flan' }],
    ['fruta', 'Fruta de temporada', 450],
  ],
}

const MILKY = { modifierGroupIds: ['milk', 'coffee-extras'] }
const BLACK = { modifierGroupIds: ['coffee-extras'] }

const sizes = (id: string, smallMinor: number, largeMinor: number) => ({
  variants: [
    { id: `${id}-pequeno`, name: 'pequeño', priceMinor: smallMinor },
    { id: `${id}-grande`, name: 'grande', priceMinor: largeMinor },
  ],
})

/** Asked for at the end: a coffee belongs to the course of the desserts. */
export const COFFEE: Section = {
  id: 'coffee',
  name: 'Coffee & tea',
  color: '#6f4e37',
  taxId: 'iva-10',
  course: 3,
  station: 'bar',
  dishes: [
    ['espresso', 'Café solo', 170, { ...BLACK, picture: 'demo-coffee', favourite: true }],
    ['cortado', 'Cortado', 180, { ...MILKY, picture: 'demo-coffee', favourite: true }],
    ['con-leche', 'Café con leche', 210, { ...MILKY, ...sizes('con-leche', 210, 280) }],
    ['americano', 'Americano', 190, { ...BLACK, ...sizes('americano', 190, 240) }],
    ['carajillo', 'Carajillo', 320],
    ['te-verde', 'Té verde', 240],
    ['te-menta', 'شاي بالنعناع · Té con menta', 290],
    ['manzanilla', 'Manzanilla', 220],
  ],
}
