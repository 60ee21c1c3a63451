import type { OpenCheck, OrderedLine } from './state.ts'

/**
 * The line that one more tap on a product raises: the newest plain one of that product at that price,
 * without notes or discount. None: the tap makes a new line.
 */
export function lineForTap(
  check: OpenCheck,
  productId: string,
  unitPriceMinor: number,
): OrderedLine | undefined {
  return check.lines.findLast(
    (line): line is OrderedLine =>
      line.status === 'ordered' &&
      line.productId === productId &&
      line.unitPriceMinor === unitPriceMinor &&
      line.discountBp === 0 &&
      line.customerNote === '' &&
      line.kitchenNote === '',
  )
}
