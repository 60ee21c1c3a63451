import type { Terminal } from '@comanda/client'
import { useEffect, useState } from 'react'
import { sameItems, useTerminal } from './terminal-context.tsx'

/** What is confirmed sooner is not worth a mark, and a mark that only flickers costs every tap a drawing. Milliseconds. */
const SHOWN_AFTER_MS = 600

const NONE: readonly string[] = []

type Pending = Terminal['pending'][number]

/**
 * What this terminal has waited for longer than a moment: `idOf` says which thing a command is about.
 * Nothing is drawn while commands come and go in time.
 */
export function useUnsent(
  idOf: (command: Pending['command'], terminal: Terminal) => string | null,
): readonly string[] {
  const terminal = useTerminal()
  const [unsent, setUnsent] = useState(NONE)
  useEffect(() => {
    let shown = NONE
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const before = terminal.now() - SHOWN_AFTER_MS
      const late = terminal.pending.filter(({ at }) => at <= before)
      const ids = [...new Set(late.flatMap(({ command }) => idOf(command, terminal) ?? []))]
      if (!sameItems(shown, ids)) setUnsent(ids)
      shown = ids
    }
    const wait = () => {
      if (shown.length > 0) look()
      if (timer !== undefined || terminal.pending.length === 0) return
      timer = setTimeout(() => {
        timer = undefined
        look()
        wait()
      }, SHOWN_AFTER_MS + 20)
    }
    wait()
    const stop = terminal.subscribe(wait)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [terminal, idOf])
  return unsent
}
