import type { DatabaseSync } from 'node:sqlite'

/** Which document: the receipt of a settled check, one of its refunds, or one of its invoices. */
export interface ReceiptRef {
  /** Name of the service log. */
  readonly log: string
  readonly checkId: string
  /** Of the refund or the invoice; empty: the receipt of the check itself. */
  readonly refundId: string
}

export interface ReceiptBookOptions {
  readonly db: DatabaseSync
  /** 128 random bits as text that can stand in an address. */
  readonly newToken: () => string
  readonly now: () => number
}

/** What was given out of each receipt: its one link, and its papers. Everything is durable when a call returns. */
export class ReceiptBook {
  readonly #options: ReceiptBookOptions
  readonly #ask: ReturnType<typeof statementsOf>

  constructor(options: ReceiptBookOptions) {
    this.#options = options
    this.#ask = statementsOf(options.db)
  }

  /** The token of a document's link. It is random and made once: nobody finds it from a check. */
  tokenOf(ref: ReceiptRef): string {
    const known = this.#ask.token.get(...key(ref))?.token
    if (known !== undefined) return known as string
    const { newToken, now } = this.#options
    this.#ask.addLink.run(...key(ref), newToken(), now())
    return this.#ask.token.get(...key(ref))?.token as string
  }

  /** The document behind a token; `null`: none. */
  behind(token: string): ReceiptRef | null {
    return (this.#ask.behind.get(token) as ReceiptRef | undefined) ?? null
  }

  /** How many papers of it there are. */
  copies(ref: ReceiptRef): number {
    return this.#ask.copies.get(...key(ref))?.copies as number
  }

  /** Counts one more paper. Returns which it is, from 1. */
  nextCopy(ref: ReceiptRef): number {
    const copy = this.copies(ref) + 1
    this.#ask.addCopy.run(...key(ref), copy, 'asked', this.#options.now())
    return copy
  }

  /**
   * True when the first paper is the one that comes by itself when a check is settled; said again when the log
   * is read again. False: somebody was faster.
   */
  isFirstBySettling(ref: ReceiptRef): boolean {
    this.#ask.addCopy.run(...key(ref), 1, 'settled', this.#options.now())
    return this.#ask.cause.get(...key(ref))?.cause === 'settled'
  }
}

const key = ({ log, checkId, refundId }: ReceiptRef) => [log, checkId, refundId] as const

const statementsOf = (db: DatabaseSync) => ({
  token: db.prepare('SELECT token FROM links WHERE log = ? AND check_id = ? AND refund = ?'),
  addLink: db.prepare('INSERT INTO links VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'),
  behind: db.prepare('SELECT log, check_id AS checkId, refund AS refundId FROM links WHERE token = ?'),
  copies: db.prepare(
    'SELECT coalesce(max(copy), 0) AS copies FROM copies WHERE log = ? AND check_id = ? AND refund = ?',
  ),
  addCopy: db.prepare('INSERT INTO copies VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING'),
  cause: db.prepare('SELECT cause FROM copies WHERE log = ? AND check_id = ? AND refund = ? AND copy = 1'),
})
