import { type SetupState, setupMachine } from '@comanda/domain'
import { SILENCE_MS } from '@comanda/protocol'
import { expect, test } from 'vitest'
import { ServerClock } from './server-clock.ts'

const NOON = Date.UTC(2025, 5, 1, 12)
const HOUR_MS = 3_600_000

function clock(at = NOON) {
  const device = { at }
  return { device, server: new ServerClock(() => device.at) }
}
const inMadrid = {
  ...setupMachine.initial,
  restaurant: { timeZone: 'Europe/Madrid', dayStartsAtHour: 6 },
} as SetupState

test('[C23] is the device’s until the server has answered', () => {
  const { device, server } = clock()
  expect([server.now(), server.offsetMs, server.latencyMs]).toEqual([NOON, 0, null])
  device.at += 100
  server.note(NOON, NOON + 5_050)
  expect([server.now(), server.offsetMs, server.latencyMs]).toEqual([NOON + 5_100, 5_000, 100])
})

test('an answer to what was asked before a silence, or in the future, is no round trip', () => {
  const { device, server } = clock()
  device.at += 40
  server.note(NOON, NOON)
  device.at += SILENCE_MS
  server.note(NOON, NOON)
  server.note(device.at + 1, NOON)
  expect(server.latencyMs).toBe(40)
})

test('the business day is the restaurant’s, by the server’s time', () => {
  const { device, server } = clock(Date.UTC(2025, 5, 1, 3))
  expect(server.businessDay(setupMachine.initial)).toBe('2025-05-31')
  expect(server.businessDay(inMadrid)).toBe('2025-05-31')
  device.at += HOUR_MS
  expect(server.businessDay(inMadrid)).toBe('2025-06-01')
  server.note(device.at, device.at - HOUR_MS)
  expect(server.businessDay(inMadrid)).toBe('2025-05-31')
})
