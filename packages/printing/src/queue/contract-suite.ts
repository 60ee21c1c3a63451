import { expect, test } from 'vitest'
import { type Job, newJob } from '../jobs/job.ts'
import type { JobStore } from './ports.ts'

/** Opens the store again after `close`: what was durable is there. */
export interface StoreUnderTest {
  open(): Promise<JobStore & { close?(): void }>
}

const sample = (id: string, more: Partial<Job> = {}): Job => ({
  ...newJob(
    {
      id,
      printerId: 'grill',
      ticketId: `ticket-of-${id}`,
      slip: { kind: 'test', printer: 'Grill', at: 5, manner: { locale: 'en', timeZone: 'UTC' } },
    },
    1_000,
  ),
  ...more,
})

/** What every job store must do. `make` gives a fresh one. */
export function jobStoreContract(name: string, make: () => StoreUnderTest): void {
  test(`[F4.3] ${name}: jobs and the cursor of their log are there after a restart, in their order`, async () => {
    const place = make()
    const store = await place.open()
    const jobs = [sample('b'), sample('a'), sample('c')]
    expect(await store.cursor('r/service/m')).toBeNull()
    expect(await store.add(jobs, { log: 'r/service/m', cursor: { seq: 7, hash: 'h7' } })).toEqual(jobs)
    store.close?.()
    const again = await place.open()
    expect(await again.open()).toEqual(jobs)
    expect(await again.cursor('r/service/m')).toEqual({ seq: 7, hash: 'h7' })
    again.close?.()
  })

  test(`[INV4] ${name}: a job that is known is not added again, whatever has become of it`, async () => {
    const store = await make().open()
    await store.add([sample('a')])
    await store.put([sample('a', { state: 'printed', doneAt: 2_000 })])
    expect(await store.add([sample('a'), sample('b')])).toEqual([sample('b')])
    expect(await store.find('a')).toEqual(sample('a', { state: 'printed', doneAt: 2_000 }))
    expect(await store.open()).toEqual([sample('b')])
    store.close?.()
  })

  test(`[F4.3] ${name}: a printer's jobs are found newest first, those that it printed for another too`, async () => {
    const store = await make().open()
    const elsewhere = sample('x', { printerId: 'bar', viaId: 'grill' })
    const foreign = sample('y', { printerId: 'bar' })
    await store.add([sample('a'), elsewhere, foreign, sample('b')])
    expect(await store.of('grill', 10)).toEqual([sample('b'), elsewhere, sample('a')])
    expect(await store.of('grill', 1)).toEqual([sample('b')])
    expect(await store.ofTicket('ticket-of-y')).toEqual([foreign])
    expect(await store.find('nobody')).toBeNull()
    store.close?.()
  })

  test(`[F4.3] ${name}: what was over long ago, or never wanted, is forgotten`, async () => {
    const store = await make().open()
    const old = sample('old', { state: 'printed', doneAt: 1_500 })
    const fresh = sample('fresh', { state: 'printed', doneAt: 9_000 })
    const waiting = sample('waiting', { at: 4_000 })
    const given = sample('given-up', { at: 10, state: 'stale' })
    await store.add([old, fresh, waiting, given])
    await store.prune({ doneAt: 2_000, madeAt: 100 })
    expect(await store.of('grill', 10)).toEqual([waiting, fresh])
    store.close?.()
  })

  test(`[F4.3] ${name}: remembers which printers have told their status`, async () => {
    const place = make()
    const store = await place.open()
    await store.addTalker('grill')
    await store.addTalker('grill')
    store.close?.()
    const again = await place.open()
    expect(await again.talkers()).toEqual(['grill'])
    again.close?.()
  })
}
