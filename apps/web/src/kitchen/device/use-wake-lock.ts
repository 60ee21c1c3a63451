import { useEffect } from 'react'

/** The screen stays on for as long as it is looked at. A browser that cannot do that is left alone. */
export function useWakeLock(): void {
  useEffect(() => {
    const { wakeLock } = navigator as { readonly wakeLock?: WakeLock }
    if (wakeLock === undefined) return
    let held: WakeLockSentinel | null = null
    let isOver = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || (held !== null && !held.released)) return
      try {
        const lock = await wakeLock.request('screen')
        if (isOver) await lock.release()
        else held = lock
      } catch {
        // A device that saves its battery says no; it is asked again when somebody comes back.
      }
    }
    const again = () => void hold()
    again()
    document.addEventListener('visibilitychange', again)
    addEventListener('pointerdown', again, { passive: true })
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', again)
      removeEventListener('pointerdown', again)
      void held?.release().catch(() => {})
    }
  }, [])
}
