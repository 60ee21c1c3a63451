export type { SqliteLogStoreOptions } from './open-database.ts'
export { openSqliteLogStore, type SqliteLogStore } from './sqlite-log-store.ts'
