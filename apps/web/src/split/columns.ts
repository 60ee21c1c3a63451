import {
  findCheck,
  isOpen,
  type OpenCheck,
  type OrderedLine,
  openChecksOn,
  orderedLines,
  type ServiceState,
} from '@comanda/domain'

/** The checks that stand beside each other: the one that is split, others of its table, then further ones. */
export function columnsOf(
  state: ServiceState,
  sourceId: string,
  furtherIds: readonly string[],
): readonly OpenCheck[] {
  const source = findCheck(state, sourceId)
  if (source === undefined || !isOpen(source)) return []
  const there = source.tableId === null ? [] : openChecksOn(state, source.tableId)
  const further = furtherIds.flatMap((id) => findCheck(state, id) ?? []).filter(isOpen)
  return [...new Map([source, ...there, ...further].map((check) => [check.id as string, check])).values()]
}

/** Where a tap sends a line: from the column that receives it goes back to the check that is split. */
export const targetOf = (fromId: string, sourceId: string, receivingId: string): string =>
  fromId === receivingId ? sourceId : receivingId

/** Everything on it was ordered before it was opened: it was split off another check. */
export function isSplitOff(check: OpenCheck): boolean {
  const lines = orderedLines(check)
  return lines.length > 0 && lines.every(({ added }) => added.seq < check.opened.seq)
}

/** Whole lines, as the command that moves them names them. */
export const wholeLines = (lines: readonly OrderedLine[], newId: () => string) =>
  lines.map(({ id, quantity }) => ({ lineId: id as string, quantity, newLineId: newId() }))

/** What is done with a check that has become empty as one turns away from it. */
export type Parting =
  | { readonly type: 'leaveCheck'; readonly checkId: string }
  | { readonly type: 'mergeChecks'; readonly checkId: string; readonly into: string }

/**
 * An empty check frees its place. Where guests, a customer or a note still stand on it, these go along to
 * the first check that has its lines.
 */
export function partingsOf(
  state: ServiceState,
  checkIds: readonly string[],
  isUntouched: (check: OpenCheck) => boolean,
): readonly Parting[] {
  const checks = checkIds.flatMap((id) => findCheck(state, id) ?? []).filter(isOpen)
  const empty = checks.filter(({ lines }) => lines.every(({ status }) => status === 'removed'))
  const heir = checks.find((check) => !empty.includes(check) && isSplitOff(check))
  return empty.flatMap((check): readonly Parting[] => {
    if (isUntouched(check)) return [{ type: 'leaveCheck', checkId: check.id }]
    return heir !== undefined && heir.tableId === check.tableId
      ? [{ type: 'mergeChecks', checkId: check.id, into: heir.id }]
      : []
  })
}
