import { ServiceCommand } from '@comanda/domain'
import { PRODUCTS } from '../seed/members.ts'
import { priceOf } from '../seed/restaurant.ts'
import { pick } from './random.ts'

export interface KnownLine {
  readonly id: string
  readonly quantity: number
}

export interface KnownCheck {
  readonly id: string
  readonly lines: readonly KnownLine[]
}

/** A check that has so many lines gets no more: the load goes on for as long as it likes, the checks stay of ordinary size. */
const MOST_LINES = 16
const ADDING = 0.4
const TYPING = 0.2

/** What a busy waiter does next: adds a dish, taps one more, or types a quantity. */
export function nextCommand(
  random: () => number,
  checks: readonly KnownCheck[],
  newId: () => string,
): ServiceCommand {
  const check = pick(random, checks)
  const chance = random()
  const checkId = check.id
  if (chance < ADDING && check.lines.length < MOST_LINES) return addLine(random, checkId, newId())
  const { id: lineId, quantity } = pick(random, check.lines)
  const seen = { quantity }
  if (chance > 1 - TYPING)
    return ServiceCommand.parse({
      type: 'setQuantity',
      checkId,
      lineId,
      to: otherThan(quantity, random),
      seen,
    })
  const by = quantity > 3 && random() < 0.5 ? -1 : 1
  return ServiceCommand.parse({ type: 'adjustQuantity', checkId, lineId, by, seen })
}

function addLine(random: () => number, checkId: string, lineId: string): ServiceCommand {
  const product = Math.floor(random() * PRODUCTS)
  return ServiceCommand.parse({
    type: 'addLine',
    checkId,
    lineId,
    productId: `product-${product}`,
    quantity: 1,
    seen: { unitPriceMinor: priceOf(product), setupSeq: 1_000 },
  })
}

function otherThan(quantity: number, random: () => number): number {
  const to = 2 + Math.floor(random() * 7)
  return to === quantity ? to + 1 : to
}
