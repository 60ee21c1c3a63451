import { isUntouched } from '@comanda/domain'
import { useEffect, useRef } from 'react'
import { useTerminal } from '../shared/terminal-context.tsx'
import { partingsOf } from './columns.ts'

/** Checks that were emptied here close as one turns away from this screen. */
export function useLeavingEmpty(checkIds: readonly string[]): void {
  const terminal = useTerminal()
  const seen = useRef(new Set<string>())
  useEffect(() => {
    for (const id of checkIds) seen.current.add(id)
  }, [checkIds])
  const isBack = useRef(false)
  useEffect(() => {
    isBack.current = true
    const ids = seen.current
    return () => {
      isBack.current = false
      // A screen that is only drawn anew is back at once; then nobody has left.
      setTimeout(() => {
        if (isBack.current) return
        for (const parting of partingsOf(terminal.service, [...ids], isUntouched)) terminal.perform(parting)
      })
    }
  }, [terminal])
}
