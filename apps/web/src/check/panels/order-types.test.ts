import type { SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { momentOf, timeOf } from '../../reservations/when.ts'
import { handoverFields, inMinutes, nextMoment, orderTypeNow, orderTypesHere } from './order-types.ts'

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

const HOUR_MS = 3_600_000
const wall = (timeZone: string) => ({ timeZone, dayStartsAtHour: 4 })

test.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles'])(
  '[F3.7] a typed time is the next such moment on the clock of the restaurant, and reads back as typed (%s)',
  (timeZone) => {
    const clock = wall(timeZone)
    const noon = momentOf('2031-05-17', '12:00', clock) ?? 0
    expect(timeOf(nextMoment('19:30', noon, clock) ?? 0, clock)).toBe('19:30')
    expect(nextMoment('19:30', noon, clock)).toBe(noon + 7.5 * HOUR_MS)
    expect(nextMoment('11:30', noon, clock)).toBe(noon - HOUR_MS / 2)
    expect(nextMoment('08:00', noon, clock)).toBe(noon + 20 * HOUR_MS)
    expect(nextMoment('', noon, clock)).toBeNull()
  },
)

test('[F3.7] after midnight a time of this night is meant', () => {
  const clock = wall('Europe/Madrid')
  const late = momentOf('2031-05-17', '01:30', clock) ?? 0
  expect(nextMoment('02:00', late, clock)).toBe(late + HOUR_MS / 2)
  expect(nextMoment('20:00', late, clock)).toBe(late + 18.5 * HOUR_MS)
})

test('[F3.7] so many minutes from now are rounded up to five', () => {
  expect(inMinutes(15, 60_000)).toBe(20 * 60_000)
})
