import { describe, expect, test } from 'vitest'
import { expectStoreError } from '../contract/harness.ts'
import { envelope, run } from '../contract/samples.ts'
import { type LogStoreHarness, logStoreContract } from '../contract-suite.ts'
import { createMemoryLogStore, MemoryDisk } from './memory-log-store.ts'

const LOG = 'service/1'

function memoryHarness(
  options: Pick<Parameters<typeof createMemoryLogStore>[0] & object, 'hooks'>,
): LogStoreHarness {
  let disk = new MemoryDisk()
  return {
    async open() {
      disk = new MemoryDisk()
      return createMemoryLogStore({ disk, ...options })
    },
    async reopen() {
      return createMemoryLogStore({ disk, ...options })
    },
    async cleanup() {},
  }
}

logStoreContract('the memory store', memoryHarness({}))
logStoreContract(
  'the memory store with hooks',
  memoryHarness({ hooks: { beforeCommit: async () => undefined } }),
)

describe('the memory store in a simulation', () => {
  test('a crash before the write loses the batch, one after it keeps it', async () => {
    const disk = new MemoryDisk()
    const crash = async (): Promise<void> => {
      throw new Error('crash')
    }
    const before = createMemoryLogStore({ disk, hooks: { beforeCommit: crash } })
    await expect(before.commit({ writes: [{ log: LOG, records: run(1, 1) }] })).rejects.toThrow('crash')
    expect(await createMemoryLogStore({ disk }).logs()).toEqual([])
    const after = createMemoryLogStore({ disk, hooks: { afterCommit: crash } })
    await expect(after.commit({ writes: [{ log: LOG, records: run(1, 1) }] })).rejects.toThrow('crash')
    expect((await createMemoryLogStore({ disk }).load(LOG)).tail).toEqual(run(1, 1))
  })

  test('a killed store writes nothing more, also not what was under way', async () => {
    const disk = new MemoryDisk()
    const gate = Promise.withResolvers<void>()
    const store = createMemoryLogStore({ disk, hooks: { beforeCommit: () => gate.promise } })
    const commits = [1, 2].map((n) =>
      store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', n)] }] }),
    )
    store.kill()
    gate.resolve()
    for (const commit of commits) await expectStoreError(commit, 'closed')
    expect(await createMemoryLogStore({ disk }).logs()).toEqual([])
  })

  test('a power cut loses only the relaxed batches behind the last strict one', async () => {
    const disk = new MemoryDisk()
    const store = createMemoryLogStore({ disk })
    await store.commit({ values: [['a', 1]], durability: 'relaxed' })
    await store.commit({ values: [['b', 1]] })
    await store.commit({ values: [['c', 1]], durability: 'relaxed' })
    expect(await createMemoryLogStore({ disk }).keys('')).toEqual(['a', 'b', 'c'])
    disk.powerCut()
    expect(await createMemoryLogStore({ disk }).keys('')).toEqual(['a', 'b'])
  })
})
