import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CalmValue } from './calm.ts'

/** Frames are painted when the test says so. */
let frames: (() => void)[] = []

const paint = async (): Promise<void> => {
  for (const frame of frames.splice(0)) frame()
  await Promise.resolve()
}

/** Delivers as soon as the frame is done. */
class Channel {
  readonly port1: { onmessage: () => void } = { onmessage: () => {} }
  readonly port2 = { postMessage: () => queueMicrotask(() => this.port1.onmessage()) }
}

beforeEach(() => {
  frames = []
  vi.stubGlobal('MessageChannel', Channel)
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

describe('a value that is shown calmly', () => {
  test('a minor change comes after the next paint, once, as it is then', async () => {
    const { whole, become } = terminal()
    const value = new CalmValue(whole, select, isSameDish)
    const told = vi.fn()
    value.subscribe(told)
    become({ dish: 'soup', units: 2 })
    become({ dish: 'soup', units: 3 })
    expect(value.shown()).toEqual({ dish: 'soup', units: 1 })
    await paint()
    expect(value.shown()).toEqual({ dish: 'soup', units: 3 })
    expect(told).toHaveBeenCalledTimes(1)
  })

  test('any other change comes at once', async () => {
    const { whole, become } = terminal()
    const value = new CalmValue(whole, select, isSameDish)
    const told = vi.fn()
    value.subscribe(told)
    become({ dish: 'soup', units: 2 })
    become({ dish: 'fish', units: 2 })
    expect(value.shown()).toEqual({ dish: 'fish', units: 2 })
    await paint()
    expect(value.shown()).toEqual({ dish: 'fish', units: 2 })
  })

  test('what has changed before anybody listened is seen', () => {
    const { whole, become } = terminal()
    const value = new CalmValue(whole, select, isSameDish)
    become({ dish: 'fish', units: 1 })
    value.subscribe(() => {})
    expect(value.shown()).toEqual({ dish: 'fish', units: 1 })
  })

  test('nobody is told after having left', async () => {
    const { whole, become } = terminal()
    const value = new CalmValue(whole, select, isSameDish)
    const told = vi.fn()
    const leave = value.subscribe(told)
    become({ dish: 'soup', units: 2 })
    leave()
    await paint()
    expect(told).not.toHaveBeenCalled()
  })
})
