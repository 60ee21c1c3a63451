import type { DatabaseSync } from 'node:sqlite'

/** The reading statements, prepared once. */
export const prepareReads = (db: DatabaseSync) => ({
  logId: db.prepare('SELECT id FROM logs WHERE name = ?'),
  logNames: db.prepare(`
    SELECT name FROM logs WHERE EXISTS (SELECT 1 FROM ops WHERE log = id)
      OR EXISTS (SELECT 1 FROM snapshots WHERE log = id) OR EXISTS (SELECT 1 FROM last_decided WHERE log = id)
      OR EXISTS (SELECT 1 FROM outbox WHERE log = id)`),
  run: db.prepare(`
    SELECT (SELECT min(seq) FROM ops WHERE log = ?1) AS first, (SELECT max(seq) FROM ops WHERE log = ?1) AS last,
      (SELECT seq FROM snapshots WHERE log = ?1) AS snapshotSeq`),
  record: db.prepare('SELECT body FROM ops WHERE log = ? AND seq = ?'),
  records: db.prepare('SELECT body FROM ops WHERE log = ? AND seq > ? ORDER BY seq LIMIT ?'),
  snapshot: db.prepare('SELECT body FROM snapshots WHERE log = ?'),
  answers: db.prepare('SELECT body FROM answers WHERE log = ? ORDER BY replica, n'),
  lastDecided: db.prepare('SELECT replica, n FROM last_decided WHERE log = ? ORDER BY replica'),
  outbox: db.prepare('SELECT body FROM outbox WHERE log = ? ORDER BY place'),
  value: db.prepare('SELECT body FROM named_values WHERE name = ?'),
  valueNames: db.prepare('SELECT name FROM named_values WHERE name >= ?'),
})

/** The writing statements, prepared once. */
export const prepareWrites = (db: DatabaseSync) => ({
  begin: db.prepare('BEGIN IMMEDIATE'),
  commit: db.prepare('COMMIT'),
  addLog: db.prepare('INSERT INTO logs (name) VALUES (?) RETURNING id'),
  append: db.prepare('INSERT INTO ops (log, seq, body) VALUES (?, ?, ?)'),
  replaceRecord: db.prepare('UPDATE ops SET body = ?3 WHERE log = ?1 AND seq = ?2'),
  dropRecords: db.prepare('DELETE FROM ops WHERE log = ? AND seq <= ?'),
  dropAllRecords: db.prepare('DELETE FROM ops WHERE log = ?'),
  putSnapshot: db.prepare(`
    INSERT INTO snapshots (log, seq, body) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET seq = excluded.seq, body = excluded.body`),
  putAnswer: db.prepare('INSERT OR REPLACE INTO answers (log, replica, n, body) VALUES (?, ?, ?, ?)'),
  noteDecided: db.prepare(`
    INSERT INTO last_decided (log, replica, n) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET n = max(n, excluded.n)`),
  dropAnswers: db.prepare('DELETE FROM answers WHERE log = ? AND replica = ? AND n <= ?'),
  putOutbox: db.prepare('INSERT OR IGNORE INTO outbox (log, replica, n, body) VALUES (?, ?, ?, ?)'),
  dropOutbox: db.prepare('DELETE FROM outbox WHERE log = ? AND replica = ? AND n = ?'),
  putValue: db.prepare('INSERT OR REPLACE INTO named_values (name, body) VALUES (?, ?)'),
  dropValue: db.prepare('DELETE FROM named_values WHERE name = ?'),
})

export type Reads = ReturnType<typeof prepareReads>
export type Writes = ReturnType<typeof prepareWrites>
