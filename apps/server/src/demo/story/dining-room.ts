import { dayMenu, dish, pick } from './dish.ts'
import { Party } from './party.ts'
import type { Actor, Step } from './step.ts'

const party = (key: string, waiter: Actor, more: { table?: string; orderTypeId?: string } = { table: key }) =>
  new Party({ key, waiter, kitchen: 'kitchen', ...more })

const RARE = { modifiers: [pick('degree', 'degree-rare')] }
const WITH_FRIES = {
  modifiers: [
    pick('degree', 'degree-medium'),
    pick('sides', 'side-fries'),
    pick('sauce', 'sauce-pepper', 1),
    pick('extras', 'extra-egg', null, 2),
  ],
}
const BOTTLE = { variantId: 'ribera-botella' }

/** An old couple is done: the bill is on the table, and each pays half. She has paid. */
function windowTable(): readonly Step[] {
  const table = party('2', 'ana')
  return [
    ...table.sitsDown(74, 2),
    ...table.customer(73, 'paco-iglesias'),
    ...table.orders(72, [
      dish('menu-dia', 1, dayMenu('gazpacho', 'bacalao', 'flan', 'cana'), { seat: 1 }),
      dish('menu-dia', 1, dayMenu('croquetas', 'pollo', 'espresso', 'agua'), { seat: 2 }),
    ]),
    ...table.fires(72, { kind: 'next' }),
    ...table.isBrought(69),
    ...table.fires(68, { kind: 'next' }),
    ...table.isBrought(60),
    ...table.fires(54, { kind: 'next' }),
    ...table.isBrought(42),
    ...table.fires(26, { kind: 'next' }),
    ...table.isBrought(21),
    ...table.does(6, () => [{ type: 'presentBill' }]),
    ...table.does(3, () => [
      { type: 'divideCheck', division: { kind: 'even', parts: 2 }, seen: { division: '' } },
    ]),
    ...table.pays(2, { methodId: 'card', part: 0, tipBp: 500 }, 'carla'),
  ]
}

/** Four people in the middle of their meal; Ben has brought wine, which is not sent yet. */
function middleTable(): readonly Step[] {
  const table = party('5', 'ana')
  return [
    ...table.sitsDown(38, 4),
    ...table.orders(36, [dish('cana', 2), dish('limonada'), dish('agua-grande')]),
    ...table.fires(36),
    ...table.isBrought(33),
    ...table.orders(33, [dish('croquetas'), dish('bravas'), dish('escalivada')]),
    ...table.fires(32),
    ...table.isBrought(24),
    ...table.orders(21, [
      dish('solomillo', 1, RARE, { seat: 1 }),
      dish('solomillo', 1, WITH_FRIES, { seat: 2 }),
      dish('lubina', 1, {}, { seat: 3, kitchenNote: 'Sin espinas' }),
      dish('arroz-verduras', 1, {}, { seat: 4 }),
    ]),
    ...table.fires(12, { kind: 'next' }),
    ...table.orders(9, [dish('rioja', 1, { variantId: 'rioja-botella' }), dish('cana')], 'ben'),
  ]
}

/** A company at two tables; something was dropped, something is on the house. */
function company(): readonly Step[] {
  const table = party('9', 'elsa')
  return [
    ...table.sitsDown(31, 10),
    ...table.does(31, () => [{ type: 'linkTable', tableId: 'table-10' }]),
    ...table.customer(30, 'taller-norte'),
    ...table.orders(29, [dish('vermut', 6), dish('mosto', 2), dish('agua-gas', 2)]),
    ...table.fires(29),
    ...table.isBrought(27),
    ...table.orders(26, [
      dish('jamon', 2),
      dish('pan-tomate', 3),
      dish('queso'),
      dish('gambas', 2),
      dish('boquerones'),
    ]),
    ...table.fires(25),
    ...table.isBrought(17, 'cold'),
    ...table.does(
      16,
      (line) => [
        {
          type: 'voidLine',
          lineId: table.line(7),
          quantity: 1,
          reason: { reasonId: 'dropped', text: 'Dropped' },
          seen: { quantity: line(7).quantity },
        },
        {
          type: 'compLine',
          lineId: table.line(6),
          quantity: 1,
          newLineId: `${table.line(6)}-given`,
          reason: { reasonId: 'long-wait', text: 'Waited too long' },
          seen: { quantity: line(6).quantity, comped: false },
        },
        {
          type: 'voidLine',
          lineId: table.line(8),
          quantity: 1,
          reason: { reasonId: 'changed-mind', text: 'Guest changed their mind' },
          seen: { quantity: line(8).quantity },
        },
      ],
      'lucia',
    ),
    ...table.orders(12, [
      dish('chuleton', 3, {}, { kitchenNote: 'Uno poco hecho, dos al punto' }),
      dish('besugo', 1, { weightGrams: 1340 }),
      dish('alcachofas', 2),
      dish('tarta-queso', 6, {}, { held: true }),
    ]),
    ...table.fires(11, { kind: 'course', course: 1 }),
    ...table.orders(7, [dish('ribera', 2, BOTTLE), dish('off-menu', 1, { openPriceMinor: 4500 })]),
  ]
}

