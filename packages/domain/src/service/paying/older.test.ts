import { canonical } from '@comanda/sync'
import { ana, ben, given, moneySetup, order, pays, seat } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { emptyService, type ServiceState } from '../state.ts'
import { upgradeService } from '../upgrade.ts'

/** As a snapshot of the second version had it: before there was money. */
function second(state: ServiceState): ServiceState {
  const { refundTasks, refunds, refundNumber, tills, takings, reports, ...rest } = state
  const unpaid = (checks: object) =>
    Object.fromEntries(Object.entries(checks).map(([id, { payments: _none, ...check }]) => [id, check]))
  return { ...rest, checks: unpaid(rest.checks), closed: unpaid(rest.closed) } as unknown as ServiceState
}

test('[SYN2] a snapshot of the second version gets what it lacks, and one of today is returned as it is', () => {
  const { state } = given(
    ana.does(seat()),
    ana.does(order('l1', 'beer')),
    ben.does(seat('c2', 'table-7', 'T2-1')),
    ben.does({ type: 'cancelCheck', checkId: 'c2' }),
  )
  expect(canonical(upgradeService(second(state)))).toBe(canonical(state))
  expect(upgradeService(state)).toBe(state)
  expect(canonical(upgradeService(second(emptyService)))).toBe(canonical(emptyService))
})

test('[SYN2] [F1.3] a check that an older version sent along arrives unpaid', () => {
  const { payments: _none, ...check } = given(ana.does(seat())).state.checks.c1 ?? { payments: [] }
  const received = {
    type: 'checkReceived.v1' as const,
    checkId: 'c1',
    from: 'bar',
    provisional: 'T1-1',
    check: check as never,
    tickets: [],
  }
  const story = given(received).under({ setup: moneySetup() })
  expect(story.state.checks.c1?.payments).toEqual([])
  story.when(ben.does(pays('p1', 100, 0))).refused('amount-too-high', { dueMinor: 0 })
})
