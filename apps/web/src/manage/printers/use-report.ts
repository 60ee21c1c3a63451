import type { PrinterReport } from '@comanda/protocol'
import { useMemo } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'

/** What the server last said of a printer; `unknown` where it has said nothing. */
export function useReport(printerId: string): PrinterReport {
  const report = useTerminalValue(({ printers }) => printers.find((each) => each.printerId === printerId))
  return useMemo(() => report ?? { ...UNHEARD, printerId }, [report, printerId])
}

const UNHEARD: Omit<PrinterReport, 'printerId'> = {
  state: 'unknown',
  waiting: 0,
  stale: 0,
  uncertain: 0,
  since: 0,
  fallback: false,
}
