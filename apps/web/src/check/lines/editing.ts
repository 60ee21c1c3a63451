import type { CheckId, OrderedLine, ServiceCommand } from '@comanda/domain'
import { type PadKey, type PadMode, parseTyped, typeKey } from './keypad.ts'

/**
 * Which line is chosen and what is being typed for it. It belongs to this screen alone: what others do
 * to the line changes neither the choice nor the digits (INV9).
 */
export interface Editing {
  readonly lineId: string | null
  /** Its numpad and notes are open. */
  readonly isOpen: boolean
  readonly mode: PadMode
  readonly typed: string
  /** The value that was on screen when the typing began. */
  readonly seen: number | null
}

export const IDLE: Editing = { lineId: null, isOpen: false, mode: 'quantity', typed: '', seen: null }

export const select = (lineId: string | null): Editing => ({ ...IDLE, lineId })

export const open = (lineId: string): Editing => ({ ...IDLE, lineId, isOpen: true })

export const withMode = (editing: Editing, mode: PadMode): Editing => ({
  ...editing,
  mode,
  typed: '',
  seen: null,
})

/** One more key; with the first one it is remembered what was there. */
export function withKey(editing: Editing, key: PadKey, line: OrderedLine, exponent: number): Editing {
  const typed = typeKey(editing.mode, editing.typed, key, exponent)
  if (typed === '') return { ...editing, typed, seen: null }
  return { ...editing, isOpen: true, typed, seen: editing.seen ?? fieldOf(line, editing.mode) }
}

export const fieldOf = (line: OrderedLine, mode: PadMode): number =>
  mode === 'quantity' ? line.quantity : mode === 'discount' ? line.discountBp : line.unitPriceMinor

/** Somebody else has set another value while one was typing. */
export const isOvertaken = (editing: Editing, line: OrderedLine): boolean =>
  editing.typed !== '' && editing.seen !== null && editing.seen !== fieldOf(line, editing.mode)

/** What the digits mean; `null` where they change nothing. A quantity of zero takes the line off. */
export function commandFor(
  { mode, typed, seen }: Editing,
  checkId: CheckId,
  line: OrderedLine,
  exponent: number,
): ServiceCommand | null {
  const value = parseTyped(mode, typed, exponent)
  const current = fieldOf(line, mode)
  if (value === null || value === current) return null
  const ids = { checkId, lineId: line.id }
  const saw = seen ?? current
  switch (mode) {
    case 'quantity':
      return value === 0
        ? { type: 'removeLine', ...ids, seen: { quantity: saw } }
        : { type: 'setQuantity', ...ids, to: value, seen: { quantity: saw } }
    case 'discount':
      return { type: 'discountLine', ...ids, discountBp: value, seen: { discountBp: saw } }
    default:
      return { type: 'changePrice', ...ids, unitPriceMinor: value, seen: { unitPriceMinor: saw } }
  }
}

/** The line above or below the chosen one. */
export function neighbour(lines: readonly OrderedLine[], lineId: string | null, step: 1 | -1): string | null {
  if (lines.length === 0) return null
  const at = lines.findIndex(({ id }) => id === lineId)
  if (at === -1) return (step === 1 ? lines[0] : lines.at(-1))?.id ?? null
  return lines[Math.min(lines.length - 1, Math.max(0, at + step))]?.id ?? null
}
