import { lineDiscountMinor, lineListMinor, lineTotalMinor } from '../../money/totals.ts'
import type { LineModifier, OrderedLine } from '../state.ts'
import type { ReceiptLine } from './receipt.ts'

/** A line as guests read it: kitchen notes, seats and courses are nobody's business but ours. */
export const receiptLine = (line: OrderedLine): ReceiptLine => ({
  lineId: line.id,
  quantity: line.quantity,
  name: line.name,
  unitPriceMinor: line.unitPriceMinor,
  modifiers: line.modifiers.map(chosen),
  parts: line.parts.map(({ name, modifiers }) => ({ name, modifiers: modifiers.map(chosen) })),
  weightGrams: line.weightGrams,
  kiloMinor: line.unitPriceMinor === line.listPriceMinor ? (line.kiloMinor ?? null) : null,
  note: line.customerNote,
  listMinor: lineListMinor(line),
  discountBp: line.comp === null ? line.discountBp : 0,
  discountMinor: lineDiscountMinor(line),
  isFree: line.comp !== null,
  totalMinor: lineTotalMinor(line),
})

const chosen = ({ name, count }: LineModifier) => ({ name, count })
