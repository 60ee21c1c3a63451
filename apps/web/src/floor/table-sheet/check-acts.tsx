import type { OpenCheck } from '@comanda/domain'
import { IconArrowMerge, IconArrowsExchange, IconLink, IconLinkOff, IconUserShare } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './table-sheet.module.css'
import { useTableTexts } from './texts.ts'

/** What opens next. */
export type Act = 'move' | 'merge' | 'link' | 'waiter'

interface CheckActsProps {
  readonly check: OpenCheck
  readonly onAct: (act: Act) => void
  readonly onUnlink: (tableId: string) => void
}

/** What can be done with a check as a whole. */
export function CheckActs({ check, onAct, onUnlink }: CheckActsProps) {
  const { t } = useTableTexts()
  const tables = useTerminalValue(({ setup }) => setup.tables)
  const act = (kind: Act, icon: ReactNode, text: string) => (
    <button type="button" onClick={() => onAct(kind)}>
      {icon} <span>{text}</span>
    </button>
  )
  return (
    <div className={classes.acts}>
      {act('move', <IconArrowsExchange size={22} aria-hidden />, t('move'))}
      {act('merge', <IconArrowMerge size={22} aria-hidden />, t('merge'))}
      {check.tableId !== null && act('link', <IconLink size={22} aria-hidden />, t('link'))}
      {act('waiter', <IconUserShare size={22} aria-hidden />, t('handOver'))}
      {check.alsoAt.map((tableId) => (
        <button key={tableId} type="button" onClick={() => onUnlink(tableId)}>
          <IconLinkOff size={22} aria-hidden />
          <span>{t('unlink', { number: tables[tableId]?.number ?? '?' })}</span>
        </button>
      ))}
    </div>
  )
}
