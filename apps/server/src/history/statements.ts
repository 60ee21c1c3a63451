import type { DatabaseSync } from 'node:sqlite'

const ROW = '(SELECT row FROM checks WHERE log = ? AND id = ?)'
const ROWS = '(SELECT row FROM checks WHERE log = ?)'
/** Tables whose rows belong to the row of a check. */
const PARTS = ['check_tables', 'check_words', 'check_people', 'check_ops', 'check_bodies']

/** The writing statements, prepared once. */
export const prepareWrites = (db: DatabaseSync) => ({
  putCheck: db.prepare(`
    INSERT INTO checks (log, id, number, day, provisional, status, table_id, table_number,
        order_type_id, customer_id, opened_by, waiter_id, guests, total_minor, opened_at, closed_at,
        opened_seq, last_seq)
      VALUES (:log, :id, :number, :day, :provisional, :status, :tableId, :tableNumber,
        :orderTypeId, :customerId, :openedBy, :waiterId, :guests, :totalMinor, :openedAt, :closedAt,
        :openedSeq, :lastSeq)
      ON CONFLICT (log, id) DO UPDATE SET number = excluded.number, day = excluded.day,
        provisional = excluded.provisional, status = excluded.status, table_id = excluded.table_id,
        table_number = excluded.table_number, order_type_id = excluded.order_type_id,
        customer_id = excluded.customer_id,
        opened_by = excluded.opened_by, waiter_id = excluded.waiter_id, guests = excluded.guests,
        total_minor = excluded.total_minor, opened_at = excluded.opened_at, closed_at = excluded.closed_at,
        opened_seq = excluded.opened_seq, last_seq = excluded.last_seq
      RETURNING row`),
  dropTables: db.prepare('DELETE FROM check_tables WHERE row = ?'),
  addTable: db.prepare('INSERT INTO check_tables (row, table_id, folded) VALUES (?, ?, ?)'),
  dropWords: db.prepare('DELETE FROM check_words WHERE row = ?'),
  addWord: db.prepare('INSERT INTO check_words (word, row) VALUES (?, ?)'),
  dropPeople: db.prepare('DELETE FROM check_people WHERE row = ?'),
  addPerson: db.prepare('INSERT INTO check_people (person, row) VALUES (?, ?)'),
  putBody: db.prepare('INSERT OR REPLACE INTO check_bodies (row, body) VALUES (?, ?)'),
  dropBody: db.prepare('DELETE FROM check_bodies WHERE row = ?'),
  addOp: db.prepare(
    'INSERT OR IGNORE INTO check_ops (seq, row) SELECT ?, row FROM checks WHERE log = ? AND id = ?',
  ),
  handOps: db.prepare(`
    INSERT OR IGNORE INTO check_ops (row, seq)
      SELECT other.row, seq FROM check_ops JOIN checks AS other ON other.log = :log AND other.id = :of
        WHERE check_ops.row = (SELECT row FROM checks WHERE log = :log AND id = :id)`),
  droppingCheck: [
    ...PARTS.map((table) => db.prepare(`DELETE FROM ${table} WHERE row = ${ROW}`)),
    db.prepare('DELETE FROM checks WHERE log = ? AND id = ?'),
  ],
  leadAliases: db.prepare('UPDATE check_aliases SET of = ? WHERE log = ? AND of = ?'),
  putAlias: db.prepare('INSERT OR REPLACE INTO check_aliases (log, id, of) VALUES (?, ?, ?)'),
  dropAlias: db.prepare('DELETE FROM check_aliases WHERE log = ? AND id = ?'),
  clearing: [
    ...PARTS.map((table) => db.prepare(`DELETE FROM ${table} WHERE row IN ${ROWS}`)),
    db.prepare('DELETE FROM check_aliases WHERE log = ?'),
    db.prepare('DELETE FROM checks WHERE log = ?'),
  ],
})

export type Writes = ReturnType<typeof prepareWrites>
