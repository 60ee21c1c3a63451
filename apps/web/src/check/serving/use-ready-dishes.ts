import { type OrderedLine, type ReadyDish, readyLines } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'

/** What of a line waits in the kitchen to be brought. */
export function useReadyDishes(line: OrderedLine): readonly ReadyDish[] {
  const tickets = useTerminalValue(({ service }) => service.tickets)
  return useMemo(() => readyLines({ lines: [line] }, tickets), [line, tickets])
}
