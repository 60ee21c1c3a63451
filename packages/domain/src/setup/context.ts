/** What deciding on the setup log needs to know besides its state. */
export interface SetupContext {
  /** Whether a check is open on the table, in any multi-session of the restaurant (C20). */
  readonly hasOpenCheck: (tableId: string) => boolean
}
