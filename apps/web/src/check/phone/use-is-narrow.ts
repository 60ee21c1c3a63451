import { useSyncExternalStore } from 'react'

/** Too narrow for menu and check side by side. */
const narrow = matchMedia('(max-width: 759px)')

const subscribe = (listener: () => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
