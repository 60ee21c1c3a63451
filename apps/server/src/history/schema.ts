/** "CMDH": tells a history file from any other SQLite database. */
export const APPLICATION_ID = 0x434d4448

/** Raise it with every change of the schema or of what the rows say: older files are then made anew from the logs. */
export const PROJECTION_VERSION = 3

export const SCHEMA = `
  CREATE TABLE logs (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
    restaurant TEXT NOT NULL, multi_session TEXT NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0, hash TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE TABLE checks (
    row INTEGER PRIMARY KEY, log INTEGER NOT NULL, id TEXT NOT NULL,
    number INTEGER, day TEXT NOT NULL, provisional TEXT NOT NULL, status TEXT NOT NULL,
    table_id TEXT, table_number TEXT, order_type_id TEXT, customer_id TEXT,
    opened_by TEXT NOT NULL, waiter_id TEXT NOT NULL, guests INTEGER, total_minor INTEGER NOT NULL,
    opened_at INTEGER NOT NULL, closed_at INTEGER, opened_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL,
    UNIQUE (log, id)
  ) STRICT;
  CREATE INDEX checks_newest ON checks (log, opened_seq, id);
  CREATE INDEX checks_number ON checks (log, number);
  CREATE INDEX checks_day ON checks (log, day);
  CREATE INDEX checks_customer ON checks (log, customer_id);
  CREATE INDEX checks_opened_by ON checks (log, opened_by);
  CREATE INDEX checks_waiter ON checks (log, waiter_id);
  CREATE INDEX checks_total ON checks (log, total_minor);
  CREATE TABLE check_tables (
    row INTEGER NOT NULL, table_id TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (row, table_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX check_tables_id ON check_tables (table_id);
  CREATE INDEX check_tables_folded ON check_tables (folded);
  CREATE TABLE check_words (
    word TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (word, row)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX check_words_row ON check_words (row);
  CREATE TABLE check_people (
    person TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (person, row)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX check_people_row ON check_people (row);
  CREATE TABLE check_ops (
    row INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (row, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE check_aliases (
    log INTEGER NOT NULL, id TEXT NOT NULL, of TEXT NOT NULL, PRIMARY KEY (log, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE check_bodies (row INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
  CREATE TABLE z_reports (
    log INTEGER NOT NULL, number INTEGER NOT NULL, day TEXT NOT NULL,
    closed_at INTEGER NOT NULL, closed_by TEXT NOT NULL, checks INTEGER NOT NULL,
    total_minor INTEGER NOT NULL, difference_minor INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (log, number)
  ) STRICT;
  CREATE TABLE states (
    log INTEGER PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL, body BLOB NOT NULL
  ) STRICT;
  CREATE TABLE kitchen_dishes (
    log INTEGER NOT NULL, ticket TEXT NOT NULL, place INTEGER NOT NULL,
    day TEXT NOT NULL, hour INTEGER NOT NULL, check_id TEXT NOT NULL, line TEXT NOT NULL, part TEXT NOT NULL,
    station TEXT, station_name TEXT, product TEXT, name TEXT NOT NULL, quantity INTEGER NOT NULL,
    fired_at INTEGER NOT NULL, fired_seq INTEGER NOT NULL, fired_by TEXT NOT NULL,
    started_at INTEGER, started_by TEXT, done_at INTEGER, done_by TEXT, served_at INTEGER, served_by TEXT,
    recalled INTEGER NOT NULL DEFAULT 0, voided INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (log, ticket, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX kitchen_dishes_day ON kitchen_dishes (log, day);
  CREATE INDEX kitchen_dishes_line ON kitchen_dishes (log, line, part);
`
