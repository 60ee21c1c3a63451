import { type CheckId, checkLabel, findCheck } from '@comanda/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { openNew } from '../floor/open-table.ts'
import { useGo } from '../shared/go.ts'
import { useNotify } from '../shared/notify.ts'
import { useTerminal } from '../shared/terminal-context.tsx'

/** Where one goes from a check. */
export function useWays(checkId: string) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const notify = useNotify()
  const go = useGo()
  return useMemo(
    () => ({
      toFloor: go.toFloor,
      toCheck: go.toCheck,
      /** A new check on a table. */
      open: (tableId: string, another = false) => {
        const opened = openNew(terminal, tableId, another)
        if (opened.outcome.ok) go.toCheck(opened.checkId)
        else notify.refused(opened.outcome.refusal)
      },
      /** Where something is on it, the refusal says what. */
      cancel: () => {
        const check = findCheck(terminal.service, checkId)
        const outcome = terminal.perform({ type: 'cancelCheck', checkId: checkId as CheckId })
        if (!outcome.ok) return notify.refused(outcome.refusal)
        if (check !== undefined) notify.say(t('cancelled', { label: checkLabel(check) }))
        go.toFloor()
      },
    }),
    [terminal, notify, go, t, checkId],
  )
}
