/** An error that is answered in words: what is wrong, and how to mend it. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  /** Stable, for programs. */
  readonly code: string
  readonly mend: string

  constructor(status: number, code: string, message: string, mend: string, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.code = code
    this.mend = mend
  }
}

/** The body of every answer that is an error. */
export const errorBody = ({ code, message, mend }: Pick<ApiError, 'code' | 'message' | 'mend'>) => ({
  error: { code, message, mend },
})
