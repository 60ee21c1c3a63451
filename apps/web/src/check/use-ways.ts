import { type CheckId, checkLabel, findCheck } from '@comanda/domain'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { openNew } from '../floor/open-table.ts'
import { useGo } from '../shared/go.ts'
import { useNotify } from '../shared/notify.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useWords } from '../shared/words.ts'
import type { WhyGiven } from './reasons/reasons.ts'

export type Ways = ReturnType<typeof useWays>

/** Where one goes from a check. */
export function useWays(checkId: string) {
  const { t } = useWords('check')
  const terminal = useTerminal()
  const notify = useNotify()
  const navigate = useNavigate()
  const go = useGo()
  const act = useDo()
  return useMemo(
    () => ({
      toFloor: go.toFloor,
      toCheck: go.toCheck,
      toSplit: () => void navigate({ to: '/check/$checkId/split', params: { checkId } }),
      /** A new check on a table. */
      open: (tableId: string, another = false) => {
        const opened = openNew(terminal, tableId, another)
        if (opened.outcome.ok) go.toCheck(opened.checkId)
        else notify.refused(opened.outcome.refusal)
      },
      /** Where something is on it, it needs a reason. */
      cancel: (reason?: WhyGiven) => {
        const check = findCheck(terminal.service, checkId)
        const id = (check?.id ?? checkId) as CheckId
        act({ type: 'cancelCheck', checkId: id, ...(reason && { reason }) }, () => {
          if (check !== undefined) notify.say(t('cancelled', { label: checkLabel(check) }))
          go.toFloor()
        })
      },
    }),
    [terminal, notify, navigate, go, act, t, checkId],
  )
}
