import { useSyncExternalStore } from 'react'

/** What somebody has chosen on this screen for one check. Another check begins anew; nothing of it is shared or kept. */
export interface ChosenHere<T> {
  readonly of: (checkId: string) => T
  readonly set: (checkId: string, value: T) => void
  readonly use: (checkId: string) => T
}

export function chosenHere<T>(initial: T): ChosenHere<T> {
  let chosen = { checkId: '', value: initial }
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const of = (checkId: string): T => (chosen.checkId === checkId ? chosen.value : initial)
  return {
    of,
    set: (checkId, value) => {
      if (of(checkId) === value) return
      chosen = { checkId, value }
      for (const listener of listeners) listener()
    },
    use: (checkId) => useSyncExternalStore(subscribe, () => of(checkId)),
  }
}
