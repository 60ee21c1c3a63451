import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { expectStoreError } from '../contract/harness.ts'
import { envelope, run } from '../contract/samples.ts'
import { type LogStoreHarness, logStoreContract } from '../contract-suite.ts'
import type { LogStore } from '../log-store.ts'
import { deleteIndexedDbLogStore, openIndexedDbLogStore } from './indexeddb-log-store.ts'

const LOG = 'service/1'
let made = 0

function indexedDbHarness(): LogStoreHarness {
  let name = ''
  let stores: LogStore[] = []
  const open = async (): Promise<LogStore> => {
    const store = await openIndexedDbLogStore({ name })
    stores.push(store)
    return store
  }
  return {
    propertyRuns: 25,
    async open() {
      name = `contract ${++made}`
      return open()
    },
    reopen: open,
    async cleanup() {
      await Promise.all(stores.map((store) => store.close()))
      stores = []
      await deleteIndexedDbLogStore(name)
    },
  }
}

logStoreContract('the IndexedDB store', indexedDbHarness())

describe('the IndexedDB store', () => {
  afterEach(() => vi.restoreAllMocks())

  test('[C24] two tabs work on one store', async () => {
    const [a, b] = await twoTabs('tabs')
    await Promise.all([
      a.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 1)] }] }),
      b.commit({ writes: [{ log: LOG, outboxPut: [envelope('r2', 1), envelope('r1', 1)] }] }),
    ])
    await b.commit({ writes: [{ log: LOG, records: run(1, 2) }] })
    await a.commit({ writes: [{ log: LOG, records: run(1, 3) }] })
    expect((await a.load(LOG)).outbox).toEqual([envelope('r1', 1), envelope('r2', 1)])
    expect((await b.load(LOG)).tail).toEqual(run(1, 3))
  })

  test('makes way for a newer tab, and says so from then on', async () => {
    const store = await openIndexedDbLogStore({ name: 'newer' })
    await store.commit({ writes: [{ log: LOG, records: run(1, 1) }] })
    const newer = await rawOpen('newer', 99)
    await expectStoreError(store.load(LOG), 'newer-version')
    await expectStoreError(store.commit({ values: [['a', 1]] }), 'newer-version')
    newer.close()
    await expectStoreError(openIndexedDbLogStore({ name: 'newer' }), 'newer-version')
  })

  test('[INV1] goes on when the browser has dropped the connection', async () => {
    const opened = vi.spyOn(indexedDB, 'open')
    const store = await openIndexedDbLogStore({ name: 'dropped' })
    await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 1)] }] })
    loseConnection(await connectionOf(opened))
    await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 2)] }] })
    loseConnection(await connectionOf(opened))
    expect((await store.load(LOG)).outbox.map(({ n }) => n)).toEqual([1, 2])
    expect(opened).toHaveBeenCalledTimes(3)
  })

  test('[INV1] tries once more when a transaction dies with its connection, and keeps the order', async () => {
    const store = await openIndexedDbLogStore({ name: 'dies' })
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    transaction.mockImplementationOnce(() => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    })
    await Promise.all(
      [1, 2, 3].map((seq) => store.commit({ writes: [{ log: LOG, records: run(seq, seq) }] })),
    )
    expect((await store.load(LOG)).tail).toEqual(run(1, 3))
  })

  test('gives up after the second time, writes nothing, and works again when the browser does', async () => {
    const store = await openIndexedDbLogStore({ name: 'gives up' })
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('the database connection is closing', 'InvalidStateError')
    })
    await expectStoreError(store.commit({ values: [['a', 1]] }), 'not-writable')
    transaction.mockRestore()
    expect(await store.value('a')).toBeUndefined()
    await store.commit({ values: [['a', 1]] })
    expect(await store.value('a')).toBe(1)
  })

  test('a database removed and made anew beneath it is not taken for the old one', async () => {
    const store = await openIndexedDbLogStore({ name: 'removed' })
    await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 1)] }] })
    await deleteIndexedDbLogStore('removed')
    await expectStoreError(
      store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 2)] }] }),
      'damaged',
    )
    await expectStoreError(store.load(LOG), 'damaged')
  })

  test.each([
    ['at the request', throwsAtOnce],
    ['at the end of the transaction', abortsAtTheEnd],
  ])(
    '[INV1] without room (%s) a batch is refused whole as disk-full, and later ones work',
    async (_, failPut) => {
      const store = await openIndexedDbLogStore({ name: `full ${++made}` })
      await store.commit({ writes: [{ log: LOG, records: run(1, 2) }] })
      failPut()
      const batch = { writes: [{ log: LOG, records: run(3, 4) }], values: [['a', 1]] as const }
      await expectStoreError(store.commit(batch), 'disk-full')
      vi.restoreAllMocks()
      expect((await store.load(LOG)).tail).toEqual(run(1, 2))
      await store.commit(batch)
      expect((await store.load(LOG)).tail).toEqual(run(1, 4))
    },
  )

  test('asks for the durability of each batch', async () => {
    const store = await openIndexedDbLogStore({ name: 'durability' })
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await store.commit({ values: [['a', 1]] })
    await store.commit({ values: [['a', 2]], durability: 'relaxed' })
    expect(transaction.mock.calls.map(([, , options]) => options)).toEqual([
      { durability: 'strict' },
      { durability: 'relaxed' },
    ])
  })
})

async function twoTabs(name: string): Promise<readonly [LogStore, LogStore]> {
  return [await openIndexedDbLogStore({ name }), await openIndexedDbLogStore({ name })]
}

function rawOpen(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })
}

/** The connection that the last call of `indexedDB.open` led to. */
async function connectionOf(opened: { readonly mock: { readonly results: readonly { value: unknown }[] } }) {
  const request = opened.mock.results.at(-1)?.value as IDBOpenDBRequest | undefined
  return request?.result as never
}

function throwsAtOnce(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
}

function abortsAtTheEnd(): void {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given)
    const transaction = this.transaction as IDBTransaction & { _abort(name: string): void }
    request.addEventListener('success', () => transaction._abort('QuotaExceededError'), { once: true })
    return request
  })
}

/** As a browser does that loses its storage. The package's own type of it names the class instead of an object. */
const loseConnection = forceCloseDatabase as unknown as (database: unknown) => void
