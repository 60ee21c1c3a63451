import { dish, pick } from './dish.ts'
import { Party } from './party.ts'
import type { Actor, Step } from './step.ts'

const party = (key: string, waiter: Actor, more: { table?: string; orderTypeId?: string } = { table: key }) =>
  new Party({ key, waiter, kitchen: 'hatch', ...more })

/** Eight people under the olive tree, and more at the table beside. */
function longTable(): readonly Step[] {
  const table = party('30', 'tomas')
  return [
    ...table.sitsDown(34, 11),
    ...table.does(33, () => [{ type: 'linkTable', tableId: 'table-27' }]),
    ...table.orders(32, [dish('clara', 5), dish('agua-grande', 3), dish('zumo-naranja', 3)]),
    ...table.fires(32),
    ...table.isBrought(28),
    ...table.orders(20, [dish('bravas', 3), dish('tortilla', 2), dish('pimientos', 2), dish('jamon', 1)]),
    ...table.fires(19),
    ...table.isBrought(9, 'cold'),
    ...table.orders(5, [dish('gin-tonic', 2, { modifiers: [pick('gin', 'gin-azahar')] }), dish('tercio', 4)]),
  ]
}

function aperitif(): readonly Step[] {
  const table = party('26', 'tomas')
  return [
    ...table.sitsDown(17, 4),
    ...table.orders(15, [dish('vermut', 3), dish('gildas', 2)]),
    ...table.fires(15),
    ...table.isReady(2),
  ]
}

const spritz = (): readonly Step[] => {
  const table = party('22', 'diego')
  return [...table.sitsDown(9, 2), ...table.orders(7, [dish('spritz', 2), dish('pan-tomate')])]
}

/** Stands at the bar and pays at the end. */
function tab(): readonly Step[] {
  const check = party('tab', 'diego', { orderTypeId: 'bar-tab' })
  return [
    ...check.sitsDown(52, 1),
    ...check.does(52, () => [
      { type: 'setHandover', handover: { name: 'Hugo, corner of the bar' }, seen: { handover: null } },
    ]),
    ...check.customer(51, 'hugo-ferrer'),
    ...check.orders(51, [dish('cana')]),
    ...check.fires(51),
    ...check.isBrought(50),
    ...check.orders(30, [dish('barril', 1, { variantId: 'barril-030' }), dish('boquerones')]),
    ...check.fires(30),
    ...check.isBrought(27),
    ...check.orders(6, [
      dish('con-leche', 1, { variantId: 'con-leche-grande', modifiers: [pick('milk', 'milk-oat')] }),
    ]),
    ...check.fires(6),
  ]
}

/** What goes on outside. */
export const terraceStory = (): readonly Step[] => [...longTable(), ...aperitif(), ...spritz(), ...tab()]
