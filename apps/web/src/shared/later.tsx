import { type ComponentType, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from './toast.tsx'

/** After the first paint and the first data. Milliseconds. */
const QUIET_MS = 3_000

export interface Later<P> {
  readonly Later: ComponentType<P>
  /** Never fails: what cannot be had now is tried again when it is wanted. */
  readonly fetchSoon: () => void
  /** Fetches it in a quiet moment, because it is wanted most when the server is not there. */
  readonly useSoon: () => void
}

/** A part that is no part of the first download. What cannot be had says so, closes, and breaks nothing. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loaded: ComponentType<P> | null = null
  const fetchIt = async () => {
    loaded ??= await load()
    return loaded
  }
  const fetchSoon = () => void fetchIt().catch(() => {})

  function LoadedLater(props: P) {
    const { t } = useTranslation('status')
    const [Loaded, setLoaded] = useState<ComponentType<P> | null>(() => loaded)
    const [isMissing, setMissing] = useState(false)
    useEffect(() => {
      let isGone = false
      fetchIt().then(
        (component) => isGone || setLoaded(() => component),
        () => isGone || setMissing(true),
      )
      return () => {
        isGone = true
      }
    }, [])
    const onClose = 'onClose' in props ? (props.onClose as () => void) : null
    useEffect(() => {
      if (!isMissing) return
      showToast({ slot: 'not-loaded', tone: 'wait', text: t('notLoaded') })
      onClose?.()
    }, [isMissing, onClose, t])
    return Loaded === null ? null : <Loaded {...props} />
  }

  const alone = [fetchSoon]
  return { Later: LoadedLater, fetchSoon, useSoon: () => useFetchedSoon(alone) }
}

/** Brings parts that are wanted most when the server is not there, once the screen has settled. */
export function useFetchedSoon(parts: readonly (() => unknown)[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const fetch of parts) fetch()
    }, QUIET_MS)
    return () => clearTimeout(timer)
  }, [parts])
}
