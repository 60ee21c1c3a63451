import type { OpenCheck } from '@comanda/domain'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { floorsOf, tablesOnAll } from '../floors.ts'
import { type TableState, tableGlance } from '../glances.ts'
import { TablePicker } from './table-picker.tsx'
import classes from './table-sheet.module.css'
import { useTableTexts } from './texts.ts'
import { useTableActs } from './use-table-acts.ts'

interface LinkPanelProps {
  readonly check: OpenCheck
  readonly onClose: () => void
}

/** Nobody has a check there: guests who have paid may be asked to move on. */
const isFree = (state: TableState | undefined): boolean => state === 'free' || state === 'paid'

/** A free table more for a big party (F2.5). */
export function LinkPanel({ check, onClose }: LinkPanelProps) {
  const { t } = useTableTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const acts = useTableActs()
  const free = useTerminalValue(
    (current) =>
      tablesOnAll(current.setup, floorsOf(current))
        .map(({ id }) => id as string)
        .filter((id) => isFree(tableGlance(current, id)?.state)),
    sameItems,
  )
  const choose = useStable((tableId: string) => {
    const number = terminal.setup.tables[tableId]?.number ?? ''
    if (!free.includes(tableId)) return notify.say(t('notFree', { number }))
    onClose()
    acts.link(check, tableId)
  })
  return (
    <Sheet
      title={t('linkTo')}
      place="wide"
      onClose={onClose}
      footer={<p className={classes.tap}>{t('tapTable')}</p>}
    >
      <TablePicker
        startId={check.tableId}
        markedId={check.tableId}
        bright={new Set(free)}
        onChoose={choose}
      />
    </Sheet>
  )
}
