import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Arrows go from line to line and from column to column; Enter moves a unit and, with Shift, all of them. The focus stays
 * where it was when its line has gone to another column.
 */
export function useColumnKeys(box: RefObject<HTMLElement | null>) {
  const last = useRef<{ readonly column: string; readonly index: number } | null>(null)
  const rowsIn = (column: Element): readonly HTMLElement[] => [
    ...column.querySelectorAll<HTMLElement>('[data-row]'),
  ]
  useLayoutEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return
    const column = box.current?.querySelector(`[data-column="${CSS.escape(last.current.column)}"]`)
    const rows = column == null ? [] : rowsIn(column)
    rows[Math.min(last.current.index, rows.length - 1)]?.focus({ preventScroll: true })
  })
  return {
    onFocus: (event: { readonly target: EventTarget }) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
      const column = row?.closest<HTMLElement>('[data-column]')
      last.current =
        row == null || column == null
          ? null
          : { column: column.dataset.column ?? '', index: rowsIn(column).indexOf(row) }
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
      const column = row?.closest<HTMLElement>('[data-column]')
      const next = row == null || column == null ? undefined : neighbour(event.key, row, column)
      if (next === undefined) return
      event.preventDefault()
      next.focus()
    },
  }

  function neighbour(key: string, row: HTMLElement, column: HTMLElement): HTMLElement | undefined {
    const rows = rowsIn(column)
    const index = rows.indexOf(row)
    if (key === 'ArrowDown') return rows[index + 1]
    if (key === 'ArrowUp') return rows[index - 1]
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
    const columns = [...(box.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
    const isForward = (key === 'ArrowRight') === (getComputedStyle(column).direction === 'ltr')
    const ahead = isForward
      ? columns.slice(columns.indexOf(column) + 1)
      : columns.slice(0, columns.indexOf(column)).reverse()
    const beside = ahead.map(rowsIn).find((list) => list.length > 0)
    return beside?.[Math.min(index, beside.length - 1)]
  }
}
