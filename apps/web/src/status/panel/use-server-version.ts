import { useEffect, useState } from 'react'

/** Asked once while the panel is open; `null` where the server does not say. */
export function useServerVersion(isOnline: boolean): string | null {
  const [version, setVersion] = useState<string | null>(null)
  useEffect(() => {
    if (!isOnline) return
    const asking = new AbortController()
    fetchVersion(asking.signal).then(setVersion, () => {})
    return () => asking.abort()
  }, [isOnline])
  return version
}

async function fetchVersion(signal: AbortSignal): Promise<string | null> {
  const response = await fetch('/healthz', { signal, cache: 'no-store' })
  const body = response.ok ? ((await response.json()) as { readonly version?: unknown }) : {}
  return typeof body.version === 'string' ? body.version : null
}
