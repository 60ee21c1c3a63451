import type { Terminal } from '@comanda/client'
import { describe, expect, test } from 'vitest'
import { homeOf, startOf } from './home.ts'

const on = (home: string | undefined) =>
  ({ identity: { terminalId: 't' }, setup: { terminals: { t: { home } } } }) as unknown as Terminal

describe('[F1.5] where a terminal begins', () => {
  test('with the counter where that is its home, else with the floor', () => {
    expect(homeOf(on('counter'))).toBe('/counter')
    expect(homeOf(on('floor'))).toBe('/floor')
    expect(homeOf(on('kitchen'))).toBe('/kitchen')
    expect(homeOf({ ...on('floor'), identity: null } as unknown as Terminal)).toBe('/floor')
  })

  test('the manager of the demo begins in the back office', () => {
    expect(startOf('manager', '/floor')).toBe('/manage')
    expect(startOf('waiter', '/counter')).toBe('/counter')
    expect(startOf(null, '/floor')).toBe('/floor')
  })
})
