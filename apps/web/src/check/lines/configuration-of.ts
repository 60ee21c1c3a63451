import type { Configuration, LineModifier, OrderedLine, Product } from '@comanda/domain'

type Choice = Configuration['modifiers'][number]

/** What was chosen on a line, as the choices that lead to it again. */
export function configurationOf(line: OrderedLine, priceKind: Product['priceKind']): Configuration {
  const extraMinor = line.modifiers.reduce((sum, { priceMinor, count }) => sum + priceMinor * count, 0)
  return {
    variantId: line.variantId,
    modifiers: choicesOf(line.modifiers),
    parts: line.parts.map(({ id, choiceId, productId, modifiers }) => ({
      id,
      choiceId,
      productId,
      modifiers: choicesOf(modifiers),
    })),
    openPriceMinor: priceKind === 'open' ? Math.max(0, line.listPriceMinor - extraMinor) : null,
    weightGrams: line.weightGrams,
  }
}

/** Nested choices stand behind the one that asked for them, one deeper. */
function choicesOf(modifiers: readonly LineModifier[]): Choice[] {
  const last: number[] = []
  return modifiers.map(({ groupId, optionId, count, depth }, index) => {
    last[depth] = index
    const under = depth === 0 ? null : (last[depth - 1] ?? null)
    return { groupId, optionId, count, under } as Choice
  })
}
