import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Ctrl+K (or Cmd+K) leads to the search from everywhere (F3.10). */
export function useFindKey(isOn: boolean): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      if (document.querySelector('dialog[open]') === null) void navigate({ to: '/find' })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isOn, navigate])
}
