import { Configuration, type ProductRecord, type SetupState } from '@comanda/domain'
import { once, oneOf, type Pick } from './chance.ts'

interface Choice {
  readonly groupId: string
  readonly optionId: string
  readonly count: number
  readonly under: number | null
}

/** Some way in which a product can be sold; seldom one that is not complete. */
export function someConfiguration(pick: Pick, setup: SetupState, product: ProductRecord): Configuration {
  const { variants, priceKind } = product
  const isLeftOut = once(pick, 30)
  return Configuration.parse({
    variantId: variants.length > 0 && !isLeftOut ? oneOf(pick, variants).id : null,
    modifiers: isLeftOut ? [] : someModifiers(pick, setup, product.modifierGroupIds),
    parts: isLeftOut ? [] : someParts(pick, setup, product),
    openPriceMinor: priceKind === 'open' ? 100 + pick(2_000) : null,
    weightGrams: priceKind === 'weight' ? 100 + pick(900) : null,
  })
}

function someParts(pick: Pick, setup: SetupState, { combo }: ProductRecord) {
  return combo.flatMap(({ id, min, max, items }) =>
    Array.from({ length: between(pick, min, max) }, (_, index) => {
      const { productId } = oneOf(pick, items)
      const groupIds = setup.products[productId]?.modifierGroupIds ?? []
      return {
        id: `${id}-${index}`,
        choiceId: id,
        productId,
        modifiers: someModifiers(pick, setup, groupIds),
      }
    }),
  )
}

/** As many of each group as it asks for, those that a choice asks for behind it. */
function someModifiers(pick: Pick, setup: SetupState, groupIds: readonly string[]): readonly Choice[] {
  const choices: Choice[] = []
  const choose = (ids: readonly string[], under: number | null): void => {
    for (const id of ids) {
      const group = setup.modifierGroups[id]
      if (group === undefined || group.options.length === 0) continue
      const left = [...group.options]
      for (let count = between(pick, group.min, Math.max(group.min, 1)); count > 0; count--) {
        const [option] = left.splice(pick(left.length), 1)
        if (option === undefined) break
        choices.push({ groupId: id, optionId: option.id, count: 1, under })
        choose(option.groupIds, choices.length - 1)
      }
    }
  }
  choose(groupIds, null)
  return choices
}

const between = (pick: Pick, low: number, high: number): number => low + pick(high - low + 1)
