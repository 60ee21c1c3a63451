/** Which account a sheet is about. */
export interface AboutAccount {
  readonly customerId: string
  /** Of its customer. */
  readonly name: string
  readonly onClose: () => void
}
