import type { Claims, TabChannel } from './claims.ts'

/** Living tabs have answered by then. Milliseconds. */
const ANSWER_MS = 700

/**
 * Without Web Locks: every tab is a new replica, and takes over those that nobody answers for. A tab
 * that slept through the question is taken over too soon, which does no harm: both then send the same
 * commands under the same numbers, and the orderer decides each once (C22).
 */
export function askingClaims(channel: TabChannel): Claims {
  let mine: string | null = null
  const alive = new Set<string>()
  const watched = new Set<string>()
  channel.listen((message) => {
    if (message.kind === 'alive') alive.add(message.replica)
    if (message.kind === 'who' && mine !== null && message.replicas.includes(mine))
      channel.post({ kind: 'alive', replica: mine })
  })
  return {
    claim: async (_known, fresh) => {
      mine = fresh()
      return mine
    },
    inherit: (known, taken) => {
      const asked = known.filter((replica) => replica !== mine && !watched.has(replica))
      if (asked.length === 0) return
      for (const replica of asked) watched.add(replica)
      channel.post({ kind: 'who', replicas: asked })
      setTimeout(() => {
        for (const replica of asked) if (!alive.has(replica)) taken(replica)
      }, ANSWER_MS)
    },
    close: () => {},
    neverReclaims: true,
  }
}
