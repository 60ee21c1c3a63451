import type { OpRecord } from '@comanda/sync'
import { unwrap } from 'idb'
import { assertSameHash, type Held, HOLDS_NOTHING, planRecords, withoutPersonal } from '../record-run.ts'
import type { PreparedBatch, PreparedWrite } from './prepared-batch.ts'
import { logRange, within } from './ranges.ts'
import { DATA_STORES, type Database, type WriteTransaction } from './schema.ts'

/** Writes a batch in one transaction. Rejects when nothing of it is there. */
export async function writeBatch(db: Database, batch: PreparedBatch): Promise<void> {
  const tx = db.transaction([...DATA_STORES], 'readwrite', { durability: batch.durability })
  const done = tx.done
  done.catch(() => {})
  const writer = new TransactionWriter(tx)
  try {
    for (const write of batch.writes) await writer.write(write)
    writer.writeValues(batch.values)
    await writer.settled()
    await done
  } catch (error) {
    abort(tx)
    await done.catch(() => {})
    throw tx.error ?? error
  }
}

/**
 * Adds what the unique index does not have yet. To look it up first would take one more turn of the page: on a
 * screen that is about to paint a tap, as long as that frame, before the command could be saved and sent.
 */
const addUnlessThere = (store: IDBObjectStore, item: object): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = store.add(item)
    request.onsuccess = () => resolve()
    request.onerror = (event) => {
      if (request.error?.name !== 'ConstraintError') return reject(request.error)
      // What is there stays, and the transaction goes on.
      event.preventDefault()
      event.stopPropagation()
      resolve()
    }
  })

function abort(tx: WriteTransaction): void {
  try {
    tx.abort()
  } catch {
    // It has ended by itself.
  }
}

class TransactionWriter {
  readonly #tx: WriteTransaction
  readonly #requests: Promise<unknown>[] = []

  constructor(tx: WriteTransaction) {
    this.#tx = tx
  }

  /** Rejects with the first request that failed: the transaction itself knows less about it. */
  async settled(): Promise<void> {
    await Promise.all(this.#requests)
  }

  async write(write: PreparedWrite): Promise<void> {
    await this.#writeRecords(write)
    await this.#writeAnswers(write)
    const outbox = this.#tx.objectStore('outbox')
    for (const { replica, n, text } of write.outboxPut)
      this.#send(addUnlessThere(unwrap(outbox), { log: write.log, replica, n, text }))
    for (const { replica, n } of write.outboxDelete) {
      const place = await this.#placeOf(write.log, replica, n)
      if (place !== undefined) this.#send(outbox.delete(place))
    }
  }

  writeValues(values: PreparedBatch['values']): void {
    const store = this.#tx.objectStore('values')
    for (const [key, text] of values)
      this.#send(text === undefined ? store.delete(key) : store.put(text, key))
  }

  async #writeRecords(write: PreparedWrite): Promise<void> {
    const { log, records, snapshot, dropRecordsThrough, dropAllRecords, erasePersonal } = write
    const touchesRecords = records.length > 0 || dropRecordsThrough !== undefined || dropAllRecords === true
    if (!touchesRecords && snapshot === undefined && erasePersonal.length === 0) return
    const store = this.#tx.objectStore('records')
    const held = (await this.#tx.objectStore('heads').get(log)) ?? HOLDS_NOTHING
    const plan = planRecords(held, write)
    for (const record of plan.known)
      assertSameHash(log, record, (await this.#record(log, record.seq))?.hash ?? '')
    if (plan.dropAll) this.#send(store.delete(logRange(log)))
    for (const { seq, text } of plan.append) this.#send(store.put(text, [log, seq]))
    if (plan.putSnapshot && snapshot !== undefined)
      this.#send(this.#tx.objectStore('snapshots').put(snapshot.text, log))
    if (plan.dropThrough > 0) this.#send(store.delete(within([log, 0], [log, plan.dropThrough])))
    for (const seq of erasePersonal) await this.#erase(log, seq)
    this.#putHead(log, plan.held)
  }

  #putHead(log: string, held: Held): void {
    const heads = this.#tx.objectStore('heads')
    const isEmpty = held.run === null && held.snapshotSeq === null
    this.#send(isEmpty ? heads.delete(log) : heads.put(held, log))
  }

  async #writeAnswers({ log, answers, answersStored }: PreparedWrite): Promise<void> {
    const store = this.#tx.objectStore('answers')
    const last = new Map<string, number>()
    for (const { replica, n, text } of answers) {
      this.#send(store.put(text, [log, replica, n]))
      last.set(replica, Math.max(n, last.get(replica) ?? 0))
    }
    const decided = this.#tx.objectStore('decided')
    for (const [replica, n] of last) {
      const known = (await decided.get([log, replica]))?.n ?? 0
      if (n > known) this.#send(decided.put({ replica, n }, [log, replica]))
    }
    for (const { replica, through } of answersStored)
      this.#send(store.delete(within([log, replica], [log, replica, through])))
  }

  async #erase(log: string, seq: number): Promise<void> {
    const record = await this.#record(log, seq)
    if (record?.personal === undefined) return
    this.#send(this.#tx.objectStore('records').put(JSON.stringify(withoutPersonal(record)), [log, seq]))
  }

  async #record(log: string, seq: number): Promise<OpRecord | undefined> {
    const text = await this.#tx.objectStore('records').get([log, seq])
    return text === undefined ? undefined : (JSON.parse(text) as OpRecord)
  }

  #placeOf(log: string, replica: string, n: number): Promise<number | undefined> {
    return this.#tx.objectStore('outbox').index('command').getKey([log, replica, n])
  }

  /** Does not wait: the transaction does, for all of them at once. */
  #send(request: Promise<unknown>): void {
    request.catch(() => {})
    this.#requests.push(request)
  }
}
