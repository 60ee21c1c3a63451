import { useState } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { usePayTexts } from '../texts.ts'
import { bringBack, type NotBack } from './bring-back.ts'

/** Opens something about a paid check. One of an earlier day is fetched from the server first (F5.4). */
export function useBroughtBack(checkId: string) {
  const { t } = usePayTexts()
  const terminal = useTerminal()
  const [isWanted, setWanted] = useState(false)
  const [problem, setProblem] = useState<NotBack | null>(null)
  const isFiled = useTerminalValue(({ service }) => service.closed[checkId] === undefined)
  const isComing = isWanted && isFiled
  const open = async () => {
    setProblem(null)
    setWanted(true)
    const against = isFiled ? await bringBack(terminal, checkId) : null
    if (against === null) return
    setProblem(against)
    setWanted(false)
  }
  return {
    /** On its way. */
    isComing,
    isOpen: isWanted && !isFiled,
    /** What is to be said of it; `null`: nothing. */
    said: problem !== null ? t(`refund.notBack.${problem}`) : isComing ? t('refund.bringing') : null,
    open: () => void open(),
    close: () => setWanted(false),
  }
}
