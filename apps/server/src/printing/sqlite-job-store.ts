import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { isOver, type Job, type JobStore } from '@comanda/printing'
import type { Position } from '@comanda/sync'

/** The jobs of one restaurant in SQLite. Several restaurants share the file. */
export function sqliteJobStore(db: DatabaseSync, restaurant: string): JobStore {
  const ask = statementsOf(db)
  const jobs = (statement: StatementSync, ...values: SQLInputValue[]): readonly Job[] =>
    statement.all(restaurant, ...values).map(({ body }) => JSON.parse(body as string) as Job)
  return {
    open: async () => jobs(ask.open),
    cursor: async (log) => (ask.cursor.get(restaurant, log) as Position | undefined) ?? null,
    add: async (added, read) =>
      inTransaction(db, () => {
        const fresh = added.filter((job) => ask.add.run(...columns(restaurant, job)).changes === 1)
        if (read !== undefined) ask.putCursor.run(restaurant, read.log, read.cursor.seq, read.cursor.hash)
        return fresh
      }),
    put: async (changed) =>
      inTransaction(db, () => {
        for (const job of changed)
          ask.put.run(job.viaId, isOver(job) ? 1 : 0, job.doneAt, JSON.stringify(job), restaurant, job.id)
      }),
    find: async (id) => jobs(ask.find, id)[0] ?? null,
    of: async (printerId, limit) => jobs(ask.of, printerId, printerId, limit),
    ofTicket: async (ticketId) => jobs(ask.ofTicket, ticketId),
    talkers: async () => ask.talkers.all(restaurant).map(({ printer }) => printer as string),
    addTalker: async (printerId) => void ask.addTalker.run(restaurant, printerId),
    prune: async ({ doneAt, madeAt }) => void ask.prune.run(restaurant, doneAt, madeAt),
  }
}

const columns = (restaurant: string, job: Job): SQLInputValue[] => [
  restaurant,
  job.id,
  job.printerId,
  job.viaId,
  job.ticketId,
  isOver(job) ? 1 : 0,
  job.at,
  job.doneAt,
  JSON.stringify(job),
]

const statementsOf = (db: DatabaseSync) => ({
  open: db.prepare('SELECT body FROM jobs WHERE restaurant = ? AND is_over = 0 ORDER BY place'),
  cursor: db.prepare('SELECT seq, hash FROM cursors WHERE restaurant = ? AND log = ?'),
  add: db.prepare(`INSERT INTO jobs (restaurant, id, printer, via, ticket, is_over, made_at, done_at, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`),
  putCursor: db.prepare('INSERT OR REPLACE INTO cursors VALUES (?, ?, ?, ?)'),
  put: db.prepare(
    'UPDATE jobs SET via = ?, is_over = ?, done_at = ?, body = ? WHERE restaurant = ? AND id = ?',
  ),
  find: db.prepare('SELECT body FROM jobs WHERE restaurant = ? AND id = ?'),
  of: db.prepare(`SELECT body FROM jobs WHERE restaurant = ? AND (printer = ? OR via = ?)
    ORDER BY place DESC LIMIT ?`),
  ofTicket: db.prepare('SELECT body FROM jobs WHERE restaurant = ? AND ticket = ? ORDER BY place'),
  talkers: db.prepare('SELECT printer FROM talkers WHERE restaurant = ?'),
  addTalker: db.prepare('INSERT OR IGNORE INTO talkers VALUES (?, ?)'),
  prune: db.prepare(`DELETE FROM jobs WHERE restaurant = ?
    AND CASE is_over WHEN 1 THEN coalesce(done_at, made_at) < ? ELSE made_at < ? END`),
})

function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
