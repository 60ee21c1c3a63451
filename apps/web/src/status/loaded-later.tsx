import { type ComponentType, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '../shared/toast.tsx'

interface SheetProps {
  readonly onClose: () => void
}

/** After the first paint and the first data. Milliseconds. */
const QUIET_MS = 3_000

/**
 * A sheet that is no part of the first download. It is fetched in a quiet moment while the server is
 * there, because it is wanted most when the server is not; what cannot be had says so and breaks nothing.
 */
export function loadedLater(load: () => Promise<ComponentType<SheetProps>>) {
  let loaded: ComponentType<SheetProps> | null = null
  const fetchIt = async () => {
    loaded ??= await load()
    return loaded
  }

  function LoadedLater({ onClose }: SheetProps) {
    const { t } = useTranslation('status')
    const [Loaded, setLoaded] = useState<ComponentType<SheetProps> | null>(() => loaded)
    useEffect(() => {
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
    return Loaded === null ? null : <Loaded onClose={onClose} />
  }

  function useFetchedSoon(): void {
    useEffect(() => {
      const timer = setTimeout(() => void fetchIt().catch(() => {}), QUIET_MS)
      return () => clearTimeout(timer)
    }, [])
  }

  return { LoadedLater, useFetchedSoon }
}
