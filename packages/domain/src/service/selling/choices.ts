import { z } from 'zod'
import { ModifierGroupId, ModifierOptionId, ProductId } from '../../ids.ts'

/** A modifier as it was tapped. `under`: the choice in the same list that asked for it; `null`: the product did. */
export const ModifierChoice = z.object({
  groupId: ModifierGroupId,
  optionId: ModifierOptionId,
  count: z.number().int().min(1).max(20).default(1),
  under: z.number().int().min(0).nullable().default(null),
})
export type ModifierChoice = z.infer<typeof ModifierChoice>

/** A product that was chosen as a part of a combo. */
export const PartChoice = z.object({
  id: z.string().min(1).max(64),
  choiceId: z.string().min(1).max(64),
  productId: ProductId,
  modifiers: z.array(ModifierChoice).max(100).default([]),
})
export type PartChoice = z.infer<typeof PartChoice>

/** What a product is sold as. */
export const Configuration = z.object({
  variantId: z.string().min(1).max(64).nullable().default(null),
  modifiers: z.array(ModifierChoice).max(100).default([]),
  parts: z.array(PartChoice).max(100).default([]),
  /** Of a product whose price is typed. Minor units. */
  openPriceMinor: z.number().int().min(0).nullable().default(null),
  /** Of a product sold by weight. */
  weightGrams: z.number().int().min(1).max(1_000_000).nullable().default(null),
})
export type Configuration = z.infer<typeof Configuration>

export const PLAIN: Configuration = {
  variantId: null,
  modifiers: [],
  parts: [],
  openPriceMinor: null,
  weightGrams: null,
}
