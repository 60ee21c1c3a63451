import { type ComponentType, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '../shared/toast.tsx'

interface Closable {
  readonly onClose: () => void
}

/** After the first paint and the first data. Milliseconds. */
const QUIET_MS = 3_500

/**
 * A sheet with props of its own that is no part of the first download. `fetchSoon` brings it in a quiet
 * moment while the server is there; what cannot be had says so and breaks nothing.
 */
export function later<P extends Closable>(load: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | null = null
  const fetchIt = async () => {
    loaded ??= await load()
    return loaded
  }

  function Later(props: P) {
    const { t } = useTranslation('status')
    const [Loaded, setLoaded] = useState<ComponentType<P> | null>(() => loaded)
    const { onClose } = props
    useEffect(() => {
      if (loaded !== null) return
      let isGone = false
      fetchIt().then(
        (component) => {
          if (!isGone) setLoaded(() => component)
        },
        () => {
          if (isGone) return
          showToast({ slot: 'not-loaded', tone: 'wait', text: t('notLoaded') })
          onClose()
        },
      )
      return () => {
        isGone = true
      }
    }, [t, onClose])
    return Loaded === null ? null : <Loaded {...props} />
  }

  return { Later, fetchSoon: () => fetchIt().catch(() => {}) }
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
