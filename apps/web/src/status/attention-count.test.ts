import type { Terminal } from '@comanda/client'
import { ana, max, serviceContext } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { attentionCount } from './attention-count.ts'

type Known = Pick<Terminal, 'service' | 'setup' | 'personId'>

const waiting = {
  attention: { k1: {}, k2: {} },
  refundTasks: { r1: { resolved: null }, r2: { resolved: {} } },
}
const countFor = (personId: string | null) =>
  attentionCount({ service: waiting, setup: serviceContext.setup, personId } as unknown as Known)

test('[C21] [INV8] what waits is counted for whoever may see to it', () => {
  expect([countFor(max.by), countFor(ana.by), countFor(null)]).toEqual([3, 0, 0])
})
