import { useEffect, useState } from 'react'
import { useTerminal } from '../shared/terminal-context.tsx'
import { CODE_LENGTH, join, lookUp, type Offer, type PairProblem, PairStuck } from './pairing.ts'

export interface Pairing {
  readonly code: string
  readonly offer: Offer | null
  readonly problem: PairProblem | null
  readonly isBusy: boolean
  readonly type: (code: string) => void
  readonly connect: (name: string) => void
}

/** From six digits to a terminal: first what the code would join, then joining it. */
export function usePairing(given: string): Pairing {
  const terminal = useTerminal()
  const [code, setCode] = useState(given)
  const [offer, setOffer] = useState<Offer | null>(null)
  const [problem, setProblem] = useState<PairProblem | null>(null)
  const [isJoining, setJoining] = useState(false)
  const isComplete = code.length === CODE_LENGTH

  useEffect(() => {
    if (!isComplete) return
    const asking = new AbortController()
    lookUp(code, asking.signal).then(setOffer, (error: unknown) => {
      if (!asking.signal.aborted) setProblem(problemIn(error))
    })
    return () => asking.abort()
  }, [code, isComplete])

  const connect = async (name: string) => {
    setJoining(true)
    setProblem(null)
    try {
      const { token } = await join(code, name)
      await terminal.pair(token)
    } catch (error) {
      const found = problemIn(error)
      if (found === 'unknown' || found === 'refused') setOffer(null)
      setProblem(found)
      setJoining(false)
    }
  }

  return {
    code,
    offer,
    problem,
    isBusy: isJoining || (isComplete && offer === null && problem === null),
    type: (next) => {
      setCode(next)
      setOffer(null)
      setProblem(null)
    },
    connect: (name) => void connect(name),
  }
}

const problemIn = (error: unknown): PairProblem => (error instanceof PairStuck ? error.problem : 'server')
