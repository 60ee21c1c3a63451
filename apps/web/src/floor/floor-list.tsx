import type { FloorRecord, TableGlance } from '@comanda/domain'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { useUnsent } from '../shared/use-unsent.ts'
import classes from './floor-list.module.css'
import { FloorListRow } from './floor-list-row.tsx'
import { tablesOnAll, useWhoIsHere } from './floors.ts'
import { tableGlance, tableOfCommand } from './glances.ts'
import { type ListColumn, sortGlances } from './list-order.ts'

interface FloorListProps {
  readonly floors: readonly FloorRecord[]
  readonly isShown: (glance: TableGlance) => boolean
  readonly onChoose: (tableId: string) => void
}

const COLUMNS: readonly ListColumn[] = ['number', 'state', 'guests', 'since', 'lastChange', 'total', 'waiter']

/** All tables of all floors, dense, in the order one asks for. */
export function FloorList({ floors, isShown, onChoose }: FloorListProps) {
  const { t } = useTranslation('floor')
  const [order, setOrder] = useState<{ column: ListColumn; isDown: boolean }>({
    column: 'number',
    isDown: false,
  })
  const glances = useTerminalValue(
    (terminal) => tablesOnAll(terminal.setup, floors).flatMap(({ id }) => tableGlance(terminal, id) ?? []),
    sameItems,
  )
  const people = useTerminalValue(({ setup }) => setup.people)
  const lateAfterMinutes = useTerminalValue(({ setup }) => setup.restaurant?.lateAfterMinutes ?? 20)
  const unsent = useUnsent(tableOfCommand)
  const here = useWhoIsHere()
  const now = useNow()
  const shown = sortGlances(
    glances.filter(isShown),
    order.column,
    order.isDown,
    (id) => people[id]?.name ?? '',
  )
  const sortBy = (column: ListColumn) =>
    setOrder((last) => ({ column, isDown: last.column === column ? !last.isDown : startsDown(column) }))
  return (
    <div className={classes.scroll}>
      <table className={classes.list}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} data-column={column} aria-sort={sortOf(order, column)}>
                <button type="button" onClick={() => sortBy(column)}>
                  {t(`column.${column}`)}
                  {order.column === column &&
                    (order.isDown ? (
                      <IconArrowDown size={14} aria-hidden />
                    ) : (
                      <IconArrowUp size={14} aria-hidden />
                    ))}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((glance) => (
            <FloorListRow
              key={glance.table.id}
              glance={glance}
              now={now}
              lateAfterMinutes={lateAfterMinutes}
              isUnsent={unsent.includes(glance.table.id)}
              here={here.get(glance.table.id) ?? ''}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={classes.none}>{t('noneMine')}</p>}
    </div>
  )
}

/** Amounts and busy tables are wanted large first. */
const startsDown = (column: ListColumn): boolean => ['state', 'guests', 'total'].includes(column)

const sortOf = (order: { column: ListColumn; isDown: boolean }, column: ListColumn) =>
  order.column !== column ? 'none' : order.isDown ? 'descending' : 'ascending'
