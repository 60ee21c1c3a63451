import { barcodeOf, poured, type Section } from './section.ts'

const bottled = (id: string) => ({ barcode: barcodeOf(id) })

export const SOFT_DRINKS: Section = {
  id: 'soft-drinks',
  name: 'Water & soft drinks',
  color: '#3f8f86',
  taxId: 'iva-10',
  course: 0,
  station: 'bar',
  dishes: [
    ['agua', 'Agua mineral ½ l', 220, { ...bottled('agua'), picture: 'demo-water', favourite: true }],
    ['agua-gas', 'Agua con gas ½ l', 250, bottled('agua-gas')],
    ['agua-grande', 'Agua mineral 1 l', 340, { ...bottled('agua-grande'), picture: 'demo-water' }],
    ['cola', 'Cola', 290, bottled('cola')],
    ['cola-zero', 'Cola zero', 290, bottled('cola-zero')],
    ['limonada', 'Limonada casera', 380, { picture: 'demo-lemonade' }],
    ['tonica', 'Tónica', 310, bottled('tonica')],
    ['zumo-naranja', 'Zumo de naranja', 390],
    ['mosto', 'Mosto', 260],
  ],
}

export const BEER: Section = {
  id: 'beer',
  name: 'Beer & vermouth',
  color: '#b9761b',
  taxId: 'iva-21',
  course: 0,
  station: 'bar',
  dishes: [
    ['cana', 'Caña', 240, { picture: 'demo-beer', favourite: true }],
    [
      'barril',
      'Cerveza de barril',
      340,
      {
        picture: 'demo-beer',
        variants: [
          { id: 'barril-030', name: '0,3 l', priceMinor: 340 },
          { id: 'barril-050', name: '0,5 l', priceMinor: 480 },
        ],
      },
    ],
    ['tercio', 'Tercio', 340, bottled('tercio')],
    ['tostada', 'Tostada artesana', 480, bottled('tostada')],
    ['sin-alcohol', 'Cerveza sin alcohol', 280, bottled('sin-alcohol')],
    ['clara', 'Clara con limón', 260],
    ['vermut', 'Vermut de grifo', 390],
  ],
}

export const WINE: Section = {
  id: 'wine',
  name: 'Wine & cocktails',
  color: '#7a1f3d',
  taxId: 'iva-21',
  course: 0,
  station: 'bar',
  dishes: [
    ['rioja', 'Rioja crianza', 420, { ...poured('rioja', 420, 2200), picture: 'demo-wine', favourite: true }],
    ['ribera', 'Ribera del Duero', 480, { ...poured('ribera', 480, 2600), picture: 'demo-wine' }],
    ['verdejo', 'Verdejo', 380, poured('verdejo', 380, 1950)],
    ['albarino', 'Albariño', 450, poured('albarino', 450, 2450)],
    [
      'gewuerztraminer',
      'Gewürztraminer Spätlese, Weingut Müller-Obermayer',
      560,
      poured('gewuerztraminer', 560, 3100),
    ],
    ['cava', 'Cava brut nature', 460, poured('cava', 460, 2300)],
    ['rosado', 'Rosado', 370, poured('rosado', 370, 1800)],
    ['tinto-verano', 'Tinto de verano', 420],
    ['gin-tonic', 'Gin-tonic', 980, { picture: 'demo-cocktail', modifierGroupIds: ['gin'] }],
    ['spritz', 'Spritz de azahar', 890, { picture: 'demo-cocktail' }],
    ['pacharan', 'Pacharán', 450],
  ],
}
