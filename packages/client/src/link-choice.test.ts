import { describe, expect, test } from 'vitest'
import {
  afterBreak,
  afterFailure,
  afterSteady,
  backOffMs,
  firstChoice,
  type LinkChoice,
  probeMs,
} from './link-choice.ts'

function kindsTried(mode: LinkChoice['mode'], tries: number): string {
  const kinds: string[] = []
  for (let choice = firstChoice(mode); kinds.length < tries; choice = afterFailure(choice))
    kinds.push(choice.kind)
  return kinds.join(' ')
}

describe('[F1.4] which link is tried next', () => {
  test('each kind twice, then the next, then round again', () => {
    expect(kindsTried('bus', 8)).toBe('bus bus held held interval interval bus bus')
    expect(kindsTried('held', 6)).toBe('held held interval interval held held')
    expect(kindsTried('interval', 4)).toBe('interval interval interval interval')
  })

  test('a link that has lasted wipes out what came before', () => {
    const once = afterFailure(firstChoice('bus'))
    expect(afterSteady(once)).toEqual(firstChoice('bus'))
  })

  test('a server that restarts says nothing against its link', () => {
    expect(afterBreak(firstChoice('bus'))).toEqual({ ...firstChoice('bus'), attempts: 1 })
  })

  test('waits grow from a quarter of a second to five seconds, never in step', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 1000].map((attempts) => backOffMs(attempts, 1))
    expect(delays).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000, 5000])
    expect(backOffMs(0, 0)).toBe(125)
    expect(backOffMs(1000, 0)).toBe(2500)
  })

  test('the wanted kind is tried soon after the fall, then now and then', () => {
    expect([0, 1, 2].map((probes) => probeMs(probes, 1))).toEqual([2000, 15_000, 15_000])
  })
})
