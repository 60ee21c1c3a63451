import { type CheckId, findCheck, isUntouched } from '@comanda/domain'
import { useEffect } from 'react'
import { useTerminal } from '../shared/terminal-context.tsx'

/** Whoever turns away from a check that is still as it was opened frees its table (C1). */
export function useLeaving(checkId: string): void {
  const terminal = useTerminal()
  useEffect(() => {
    let isBack = false
    returns.get(checkId)?.()
    return () => {
      returns.set(checkId, () => {
        isBack = true
      })
      // A screen that is only drawn anew is back at once; then nobody has left.
      setTimeout(() => {
        returns.delete(checkId)
        if (isBack) return
        const check = findCheck(terminal.service, checkId)
        if (check !== undefined && isUntouched(check))
          terminal.perform({ type: 'leaveCheck', checkId: checkId as CheckId })
      })
    }
  }, [terminal, checkId])
}

const returns = new Map<string, () => void>()
