import { useEffect, useState } from 'react'
import { useStable } from '../../shared/use-stable.ts'

/** `toggle` is missing where the browser has no full screen. */
export function useFullScreen(): { readonly isFull: boolean; readonly toggle?: () => void } {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  const toggle = useStable(() => {
    const change =
      document.fullscreenElement === null
        ? document.documentElement.requestFullscreen({ navigationUI: 'hide' })
        : document.exitFullscreen()
    void change.catch(() => {})
  })
  return document.fullscreenEnabled ? { isFull, toggle } : { isFull }
}
