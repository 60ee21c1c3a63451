import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CalmValue } from './calm.ts'

/** Frames are painted when the test says so. */
let frames: (() => void)[] = []

const paint = (): void => {
  for (const frame of frames.splice(0)) frame()
  vi.advanceTimersByTime(10)
}

beforeEach(() => {
  frames = []
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
})

interface Plate {
  readonly dish: string
  readonly units: number
}

function terminal() {
  const listeners = new Set<() => void>()
  const whole = {
    service: { dish: 'soup', units: 1 } as Plate,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const become = (service: Plate) => {
    whole.service = service
    for (const listener of listeners) listener()
  }
  return { whole: whole as never, become }
}

const select = ({ service }: { service: unknown }): Plate => service as Plate
const isSameDish = (a: Plate, b: Plate): boolean => a.dish === b.dish

afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

describe('a value that is shown calmly', () => {
  test('a minor change comes after the next paint, once, as it is then', () => {
    const { whole, become } = terminal()
    const value = new CalmValue(whole, select, isSameDish)
    const told = vi.fn()
    value.subscribe(told)
    become({ dish: 'soup', units: 2 })
    become({ dish: 'soup', units: 3 })
    expect(value.shown()).toEqual({ dish: 'soup', units: 1 })
    paint()
    expect(value.shown()).toEqual({ dish: 'soup', units: 3 })
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('any other change comes at once', () => {
    const { whole, become } = terminal()
    const value = new CalmValue(whole, select, isSameDish)
    const told = vi.fn()
    value.subscribe(told)
    become({ dish: 'soup', units: 2 })
    become({ dish: 'fish', units: 2 })
    expect(value.shown()).toEqual({ dish: 'fish', units: 2 })
    paint()
    expect(value.shown()).toEqual({ dish: 'fish', units: 2 })
  })

  test('what has changed before anybody listened is seen', () => {
    const { whole, become } = terminal()
    const value = new CalmValue(whole, select, isSameDish)
    become({ dish: 'fish', units: 1 })
    value.subscribe(() => {})
    expect(value.shown()).toEqual({ dish: 'fish', units: 1 })
  })

  test('nobody is told after having left', () => {
    const { whole, become } = terminal()
    const value = new CalmValue(whole, select, isSameDish)
    const told = vi.fn()
    const leave = value.subscribe(told)
    become({ dish: 'soup', units: 2 })
    leave()
    paint()
    expect(told).not.toHaveBeenCalled()
  })
})
