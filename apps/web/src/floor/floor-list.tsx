import type { FloorRecord } from '@comanda/domain'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { useUnsent } from '../shared/use-unsent.ts'
import classes from './floor-list.module.css'
import { FloorListRow } from './floor-list-row.tsx'
import { tablesOnAll, useWhoIsHere } from './floors.ts'
import { type TableView, tableGlance, tableOfCommand } from './glances.ts'
import { type ListColumn, sortGlances } from './list-order.ts'
import { faceOf } from './plan/face.ts'

interface FloorListProps {
  readonly floors: readonly FloorRecord[]
  readonly isShown: (view: TableView) => boolean
  readonly onChoose: (tableId: string) => void
  readonly onMore: (tableId: string) => void
}

const COLUMNS: readonly ListColumn[] = [
  'number',
  'state',
  'unsent',
  'guests',
  'since',
  'lastChange',
  'total',
  'waiter',
]

/** All tables of all floors, dense, in the order one asks for. */
export function FloorList({ floors, isShown, onChoose, onMore }: FloorListProps) {
  const { t } = useTranslation('floor')
  const [order, setOrder] = useState<{ column: ListColumn; isDown: boolean }>({
    column: 'number',
    isDown: false,
  })
  const views = useTerminalValue(
    (terminal) => tablesOnAll(terminal.setup, floors).flatMap(({ id }) => tableGlance(terminal, id) ?? []),
    sameItems,
  )
  const people = useTerminalValue(({ setup }) => setup.people)
  const restaurant = useTerminalValue(({ setup }) => setup.restaurant)
  const unsent = useUnsent(tableOfCommand)
  const here = useWhoIsHere()
  const now = useNow()
  const shown = sortGlances(views.filter(isShown), order.column, order.isDown, {
    nameOf: (id) => people[id]?.name ?? '',
    stateOf: (view) => faceOf(view, restaurant, now).state,
  })
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
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((view) => (
            <FloorListRow
              key={view.table.id}
              view={view}
              now={now}
              restaurant={restaurant}
              isUnsent={unsent.includes(view.table.id)}
              here={here.get(view.table.id) ?? ''}
              onChoose={onChoose}
              onMore={onMore}
            />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className={classes.none}>{t('noneMine')}</p>}
    </div>
  )
}

/** Amounts and busy tables are wanted large first. */
const startsDown = (column: ListColumn): boolean => ['state', 'unsent', 'guests', 'total'].includes(column)

const sortOf = (order: { column: ListColumn; isDown: boolean }, column: ListColumn) =>
  order.column !== column ? 'none' : order.isDown ? 'descending' : 'ascending'
