import { useMemo } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { type Concern, concernsOf, terminalsApart } from './before-close.ts'
import { useOpenChecks } from './use-open-checks.ts'

/** What is to be said before the day is closed, as it is known here. */
export function useConcerns(): readonly Concern[] {
  const tills = useTerminalValue(({ service }) => service.tills)
  const tasks = useTerminalValue(({ service }) => service.refundTasks)
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
      tasks: Object.values(tasks),
      apart: terminalsApart(terminals, present, here),
      isOnline,
      pending,
    })
  }, [tills, checks, tasks, terminals, present, terminalId, isOnline, pending])
}
