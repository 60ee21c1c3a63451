import type { MultiSession } from './entities.ts'
import type { FloorRecord, ProductRecord, SetupState } from './state.ts'

type Category = SetupState['categories'][string]
type OrderType = SetupState['orderTypes'][string]

/** What a multi-session sells, in the order of the menu. */
export interface SeenMenu {
  readonly categories: readonly Category[]
  readonly products: readonly ProductRecord[]
}

/** The part of the menu that a multi-session sees: its product sets, or all of it; nothing archived (F1.2). */
export function menuOf(setup: SetupState, { productSetIds }: MultiSession): SeenMenu {
  const sets = productSetIds.map((id) => setup.productSets[id]?.categoryIds ?? [])
  const isSeen = seen(sets.flat(), productSetIds.length > 0)
  const categories = inOrder(Object.values(setup.categories).filter(({ id }) => isSeen(id)))
  const shown = new Set<string>(categories.map(({ id }) => id))
  const products = Object.values(setup.products).filter(
    ({ categoryId, archived }) => archived === undefined && shown.has(categoryId),
  )
  return { categories, products: inOrder(products) }
}

/** The order types that are active and offered: as the multi-session lists them, or all by position. The first begins a check (F3.7). */
export function orderTypesOf(
  setup: SetupState,
  { orderTypeIds }: Pick<MultiSession, 'orderTypeIds'>,
): readonly OrderType[] {
  const offered =
    orderTypeIds.length === 0
      ? inOrder(Object.values(setup.orderTypes))
      : orderTypeIds.flatMap((id) => setup.orderTypes[id] ?? [])
  return offered.filter(({ active }) => active)
}

const EVERYTHING = { orderTypeIds: [] }

/**
 * What a new check begins as where nobody says anything (F3.7): as its terminal says, or the first that the
 * multi-session offers, or the first of all. `null`: the restaurant has no order types.
 */
export function orderTypeToBegin(
  setup: SetupState,
  multiSessionId: string | null | undefined,
  terminalId?: string,
): OrderType['id'] | null {
  const offered = orderTypesOf(setup, setup.multiSessions[multiSessionId ?? ''] ?? EVERYTHING)
  const wanted = setup.terminals[terminalId ?? '']?.orderTypeId ?? null
  return (offered.find(({ id }) => id === wanted) ?? offered[0])?.id ?? null
}

/** The order type of a check, where it is worth saying: not what every check there begins as. `null`: nothing to say. */
export function orderTypeToSay(
  setup: SetupState,
  check: { readonly orderTypeId: string | null; readonly multiSessionId?: string },
): OrderType | null {
  const { orderTypeId, multiSessionId } = check
  if (orderTypeId === null || orderTypeId === orderTypeToBegin(setup, multiSessionId)) return null
  return setup.orderTypes[orderTypeId] ?? null
}

/** The floors that a multi-session serves, without deleted ones, by position (F1.1). */
export function floorsOf(setup: SetupState, { floorIds }: MultiSession): readonly FloorRecord[] {
  const isSeen = seen(floorIds, floorIds.length > 0)
  return inOrder(Object.values(setup.floors).filter(({ id, deleted }) => deleted === undefined && isSeen(id)))
}

const seen = (ids: readonly string[], isLimited: boolean): ((id: string) => boolean) => {
  const listed = new Set(ids)
  return (id) => !isLimited || listed.has(id)
}

const inOrder = <T extends { readonly position: number; readonly name: string }>(
  records: readonly T[],
): readonly T[] => [...records].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name))
