import { type ComponentType, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '../shared/toast.tsx'

/** After the first paint and the first data. Milliseconds. */
const QUIET_MS = 1_500

export interface Later<P> {
  readonly Later: ComponentType<P>
  /** Fetches it in a quiet moment, so that it is here when the server is not. */
  readonly useSoon: () => void
}

/** A part that is no part of the first download. What cannot be had says so and closes. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loaded: ComponentType<P> | null = null
  const fetchIt = async () => {
    loaded ??= await load()
    return loaded
  }

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

  function useSoon(): void {
    useEffect(() => {
      const timer = setTimeout(() => void fetchIt().catch(() => {}), QUIET_MS)
      return () => clearTimeout(timer)
    }, [])
  }

  return { Later: LoadedLater, useSoon }
}
