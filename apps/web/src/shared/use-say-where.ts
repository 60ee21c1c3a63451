import type { Whereabouts } from '@comanda/protocol'
import { useEffect } from 'react'
import { useTerminal, useTerminalValue } from './terminal-context.tsx'

/** Tells the others where this person is, for as long as the screen is open (F2.3). */
export function useSayWhere({ checkId, tableId, doing }: Omit<Whereabouts, 'personId'>): void {
  const terminal = useTerminal()
  const personId = useTerminalValue((current) => current.personId)
  useEffect(() => {
    terminal.setWhereabouts({ personId, checkId, tableId, doing })
  }, [terminal, personId, checkId, tableId, doing])
  useEffect(
    () => () =>
      terminal.setWhereabouts({ personId: terminal.personId, checkId: null, tableId: null, doing: 'idle' }),
    [terminal],
  )
}
