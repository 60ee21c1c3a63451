import { type Printer, type SetupState, stationPrinterIds, type Terminal } from '@comanda/domain'

type Desk = Pick<Terminal, 'receiptPrinterId' | 'multiSessionId'>

/**
 * Where a terminal's receipts and bills come out: its own printer; else that of another desk of its
 * multi-session, then of the restaurant, then one that nobody else needs. Never one that prints for a
 * station: guests' papers have no business in the kitchen. `null`: there is none.
 */
export function receiptPrinterOf(terminal: Desk | undefined, setup: SetupState): Printer | null {
  const own = drawerPrinterOf(terminal, setup)
  if (own !== null) return own
  const kitchen = new Set(stationPrinterIds(setup))
  const desks = Object.values(setup.terminals)
  const beside = desks.filter(({ multiSessionId }) => multiSessionId === (terminal?.multiSessionId ?? null))
  const free = Object.values(setup.printers)
    .filter(({ active, id }) => active && !kitchen.has(id))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const ofOneOf = (some: readonly Desk[]): Printer | undefined =>
    free.find(({ id }) => some.some(({ receiptPrinterId }) => receiptPrinterId === id))
  return ofOneOf(beside) ?? ofOneOf(desks) ?? free[0] ?? null
}

/** The printer that a terminal's drawer hangs on: only its own. */
export function drawerPrinterOf(
  terminal: Pick<Terminal, 'receiptPrinterId'> | undefined,
  { printers }: SetupState,
): Printer | null {
  const own = printers[terminal?.receiptPrinterId ?? '']
  return own?.active === true ? own : null
}
