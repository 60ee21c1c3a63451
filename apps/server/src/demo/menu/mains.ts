import type { Section } from './section.ts'

const MEAT = { modifierGroupIds: ['degree', 'sides', 'extras'] }

export const GRILL: Section = {
  id: 'grill',
  name: 'From the embers',
  color: '#9b2f24',
  taxId: 'iva-10',
  course: 2,
  station: 'grill',
  dishes: [
    ['chuleton', 'Chuletón de vaca, 1 kg', 6400, { picture: 'demo-steak', modifierGroupIds: ['sides'] }],
    ['entrecot', 'Entrecot a la piedra, 300 g', 2650, { modifierGroupIds: ['sides'] }],
    ['solomillo', 'Solomillo de vaca', 2890, { ...MEAT, picture: 'demo-steak', favourite: true }],
    ['secreto', 'Secreto ibérico', 2180, { modifierGroupIds: ['sides'] }],
    ['presa', 'Presa ibérica, miel', 2240, MEAT],
    ['pollo', 'Medio pollo a la brasa', 1690, { picture: 'demo-chicken', modifierGroupIds: ['sides'] }],
    ['cordero', 'Chuletillas de cordero', 2360, MEAT],
    [
      'hamburguesa',
      'Hamburguesa Lumbre',
      1580,
      {
        picture: 'demo-burger',
        favourite: true,
        modifierGroupIds: ['degree', 'extras', 'without', 'sides'],
        orderTypePrices: [{ orderTypeId: 'takeaway', priceMinor: 1350 }],
      },
    ],
    ['chorizo-brasa', 'Chorizo criollo', 920],
    ['mollejas', 'Mollejas, limón', 1640],
  ],
}

export const FISH: Section = {
  id: 'fish',
  name: 'Fish & seafood',
  color: '#2d7291',
  taxId: 'iva-10',
  course: 2,
  station: 'grill',
  dishes: [
    ['pulpo', 'Pulpo a la brasa', 2320, { picture: 'demo-octopus' }],
    ['besugo', 'Besugo a la espalda, por kilo', 6800, { picture: 'demo-fish', priceKind: 'weight' }],
    ['lubina', 'Lubina entera', 2580, { picture: 'demo-fish', modifierGroupIds: ['sides'] }],
    ['bacalao', 'Bacalao al pil-pil', 2190],
    ['calamar', 'Calamar de potera', 1860],
    ['mejillones', 'Mejillones al vapor', 1260],
    ['atun', 'Tataki de atún', 2140, { stationIds: ['cold'] }],
    ['sardinas', 'Sardinas a la brasa', 1190],
  ],
}

export const RICE: Section = {
  id: 'rice',
  name: 'Rice',
  color: '#c08a1e',
  taxId: 'iva-10',
  course: 2,
  station: 'grill',
  dishes: [
    ['arroz-marisco', 'Arroz de marisco', 2150, { picture: 'demo-paella', favourite: true }],
    ['arroz-costilla', 'Arroz de costilla', 1890, { picture: 'demo-paella' }],
    ['arroz-verduras', 'Arroz de verduras', 1680, { picture: 'demo-paella' }],
    ['fideua', 'Fideuá negra', 1940],
    ['arroz-bogavante', 'Arroz con bogavante', 2980],
  ],
}