/** A birthday with a nut allergy: starters are ready to be brought, mains wait. */
function birthday(): readonly Step[] {
  const table = party('14', 'ben')
  const nuts = { allergy: 'Nuts' }
  return [
    ...table.sitsDown(27, 9),
    ...table.customer(27, 'javier-pena'),
    ...table.does(26, () => [
      { type: 'setOrderNote', text: 'Birthday: a candle with the dessert', seen: { text: '' } },
      { type: 'setCheckAllergy', text: 'Nuts', seen: { text: '' } },
    ]),
    ...table.orders(25, [
      dish('tinto-verano', 5),
      dish('cola-zero', 2),
      dish('barril', 2, { variantId: 'barril-050' }),
    ]),
    ...table.fires(25),
    ...table.isBrought(22),
    ...table.orders(19, [
      dish('burrata', 2, { modifiers: [pick('without', 'without-nuts')] }, nuts),
      dish('croquetas', 3),
      dish('ensalada-cabra', 1, { modifiers: [pick('without', 'without-nuts')] }, nuts),
    ]),
    ...table.fires(18),
    ...table.isReady(3),
    ...table.orders(8, [
      dish('hamburguesa', 3, {
        modifiers: [
          pick('degree', 'degree-medium'),
          pick('without', 'without-onion'),
          pick('sides', 'side-fries', null, 2),
          pick('sauce', 'sauce-alioli', 2),
        ],
      }),
      dish('arroz-marisco', 4),
      dish('secreto', 2, {}, { kitchenNote: 'Muy hecho' }),
    ]),
  ]
}

/** Two early guests who have eaten, paid in cash and gone. */
function earlyLunch(): readonly Step[] {
  const table = party('7', 'ben')
  return [
    ...table.sitsDown(96, 2),
    ...table.orders(95, [dish('cana', 2), dish('gazpacho'), dish('bravas')]),
    ...table.fires(95),
    ...table.isBrought(88),
    ...table.orders(84, [dish('pollo', 2)]),
    ...table.fires(83),
    ...table.isBrought(70),
    ...table.does(60, () => [{ type: 'presentBill' }]),
    ...table.pays(57, { methodId: 'cash', noteMinor: 100_00 }, 'carla'),
  ]
}

const justSeated = (): readonly Step[] => party('13', 'ana').sitsDown(4, 2)

/** Called in: to be fetched in a while, kitchen has it. */
function takeaway(): readonly Step[] {
  const check = party('takeaway', 'ben', { orderTypeId: 'takeaway' })
  return [
    ...check.sitsDown(15, null),
    {
      minutesAgo: 15,
      actor: 'ben',
      does: ({ now }) => [
        {
          type: 'setHandover',
          checkId: check.checkId,
          handover: { name: 'Irene Vega', phone: '+34 600 000 108', dueAt: now + 40 * 60_000 },
          seen: { handover: null },
        },
      ],
    },
    ...check.orders(14, [
      dish('hamburguesa', 2, { modifiers: [pick('degree', 'degree-well')] }),
      dish('bravas', 1, {}, { allergy: 'Gluten' }),
      dish('cola', 2),
    ]),
    ...check.fires(13, { kind: 'course', course: 1 }),
  ]
}

/** What goes on in the dining room. */
export const diningRoomStory = (): readonly Step[] => [
  ...earlyLunch(),
  ...windowTable(),
  ...middleTable(),
  ...company(),
  ...birthday(),
  ...takeaway(),
  ...justSeated(),
]
