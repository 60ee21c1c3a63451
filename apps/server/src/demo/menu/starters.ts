import { HOT, type Section } from './section.ts'

export const TAPAS: Section = {
  id: 'tapas',
  name: 'Tapas',
  color: '#c2552d',
  taxId: 'iva-10',
  course: 1,
  station: 'cold',
  dishes: [
    ['croquetas', 'Croquetas de jamón', 980, { ...HOT, picture: 'demo-croquettes', favourite: true }],
    ['bravas', 'Patatas bravas', 720, { ...HOT, picture: 'demo-potatoes', favourite: true }],
    [
      'pan-tomate',
      'Pan con tomate',
      390,
      { picture: 'demo-bread', favourite: true, modifierGroupIds: ['without'] },
    ],
    ['jamon', 'Jamón ibérico', 2150, { picture: 'demo-ham' }],
    ['gildas', 'Gildas (3)', 660],
    ['pimientos', 'Pimientos de Padrón', 780, { ...HOT, picture: 'demo-peppers' }],
    ['tortilla', 'Tortilla jugosa', 890, { ...HOT, picture: 'demo-tortilla', modifierGroupIds: ['without'] }],
    ['gambas', 'Gambas al ajillo', 1420, { ...HOT, picture: 'demo-prawns' }],
    ['queso', 'Manchego curado', 1150, { picture: 'demo-cheese' }],
    ['boquerones', 'Boquerones en vinagre', 840],
  ],
}

export const SALADS: Section = {
  id: 'salads',
  name: 'Salads & greens',
  color: '#5f8a3a',
  taxId: 'iva-10',
  course: 1,
  station: 'cold',
  dishes: [
    ['ensalada-tomate', 'Tomate rosa & ventresca', 1290, { picture: 'demo-salad' }],
    ['escalivada', 'Escalivada a la brasa', 1080, HOT],
    ['burrata', 'Burrata, higos & nueces', 1340, { modifierGroupIds: ['without'] }],
    [
      'ensalada-cabra',
      'Ensalada templada de queso de cabra con nueces caramelizadas y vinagreta de miel',
      1260,
      { picture: 'demo-salad', modifierGroupIds: ['without'] },
    ],
    ['puerros', 'Puerros asados, romesco', 1120, HOT],
    ['alcachofas', 'Alcachofas a la brasa', 1380, HOT],
    ['gazpacho', 'Gazpacho', 750, { picture: 'demo-soup', modifierGroupIds: ['without'] }],
  ],
}
