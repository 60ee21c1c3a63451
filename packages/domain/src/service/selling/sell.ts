import type { LineTax } from '../../money/tax.ts'
import type { ProductRecord, SetupState } from '../../setup/state.ts'
import type { LineModifier, LinePart, Remark } from '../state.ts'
import type { Configuration } from './choices.ts'
import { type ComboProblem, chooseParts } from './combo.ts'
import { chooseModifiers, type ModifierProblem } from './modifiers.ts'
import { basePriceMinor, kiloPriceMinor } from './price.ts'
import { productVersions, type SoldAs, type SoldWhere, taxesAsSeen } from './versions.ts'

/** What a line takes along of the menu when it is sold. */
export interface Sold {
  readonly name: string
  readonly unitPriceMinor: number
  readonly taxes: readonly LineTax[]
  readonly modifiers: readonly LineModifier[]
  readonly parts: readonly LinePart[]
  /** Of a weighed product: what a kilogram cost. Minor units. */
  readonly kiloMinor: number | null
  readonly remarks: readonly Extract<Remark, 'old-price' | 'off-menu'>[]
}

export type Sale =
  | { readonly ok: true; readonly sold: Sold }
  | { readonly ok: false; readonly code: string; readonly details: Readonly<Record<string, unknown>> }

export interface Wish extends SoldWhere {
  readonly configuration: Configuration
  /** The order type that the author saw; the check may have another one by now. */
  readonly seenOrderTypeId: string | null
  readonly seen: { readonly unitPriceMinor: number; readonly setupSeq: number }
}

/**
 * Sells a product as its author had it before their eyes: the oldest version that they may have seen and
 * that has their price (C19). A price that they could know to be gone is refused.
 */
export function sell(setup: SetupState, product: ProductRecord, wish: Wish): Sale {
  const { configuration, seen } = wish
  const { name } = product
  if (product.archived !== undefined && product.archived.seq <= seen.setupSeq)
    return no('product-archived', { name, by: product.archived.by, at: product.archived.at })
  let problem: ModifierProblem | ComboProblem | null = null
  let fits = false
  for (const seq of [seen.setupSeq, Number.MAX_SAFE_INTEGER])
    for (const version of productVersions(product, seen.setupSeq)) {
      const chosen = chooseAll(setup, product, version, wish, seq)
      if (!chosen.ok) {
        problem ??= chosen.problem
        continue
      }
      fits = true
      const { extras } = chosen
      const baseMinor = basePriceMinor(setup, version, configuration, wish.seenOrderTypeId)
      if (baseMinor === null || Math.max(0, baseMinor + extras.extraMinor) !== seen.unitPriceMinor) continue
      const sold = asSold(setup, product, version, wish, extras)
      if (sold !== null) return { ok: true, sold }
    }
  return fits || problem === null ? mismatch(setup, product, wish) : refusal(name, problem)
}

type Chosen =
  | { readonly ok: true; readonly extras: Extras }
  | { readonly ok: false; readonly problem: ModifierProblem | ComboProblem }

/** Modifiers and parts as one version of the product asked for them. */
function chooseAll(
  setup: SetupState,
  { saved }: ProductRecord,
  { combo, modifierGroupIds }: SoldAs,
  { configuration, seen, ...where }: Wish,
  seq: number,
): Chosen {
  const parts = chooseParts(setup, { combo, saved }, configuration.parts, where, seen.setupSeq)
  if (!parts.ok) return parts
  const chosen = chooseModifiers(setup, modifierGroupIds, configuration.modifiers, seq)
  if (!chosen.ok) return chosen
  const extraMinor = chosen.priceMinor + parts.priceMinor
  return { ok: true, extras: { modifiers: chosen.modifiers, parts: parts.parts, extraMinor } }
}

interface Extras extends Pick<Sold, 'modifiers' | 'parts'> {
  readonly extraMinor: number
}

/** At the price of the order type that the check has by now: it may have been changed unseen. */
function asSold(
  setup: SetupState,
  product: ProductRecord,
  version: SoldAs,
  { configuration, seen, ...where }: Wish,
  { modifiers, parts, extraMinor }: Extras,
): Sold | null {
  const { orderTypeId } = where
  const baseMinor = basePriceMinor(setup, version, configuration, orderTypeId)
  if (baseMinor === null) return null
  const unitPriceMinor = Math.max(0, baseMinor + extraMinor)
  const todayMinor = unitPriceOf(setup, product, configuration, orderTypeId)
  const isGone = product.archived !== undefined || todayMinor === null
  const variant = version.variants.find(({ id }) => id === configuration.variantId)
  return {
    name: variant === undefined ? version.name : `${version.name} · ${variant.name}`,
    unitPriceMinor,
    taxes: taxesAsSeen(setup, version.taxIds, where, seen.setupSeq),
    modifiers,
    parts,
    kiloMinor: kiloPriceMinor(setup, version, configuration.variantId, orderTypeId),
    remarks: [
      ...(isGone ? (['off-menu'] as const) : []),
      ...(todayMinor === null || todayMinor === unitPriceMinor ? [] : (['old-price'] as const)),
    ],
  }
}

function mismatch(setup: SetupState, product: ProductRecord, wish: Wish): Sale {
  const { configuration, orderTypeId, seen } = wish
  const { name } = product
  const todayMinor = basePriceMinor(setup, product, configuration, orderTypeId)
  if (todayMinor !== null) {
    const theirs = unitPriceOf(setup, product, configuration, orderTypeId) ?? todayMinor
    return no('price-not-on-menu', { name, yours: seen.unitPriceMinor, theirs })
  }
  if (product.priceKind === 'open') return no('price-missing', { name })
  if (product.priceKind === 'weight' && configuration.weightGrams === null)
    return no('weight-missing', { name })
  return no('variant-missing', { name, variants: product.variants.map((variant) => variant.name) })
}

const refusal = (name: string, { code, ...details }: ModifierProblem | ComboProblem): Sale =>
  no(code, { name, ...details })

const no = (code: string, details: Readonly<Record<string, unknown>>): Sale => ({ ok: false, code, details })

/**
 * Price of one unit as a screen shows it: what `addLine` is told as seen. `null` while the configuration
 * is not complete. Minor units.
 */
export function unitPriceOf(
  setup: SetupState,
  product: ProductRecord,
  configuration: Configuration,
  orderTypeId: string | null,
): number | null {
  const seq = Number.MAX_SAFE_INTEGER
  const baseMinor = basePriceMinor(setup, product, configuration, orderTypeId)
  const chosen = chooseModifiers(setup, product.modifierGroupIds, configuration.modifiers, seq)
  const parts = chooseParts(setup, product, configuration.parts, { orderTypeId }, seq)
  if (baseMinor === null || !chosen.ok || !parts.ok) return null
  return Math.max(0, baseMinor + chosen.priceMinor + parts.priceMinor)
}
