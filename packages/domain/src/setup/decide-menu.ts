import type { Decision } from '@comanda/sync'
import { CATEGORY_DEFAULTS, complete } from './defaults.ts'
import type { Category, NoteChip, OrderType, ProductSet } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { type Author, type Refused, save, twiceIn, unknownIn } from './saving.ts'
import type { SetupState } from './state.ts'

export function decideCategory(state: SetupState, saved: Category, author: Author): Decision<SetupOp> {
  const value = complete(CATEGORY_DEFAULTS, saved)
  return (
    unknownIn(state, 'stations', value.stationIds, value.name, 'stationIds') ??
    save(state.categories[value.id], author, { type: 'categorySaved.v1', value })
  )
}

export const decideOrderType = (state: SetupState, value: OrderType, author: Author): Decision<SetupOp> =>
  badTaxMap(state, value) ?? save(state.orderTypes[value.id], author, { type: 'orderTypeSaved.v1', value })

/** Refuses rules that do not make one other tax, or none, of each tax. */
export function badTaxMap(
  state: SetupState,
  { name, taxMap }: Pick<OrderType, 'name' | 'taxMap'>,
): Refused | undefined {
  const from = taxMap.map((pair) => pair.from)
  const to = taxMap.flatMap((pair) => (pair.to === null ? [] : [pair.to]))
  return unknownIn(state, 'taxes', [...from, ...to], name, 'taxMap') ?? twiceIn(from, name, 'taxMap')
}

export const decideProductSet = (state: SetupState, value: ProductSet, author: Author): Decision<SetupOp> =>
  unknownIn(state, 'categories', value.categoryIds, value.name, 'categoryIds') ??
  save(state.productSets[value.id], author, { type: 'productSetSaved.v1', value })

export const decideNoteChip = (state: SetupState, value: NoteChip, author: Author): Decision<SetupOp> =>
  unknownIn(state, 'categories', value.categoryIds, value.text, 'categoryIds') ??
  save(state.noteChips[value.id], author, { type: 'noteChipSaved.v1', value })
