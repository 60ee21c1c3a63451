/** What goes wrong between the server and a printer. A test sets it; it holds until it is set otherwise. */
export interface LineFaults {
  /** Nobody answers at its address. */
  isOff: boolean
  /** Connections open and nothing passes, either way. */
  isHanging: boolean
  /** The next connections break after so many bytes have arrived, one for each number. */
  readonly breaksAfter: number[]
}

export const noFaults = (): LineFaults => ({ isOff: false, isHanging: false, breaksAfter: [] })
