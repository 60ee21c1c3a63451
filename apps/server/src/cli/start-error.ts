/** Something that keeps the program from starting and that a person can mend: told in words, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly mend: string

  constructor(message: string, { mend, ...options }: ErrorOptions & { readonly mend: string }) {
    super(message, options)
    this.mend = mend
  }
}
