import { type CarriedOver, carriedOver } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'

/** Open checks with what they come to: counted again only when one of them or the restaurant has changed. */
export function useOpenChecks(): readonly CarriedOver[] {
  const terminal = useTerminal()
  const checks = useTerminalValue(({ service }) => service.checks)
  const setup = useTerminalValue((current) => current.setup)
  return useMemo(() => carriedOver({ ...terminal.service, checks }, { setup }), [terminal, checks, setup])
}

/** What is still to be paid on them. Minor units. */
export const leftMinor = (checks: readonly CarriedOver[]): number =>
  checks.reduce((sum, { totalMinor, paidMinor }) => sum + totalMinor - paidMinor, 0)
