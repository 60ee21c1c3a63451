import type { Claims } from './claims.ts'

/** Web Locks, as far as they are used here. */
export interface LocksPort {
  request<T>(
    name: string,
    options: { readonly ifAvailable?: boolean; readonly signal?: AbortSignal },
    granted: (lock: unknown) => Promise<T> | T,
  ): Promise<T>
}

/** One lock per replica id, held for the life of the tab. The browser frees it however the tab ends. */
export function lockClaims(prefix: string, locks: LocksPort): Claims {
  const closing = new AbortController()
  const untilClosed = new Promise<void>((resolve) => {
    closing.signal.addEventListener('abort', () => resolve())
  })
  const watched = new Set<string>()

  const take = (replica: string): Promise<boolean> =>
    new Promise((resolve, reject) => {
      locks
        .request(prefix + replica, { ifAvailable: true }, (lock) => {
          resolve(lock !== null)
          return lock === null ? undefined : untilClosed
        })
        .catch(reject)
    })

  return {
    claim: async (known, fresh) => {
      for (const replica of known) {
        if (!(await take(replica))) continue
        watched.add(replica)
        return replica
      }
      const replica = fresh()
      watched.add(replica)
      await take(replica)
      return replica
    },
    inherit: (known, taken) => {
      for (const replica of known) {
        if (watched.has(replica)) continue
        watched.add(replica)
        locks
          .request(prefix + replica, { signal: closing.signal }, () => {
            taken(replica)
            return untilClosed
          })
          .catch(() => {})
      }
    },
    close: () => closing.abort(),
  }
}
