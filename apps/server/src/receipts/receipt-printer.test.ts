import { moneySetup, type SetupFact } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { receiptPrinterOf } from './receipt-printer.ts'

const printer = (id: string, position: number, active = true) => ({
  type: 'printerSaved.v1',
  value: { id, name: id, host: id, position, active },
})
const desk = (id: string, multiSessionId: string | null, receiptPrinterId: string | null) => ({
  type: 'terminalSaved.v1',
  value: {
    id,
    name: id,
    code: id,
    multiSessionId,
    link: { mode: 'bus', intervalMs: 500 },
    receiptPrinterId,
  },
})
const station = (id: string, ...printerIds: string[]) => ({
  type: 'stationSaved.v1',
  value: { id, name: id, printerIds },
})

/** Where the receipts of the terminal `phone` of the dining room come out. */
function found(...facts: readonly object[]): string | null {
  const all = [printer('kitchen', 0), station('grill', 'kitchen'), ...facts]
  const setup = moneySetup({}, ...(all as unknown as readonly SetupFact[]))
  return receiptPrinterOf(setup.terminals.phone, setup)?.id ?? null
}

test('[F5.5] a receipt comes out at the printer of the terminal, wherever that stands', () => {
  expect(found(desk('phone', 'dining', 'kitchen'), printer('till', 1))).toBe('kitchen')
})

test('[F5.5] without one of its own: at a desk of its multi-session, then of the restaurant, then at one that nobody needs', () => {
  const phone = desk('phone', 'dining', null)
  const beach = [printer('beach', 2), desk('b1', 'beach', 'beach')]
  const till = [printer('till', 3), desk('d1', 'dining', 'till')]
  const spare = printer('spare', 1)
  expect(found(phone, ...beach, ...till, spare)).toBe('till')
  expect(found(phone, ...beach, spare)).toBe('beach')
  expect(found(phone, spare)).toBe('spare')
})

test('[F5.5] never at one that speaks for a station, or is switched off', () => {
  const phone = desk('phone', 'dining', null)
  expect(found(phone)).toBeNull()
  expect(found(phone, desk('d1', 'dining', 'kitchen'))).toBeNull()
  expect(found(phone, printer('till', 1, false), desk('d1', 'dining', 'till'))).toBeNull()
})
