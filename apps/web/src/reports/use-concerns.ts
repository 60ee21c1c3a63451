import { type Undecided, undecidedIn } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { type Concern, concernsOf, terminalsApart } from './before-close.ts'
import { useOpenChecks } from './use-open-checks.ts'

/** What is to be said before the day is closed, as it is known here. */
export function useConcerns(): readonly Concern[] {
  const tills = useTerminalValue(({ service }) => service.tills)
  const undecided = useUndecided()
  const terminals = useTerminalValue(({ setup }) => setup.terminals)
  const present = useTerminalValue((terminal) => terminal.present)
  const terminalId = useTerminalValue(({ identity }) => identity?.terminalId ?? '')
  const isOnline = useTerminalValue(({ status }) => status.link.state === 'online')
  const pending = useTerminalValue(({ status }) => status.pending)
  const checks = useOpenChecks()
  return useMemo(() => {
    const here = { terminalId, multiSessionId: terminals[terminalId]?.multiSessionId ?? null }
    return concernsOf({
      tills: Object.values(tills),
      checks,
      undecided,
      apart: terminalsApart(terminals, present, here),
      isOnline,
      pending,
    })
  }, [tills, checks, undecided, terminals, present, terminalId, isOnline, pending])
}

/** What waits for somebody to decide; `null`: nothing. */
export function useUndecided(): Undecided | null {
  const attention = useTerminalValue(({ service }) => service.attention)
  const refundTasks = useTerminalValue(({ service }) => service.refundTasks)
  return useMemo(() => undecidedIn({ attention, refundTasks }), [attention, refundTasks])
}
