import { accept, type Decision, refuse } from '@comanda/sync'
import { complete, PRODUCT_DEFAULTS } from './defaults.ts'
import type { Product } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { type Author, type Refused, refused, save, twiceIn, unknownIn, type Value } from './saving.ts'
import type { SetupState } from './state.ts'

/** Saves a product whose references exist, whose ids are its own and whose combo can be chosen (F3.1, F3.2). */
export function decideProduct(
  state: SetupState,
  saved: Value<'saveProduct'>,
  author: Author,
): Decision<SetupOp> {
  const value = complete(PRODUCT_DEFAULTS, saved)
  return (
    referencesOf(state, value) ??
    twiceOf(value) ??
    comboOf(state, value) ??
    save(state.products[value.id], author, { type: 'productSaved.v1', value })
  )
}

function referencesOf(state: SetupState, value: Product): Refused | undefined {
  const { name } = value
  const orderTypes = value.orderTypePrices.map(({ orderTypeId }) => orderTypeId)
  const parts = partsOf(value).filter((id) => id !== value.id)
  return (
    unknownIn(state, 'categories', [value.categoryId], name, 'categoryId') ??
    unknownIn(state, 'taxes', value.taxIds, name, 'taxIds') ??
    unknownIn(state, 'stations', value.stationIds ?? [], name, 'stationIds') ??
    unknownIn(state, 'modifierGroups', value.modifierGroupIds, name, 'modifierGroupIds') ??
    unknownIn(state, 'orderTypes', orderTypes, name, 'orderTypePrices') ??
    unknownIn(state, 'products', parts, name, 'combo')
  )
}

const partsOf = ({ combo }: Product): readonly string[] =>
  combo.flatMap(({ items }) => items.map(({ productId }) => productId))

function twiceOf({ name, variants, combo, modifierGroupIds, orderTypePrices }: Product): Refused | undefined {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['variants', variants.map(({ id }) => id)],
    ['modifierGroupIds', modifierGroupIds],
    ['orderTypePrices', orderTypePrices.map(({ orderTypeId }) => orderTypeId)],
    ['combo', combo.map(({ id }) => id)],
    ...combo.map(({ items }) => ['combo', items.map(({ productId }) => productId)] as const),
  ]
  for (const [field, ids] of lists) {
    const twice = twiceIn(ids, name, field)
    if (twice !== undefined) return twice
  }
  return undefined
}

/** A combo is made of products that are none themselves, so that each part is cooked on its own. */
function comboOf(state: SetupState, value: Product): Refused | undefined {
  if (value.combo.length === 0) return undefined
  const { name } = value
  const crossed = value.combo.find(({ min, max }) => min > max)
  if (crossed !== undefined)
    return refused('min-above-max', { name, choice: crossed.name, min: crossed.min, max: crossed.max })
  const nested = partsOf(value).find((id) => id === value.id || isCombo(state.products[id]))
  if (nested !== undefined)
    return refused('combo-nested', { name, part: state.products[nested]?.name ?? name })
  const outer = Object.values(state.products).find(
    (product) => product.archived === undefined && partsOf(product).includes(value.id),
  )
  return outer && refused('combo-nested', { name: outer.name, part: name })
}

const isCombo = (product: Product | undefined): boolean => (product?.combo.length ?? 0) > 0

export function decideArchive(state: SetupState, productId: Product['id']): Decision<SetupOp> {
  const product = state.products[productId]
  if (product === undefined) return refuse('product-unknown')
  if (product.archived !== undefined) return accept()
  return accept({ type: 'productArchived.v1', productId })
}
