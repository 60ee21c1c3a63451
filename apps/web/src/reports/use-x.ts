import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import type { Report } from './paper.tsx'
import { useUndecided } from './use-concerns.ts'
import { useOpenChecks } from './use-open-checks.ts'

/** The X: what was taken since the last Z, as it is now (F5.3). */
export function useX(): Report {
  const terminal = useTerminal()
  const to = useNow()
  const takings = useTerminalValue(({ service }) => service.takings)
  const tills = useTerminalValue(({ service }) => service.tills)
  const last = useTerminalValue(({ service }) => service.reports[0])
  const by = useTerminalValue(({ personId }) => personId ?? '')
  const carriedOver = useOpenChecks()
  const undecided = useUndecided()
  return useMemo(
    () => ({
      number: null,
      day: terminal.businessDay,
      from: last?.closed.at ?? null,
      to,
      by,
      takings,
      tills: Object.values(tills),
      carriedOver,
      unheard: [],
      ...(undecided && { undecided }),
    }),
    [terminal, to, takings, tills, last, by, carriedOver, undecided],
  )
}
