/** Why history gives no answer. Selling goes on whatever it is. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError'
  readonly code: 'unavailable' | 'too-slow'

  constructor(code: HistoryError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export const unavailable = (message: string, cause?: unknown): HistoryError =>
  new HistoryError('unavailable', message, { cause })
