import { isUnseen } from '../judge.ts'
import type { Author, ServiceContext } from './context.ts'
import { type fail, ofAnother, openChecksOn } from './find.ts'
import type { OpenCheck, ServiceState } from './state.ts'

/** When a check came to the table where it is. */
const cameThere = (check: OpenCheck, tableId: string) =>
  (check.tableId === tableId ? check.marks.table : undefined) ?? check.opened

/** The check of a table to which its author comes: the oldest that they may change, or else the oldest. */
export const checkMetOn = (
  state: ServiceState,
  tableId: string,
  author: Author,
  context: ServiceContext,
): OpenCheck | undefined => {
  const there = openChecksOn(state, tableId)
  return there.find((check) => ofAnother(check, author, context) === null) ?? there[0]
}

/**
 * The refusal for whoever brings a check or lines to a table that somebody else serves, where the
 * multi-session keeps that apart (F2.5); `null`: they may. Whoever serves one of its checks may bring more there, and
 * what came there unseen keeps nobody out: neither of two who meet loses an order (C1).
 */
export function tableOfAnother(
  state: ServiceState,
  tableId: string | null,
  author: Author,
  context: ServiceContext,
): ReturnType<typeof fail> | null {
  const met = tableId === null ? undefined : checkMetOn(state, tableId, author, context)
  if (tableId === null || met === undefined) return null
  return isUnseen(cameThere(met, tableId), author) ? null : ofAnother(met, author, context)
}
