import { type Check, emptyService, type ServiceState, setupMachine } from '@comanda/domain'
import { describe, expect, test, vi } from 'vitest'
import { Figures } from './figures.ts'

const line = (id: string, productId: string, quantity: number, variantId: string | null = null) => ({
  id,
  productId,
  variantId,
  quantity,
  status: 'ordered',
})

const check = (...lines: readonly ReturnType<typeof line>[]): ServiceState => {
  const open = { id: 'c1', status: 'open', lines } as unknown as Check
  return { ...emptyService, checks: { c1: open } } as unknown as ServiceState
}

function terminal(service: ServiceState) {
  const listeners = new Set<() => void>()
  const whole = {
    service,
    setup: setupMachine.initial,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const become = (next: ServiceState) => {
    whole.service = next
    for (const listener of listeners) listener()
  }
  return { whole: whole as never, become }
}

describe('[F3.1] the figures of the check on screen', () => {
  test('units of a product, and of a variant with a tile of its own', () => {
    const { whole } = terminal(check(line('a', 'beer', 2), line('b', 'wine', 3, 'glass')))
    const figures = new Figures(whole, 'c1')
    expect(['beer', 'wine', 'glass', 'soup'].map((id) => figures.units(id))).toEqual([2, 3, 3, 0])
    expect(figures.line('b')?.quantity).toBe(3)
    expect(figures.line('c')).toBeUndefined()
  })

  test('listeners are told when the check has changed, and of nothing else', () => {
    const first = check(line('a', 'beer', 1))
    const { whole, become } = terminal(first)
    const figures = new Figures(whole, 'c1')
    const told = vi.fn()
    const leave = figures.subscribe(told)
    become({ ...first })
    expect(told).not.toHaveBeenCalled()
    become(check(line('a', 'beer', 2)))
    expect(told).toHaveBeenCalledTimes(1)
    expect(figures.units('beer')).toBe(2)
    leave()
    become(check(line('a', 'beer', 3)))
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('the set of what is on it stays the same while only numbers change', () => {
    const { whole, become } = terminal(check(line('a', 'beer', 1)))
    const figures = new Figures(whole, 'c1')
    figures.subscribe(() => {})
    const before = figures.items
    become(check(line('a', 'beer', 2)))
    expect(figures.items).toBe(before)
    become(check(line('a', 'beer', 2), line('b', 'wine', 1, 'glass')))
    expect([...figures.items]).toEqual(['beer', 'wine', 'glass'])
    become(check(line('a', 'beer', 2), line('b', 'soup', 1), line('c', 'fish', 1)))
    expect([...figures.items]).toEqual(['beer', 'soup', 'fish'])
  })

  test('who comes later sees what it is by then', () => {
    const { whole, become } = terminal(check(line('a', 'beer', 1)))
    const figures = new Figures(whole, 'c1')
    become(check(line('a', 'beer', 4)))
    figures.subscribe(() => {})
    expect(figures.units('beer')).toBe(4)
  })
})
