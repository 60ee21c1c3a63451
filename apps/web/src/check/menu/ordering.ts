import {
  type Check,
  type Configuration,
  courseOf,
  isOpen,
  lineForTap,
  type OrderedLine,
  PLAIN,
  type ProductRecord,
  type ServiceIntent,
  type SetupState,
  unitPriceOf,
} from '@comanda/domain'
import type { OrderingFor } from '../ordering-for.ts'

/** What is ordered of a product. Left out: one, plain. */
export interface Order {
  readonly configuration?: Configuration
  readonly quantity?: number
  readonly kitchenNote?: string
}

/** Puts a product on the check of this screen. `true`: it is there. */
export type AddProduct = (productId: string, order?: Order) => boolean

/** Nothing chosen, but perhaps a variant. */
export const plainOf = (variantId: string | null): Configuration => ({ ...PLAIN, variantId })

export interface Ordering {
  readonly setup: SetupState
  readonly setupSeq: number
  readonly check: Check | undefined
  /** As the screen knows it: it may have been merged into another since. */
  readonly checkId: string
  readonly product: ProductRecord
  readonly order: Order
  readonly wanted: OrderingFor
  /** Asked for only where there is a new line. */
  readonly newLineId: () => string
}

export interface Ordered {
  readonly lineId: string
  readonly intent: ServiceIntent
}

/** One more on the line that has the same for the same seat and course (C2), or a line of its own. */
export function orderOf(ordering: Ordering): Ordered {
  const { checkId, order } = ordering
  const quantity = order.quantity ?? 1
  const line = repeated(ordering)
  if (line === undefined) {
    const lineId = ordering.newLineId()
    return { lineId, intent: newLine(ordering, lineId, quantity) }
  }
  const seen = { quantity: line.quantity }
  return {
    lineId: line.id,
    intent: { type: 'adjustQuantity', checkId, lineId: line.id, by: quantity, seen },
  }
}

function newLine(ordering: Ordering, lineId: string, quantity: number) {
  const { check, checkId, product, order, wanted, setup, setupSeq } = ordering
  const { configuration = PLAIN, kitchenNote = '' } = order
  const orderTypeId = check?.orderTypeId ?? null
  const priceMinor = unitPriceOf(setup, product, configuration, orderTypeId)
  return {
    type: 'addLine',
    checkId,
    lineId,
    productId: product.id,
    quantity,
    configuration,
    kitchenNote,
    ...(wanted.course !== null && { course: wanted.course }),
    seat: wanted.seat,
    held: wanted.held,
    seen: { unitPriceMinor: priceMinor ?? product.priceMinor, setupSeq, orderTypeId },
  } as const satisfies ServiceIntent
}

/** Only what has nothing chosen but its variant: all else is a line of its own. */
function repeated({ setup, check, product, order, wanted }: Ordering): OrderedLine | undefined {
  const { configuration = PLAIN, kitchenNote = '' } = order
  const isPlain =
    product.priceKind === 'fixed' &&
    kitchenNote === '' &&
    configuration.modifiers.length === 0 &&
    configuration.parts.length === 0
  if (check === undefined || !isOpen(check) || !isPlain) return undefined
  const unitPriceMinor = unitPriceOf(setup, product, configuration, check.orderTypeId)
  if (unitPriceMinor === null) return undefined
  const course = wanted.course ?? courseOf(setup, product)
  const lines = check.lines
    .filter(
      (line) =>
        line.productId === product.id &&
        line.variantId === configuration.variantId &&
        line.course === course &&
        line.held === wanted.held,
    )
    // That they are held, or this variant, is what is wanted here.
    .map((line) => ({ ...line, held: false, variantId: null }))
  return lineForTap({ ...check, lines }, { productId: product.id, unitPriceMinor, seat: wanted.seat })
}
