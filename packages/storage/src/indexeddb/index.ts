export {
  deleteIndexedDbLogStore,
  type IndexedDbLogStoreOptions,
  openIndexedDbLogStore,
} from './indexeddb-log-store.ts'
