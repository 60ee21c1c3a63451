import type { Terminal } from '@comanda/domain'
import { useState } from 'react'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { moveTerminal, openChecksOf, type WithChecks } from './move-terminal.ts'

export interface AskedMove {
  readonly moved: Terminal
  /** `null`: out of every multi-session. */
  readonly to: string | null
  readonly onMove: (withChecks: WithChecks) => Promise<void>
}

interface Moving {
  /** Moves it; where it has open checks that are known here, asks what becomes of them. */
  readonly move: (moved: Terminal, to: string | null, done?: () => void) => void
  readonly asked: AskedMove | null
  readonly close: () => void
}

export function useMoveTerminal(): Moving {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const [asked, setAsked] = useState<AskedMove | null>(null)
  const close = () => setAsked(null)
  const move: Moving['move'] = (moved, to, done = () => {}) => {
    const before = terminal.setup.terminals[moved.id]
    const from = before?.multiSessionId ?? null
    const act = async (withChecks: WithChecks) => {
      const outcome = await moveTerminal(terminal, moved, to, withChecks)
      close()
      if (!outcome.ok) return notify.refused(outcome.refusal)
      done()
      const place = terminal.setup.multiSessions[to ?? '']?.name
      const text =
        place === undefined
          ? t('move.outDone', { name: moved.name })
          : t('move.done', { name: moved.name, place })
      // Checks that went along do not come back with it.
      if (withChecks === 'take' || before === undefined) return notify.say(text)
      notify.undo(text, () => {
        const undone = terminal.performSetup({ type: 'saveTerminal', value: before })
        if (!undone.ok) notify.refused(undone.refusal)
      })
    }
    const isAsking = from !== null && openChecksOf(terminal.service, moved.id).length > 0
    if (isAsking) setAsked({ moved, to, onMove: act })
    else void act('keep')
  }
  return { move, asked, close }
}
