import { ModifierGroup } from '@comanda/domain'
import type { z } from 'zod'

type Option = z.input<typeof ModifierGroup>['options'][number]

const option = (id: string, name: string, priceMinor = 0, more: Partial<Option> = {}): Option => ({
  id,
  name,
  priceMinor,
  ...more,
})

/** Groups that options ask for come before those that have the options. */
export const MODIFIER_GROUPS: readonly ModifierGroup[] = [
  ModifierGroup.parse({
    id: 'degree',
    name: 'How it is cooked',
    min: 1,
    max: 1,
    options: [
      option('degree-blue', 'Vuelta y vuelta'),
      option('degree-rare', 'Poco hecho'),
      option('degree-medium', 'Al punto', 0, { isDefault: true }),
      option('degree-done', 'Hecho'),
      option('degree-well', 'Muy hecho'),
    ],
  }),
  ModifierGroup.parse({
    id: 'sauce',
    name: 'Sauce',
    min: 1,
    max: 2,
    options: [
      option('sauce-alioli', 'Alioli', 0, { isDefault: true }),
      option('sauce-brava', 'Brava'),
      option('sauce-pepper', 'Pimienta verde', 150),
      option('sauce-cabrales', 'Queso de Cabrales', 180),
    ],
  }),
  ModifierGroup.parse({
    id: 'dressing',
    name: 'Dressing',
    min: 1,
    max: 1,
    options: [
      option('dressing-oil', 'Aceite y vinagre', 0, { isDefault: true }),
      option('dressing-honey', 'Vinagreta de miel y mostaza antigua'),
      option('dressing-none', 'Sin aliñar'),
    ],
  }),
  ModifierGroup.parse({
    id: 'sides',
    name: 'Sides',
    max: 3,
    options: [
      option('side-fries', 'Patatas fritas', 250, { maxEach: 2, groupIds: ['sauce'] }),
      option('side-salad', 'Ensalada verde', 300, { groupIds: ['dressing'] }),
      option('side-peppers', 'Pimientos asados', 350),
      option('side-none', 'Sin guarnición', -100),
    ],
  }),
  ModifierGroup.parse({
    id: 'extras',
    name: 'Extras',
    max: 0,
    options: [
      option('extra-egg', 'Huevo frito', 120, { maxEach: 2 }),
      option('extra-bacon', 'Panceta ibérica', 180, { maxEach: 2 }),
      option('extra-cheese', 'Queso fundido', 150, { maxEach: 3 }),
      option('extra-foie', 'Foie a la plancha', 650),
    ],
  }),
  ModifierGroup.parse({
    id: 'without',
    name: 'Without',
    max: 4,
    options: [
      option('without-onion', 'Sin cebolla'),
      option('without-garlic', 'Sin ajo'),
      option('without-nuts', 'Sin frutos secos'),
      option('without-lactose', 'Sin lactosa'),
      option('gluten-free-bread', 'Pan sin gluten', 90, { maxEach: 2 }),
    ],
  }),
  ModifierGroup.parse({
    id: 'milk',
    name: 'Milk',
    min: 1,
    max: 1,
    options: [
      option('milk-whole', 'Leche entera', 0, { isDefault: true }),
      option('milk-semi', 'Semidesnatada'),
      option('milk-lactose-free', 'Sin lactosa'),
      option('milk-oat', 'Avena', 40),
      option('milk-almond', 'Almendra', 50),
    ],
  }),
  ModifierGroup.parse({
    id: 'coffee-extras',
    name: 'And',
    max: 0,
    options: [
      option('extra-shot', 'Carga extra', 60, { maxEach: 3 }),
      option('decaf', 'Descafeinado'),
      option('ice', 'Con hielo'),
      option('sweetener', 'Sacarina', 0, { maxEach: 4 }),
    ],
  }),
  ModifierGroup.parse({
    id: 'gin',
    name: 'Gin',
    min: 1,
    max: 1,
    options: [
      option('gin-house', 'De la casa', 0, { isDefault: true }),
      option('gin-mahon', 'De Mahón', 150),
      option('gin-azahar', 'Azahar y pomelo', 250),
    ],
  }),
]
