import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { homeOf } from '../app/home.ts'
import { useTerminalValue } from './terminal-context.tsx'

export interface Go {
  /** To the screen that this terminal begins with: the floor, or the counter of one without (F1.5). */
  readonly toFloor: () => void
  readonly toCheck: (checkId: string) => void
  /** To the payment of a check (F5.2). */
  readonly toPay: (checkId: string) => void
  /** Pair this device again: its token is nobody's any more. */
  readonly toPair: () => void
  /** Choose who one is, or type the PIN of that person. */
  readonly toWho: (personId?: string) => void
}

/** Ways from screen to screen. The same object for as long as the terminal has the same home. */
export function useGo(): Go {
  const navigate = useNavigate()
  const home = useTerminalValue(homeOf)
  return useMemo(
    () => ({
      toFloor: () => void navigate({ to: home }),
      toCheck: (checkId) => void navigate({ to: '/check/$checkId', params: { checkId } }),
      toPay: (checkId) => void navigate({ to: '/check/$checkId/pay', params: { checkId } }),
      toPair: () => void navigate({ to: '/pair' }),
      toWho: (personId) =>
        void navigate({ to: '/who', search: personId === undefined ? {} : { person: personId } }),
    }),
    [navigate, home],
  )
}
