import type { PrinterState } from '@comanda/protocol'
import type { PrinterStatus } from '../escpos/status.ts'

/** What somebody has to do something about comes first: an open cover also looks like missing paper. */
export function stateOf({ coverOpen, paperOut, error, offline, paperLow }: PrinterStatus): PrinterState {
  if (coverOpen) return 'cover-open'
  if (paperOut) return 'paper-out'
  if (error) return 'error'
  if (offline) return 'offline'
  return paperLow ? 'paper-low' : 'ready'
}
