import { expect, test } from 'vitest'
import { isDemoPage, placeOf } from './place.ts'

test('each demo path is a terminal of its own, beside the paired one', () => {
  expect(
    ['/', '/check/17', '/demo/waiter', '/demo/waiter/floor', '/demo/tablet/'].map(
      (path) => placeOf(path).name,
    ),
  ).toEqual(['default', 'default', 'demo-waiter', 'demo-waiter', 'demo-tablet'])
  expect(placeOf('/demo/cashier/check/1').basepath).toBe('/demo/cashier')
})

test('the demo page itself is no terminal', () => {
  expect(['/demo', '/demo/', '/demo/waiter', '/'].map(isDemoPage)).toEqual([true, true, false, false])
})
