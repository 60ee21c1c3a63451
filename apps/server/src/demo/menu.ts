import type { Category, Product, Tax } from '@comanda/domain'
import { CategoryId, ProductId, TaxId } from '@comanda/domain'

/** VAT as a Spanish restaurant shows it: in the price. */
export const TAXES: readonly Tax[] = [
  { id: TaxId.parse('iva-10'), name: 'IVA 10 %', ratePpm: 100_000, included: true },
  { id: TaxId.parse('iva-21'), name: 'IVA 21 %', ratePpm: 210_000, included: true },
]

type Dish = readonly [id: string, name: string, priceMinor: number]

interface Section {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly taxId: 'iva-10' | 'iva-21'
  readonly dishes: readonly Dish[]
}

const SECTIONS: readonly Section[] = [
  {
    id: 'tapas',
    name: 'Tapas',
    color: '#c2552d',
    taxId: 'iva-10',
    dishes: [
      ['croquetas', 'Croquetas de jamón', 980],
      ['bravas', 'Patatas bravas', 720],
      ['pan-tomate', 'Pan con tomate', 390],
      ['jamon', 'Jamón ibérico', 2150],
      ['gildas', 'Gildas (3)', 660],
      ['pimientos', 'Pimientos de Padrón', 780],
      ['tortilla', 'Tortilla jugosa', 890],
      ['gambas', 'Gambas al ajillo', 1420],
      ['queso', 'Manchego curado', 1150],
      ['boquerones', 'Boquerones en vinagre', 840],
    ],
  },
  {
    id: 'salads',
    name: 'Salads & greens',
    color: '#5f8a3a',
    taxId: 'iva-10',
    dishes: [
      ['ensalada-tomate', 'Tomate rosa & ventresca', 1290],
      ['escalivada', 'Escalivada a la brasa', 1080],
      ['burrata', 'Burrata, higos & nueces', 1340],
      ['puerros', 'Puerros asados, romesco', 1120],
      ['alcachofas', 'Alcachofas a la brasa', 1380],
      ['gazpacho', 'Gazpacho', 750],
    ],
  },
  {
    id: 'grill',
    name: 'From the embers',
    color: '#9b2f24',
    taxId: 'iva-10',
    dishes: [
      ['chuleton', 'Chuletón de vaca, 1 kg', 6400],
      ['entrecot', 'Entrecot 300 g', 2650],
      ['secreto', 'Secreto ibérico', 2180],
      ['presa', 'Presa ibérica, miel', 2240],
      ['pollo', 'Medio pollo a la brasa', 1690],
      ['cordero', 'Chuletillas de cordero', 2360],
      ['hamburguesa', 'Hamburguesa Lumbre', 1580],
      ['chorizo-brasa', 'Chorizo criollo', 920],
      ['mollejas', 'Mollejas, limón', 1640],
    ],
  },
  {
    id: 'fish',
    name: 'Fish & seafood',
    color: '#2d7291',
    taxId: 'iva-10',
    dishes: [
      ['pulpo', 'Pulpo a la brasa', 2320],
      ['lubina', 'Lubina entera', 2580],
      ['bacalao', 'Bacalao al pil-pil', 2190],
      ['calamar', 'Calamar de potera', 1860],
      ['mejillones', 'Mejillones al vapor', 1260],
      ['atun', 'Tataki de atún', 2140],
      ['sardinas', 'Sardinas a la brasa', 1190],
    ],
  },
  {
    id: 'rice',
    name: 'Rice',
    color: '#c08a1e',
    taxId: 'iva-10',
    dishes: [
      ['arroz-marisco', 'Arroz de marisco', 2150],
      ['arroz-costilla', 'Arroz de costilla', 1890],
      ['arroz-verduras', 'Arroz de verduras', 1680],
      ['fideua', 'Fideuá negra', 1940],
      ['arroz-bogavante', 'Arroz con bogavante', 2980],
    ],
  },
  {
    id: 'desserts',
    name: 'Desserts',
    color: '#8b5a8c',
    taxId: 'iva-10',
    dishes: [
      ['tarta-queso', 'Tarta de queso', 690],
      ['torrija', 'Torrija caramelizada', 720],
      ['crema-catalana', 'Crema catalana', 590],
      ['chocolate', 'Chocolate, aceite & sal', 640],
      ['pina', 'Piña a la brasa', 580],
      ['helado', 'Helado de la casa', 520],
      ['flan', 'Flan de huevo', 480],
      ['fruta', 'Fruta de temporada', 450],
    ],
  },
  {
    id: 'coffee',
    name: 'Coffee & tea',
    color: '#6f4e37',
    taxId: 'iva-10',
    dishes: [
      ['espresso', 'Café solo', 170],
      ['cortado', 'Cortado', 180],
      ['con-leche', 'Café con leche', 210],
      ['americano', 'Americano', 190],
      ['carajillo', 'Carajillo', 320],
      ['te-verde', 'Té verde', 240],
      ['manzanilla', 'Manzanilla', 220],
    ],
  },
  {
    id: 'soft-drinks',
    name: 'Water & soft drinks',
    color: '#3f8f86',
    taxId: 'iva-10',
    dishes: [
      ['agua', 'Agua mineral ½ l', 220],
      ['agua-gas', 'Agua con gas ½ l', 250],
      ['agua-grande', 'Agua mineral 1 l', 340],
      ['cola', 'Cola', 290],
      ['cola-zero', 'Cola zero', 290],
      ['limonada', 'Limonada casera', 380],
      ['tonica', 'Tónica', 310],
      ['zumo-naranja', 'Zumo de naranja', 390],
      ['mosto', 'Mosto', 260],
    ],
  },
  {
    id: 'beer',
    name: 'Beer & vermouth',
    color: '#b9761b',
    taxId: 'iva-21',
    dishes: [
      ['cana', 'Caña', 240],
      ['doble', 'Doble', 360],
      ['tercio', 'Tercio', 340],
      ['tostada', 'Tostada artesana', 480],
      ['sin-alcohol', 'Cerveza sin alcohol', 280],
      ['clara', 'Clara con limón', 260],
      ['vermut', 'Vermut de grifo', 390],
    ],
  },
  {
    id: 'wine',
    name: 'Wine & cocktails',
    color: '#7a1f3d',
    taxId: 'iva-21',
    dishes: [
      ['tinto-copa', 'Rioja crianza, copa', 420],
      ['tinto-botella', 'Rioja crianza, botella', 2200],
      ['ribera-copa', 'Ribera del Duero, copa', 480],
      ['ribera-botella', 'Ribera del Duero, botella', 2600],
      ['verdejo-copa', 'Verdejo, copa', 380],
      ['albarino-botella', 'Albariño, botella', 2450],
      ['cava-copa', 'Cava brut nature, copa', 460],
      ['rosado-copa', 'Rosado, copa', 370],
      ['tinto-verano', 'Tinto de verano', 420],
      ['gin-tonic', 'Gin-tonic', 980],
      ['spritz', 'Spritz de azahar', 890],
      ['pacharan', 'Pacharán', 450],
    ],
  },
]

export const CATEGORIES: readonly Category[] = SECTIONS.map(({ id, name, color }, position) => ({
  id: CategoryId.parse(id),
  name,
  color,
  position,
}))

export const PRODUCTS: readonly Product[] = SECTIONS.flatMap(({ id, color, taxId, dishes }) =>
  dishes.map(([dish, name, priceMinor], position) => ({
    id: ProductId.parse(dish),
    categoryId: CategoryId.parse(id),
    name,
    priceMinor,
    taxIds: [TaxId.parse(taxId)],
    color,
    position,
    barcode: '',
  })),
)
