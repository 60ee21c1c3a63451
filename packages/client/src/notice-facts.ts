/** What every notice has. */
export interface NoticeFacts {
  readonly id: string
  /** Milliseconds since the epoch. */
  readonly at: number
}
