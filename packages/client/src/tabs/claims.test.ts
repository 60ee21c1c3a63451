import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askingClaims } from './asking-claims.ts'
import type { TabChannel, TabMessage } from './claims.ts'
import { type LocksPort, lockClaims } from './lock-claims.ts'

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Web Locks of one origin: exclusive, first come first served. */
class TestLocks {
  readonly #held = new Set<string>()
  readonly #queues = new Map<string, (() => void)[]>()

  /** The locks as one tab sees them, and what the browser does when it ends. */
  tab(): LocksPort & { die(): void } {
    const mine = new Set<string>()
    const hold = async <T>(name: string, granted: (lock: unknown) => Promise<T> | T): Promise<T> => {
      this.#held.add(name)
      mine.add(name)
      const result = await granted({ name })
      this.#free(name)
      return result
    }
    return {
      request: async (name, { ifAvailable = false, signal }, granted) => {
        const isTaken = this.#held.has(name) || (this.#queues.get(name) ?? []).length > 0
        if (!isTaken) return hold(name, granted)
        if (ifAvailable) return granted(null)
        await new Promise<void>((resolve, reject) => {
          this.#queues.set(name, [...(this.#queues.get(name) ?? []), resolve])
          signal?.addEventListener('abort', () => {
            this.#queues.set(
              name,
              (this.#queues.get(name) ?? []).filter((waiting) => waiting !== resolve),
            )
            reject(new Error('aborted'))
          })
        })
        return hold(name, granted)
      },
      die: () => {
        for (const name of mine) this.#free(name)
      },
    }
  }

  #free(name: string): void {
    this.#held.delete(name)
    const [next, ...rest] = this.#queues.get(name) ?? []
    this.#queues.set(name, rest)
    if (next === undefined) return
    this.#held.add(name)
    next()
  }
}

const counting = (): (() => string) => {
  let count = 0
  return () => `fresh-${++count}`
}

describe('with Web Locks', () => {
  test('a tab takes the first place that nobody holds, or a new one', async () => {
    const locks = new TestLocks()
    const fresh = counting()
    expect(await lockClaims('x/', locks.tab()).claim([], fresh)).toBe('fresh-1')
    expect(await lockClaims('x/', locks.tab()).claim(['fresh-1', 'old'], fresh)).toBe('old')
    expect(await lockClaims('x/', locks.tab()).claim(['fresh-1', 'old'], fresh)).toBe('fresh-2')
  })

  test('a dead tab is inherited by one other, and by the next when that dies too', async () => {
    const locks = new TestLocks()
    const taken: string[] = []
    const [first, second, third] = [locks.tab(), locks.tab(), locks.tab()]
    await lockClaims('x/', first).claim([], () => 'a')
    lockClaims('x/', second).inherit(['a', 'a'], (replica) => taken.push(`second ${replica}`))
    lockClaims('x/', third).inherit(['a'], (replica) => taken.push(`third ${replica}`))
    await settle()
    expect(taken).toEqual([])
    first.die()
    await settle()
    expect(taken).toEqual(['second a'])
    second.die()
    await settle()
    expect(taken).toEqual(['second a', 'third a'])
  })

  test('what a tab has claimed or inherited is not asked for again', async () => {
    const taken: string[] = []
    const claims = lockClaims('x/', new TestLocks().tab())
    await claims.claim([], () => 'mine')
    claims.inherit(['mine', 'dead'], (replica) => taken.push(replica))
    claims.inherit(['dead'], (replica) => taken.push(replica))
    await settle()
    expect(taken).toEqual(['dead'])
  })

  test('a place that somebody waits for is not claimed', async () => {
    const locks = new TestLocks()
    const first = locks.tab()
    await lockClaims('x/', first).claim([], () => 'a')
    lockClaims('x/', locks.tab()).inherit(['a'], () => {})
    first.die()
    expect(await lockClaims('x/', locks.tab()).claim(['a'], () => 'b')).toBe('b')
  })

  test('close gives everything back', async () => {
    const locks = new TestLocks()
    const claims = lockClaims('x/', locks.tab())
    await claims.claim([], () => 'a')
    claims.inherit(['b'], () => {})
    await settle()
    claims.close()
    await settle()
    expect(await lockClaims('x/', locks.tab()).claim(['a'], () => 'c')).toBe('a')
    expect(await lockClaims('x/', locks.tab()).claim(['b'], () => 'c')).toBe('b')
  })
})

describe('without Web Locks', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** A channel between tabs: everybody but the speaker hears. */
  const channels = (count: number): readonly TabChannel[] => {
    const listeners: ((message: TabMessage) => void)[][] = Array.from({ length: count }, () => [])
    return listeners.map((own) => ({
      post: (message) => {
        for (const others of listeners) if (others !== own) for (const heard of others) heard(message)
      },
      listen: (heard) => own.push(heard),
      close: () => {},
    }))
  }

  test('every tab is new, and takes over those that nobody answers for', async () => {
    const [one, two] = channels(2)
    const fresh = counting()
    const first = askingClaims(one as TabChannel)
    const second = askingClaims(two as TabChannel)
    expect(await first.claim(['old'], fresh)).toBe('fresh-1')
    expect(await second.claim(['old', 'fresh-1'], fresh)).toBe('fresh-2')
    const taken: string[] = []
    second.inherit(['old', 'fresh-1', 'fresh-2'], (replica) => taken.push(replica))
    second.inherit(['old'], (replica) => taken.push(replica))
    vi.runAllTimers()
    expect(taken).toEqual(['old'])
  })
})
