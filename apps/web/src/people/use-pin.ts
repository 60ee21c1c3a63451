import { useEffect, useRef, useState } from 'react'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useStable } from '../shared/use-stable.ts'
import { afterWrong, keepTries, NO_TRIES, readTries, waitSeconds } from './tries.ts'

/** From so many digits on a PIN is tried without another tap. Nobody here knows how long it really is. */
const SHORTEST = 4
const LONGEST = 12
/** Whoever pauses so long has typed all of it. Milliseconds. */
const PAUSE_MS = 900

export interface PinEntry {
  readonly length: number
  readonly isChecking: boolean
  /** Counts up with each wrong PIN. */
  readonly wrong: number
  readonly problem: 'wrong' | 'unknown' | null
  /** Seconds until the next try. */
  readonly wait: number
  readonly digit: (digit: string) => void
  readonly back: () => void
  readonly submit: () => void
}

/**
 * Digits on their way to a sign-in. Checked on this device, so it works offline.
 *
 *   typing ──fourth digit, and each after it──▶ looked at ──is it──▶ signed in
 *                                                  │ is not (yet)
 *                          another digit: typing ◀─┴─▶ a pause, Enter or deleting: wrong, one try less
 */
export function usePin(personId: string, onSignedIn: () => void): PinEntry {
  const terminal = useTerminal()
  const [typed, setTyped] = useState('')
  const [isChecking, setChecking] = useState(false)
  const [tries, setTries] = useState(() => readTries(personId))
  const [problem, setProblem] = useState<PinEntry['problem']>(null)
  const [wrong, setWrong] = useState(0)
  const wait = useCountdown(() => waitSeconds(tries, Date.now()), tries)
  /** Digits that come while a PIN is looked at are not lost: this is what is typed by now. */
  const latest = useRef('')
  /** The last digits that were looked at and are not the PIN. */
  const refuted = useRef<string | null>(null)
  const isLooking = useRef(false)
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const change = (next: string) => {
    latest.current = next
    setTyped(next)
  }
  const fail = useStable((reason: 'wrong' | 'unknown') => {
    clearTimeout(pause.current)
    refuted.current = null
    change('')
    setProblem(reason)
    setWrong((count) => count + 1)
    if (reason === 'unknown') return
    const next = afterWrong(tries, Date.now())
    keepTries(personId, next)
    setTries(next)
  })
  const look = useStable(async (isAll: boolean): Promise<void> => {
    const pin = latest.current
    if (isLooking.current || pin === '' || wait > 0) return
    if (pin === refuted.current) return isAll ? fail('wrong') : undefined
    isLooking.current = true
    setChecking(true)
    const result = await terminal.signIn(personId, pin)
    isLooking.current = false
    setChecking(false)
    if (result === 'ok') {
      keepTries(personId, NO_TRIES)
      return onSignedIn()
    }
    if (result === 'unknown') return fail('unknown')
    refuted.current = pin
    if (latest.current !== pin) return look(isAll)
    if (isAll) return fail('wrong')
    pause.current = setTimeout(() => fail('wrong'), PAUSE_MS)
  })
  useEffect(() => () => clearTimeout(pause.current), [])

  return {
    length: typed.length,
    isChecking,
    wrong,
    problem,
    wait,
    digit: useStable((digit: string) => {
      if (wait > 0 || latest.current.length >= LONGEST) return
      clearTimeout(pause.current)
      setProblem(null)
      change(latest.current + digit)
      if (latest.current.length >= SHORTEST) void look(false)
    }),
    back: useStable(() => {
      // Else one could go through all last digits without a try being counted.
      if (refuted.current !== null && refuted.current === latest.current) fail('wrong')
      else change(latest.current.slice(0, -1))
    }),
    submit: useStable(() => void look(true)),
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
