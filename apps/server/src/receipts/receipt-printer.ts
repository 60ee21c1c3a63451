import type { Printer, SetupState, Terminal } from '@comanda/domain'

/** Where a terminal's receipts come out: its own printer, else the first that is in use; `null`: there is none. */
export function receiptPrinterOf(
  terminal: Pick<Terminal, 'receiptPrinterId'> | undefined,
  setup: SetupState,
): Printer | null {
  return drawerPrinterOf(terminal, setup) ?? firstPrinter(setup)
}

/** The printer that a terminal's drawer hangs on: only its own. */
export function drawerPrinterOf(
  terminal: Pick<Terminal, 'receiptPrinterId'> | undefined,
  { printers }: SetupState,
): Printer | null {
  const own = printers[terminal?.receiptPrinterId ?? '']
  return own?.active === true ? own : null
}

const firstPrinter = ({ printers }: SetupState): Printer | null =>
  Object.values(printers)
    .filter(({ active }) => active)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))[0] ?? null
