import type { BoardTicket } from './display.ts'

/** Units of one product that are left to make, over all tickets; apart by what was chosen for them (F4.2). */
export interface AllDay {
  readonly name: string
  readonly units: number
  readonly kinds: readonly { readonly modifiers: readonly string[]; readonly units: number }[]
}

/** All-day counts of what a display shows: most units first. */
export function allDay(board: readonly Pick<BoardTicket, 'items'>[]): readonly AllDay[] {
  const products = new Map<string, Map<string, { modifiers: readonly string[]; units: number }>>()
  for (const { items } of board)
    for (const { name, modifiers, quantity, voided, done } of items) {
      if (done !== null || quantity === voided) continue
      const kinds = products.get(name) ?? new Map()
      products.set(name, kinds)
      const key = modifiers.join('\n')
      kinds.set(key, { modifiers, units: (kinds.get(key)?.units ?? 0) + quantity - voided })
    }
  return [...products].map(([name, kinds]) => counted(name, [...kinds.values()])).sort(byUnits)
}

const counted = (name: string, kinds: AllDay['kinds']): AllDay => ({
  name,
  units: kinds.reduce((sum, { units }) => sum + units, 0),
  kinds: kinds.toSorted((a, b) => a.modifiers.length - b.modifiers.length || b.units - a.units),
})

const byUnits = (a: AllDay, b: AllDay): number => b.units - a.units || (a.name < b.name ? -1 : 1)
