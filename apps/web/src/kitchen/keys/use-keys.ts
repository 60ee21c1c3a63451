import { useEffect } from 'react'
import { useStable } from '../../shared/use-stable.ts'
import { actionOf, type KeyAction } from './keys.ts'

/** The keyboard, or a bump bar, which is one. `act` says whether the key meant anything. */
export function useKeys(act: (action: KeyAction) => boolean): void {
  const onKey = useStable((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const { target } = event
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return
    if (document.querySelector('dialog[open]') !== null) return
    const action = actionOf({
      key: event.key,
      shiftKey: event.shiftKey,
      isOnControl: target instanceof Element && target.closest('button, a, [role="button"]') !== null,
      isRightToLeft: document.documentElement.dir === 'rtl',
    })
    if (action !== null && act(action)) event.preventDefault()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onKey])
}
