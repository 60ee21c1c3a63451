import type { Terminal } from '@comanda/client'
import { ana, ben, given, restaurantWith } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { shownCheck } from './current.ts'

test('[F1.2] a check that is not for these eyes is none, for the screen and for its keys', () => {
  const setup = restaurantWith()
  const { dining } = setup.multiSessions
  const { state } = given(
    ana.does({ type: 'openCheck', checkId: 'c5', tableId: 'table-5', provisional: 'T1-1' }),
    ben.does({ type: 'openCheck', checkId: 'c7', tableId: 'table-7', provisional: 'T2-1' }),
  )
  const seenBy = (personId: string) => {
    const terminal = {
      service: state,
      setup: { ...setup, multiSessions: { dining: { ...dining, othersChecks: 'permitted' } } },
      identity: { terminalId: 'T1' },
      personId,
    } as unknown as Terminal
    return ['c5', 'c7'].map((id) => shownCheck(id)(terminal)?.id)
  }
  expect(seenBy('ana')).toEqual(['c5', undefined])
  expect(seenBy('max')).toEqual(['c5', 'c7'])
})
