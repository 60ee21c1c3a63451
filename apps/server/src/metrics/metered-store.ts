import type { Batch, LogStore } from '@comanda/storage'

/** The same store, telling how long each commit took. */
export function meteredStore(store: LogStore, took: (seconds: number) => void): LogStore {
  return {
    load: (log) => store.load(log),
    records: (log, after, limit) => store.records(log, after, limit),
    logs: () => store.logs(),
    value: (key) => store.value(key),
    keys: (prefix) => store.keys(prefix),
    close: () => store.close(),
    async commit(batch: Batch): Promise<void> {
      const started = performance.now()
      await store.commit(batch)
      took((performance.now() - started) / 1000)
    },
  }
}
