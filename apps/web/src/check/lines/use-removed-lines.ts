import type { Check, Line } from '@comanda/domain'
import { useEffect, useState } from 'react'
import { useTerminal } from '../../shared/terminal-context.tsx'

/** A removed line stays struck through for so long before it goes behind the toggle. Milliseconds. */
const LINGERS_MS = 6_000

export function useRemovedLines(check: Check) {
  const terminal = useTerminal()
  const [isShowingAll, setShowingAll] = useState(false)
  const [now, setNow] = useState(() => terminal.now())
  const removed = check.lines.filter((line) => line.status === 'removed')
  const latest = Math.max(0, ...removed.map((line) => line.removed.at))
  useEffect(() => {
    const left = latest + LINGERS_MS - terminal.now()
    setNow(terminal.now())
    if (left <= 0) return
    const timer = setTimeout(() => setNow(terminal.now()), left + 50)
    return () => clearTimeout(timer)
  }, [terminal, latest])
  const isShown = (line: Line) =>
    line.status !== 'removed' || isShowingAll || line.removed.at + LINGERS_MS > now
  return {
    isShown,
    isShowingAll,
    /** How many the toggle is about. */
    hidden: isShowingAll ? removed.length : removed.filter((line) => !isShown(line)).length,
    toggle: () => setShowingAll(!isShowingAll),
  }
}
