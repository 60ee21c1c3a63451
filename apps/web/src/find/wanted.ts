/** What is looked for. */
export interface Wanted {
  /** Numbers, labels, tables, guests, people, amounts: each word must be about the check. */
  readonly words: string
  /** Business day, `2031-05-17`; `null`: any. */
  readonly day: string | null
  /** Somebody who opened, serves or changed it; `null`: anybody. */
  readonly personId: string | null
}
