import { type OpenCheck, type ProductRecord, type ServiceIntent, unitPriceOf } from '@comanda/domain'
import { at, type Own } from './own-checks.ts'
import type { Wish } from './party.ts'
import { hasPortions, type Move, pick, productsIn, type Scene } from './scene.ts'
import { wished } from './wished.ts'

/** The whole order is taken in this part of the stay. */
const ORDERING_PART = 0.7
const KITCHEN_NOTES = ['Sin sal', 'Salsa aparte', 'Para compartir', 'Con prisa']

/** Takes the order that is most overdue. */
export function takeOrder(scene: Scene, mine: readonly Own[]): Move | null {
  const menu = productsIn(scene)
  const served = new Set<string>(menu.map(({ categoryId }) => categoryId))
  const due = mine
    .map((own) => ({ own, wishes: own.party.wishes.filter(({ categoryId }) => served.has(categoryId)) }))
    .map((each) => ({ ...each, overdueMs: overdue(each.own, each.wishes.length) }))
    .filter(({ overdueMs }) => overdueMs > 0)
  const [first] = due.toSorted((a, b) => b.overdueMs - a.overdueMs)
  if (first === undefined) return null
  const { check, party } = first.own
  if (check.guests === null)
    return at(check, {
      type: 'setGuests',
      checkId: check.id,
      guests: party.guests,
      seen: { guests: null },
    })
  const wish = first.wishes[check.lines.length]
  const line = wish === undefined ? null : addLine(scene, check, menu, wish)
  return line === null ? null : at(check, line)
}

/** How long ago the next wish was due; guests are counted at once. */
function overdue({ check, party, ageMs }: Own, wishes: number): number {
  if (check.guests === null) return Math.max(ageMs, 1)
  const next = check.lines.length
  if (next >= wishes) return 0
  return ageMs - (party.staysMs * ORDERING_PART * next) / wishes
}

function addLine(
  scene: Scene,
  check: OpenCheck,
  menu: readonly ProductRecord[],
  { categoryId, quantity }: Wish,
): ServiceIntent | null {
  const { newId, random, setupSeq, setup } = scene
  const taken = new Set<string>(check.lines.map(({ productId }) => productId))
  const there = menu.filter(({ id }) => hasPortions(scene, id, quantity))
  const fitting = there.filter((product) => product.categoryId === categoryId && !taken.has(product.id))
  const product = pick(fitting.length > 0 ? fitting : there, random)
  if (product === null) return null
  const configuration = wished(scene, product, quantity)
  const unitPriceMinor = unitPriceOf(setup, product, configuration, check.orderTypeId)
  if (unitPriceMinor === null) return null
  return {
    type: 'addLine',
    checkId: check.id,
    lineId: newId(),
    productId: product.id,
    quantity,
    configuration,
    seat: quantity === 1 && random() < 0.3 ? Math.ceil(random() * (check.guests ?? 1)) : null,
    kitchenNote: product.categoryId === 'grill' && random() < 0.2 ? (pick(KITCHEN_NOTES, random) ?? '') : '',
    allergy: random() < 0.02 ? 'Gluten' : '',
    seen: { unitPriceMinor, setupSeq },
  }
}
