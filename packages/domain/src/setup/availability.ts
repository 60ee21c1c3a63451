import type { Availability, SetupState } from './state.ts'

/** Whether an id is a product's, a variant's or a modifier's: something that can be sold out (F3.1). */
export const isItem = ({ products, modifierGroups }: SetupState, itemId: string): boolean =>
  products[itemId] !== undefined ||
  Object.values(products).some(({ variants }) => variants.some(({ id }) => id === itemId)) ||
  Object.values(modifierGroups).some(({ options }) => options.some(({ id }) => id === itemId))

/** What was said last about a product, a variant or a modifier; undefined: nothing, so it can be had. */
export const availabilityOf = (setup: SetupState, itemId: string): Availability | undefined =>
  setup.availability[itemId]

/** Portions left of what is counted; `null`: not counted. */
export const portionsLeft = (setup: SetupState, itemId: string): number | null =>
  shown(setup.availability[itemId]?.remaining ?? null)

const shown = (remaining: number | null): number | null =>
  remaining === null ? null : Math.max(0, remaining)

/** Switched off, or counted and none left. */
export const isSoldOut = (setup: SetupState, itemId: string): boolean =>
  setup.availability[itemId]?.soldOut === true || portionsLeft(setup, itemId) === 0
