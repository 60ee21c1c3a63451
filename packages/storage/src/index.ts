export * from './log-store.ts'
export * from './memory/memory-log-store.ts'
