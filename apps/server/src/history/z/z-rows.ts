import type { DatabaseSync } from 'node:sqlite'
import { deflateRawSync } from 'node:zlib'
import type { ZReport } from '@comanda/domain'

/** Writes one row for each Z: what it is found by, and the whole of it. The caller puts transactions around it. */
export class ZRows {
  readonly #statements: ReturnType<typeof prepare>

  constructor(db: DatabaseSync) {
    this.#statements = prepare(db)
  }

  clear(log: number): void {
    this.#statements.clear.run(log)
  }

  put(log: number, reports: readonly ZReport[]): void {
    for (const report of reports) this.#put(log, report)
  }

  #put(log: number, report: ZReport): void {
    const { number, day, closed, takings } = report
    this.#statements.put.run({
      log,
      number,
      day,
      closedAt: closed.at,
      closedBy: closed.by,
      checks: takings.checks,
      totalMinor: takings.totalMinor,
      differenceMinor: takings.differenceMinor,
      body: deflateRawSync(JSON.stringify(report)),
    })
  }
}

const prepare = (db: DatabaseSync) => ({
  put: db.prepare(`
    INSERT OR REPLACE INTO z_reports
        (log, number, day, closed_at, closed_by, checks, total_minor, difference_minor, body)
      VALUES (:log, :number, :day, :closedAt, :closedBy, :checks, :totalMinor, :differenceMinor, :body)`),
  clear: db.prepare('DELETE FROM z_reports WHERE log = ?'),
})
