import type { PrinterReport, PrinterState } from '@comanda/protocol'

/** ready: it prints. info: it is at it, or has not been heard. wait: it wants a hand soon. late: it cannot print. */
export type PrinterTone = 'ready' | 'info' | 'wait' | 'late'

const TONES: Readonly<Record<PrinterState, PrinterTone>> = {
  ready: 'ready',
  printing: 'info',
  'paper-low': 'wait',
  'paper-out': 'late',
  'cover-open': 'late',
  offline: 'late',
  error: 'late',
  unknown: 'info',
}

/** A ready printer that asks about old tickets is not all right. */
export function toneOf({ state, stale, uncertain }: PrinterReport): PrinterTone {
  const tone = TONES[state]
  return stale + uncertain > 0 && tone !== 'late' ? 'wait' : tone
}
