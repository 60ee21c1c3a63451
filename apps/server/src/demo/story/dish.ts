import type { Configuration, ModifierChoice, ServiceIntent } from '@comanda/domain'

type AddLine = Extract<ServiceIntent, { type: 'addLine' }>
type Wish = Partial<Pick<AddLine, 'seat' | 'held' | 'kitchenNote' | 'customerNote' | 'allergy' | 'course'>>

/** Something that a guest orders in the story. */
export interface Dish extends Wish {
  readonly productId: string
  readonly quantity: number
  readonly configuration: Configuration
}

type Chosen = { readonly [K in keyof Configuration]?: unknown }

/** So many of a product, as it is chosen and with what is said about it. */
export const dish = (productId: string, quantity = 1, chosen: Chosen = {}, wish: Wish = {}): Dish => ({
  productId,
  quantity,
  configuration: {
    variantId: null,
    modifiers: [],
    parts: [],
    openPriceMinor: null,
    weightGrams: null,
    ...chosen,
  } as Configuration,
  ...wish,
})

/** `degree-rare` of the group `degree`; `under`: the place in the list of the choice that asks for it. */
export const pick = (
  groupId: string,
  optionId: string,
  under: number | null = null,
  count = 1,
): ModifierChoice => ({ groupId, optionId, count, under }) as ModifierChoice

/** A menu of the day: starter, main, dessert or coffee, drink. */
export const dayMenu = (
  starter: string,
  main: string,
  end: string,
  drink: string,
  degree: readonly ModifierChoice[] = [],
): Chosen => ({
  parts: [
    { id: 'p1', choiceId: 'starter', productId: starter, modifiers: [] },
    { id: 'p2', choiceId: 'main', productId: main, modifiers: degree },
    { id: 'p3', choiceId: 'end', productId: end, modifiers: [] },
    { id: 'p4', choiceId: 'drink', productId: drink, modifiers: [] },
  ],
})
