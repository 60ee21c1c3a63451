/** What a printer says of itself (F4.3). `unknown`: nobody has heard of it yet. */
export type PrinterState =
  | 'ready'
  | 'printing'
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  | 'offline'
  | 'error'
  | 'unknown'

/** How a printer is, and what waits for it. */
export interface PrinterReport {
  readonly printerId: string
  readonly state: PrinterState
  /** Jobs that have not been printed yet. */
  readonly waiting: number
  /** Of those, so many are so old that somebody has to say whether they are still wanted. */
  readonly stale: number
  /** Jobs of which nobody knows whether they came out: the connection broke in the middle. */
  readonly uncertain: number
  /** Since when it is in this state. Milliseconds since the epoch, the server's clock. */
  readonly since: number
  /** Its jobs go to another printer meanwhile. */
  readonly fallback: boolean
  /** When its drawer was to open and did not, and has not opened since. Milliseconds since the epoch, the server's clock. */
  readonly drawerShutAt?: number
}
