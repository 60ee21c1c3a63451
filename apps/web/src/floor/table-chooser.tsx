import { later } from '../shared/later.tsx'
import type { TableSheetProps } from './table-sheet/table-sheet-props.ts'

const sheet = later<TableSheetProps>(() =>
  import('./table-sheet/table-sheet.tsx').then((module) => module.TableSheet),
)

/** A table: its checks, which of them one wants, and what can be done with it. */
export const TableChooser = sheet.Later

export const fetchTableSheet = sheet.fetchSoon
