import { firedUnits } from './kitchen/units.ts'
import type { OpenCheck, OrderedLine } from './state.ts'

/** What a tap on a product would put on the check. */
export interface Tap {
  readonly productId: string
  readonly unitPriceMinor: number
  /** The seat that is being ordered for; `null`: the table. */
  readonly seat?: number | null
}

/**
 * The line that one more tap on a product raises: the newest plain one of that product at that price for
 * that seat, which the kitchen has not got, without choices, notes or discount. None: the tap makes a new line.
 */
export function lineForTap(
  check: OpenCheck,
  { productId, unitPriceMinor, seat = null }: Tap,
): OrderedLine | undefined {
  return check.lines.findLast(
    (line): line is OrderedLine =>
      line.status === 'ordered' &&
      line.productId === productId &&
      line.unitPriceMinor === unitPriceMinor &&
      line.seat === seat &&
      isPlain(line),
  )
}

const isPlain = (line: OrderedLine): boolean =>
  line.discountBp === 0 &&
  line.comp === null &&
  !line.held &&
  line.variantId === null &&
  line.weightGrams === null &&
  line.modifiers.length === 0 &&
  line.parts.length === 0 &&
  line.customerNote === '' &&
  line.kitchenNote === '' &&
  line.allergy === '' &&
  firedUnits(line) === 0
