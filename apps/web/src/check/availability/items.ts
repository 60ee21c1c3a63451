import type { ProductRecord, SetupState } from '@comanda/domain'

/** Something that can be sold out by itself. */
export interface Item {
  readonly itemId: string
  readonly name: string
}

/** Items under one heading; `null`: the variants. */
export interface ItemGroup {
  readonly id: string
  readonly name: string | null
  readonly items: readonly Item[]
}

type Menu = Pick<SetupState, 'modifierGroups' | 'products'>

/** All that can run out behind a product: its variants, its parts, its modifiers down to the nested ones, each once. */
export function itemsBehind(
  setup: Menu,
  { variants, modifierGroupIds, combo }: Pick<ProductRecord, 'variants' | 'modifierGroupIds' | 'combo'>,
): readonly ItemGroup[] {
  const seen = new Set<string>()
  const groups = modifierGroupIds.flatMap((id) => groupsFrom(setup, id, seen))
  const own = variants.map(({ id, name }) => ({ itemId: id, name }))
  const courses = combo.map(({ id, name, items }) => ({
    id,
    name,
    items: items.flatMap(({ productId }) => {
      const part = setup.products[productId]
      return part === undefined ? [] : [{ itemId: part.id, name: part.name }]
    }),
  }))
  const kinds = own.length === 0 ? [] : [{ id: 'variants', name: null, items: own }]
  return [...kinds, ...courses, ...groups]
}

function groupsFrom(setup: Menu, groupId: string, seen: Set<string>): readonly ItemGroup[] {
  const group = setup.modifierGroups[groupId]
  if (group === undefined || seen.has(groupId)) return []
  seen.add(groupId)
  const items = group.options.map(({ id, name }) => ({ itemId: id, name }))
  const nested = group.options.flatMap(({ groupIds }) =>
    groupIds.flatMap((id) => groupsFrom(setup, id, seen)),
  )
  return [{ id: group.id, name: group.name, items }, ...nested]
}
