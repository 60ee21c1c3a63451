import { describe, expect, test } from 'vitest'
import { isStill, readingOf, tellerOf } from './reading.ts'

/** What a terminal is to its readers: parts that are replaced, and the rest. */
class Whole {
  setup: object = { products: 1 }
  service: object = { checks: 0 }
  status: object = {}
  notices: object = []
  present: object = []
  printers: object = []
  kitchens: object = []
  personId: string | null = 'ana'
  identity: object | null = null
  #now = 1
  readonly #listeners = new Set<() => void>()

  now(): number {
    return this.#now++
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change(parts: Partial<Pick<Whole, 'setup' | 'service' | 'personId'>>): void {
    Object.assign(this, parts)
    for (const listener of this.#listeners) listener()
  }
}

describe('what a selector has looked at', () => {
  test('is the same as long as its parts are', () => {
    const whole = new Whole()
    const reading = readingOf(whole, ({ setup, personId }) => [setup, personId])
    expect(isStill(whole, reading)).toBe(true)
    whole.change({ service: { checks: 1 } })
    expect(isStill(whole, reading)).toBe(true)
    whole.change({ personId: 'ben' })
    expect(isStill(whole, reading)).toBe(false)
  })

  test('what is no part may always have changed', () => {
    const whole = new Whole()
    expect(
      isStill(
        whole,
        readingOf(whole, (it) => it.now()),
      ),
    ).toBe(false)
    expect(
      isStill(
        whole,
        readingOf(whole, (it) => [it.setup, it.now()]),
      ),
    ).toBe(false)
  })

  test('a value from elsewhere is asked for each time', () => {
    const whole = new Whole()
    expect(
      isStill(
        whole,
        readingOf(whole, () => 7),
      ),
    ).toBe(false)
  })

  test('one reading within another leaves it what it looked at', () => {
    const whole = new Whole()
    const outer = readingOf(whole, (it) => [readingOf(whole, ({ service }) => service).value, it.setup])
    whole.change({ setup: {} })
    expect(isStill(whole, outer)).toBe(false)
  })

  test('methods know what they belong to', () => {
    expect(readingOf(new Whole(), (it) => it.now()).value).toBe(1)
  })
})

describe('the teller', () => {
  const told = (whole: Whole, select: (it: Whole) => unknown): { times: number; stop: () => void } => {
    const reading = readingOf(whole, select)
    const count = { times: 0, stop: () => {} }
    count.stop = tellerOf(whole).subscribe(
      () => reading.looked,
      () => {
        count.times += 1
      },
    )
    return count
  }

  test('tells those who look at what has changed, and those of whom it cannot know', () => {
    const whole = new Whole()
    const menu = told(whole, ({ setup }) => setup)
    const checks = told(whole, ({ service }) => service)
    const clock = told(whole, (it) => it.now())
    whole.change({ service: {} })
    whole.change({ service: {} })
    whole.change({ setup: {} })
    expect([menu.times, checks.times, clock.times]).toEqual([1, 2, 3])
  })

  test('tells nobody who has left', () => {
    const whole = new Whole()
    const menu = told(whole, ({ setup }) => setup)
    menu.stop()
    whole.change({ setup: {} })
    expect(menu.times).toBe(0)
  })

  test('is one for each', () => {
    const whole = new Whole()
    expect(tellerOf(whole)).toBe(tellerOf(whole))
    expect(tellerOf(whole)).not.toBe(tellerOf(new Whole()))
  })
})
