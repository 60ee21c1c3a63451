import { useEffect, useState } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { type ChipState, chipState, isSameChip, PENDING_AFTER_MS, SYNCING_AFTER_MS } from './chip-state.ts'

/** The state of the chip now; looks again by itself when waiting has become worth a word. */
export function useChipState(): ChipState {
  const oldest = useTerminalValue(({ pending: [first] }) =>
    first === undefined ? '' : `${first.replica}/${first.n}`,
  )
  const waitedMs = useWaited(oldest)
  return useTerminalValue(
    ({ status, identity }) =>
      chipState({ status, waitedMs, hasMultiSession: identity === null || identity.serviceLog !== null }),
    isSameChip,
  )
}

/** How long the same command has been the oldest, in the two steps that matter. */
function useWaited(oldest: string): number {
  const [waited, setWaited] = useState({ for: '', ms: 0 })
  useEffect(() => {
    if (oldest === '') return
    const timers = [SYNCING_AFTER_MS, PENDING_AFTER_MS].map((ms) =>
      setTimeout(() => setWaited({ for: oldest, ms }), ms),
    )
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [oldest])
  return waited.for === oldest ? waited.ms : 0
}
