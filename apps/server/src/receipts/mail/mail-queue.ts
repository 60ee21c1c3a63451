import type { DatabaseSync } from 'node:sqlite'
import type { ReceiptRef } from '../receipt-book.ts'

/** A receipt on its way to somebody. Their address is forgotten when it has left, or was given up. */
export interface Mail extends ReceiptRef {
  readonly id: string
  readonly recipient: string
  /** The link in it; `null`: guests cannot reach this server. */
  readonly link: string | null
  readonly madeAt: number
  readonly state: 'waiting' | 'sent' | 'failed'
  readonly tries: number
  /** When it is tried (again). Milliseconds since the epoch. */
  readonly nextAt: number
  /** What the mail server said last; empty: nothing. */
  readonly problem: string
}

const COLUMNS = `id, log, check_id AS checkId, refund AS refundId, link, recipient, made_at AS madeAt, state,
  tries, next_at AS nextAt, problem`

/** Mails in the file of receipts: what was taken is sent, whatever becomes of this process or the mail server. */
export class MailQueue {
  readonly #ask: ReturnType<typeof statementsOf>

  constructor(db: DatabaseSync) {
    this.#ask = statementsOf(db)
  }

  /** Durable when it returns. */
  add({
    id,
    log,
    checkId,
    refundId,
    link,
    recipient,
    madeAt,
  }: Omit<Mail, 'state' | 'tries' | 'nextAt' | 'problem'>) {
    this.#ask.add.run(id, log, checkId, refundId, link, recipient, madeAt, madeAt)
  }

  find(id: string): Mail | null {
    return (this.#ask.find.get(id) as Mail | undefined) ?? null
  }

  /** The one that is to be tried first, whenever that is; `null`: none waits. */
  next(): Mail | null {
    return (this.#ask.next.get() as Mail | undefined) ?? null
  }

  sent(id: string): void {
    this.#ask.over.run('sent', '', id)
  }

  failed(id: string, problem: string): void {
    this.#ask.over.run('failed', problem, id)
  }

  again(id: string, nextAt: number, problem: string): void {
    this.#ask.again.run(nextAt, problem, id)
  }

  /** Forgets mails that ended before this moment. */
  prune(before: number): void {
    this.#ask.prune.run(before)
  }
}

const statementsOf = (db: DatabaseSync) => ({
  add: db.prepare(`INSERT INTO mails (id, log, check_id, refund, link, recipient, made_at, next_at, state, tries, problem)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, '')`),
  find: db.prepare(`SELECT ${COLUMNS} FROM mails WHERE id = ?`),
  next: db.prepare(`SELECT ${COLUMNS} FROM mails WHERE state = 'waiting' ORDER BY next_at, place LIMIT 1`),
  over: db.prepare(
    "UPDATE mails SET state = ?, problem = ?, tries = tries + 1, recipient = '', link = NULL WHERE id = ?",
  ),
  again: db.prepare('UPDATE mails SET next_at = ?, problem = ?, tries = tries + 1 WHERE id = ?'),
  prune: db.prepare("DELETE FROM mails WHERE state <> 'waiting' AND made_at < ?"),
})
