import { type KeyboardEvent, memo, type ReactNode } from 'react'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './records.module.css'

export interface Column<T> {
  readonly key: string
  readonly head: string
  readonly cell: (row: T) => ReactNode
  readonly isNumber?: boolean
  /** Left out where there is little room. */
  readonly isExtra?: boolean
}

interface RecordTableProps<T> {
  readonly label: string
  readonly rows: readonly T[]
  readonly columns: readonly Column<T>[]
  readonly chosenId: string | null
  readonly unsaved: ReadonlyMap<string, object>
  readonly onChoose: (id: string) => void
}

/** Rows to choose from: arrow keys go from one to the next, Enter opens it. */
export function RecordTable<T extends { readonly id: string }>(props: RecordTableProps<T>) {
  const { label, rows, columns, chosenId, unsaved, onChoose } = props
  return (
    <table className={classes.table} aria-label={label} onKeyDown={walk}>
      <thead>
        <tr>
          {columns.map(({ key, head, isNumber, isExtra }) => (
            <th key={key} scope="col" data-number={isNumber} data-extra={isExtra}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            columns={columns as readonly Column<{ readonly id: string }>[]}
            isChosen={row.id === chosenId}
            isUnsaved={unsaved.has(row.id)}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: { readonly id: string }
  readonly columns: readonly Column<{ readonly id: string }>[]
  readonly isChosen: boolean
  readonly isUnsaved: boolean
  readonly onChoose: (id: string) => void
}

const Row = memo(function Row({ row, columns, isChosen, isUnsaved, onChoose }: RowProps) {
  const { t } = useManageTexts()
  const [first, ...others] = columns
  if (first === undefined) return null
  return (
    // The button carries the name; a tap anywhere on the row does the same.
    <tr data-chosen={isChosen || undefined} onClick={() => onChoose(row.id)}>
      <th scope="row">
        <button type="button" data-row aria-current={isChosen || undefined}>
          {first.cell(row)}
          {isUnsaved && <small className={classes.unsaved}>{t('unsaved')}</small>}
        </button>
      </th>
      {others.map(({ key, cell, isNumber, isExtra }) => (
        <td key={key} data-number={isNumber} data-extra={isExtra}>
          {cell(row)}
        </td>
      ))}
    </tr>
  )
})

function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-row]')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  if (at < 0) return
  const step = steps[event.key]
  const next =
    event.key === 'Home' ? buttons[0] : event.key === 'End' ? buttons.at(-1) : step && buttons[at + step]
  if (next === undefined || next === 0) return
  event.preventDefault()
  next.focus()
}
