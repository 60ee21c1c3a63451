import {
  type Configuration,
  isSoldOut,
  type OrderedLine,
  type PartChoice,
  type ProductRecord,
  type SetupState,
} from '@comanda/domain'
import { asTyped, exponentOf, typedGrams, typedMinor, type Unit } from './amount.ts'
import { defaultsOf, flatPicks, type Picks, picksOf, stillOffered, type Wanting, wantingIn } from './picks.ts'

/** What is being chosen, while it need not be complete. */
export interface Draft {
  readonly variantId: string | null
  readonly picks: Picks
  /** Of a combo, in the order chosen. */
  readonly parts: readonly DraftPart[]
  /** A price or a weight as it stands on the display. */
  readonly typed: string
  readonly unit: Unit
}

export interface DraftPart {
  readonly id: string
  readonly choiceId: string
  readonly productId: string
  readonly picks: Picks
}

type Choices = ProductRecord['combo'][number]

/** What is chosen by itself: the defaults, and a variant that is the only one. */
export function newDraft(setup: SetupState, product: ProductRecord, variantId: string | null): Draft {
  const isOut = (itemId: string) => isSoldOut(setup, itemId)
  const only = product.variants.length === 1 ? product.variants[0]?.id : undefined
  return {
    variantId: variantId ?? only ?? null,
    picks: defaultsOf(setup.modifierGroups, product.modifierGroupIds, isOut),
    parts: [],
    typed: '',
    unit: 'g',
  }
}

/** What was chosen for a line, as far as it is still offered. `exponent` of the currency. */
export function draftOf(
  setup: SetupState,
  line: OrderedLine,
  product: ProductRecord,
  exponent: number,
): Draft {
  const { modifierGroups: groups } = setup
  const extraMinor = line.modifiers.reduce((sum, { priceMinor, count }) => sum + priceMinor * count, 0)
  return {
    variantId: line.variantId,
    picks: stillOffered(groups, product.modifierGroupIds, picksOf(line.modifiers)),
    parts: line.parts.filter(isIn(product)).map(({ id, choiceId, productId, modifiers }) => ({
      id,
      choiceId,
      productId,
      picks: stillOffered(groups, setup.products[productId]?.modifierGroupIds ?? [], picksOf(modifiers)),
    })),
    typed:
      product.priceKind === 'open'
        ? asTyped(Math.max(0, line.listPriceMinor - extraMinor), exponent)
        : line.weightGrams === null
          ? ''
          : asTyped(line.weightGrams, exponentOf('g')),
    unit: 'g',
  }
}

const isIn =
  ({ combo }: ProductRecord) =>
  ({ choiceId, productId }: Omit<DraftPart, 'picks'>): boolean =>
    combo.some(({ id, items }) => id === choiceId && items.some((item) => item.productId === productId))

/** As a command carries it. */
export function configurationOf(product: ProductRecord, draft: Draft, exponent: number): Configuration {
  const { variantId, picks, parts, typed, unit } = draft
  return {
    variantId,
    modifiers: flatPicks(picks),
    parts: parts.map(
      ({ id, choiceId, productId, picks: own }) =>
        ({ id, choiceId, productId, modifiers: flatPicks(own) }) as PartChoice,
    ),
    openPriceMinor: product.priceKind === 'open' ? typedMinor(typed, exponent) : null,
    weightGrams: product.priceKind === 'weight' ? typedGrams(typed, unit) : null,
  }
}

export const partsIn = (draft: Draft, choiceId: string): readonly DraftPart[] =>
  draft.parts.filter((part) => part.choiceId === choiceId)

/** One more of a product for a course of the menu; where only one is asked for, it takes the place of the other. */
export function withPart(setup: SetupState, draft: Draft, choice: Choices, productId: string): Draft {
  const isOut = (itemId: string) => isSoldOut(setup, itemId)
  const others = choice.max === 1 ? draft.parts.filter(({ choiceId }) => choiceId !== choice.id) : draft.parts
  if (partsIn({ ...draft, parts: others }, choice.id).length >= choice.max) return draft
  const ids = setup.products[productId]?.modifierGroupIds ?? []
  const picks = defaultsOf(setup.modifierGroups, ids, isOut)
  return { ...draft, parts: [...others, { id: freeId(draft), choiceId: choice.id, productId, picks }] }
}

/** Without the last one of a product that was chosen for a course. */
export function withoutPart(draft: Draft, choiceId: string, productId: string): Draft {
  const part = draft.parts.findLast((each) => each.choiceId === choiceId && each.productId === productId)
  return part === undefined ? draft : { ...draft, parts: draft.parts.filter((each) => each !== part) }
}

function freeId({ parts }: Draft): string {
  const taken = new Set(parts.map(({ id }) => id))
  let number = 1
  while (taken.has(`p${number}`)) number += 1
  return `p${number}`
}

/** What is still to be chosen, in the order of the screen; `choiceId`: at which course of a combo. */
export interface Open {
  readonly what: 'variant' | 'group' | 'choice' | 'price' | 'weight'
  readonly key: string
  readonly name: string
  readonly choiceId: string | null
}

export const VARIANTS = 'variants'
export const AMOUNT = 'amount'

export function openIn(
  setup: SetupState,
  product: ProductRecord,
  draft: Draft,
  exponent: number,
): Open | null {
  const { modifierGroups: groups } = setup
  if (product.variants.length > 0 && !product.variants.some(({ id }) => id === draft.variantId))
    return { what: 'variant', key: VARIANTS, name: '', choiceId: null }
  const { openPriceMinor, weightGrams } = configurationOf(product, draft, exponent)
  if (product.priceKind === 'open' && openPriceMinor === null)
    return { what: 'price', key: AMOUNT, name: '', choiceId: null }
  if (product.priceKind === 'weight' && weightGrams === null)
    return { what: 'weight', key: AMOUNT, name: '', choiceId: null }
  for (const choice of product.combo) {
    const open = openInChoice(setup, draft, choice)
    if (open !== null) return open
  }
  return asOpen(wantingIn(groups, product.modifierGroupIds, draft.picks, ''), null)
}

/** What is still to be chosen at one course of a combo. */
export function openInChoice(setup: SetupState, draft: Draft, choice: Choices): Open | null {
  const parts = partsIn(draft, choice.id)
  if (parts.length < choice.min)
    return { what: 'choice', key: choice.id, name: choice.name, choiceId: choice.id }
  for (const part of parts) {
    const ids = setup.products[part.productId]?.modifierGroupIds ?? []
    const open = asOpen(wantingIn(setup.modifierGroups, ids, part.picks, part.id), choice.id)
    if (open !== null) return open
  }
  return null
}

const asOpen = (wanting: Wanting | null, choiceId: string | null): Open | null =>
  wanting === null ? null : { what: 'group', ...wanting, choiceId }
