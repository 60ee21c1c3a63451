import { type Configuration, type ModifierChoice, PLAIN, type ProductRecord } from '@comanda/domain'
import { hasPortions, pick, type Scene } from './scene.ts'

/** Of a group that must be answered guests take what is usual so often; of others they take something so often. */
const USUAL = 0.6
const FANCY = 0.3
const GRAMS = { least: 600, most: 1_600 }

/** A product as a guest may want it: everything that must be chosen is, and now and then something more. */
export function wished(scene: Scene, product: ProductRecord, quantity: number): Configuration {
  const variants = product.variants.filter(({ id }) => hasPortions(scene, id, quantity))
  const { random } = scene
  return {
    ...PLAIN,
    variantId: pick(variants, random)?.id ?? null,
    modifiers: modifiersOf(scene, product, quantity),
    parts: partsOf(scene, product, quantity),
    weightGrams:
      product.priceKind === 'weight' ? Math.round(GRAMS.least + random() * (GRAMS.most - GRAMS.least)) : null,
  }
}

function modifiersOf(scene: Scene, product: ProductRecord, quantity: number): ModifierChoice[] {
  const choices: ModifierChoice[] = []
  for (const groupId of product.modifierGroupIds) choose(groupId, null)
  return choices

  function choose(groupId: string, under: number | null): void {
    const group = scene.setup.modifierGroups[groupId]
    if (group === undefined || (group.min === 0 && scene.random() > FANCY)) return
    const there = group.options.filter(({ id }) => hasPortions(scene, id, quantity))
    const usual = scene.random() < USUAL ? there.find(({ isDefault }) => isDefault) : undefined
    const option = usual ?? pick(there, scene.random)
    if (option === null) return
    choices.push({ groupId: group.id, optionId: option.id, count: 1, under })
    const place = choices.length - 1
    for (const nested of option.groupIds) choose(nested, place)
  }
}

function partsOf(scene: Scene, { combo }: ProductRecord, quantity: number): Configuration['parts'] {
  return combo.flatMap(({ id, items }) => {
    const there = items.filter((item) => hasPortions(scene, item.productId, quantity))
    const product = scene.setup.products[pick(there, scene.random)?.productId ?? '']
    if (product === undefined) return []
    const modifiers = modifiersOf(scene, product, quantity)
    return [{ id: `part-${id}`, choiceId: id, productId: product.id, modifiers }]
  })
}
