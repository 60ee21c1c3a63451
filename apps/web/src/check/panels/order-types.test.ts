import type { SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import {
  clockOf,
  handoverFields,
  inMinutes,
  nextMoment,
  orderTypeNow,
  orderTypesHere,
} from './order-types.ts'

const type = (id: string, position: number, active = true) => ({
  id,
  name: id,
  kind: 'dineIn',
  position,
  active,
})

const seen = (orderTypeIds: readonly string[]) => ({
  identity: { terminalId: 't1' } as never,
  setup: {
    terminals: { t1: { multiSessionId: 'm1' } },
    multiSessions: { m1: { orderTypeIds } },
    orderTypes: { away: type('away', 2), here: type('here', 1), gone: type('gone', 0, false) },
  } as unknown as SetupState,
})

test('[F3.7] those of the multi-session in its order, or all; the first begins a check', () => {
  expect(orderTypesHere(seen(['away', 'here'])).map(({ id }) => id)).toEqual(['away', 'here'])
  expect(orderTypesHere(seen([])).map(({ id }) => id)).toEqual(['here', 'away'])
  expect(orderTypeNow(seen(['away']), null)?.id).toBe('away')
  expect(orderTypeNow(seen(['away']), 'here')?.id).toBe('here')
})

test('[F3.7] each kind asks what it needs to be handed over', () => {
  expect(handoverFields('dineIn')).toEqual([])
  expect(handoverFields('tab')).toEqual(['name'])
  expect(handoverFields('takeaway')).toEqual(['name', 'phone', 'due'])
  expect(handoverFields('delivery')).toEqual(['name', 'phone', 'address', 'due'])
})

test('[F3.7] a typed time is the next such moment, and reads back as typed', () => {
  const noon = new Date(2031, 4, 17, 12, 0).getTime()
  expect(clockOf(nextMoment('19:30', noon) ?? 0)).toBe('19:30')
  expect((nextMoment('19:30', noon) ?? 0) - noon).toBe(7.5 * 3_600_000)
  expect(nextMoment('11:30', noon)).toBe(noon - 1_800_000)
  expect(nextMoment('08:00', noon)).toBe(noon + 20 * 3_600_000)
  expect(nextMoment('', noon)).toBeNull()
  expect(inMinutes(15, noon + 60_000)).toBe(noon + 20 * 60_000)
})
