import type { SetupIntent } from '../../people.ts'
import { once, oneOf, type Pick, weighted } from './chance.ts'
import type { Eyes } from './eyes.ts'

type Deed = (pick: Pick, eyes: Eyes) => SetupIntent

/**
 * A manager or a cook changes the menu and the floor while service runs (C19, C20), and somebody says
 * that a dish is sold out or how many portions are left (F3.1).
 */
export const randomSetupIntent: Deed = (pick, eyes) =>
  weighted<Deed>(pick, [
    [10, soldOut],
    [6, repriced],
    [3, rerouted],
    [1, archived],
    [1, tableDeleted],
    [1, tableSaved],
    [2, orderTypeSaved],
  ])(pick, eyes)

/** A dish is sold out, or so many portions are left of it. */
export const soldOut: Deed = (pick, { setup }) => {
  const options = Object.values(setup.modifierGroups).flatMap((group) => group.options.map(({ id }) => id))
  const itemId = once(pick, 4) && options.length > 0 ? oneOf(pick, options) : someProduct(pick, setup).id
  const isOut = once(pick, 4)
  return { type: 'setAvailability', itemId, soldOut: isOut, remaining: once(pick, 4) ? null : pick(12) }
}

const someProduct = (pick: Pick, { products }: Eyes['setup']) => oneOf(pick, Object.values(products))

const repriced: Deed = (pick, { setup }) => {
  const { saved: _saved, former: _former, archived: _archived, ...value } = someProduct(pick, setup)
  return { type: 'saveProduct', value: { ...value, priceMinor: 100 + pick(3_900) } }
}

/** It is made somewhere else from now on. */
const rerouted: Deed = (pick, { setup }) => {
  const { saved: _saved, former: _former, archived: _archived, ...value } = someProduct(pick, setup)
  const stations = Object.values(setup.stations)
    .filter(({ kind }) => kind !== 'expo')
    .map(({ id }) => id)
  const stationIds = once(pick, 3) || stations.length === 0 ? null : [oneOf(pick, stations)]
  return { type: 'saveProduct', value: { ...value, stationIds: stationIds as never } }
}

const archived: Deed = (pick, { setup }) => ({
  type: 'archiveProduct',
  productId: someProduct(pick, setup).id,
})

const tableDeleted: Deed = (pick, { setup }) => ({
  type: 'deleteTable',
  tableId: oneOf(pick, Object.keys(setup.tables)),
})

const tableSaved: Deed = (pick, { setup }) => {
  const { saved: _saved, deleted: _deleted, ...value } = oneOf(pick, Object.values(setup.tables))
  return { type: 'saveTable', value }
}

const orderTypeSaved: Deed = (pick, { setup }) => {
  const [type] = Object.values(setup.orderTypes)
  if (type === undefined) return repriced(pick, { setup } as Eyes)
  const { saved: _saved, ...value } = type
  return { type: 'saveOrderType', value: { ...value, priceBp: oneOf(pick, [-1_000, 0, 500]) } }
}
