import { useEffect, useEffectEvent } from 'react'
import { isTypingElsewhere } from '../shared/keys.ts'

/** Escape does this, where no field, sheet or payment under way has a nearer use for it. */
export function useEscape(act: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isTypingElsewhere(event)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
