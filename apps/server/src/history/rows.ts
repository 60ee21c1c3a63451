import type { DatabaseSync } from 'node:sqlite'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ServiceState, SetupState } from '@comanda/domain'
import { parseLogName } from '@comanda/protocol'
import type { Position, Snapshot } from '@comanda/sync'
import { CheckRows } from './check-rows.ts'
import type { Gathered } from './gathered.ts'
import type { DishEvents } from './kitchen/dish-events.ts'
import { DishRows } from './kitchen/dish-rows.ts'
import type { ZReports } from './z/z-reports.ts'
import { ZRows } from './z/z-rows.ts'

/** What a run of records has changed. */
export interface Changes {
  readonly gathered: Gathered
  readonly dishes: DishEvents
  readonly reports: ZReports
}

/** Everything that is written to the file. Each call is one transaction: rows and position are always of one moment. */
export class Rows {
  readonly #db: DatabaseSync
  readonly #checks: CheckRows
  readonly #dishes: DishRows
  readonly #reports: ZRows
  readonly #statements: ReturnType<typeof prepare>

  constructor(db: DatabaseSync) {
    this.#db = db
    this.#checks = new CheckRows(db)
    this.#dishes = new DishRows(db)
    this.#reports = new ZRows(db)
    this.#statements = prepare(db)
  }

  /** How far a log is projected, and the id that its rows carry. */
  log(name: string): { readonly id: number; readonly position: Position } {
    const { restaurantId = '', multiSessionId } = parseLogName(name) ?? {}
    this.#statements.addLog.run(name, restaurantId, multiSessionId ?? '')
    const row = this.#statements.log.get(name) as { id: number; seq: number; hash: string }
    return { id: row.id, position: { seq: row.seq, hash: row.hash } }
  }

  put(log: number, { gathered, dishes, reports }: Changes, setup: SetupState, reached: Position): void {
    this.#inOne(() => {
      this.#checks.put(log, gathered, setup)
      this.#dishes.put(log, dishes.events, setup)
      this.#reports.put(log, reports.made)
      this.#statements.setPosition.run(reached.seq, reached.hash, log)
    })
  }

  /** Forgets everything of a log: what it says belongs to another past. */
  clear(log: number): void {
    this.#inOne(() => {
      this.#checks.clear(log)
      this.#dishes.clear(log)
      this.#reports.clear(log)
      this.#statements.dropState.run(log)
      this.#statements.setPosition.run(0, '', log)
    })
  }

  /** The state at a position that is in the rows. */
  keepState(log: number, { seq, hash, state }: Position & { readonly state: ServiceState }): void {
    this.#statements.putState.run(log, seq, hash, deflateRawSync(JSON.stringify(state), { level: 1 }))
  }

  keptState(log: number): Snapshot<unknown> | null {
    const row = this.#statements.state.get(log)
    if (row === undefined) return null
    const state: unknown = JSON.parse(inflateRawSync(row.body as Uint8Array).toString())
    return { seq: row.seq as number, hash: row.hash as string, epoch: 1, state }
  }

  #inOne(write: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      write()
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#checks.forget()
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }
}

const prepare = (db: DatabaseSync) => ({
  addLog: db.prepare('INSERT OR IGNORE INTO logs (name, restaurant, multi_session) VALUES (?, ?, ?)'),
  log: db.prepare('SELECT id, seq, hash FROM logs WHERE name = ?'),
  setPosition: db.prepare('UPDATE logs SET seq = ?, hash = ? WHERE id = ?'),
  putState: db.prepare('INSERT OR REPLACE INTO states (log, seq, hash, body) VALUES (?, ?, ?, ?)'),
  state: db.prepare('SELECT seq, hash, body FROM states WHERE log = ?'),
  dropState: db.prepare('DELETE FROM states WHERE log = ?'),
})
