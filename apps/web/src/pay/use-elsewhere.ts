import { can } from '@comanda/domain'
import { useEffect, useState } from 'react'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useStable } from '../shared/use-stable.ts'
import {
  askElsewhere,
  type DecidedThere,
  decideElsewhere,
  type KeptAction,
  type KeptPlace,
} from './ask-elsewhere.ts'

/** It is asked again so often while somebody looks. Milliseconds. */
const AGAIN_MS = 15_000

export interface Elsewhere {
  readonly places: readonly KeptPlace[]
  /** Resolves to `false` where it was not done. */
  readonly decide: (place: string, action: KeptAction) => Promise<DecidedThere>
}

const NOWHERE: readonly KeptPlace[] = []

/** What waits for a manager in the other logs of the restaurant, for who may decide about it; nothing while the server is away. */
export function useElsewhere(): Elsewhere {
  const terminal = useTerminal()
  const isOnline = useTerminalValue(({ status }) => status.link.state === 'online')
  const mayDecide = useTerminalValue(
    ({ setup, personId }) =>
      personId !== null && (can(setup, personId, 'manageTill') || can(setup, personId, 'backOffice')),
  )
  const [places, setPlaces] = useState(NOWHERE)
  const [asked, setAsked] = useState(0)
  const isAsked = isOnline && mayDecide
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each decision
  useEffect(() => {
    if (!isAsked) return setPlaces(NOWHERE)
    const over = new AbortController()
    const ask = async () => {
      const told = await askElsewhere(terminal, over.signal)
      if (!over.signal.aborted && told !== null) setPlaces((known) => (isSame(known, told) ? known : told))
    }
    void ask()
    const timer = setInterval(() => void ask(), AGAIN_MS)
    return () => {
      clearInterval(timer)
      over.abort()
    }
  }, [terminal, isAsked, asked])
  const decide = useStable(async (place: string, action: KeptAction) => {
    const decided = await decideElsewhere(terminal, place, action)
    setAsked((count) => count + 1)
    return decided
  })
  return { places, decide }
}

/** The same again draws nothing. */
const isSame = (a: readonly KeptPlace[], b: readonly KeptPlace[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
