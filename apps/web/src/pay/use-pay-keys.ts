import { useEffect, useEffectEvent } from 'react'
import { padKeyOf } from '../check/lines/keypad.ts'
import { isTypingElsewhere } from '../shared/keys.ts'
import type { Paying } from './use-paying.ts'

/**
 * Digits type the amount, Enter takes it, Escape lets go of the payment and then goes back. A key that is
 * held down takes nothing: one press is one payment at most (INV5).
 */
export function usePayKeys(paying: Paying, onBack: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTypingElsewhere(event)) return
    if (meant(event)) event.preventDefault()
  })
  useEffect(() => {
    // Before the keys of the screen around it.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])

  /** Returns whether the key was ours. */
  function meant(event: KeyboardEvent): boolean {
    const key = padKeyOf(event.key)
    if (key !== null) {
      paying.key(key)
      return true
    }
    if (event.key === 'Escape') {
      if (!paying.letGo()) onBack()
      return true
    }
    if (event.key !== 'Enter') return false
    const button = event.target instanceof HTMLElement ? event.target.closest('button, a, select') : null
    // Another button in focus does its own thing; what takes money does it once per press.
    if (button !== null && !button.hasAttribute('data-take')) return false
    if (!event.repeat) paying.take()
    return true
  }
}
