import { useMemo } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import type { Clock } from './when.ts'

/** The restaurant's clock and the hour at which its day begins. */
export function useClock(): Clock {
  const timeZone = useTerminalValue(({ setup }) => setup.restaurant?.timeZone ?? 'UTC')
  const dayStartsAtHour = useTerminalValue(({ setup }) => setup.restaurant?.dayStartsAtHour ?? 4)
  return useMemo(() => ({ timeZone, dayStartsAtHour }), [timeZone, dayStartsAtHour])
}
