import { useEffect, useState } from 'react'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import {
  type ChipState,
  chipState,
  isSameChip,
  needsPrinter,
  PENDING_AFTER_MS,
  SYNCING_AFTER_MS,
} from './chip-state.ts'

/** The state of the chip now; looks again by itself when waiting has become worth a word. */
export function useChipState(): ChipState {
  const waitedMs = useWaited()
  return useTerminalValue(
    ({ status, identity, printers }) =>
      chipState({
        status,
        waitedMs,
        hasMultiSession: identity === null || identity.serviceLog !== null,
        needsPrinter: printers.some(needsPrinter),
      }),
    isSameChip,
  )
}

/** How long the same command has been the oldest, in the two steps that matter. One answered in time draws nothing. */
function useWaited(): number {
  const terminal = useTerminal()
  const [waitedMs, setWaitedMs] = useState(0)
  useEffect(() => {
    let oldest = ''
    let timers: readonly ReturnType<typeof setTimeout>[] = []
    const look = () => {
      const [first] = terminal.pending
      const now = first === undefined ? '' : `${first.replica}/${first.n}`
      if (now === oldest) return
      oldest = now
      for (const timer of timers) clearTimeout(timer)
      setWaitedMs(0)
      timers =
        now === ''
          ? []
          : [SYNCING_AFTER_MS, PENDING_AFTER_MS].map((ms) => setTimeout(() => setWaitedMs(ms), ms))
    }
    look()
    const stop = terminal.subscribe(look)
    return () => {
      stop()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [terminal])
  return waitedMs
}
