import { can, type TerminalRecord } from '@comanda/domain'
import { useTerminalValue } from '../../shared/terminal-context.tsx'

/** This device as the restaurant knows it. */
export const useThisTerminal = (): TerminalRecord | undefined =>
  useTerminalValue(({ setup, identity }) => setup.terminals[identity?.terminalId ?? ''])

export const useIntervalMs = (): number => useThisTerminal()?.link.intervalMs ?? 500

export const useMayManage = (): boolean =>
  useTerminalValue(({ setup, personId }) => personId !== null && can(setup, personId, 'backOffice'))
