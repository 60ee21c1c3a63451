import { type FireWhat, findCheck, unitsToFire } from '@comanda/domain'
import { useRef } from 'react'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { useStable } from '../../shared/use-stable.ts'

/** A second tap so soon is the same finger: it must not send the course after. Milliseconds. */
const SAME_TAP_MS = 500

/**
 * Sends what is meant to the kitchen. It names the units that are on the screen now, so that a tap too
 * many sends nothing twice (C7). `true`: something was sent.
 */
export function useFire(checkId: string): (what: FireWhat) => boolean {
  const terminal = useTerminal()
  const act = useDo()
  const last = useRef(Number.NEGATIVE_INFINITY)
  return useStable((what: FireWhat) => {
    const check = findCheck(terminal.service, checkId)
    const units = check === undefined ? [] : unitsToFire(check.lines, what)
    const now = performance.now()
    if (check === undefined || units.length === 0 || now - last.current < SAME_TAP_MS) return false
    last.current = now
    return act({
      type: 'fireLines',
      checkId: check.id,
      fireId: terminal.newId(),
      units: units.map((unit) => ({ ...unit })),
    })
  })
}
