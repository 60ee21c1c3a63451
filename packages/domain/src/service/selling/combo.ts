import type { ProductRecord, SetupState } from '../../setup/state.ts'
import type { LinePart } from '../state.ts'
import type { PartChoice } from './choices.ts'
import { chooseModifiers, type ModifierProblem } from './modifiers.ts'
import { productVersions, type SoldWhere, taxesAsSeen } from './versions.ts'

export type ChosenParts =
  | { readonly ok: true; readonly parts: readonly LinePart[]; readonly priceMinor: number }
  | { readonly ok: false; readonly problem: ModifierProblem | ComboProblem }

export interface ComboProblem {
  readonly code: 'combo-part-unknown' | 'combo-parts-missing' | 'combo-parts-too-many'
  readonly choice: string
  readonly min?: number
  readonly max?: number
}

/** Reads the parts chosen for a combo: each with its own name, tax, course, modifiers and surcharge. */
export function chooseParts(
  setup: SetupState,
  combo: Pick<ProductRecord, 'combo' | 'saved'>,
  chosen: readonly PartChoice[],
  where: SoldWhere,
  seq: number,
): ChosenParts {
  const parts: LinePart[] = []
  let priceMinor = 0
  for (const choice of combo.combo) {
    const own = chosen.filter(({ choiceId }) => choiceId === choice.id)
    const { name, min, max } = choice
    if (combo.saved.seq <= seq && own.length < min)
      return { ok: false, problem: { code: 'combo-parts-missing', choice: name, min } }
    if (combo.saved.seq <= seq && own.length > max)
      return { ok: false, problem: { code: 'combo-parts-too-many', choice: name, max } }
    for (const each of own) {
      const item = choice.items.find(({ productId }) => productId === each.productId)
      const product = setup.products[each.productId]
      if (item === undefined || product === undefined)
        return { ok: false, problem: { code: 'combo-part-unknown', choice: name } }
      const modifiers = chooseModifiers(setup, product.modifierGroupIds, each.modifiers, seq)
      if (!modifiers.ok) return modifiers
      priceMinor += item.priceMinor + modifiers.priceMinor
      parts.push(partOf(setup, product, each, modifiers.modifiers, where, seq))
    }
  }
  const stray = chosen.find(({ choiceId }) => !combo.combo.some(({ id }) => id === choiceId))
  if (stray !== undefined || new Set(parts.map(({ id }) => id)).size !== parts.length)
    return { ok: false, problem: { code: 'combo-part-unknown', choice: stray?.choiceId ?? '' } }
  return { ok: true, parts, priceMinor }
}

function partOf(
  setup: SetupState,
  product: ProductRecord,
  { id, choiceId }: PartChoice,
  modifiers: LinePart['modifiers'],
  where: SoldWhere,
  seq: number,
): LinePart {
  const sold = productVersions(product, seq)[0] ?? product
  return {
    id,
    choiceId,
    productId: product.id,
    categoryId: product.categoryId,
    name: sold.name,
    weightMinor: Math.max(...[sold.priceMinor, ...sold.variants.map((variant) => variant.priceMinor)]),
    taxes: taxesAsSeen(setup, sold.taxIds, where, seq),
    modifiers,
    course: courseOf(setup, product),
  }
}

/** The course that a product belongs to by itself (F3.5). */
export const courseOf = (setup: SetupState, product: Pick<ProductRecord, 'course' | 'categoryId'>): number =>
  product.course ?? setup.categories[product.categoryId]?.course ?? 0
