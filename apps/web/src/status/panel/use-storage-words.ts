import type { StorageFacts } from '@comanda/client/browser'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useAskStorage } from '../../shared/storage-context.tsx'

const MB = 1_000_000
const GB = 1_000 * MB

interface StorageWords {
  readonly kept: string
  /** Left out where the browser does not say. */
  readonly used?: string
}

/** How safely and how much this device keeps; asked once when the panel opens. */
export function useStorageWords(): StorageWords | null {
  const { t } = useTranslation('status')
  const { locale } = useFormats()
  const askStorage = useAskStorage()
  const [facts, setFacts] = useState<StorageFacts | null>(null)
  useEffect(() => {
    let isGone = false
    void askStorage().then((asked) => {
      if (!isGone) setFacts(asked)
    })
    return () => {
      isGone = true
    }
  }, [askStorage])
  if (facts === null) return null
  const size = (bytes: number) => {
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: bytes < 10 * MB ? 1 : 0 })
    return bytes >= GB
      ? t('storage.gb', { size: number.format(bytes / GB) })
      : t('storage.mb', { size: number.format(bytes / MB) })
  }
  const { isPersistent, usedBytes, quotaBytes } = facts
  const kept = t(isPersistent ? 'storage.kept' : 'storage.notKept')
  if (usedBytes === null) return { kept }
  const used = size(usedBytes)
  return {
    kept,
    used:
      quotaBytes === null
        ? t('storage.used', { used })
        : t('storage.usedOf', { used, quota: size(quotaBytes) }),
  }
}
