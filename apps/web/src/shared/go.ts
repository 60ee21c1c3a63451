import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'

export interface Go {
  readonly toFloor: () => void
  readonly toCheck: (checkId: string) => void
  /** Pair this device again: its token is nobody's any more. */
  readonly toPair: () => void
  /** Choose who one is, or type the PIN of that person. */
  readonly toWho: (personId?: string) => void
}

/** Ways from screen to screen. The same object for as long as the router lives. */
export function useGo(): Go {
  const navigate = useNavigate()
  return useMemo(
    () => ({
      toFloor: () => void navigate({ to: '/floor' }),
      toCheck: (checkId) => void navigate({ to: '/check/$checkId', params: { checkId } }),
      toPair: () => void navigate({ to: '/pair' }),
      toWho: (personId) =>
        void navigate({ to: '/who', search: personId === undefined ? {} : { person: personId } }),
    }),
    [navigate],
  )
}
