import { useEffect, useReducer, useState } from 'react'
import { useHere } from '../app/here-context.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useStable } from '../shared/use-stable.ts'
import { type PinAnswer, PinTyping } from './pin-typing.ts'
import { afterWrong, keepTries, NO_TRIES, readTries, triesLeft, waitSeconds } from './tries.ts'

export interface PinEntry {
  readonly length: number
  readonly isChecking: boolean
  /** Counts up with each wrong PIN. */
  readonly wrong: number
  readonly problem: 'wrong' | 'unknown' | null
  /** Until one has to wait. */
  readonly triesLeft: number
  /** Seconds until the next try. */
  readonly wait: number
  readonly digit: (digit: string) => void
  readonly back: () => void
  readonly submit: () => void
}

/**
 * A PIN being typed. It is checked on this device, so it works offline. Where somebody only lifts one
 * action with it, `check` says how it is proven.
 */
export function usePin(
  personId: string,
  onProven: () => void,
  check?: (pin: string) => Promise<PinAnswer>,
): PinEntry {
  const terminal = useTerminal()
  const prove = useStable((pin: string) => check?.(pin) ?? terminal.signIn(personId, pin))
  const { idle } = useHere()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [tries, setTries] = useState(() => readTries(personId))
  const [problem, setProblem] = useState<PinEntry['problem']>(null)
  const [wrong, setWrong] = useState(0)
  const wait = useCountdown(() => waitSeconds(tries, Date.now()), tries)

  const ended = useStable((answer: PinAnswer) => {
    if (answer === 'ok') {
      keepTries(personId, NO_TRIES)
      idle.touch()
      idle.hasLocked = false
      return onProven()
    }
    setProblem(answer)
    setWrong((count) => count + 1)
    if (answer === 'unknown') return
    const next = afterWrong(tries, Date.now())
    keepTries(personId, next)
    setTries(next)
  })
  const [typing, setTyping] = useState<PinTyping | null>(null)
  useEffect(() => {
    const fresh = new PinTyping({
      check: prove,
      after: (ms, callback) => {
        const timer = setTimeout(callback, ms)
        return () => clearTimeout(timer)
      },
      ended,
      changed: redraw,
    })
    setTyping(fresh)
    return () => fresh.stop()
  }, [prove, ended])

  return {
    length: typing?.length ?? 0,
    isChecking: typing?.isChecking ?? false,
    wrong,
    problem,
    triesLeft: triesLeft(tries),
    wait,
    digit: useStable((digit: string) => {
      if (wait > 0) return
      setProblem(null)
      typing?.digit(digit)
    }),
    back: useStable(() => typing?.back()),
    submit: useStable(() => {
      if (wait === 0) typing?.submit()
    }),
  }
}

function useCountdown(read: () => number, since: unknown): number {
  const [left, setLeft] = useState(read)
  const readNow = useStable(read)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts anew when there is another wait
  useEffect(() => {
    setLeft(readNow())
    const timer = setInterval(() => setLeft(readNow()), 250)
    return () => clearInterval(timer)
  }, [since, readNow])
  return left
}
