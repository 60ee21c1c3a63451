import { IconPlus, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useRef, useState } from 'react'
import { useDrafts } from '../form/draft-store.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import { narrowed } from './narrow.ts'
import { type Column, RecordTable } from './record-table.tsx'
import classes from './records.module.css'

/** More would only be scrolled past; typing narrows them. */
const SHOWN_AT_MOST = 200

interface RecordsProps<T> {
  readonly title: string
  readonly hint: string
  readonly rows: readonly T[]
  readonly columns: readonly Column<T>[]
  /** What is searched. */
  readonly textOf: (row: T) => string
  /** What a new one is called on its button; none can be made without it. */
  readonly add?: string
  /** The id of a new record. */
  readonly onNew?: () => string
  readonly actions?: ReactNode
  /** Told what is typed, where there is more than the rows at hand. */
  readonly onType?: (typed: string) => void
  /** Below the search. */
  readonly filters?: ReactNode
  /** Below the list: how to come by more rows. All that are there are shown then. */
  readonly foot?: ReactNode
  /** Said above the list: what needs a look. */
  readonly warning?: ReactNode
  readonly detail: (id: string, close: () => void, choose: (id: string) => void) => ReactNode
}

/** A list on the one side, the chosen record on the other. Where there is little room, one of them. */
export function Records<T extends { readonly id: string }>(props: RecordsProps<T>) {
  const { title, hint, rows, columns, textOf, add, onNew, actions, onType, filters, foot, warning, detail } =
    props
  const { t } = useManageTexts()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const drafts = useDrafts()
  const list = useRef<HTMLDivElement>(null)
  const found = narrowed(rows, textOf, wanted)
  const shown = foot === undefined ? found.slice(0, SHOWN_AT_MOST) : found
  const type = (text: string) => {
    setTyped(text)
    onType?.(text)
  }
  const close = () => {
    setChosenId(null)
    // Back to the row, for who works with keys.
    list.current?.querySelector<HTMLElement>('button[aria-current]')?.focus()
  }
  const first = () => list.current?.querySelector<HTMLElement>('button[data-row]')
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      first()?.focus()
    } else if (event.key === 'Enter' && found[0] !== undefined) setChosenId(found[0].id)
    else if (event.key === 'Escape') type('')
  }
  return (
    <div className={classes.records} data-open={chosenId !== null || undefined}>
      <div className={classes.list} ref={list}>
        <header className={classes.head}>
          <div className={classes.words}>
            <h1>{title}</h1>
            <p>{hint}</p>
          </div>
          <div className={classes.actions}>
            {actions}
            {add !== undefined && onNew !== undefined && (
              <button type="button" className={classes.add} onClick={() => setChosenId(onNew())}>
                <IconPlus size={20} aria-hidden /> {add}
              </button>
            )}
          </div>
          <label className={classes.search}>
            <IconSearch size={20} aria-hidden />
            <input
              type="search"
              value={typed}
              placeholder={t('search')}
              aria-label={t('searchIn', { title })}
              onChange={(event) => type(event.currentTarget.value)}
              onKeyDown={onSearchKey}
            />
          </label>
          {filters}
        </header>
        {warning}
        <RecordTable
          label={title}
          rows={shown}
          columns={columns}
          chosenId={chosenId}
          unsaved={drafts}
          onChoose={setChosenId}
        />
        {found.length === 0 && (
          <p className={classes.none}>{t(rows.length === 0 ? 'noneYet' : 'noneFound', { typed: wanted })}</p>
        )}
        {found.length > shown.length && (
          <p className={classes.none}>{t('andMore', { count: found.length - shown.length })}</p>
        )}
        {foot}
      </div>
      {chosenId !== null && (
        <aside key={chosenId} className={classes.detail}>
          {detail(chosenId, close, setChosenId)}
        </aside>
      )}
    </div>
  )
}
