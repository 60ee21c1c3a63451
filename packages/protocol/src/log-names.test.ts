import { expect, test } from 'vitest'
import { parseLogName, serviceLogOf, setupLogOf } from './log-names.ts'

test('a log name says whose log it is', () => {
  expect(parseLogName(setupLogOf('r1'))).toEqual({ restaurantId: 'r1', multiSessionId: null })
  expect(parseLogName(serviceLogOf('r1', 'bar'))).toEqual({ restaurantId: 'r1', multiSessionId: 'bar' })
})

test.each([
  '',
  'r1',
  'r1/',
  '/setup',
  'r1/setup/x',
  'r1/service',
  'r1/service/',
  'r1/service/a/b',
  'r1/other/x',
])('no log is named %j', (name) => {
  expect(parseLogName(name)).toBeNull()
})
