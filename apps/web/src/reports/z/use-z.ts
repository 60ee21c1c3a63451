import type { ZReport } from '@comanda/domain'
import { useEffect, useState } from 'react'
import { askServer } from '../../shared/ask-server.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { readZ } from './z-row.ts'

/** A Z from this terminal where it holds it, else from the server; `null`: it is being asked. */
export function useZ(number: number): ZReport | 'silent' | null {
  const terminal = useTerminal()
  const held = useTerminalValue(({ service }) => service.reports.find((report) => report.number === number))
  const isOnline = useTerminalValue(({ status }) => status.link.state === 'online')
  const [told, setTold] = useState<ZReport | 'silent' | null>(null)
  const isHeld = held !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked again once the server is there again
  useEffect(() => {
    if (isHeld) return
    const over = new AbortController()
    void askServer(terminal.credentials, `/api/z-reports/${number}`, over.signal).then((answer) => {
      // A Z that was told of never changes: losing the server does not take it away.
      if (!over.signal.aborted) setTold((known) => readZ(answer) ?? known ?? 'silent')
    })
    return () => over.abort()
  }, [terminal, number, isHeld, isOnline])
  return held ?? told
}
