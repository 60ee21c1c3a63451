import type { Terminal } from '@comanda/client'
import {
  type Check,
  can,
  findCheck,
  type Line,
  type OrderedLine,
  orderedLines,
  type Permission,
} from '@comanda/domain'
import { useMemo } from 'react'
import { isHidden, lookerAt } from '../floor/whose.ts'
import { useCalmValue } from '../shared/calm.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'

/** Reads the check behind an id where it is for the eyes of whoever is signed in (F1.2). */
export const shownCheck =
  (checkId: string) =>
  (terminal: Terminal): Check | undefined => {
    const check = findCheck(terminal.service, checkId)
    return check === undefined || isHidden(check, lookerAt(terminal)) ? undefined : check
  }

/** The check behind the id in the address, wherever that leads by now (C1); none where it is not for these eyes (F1.2). */
export const useCheck = (checkId: string): Check | undefined => useTerminalValue(shownCheck(checkId))

/** The same, for what is large to draw: where only figures have changed, a moment after they are painted. */
export function useCalmCheck(checkId: string): Check | undefined {
  const read = useMemo(() => shownCheck(checkId), [checkId])
  return useCalmValue(read, haveSameShape)
}

/** The same lines in the same places, under the same head. */
const haveSameShape = (a: Check | undefined, b: Check | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  isSameHead(a, b) &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, at) => isInSamePlace(line, b.lines[at]))

const isInSamePlace = (a: Line, b: Line | undefined): boolean =>
  a === b || (a.id === b?.id && a.status === b.status && a.course === b.course && a.seat === b.seat)

/** Whether the person signed in may; a hint for the screen only, the server decides. */
export const useCan = (permission: Permission): boolean =>
  useTerminalValue(({ setup, personId }) => personId !== null && can(setup, personId, permission))

const units = new WeakMap<Check, ReadonlyMap<string, number>>()

/** How many units of each product, and of each of its variants, are on a check: by their ids. */
export function unitsByItem(check: Check): ReadonlyMap<string, number> {
  const known = units.get(check)
  if (known !== undefined) return known
  const fresh = new Map<string, number>()
  for (const { productId, variantId, quantity } of orderedLines(check)) {
    fresh.set(productId, (fresh.get(productId) ?? 0) + quantity)
    if (variantId !== null) fresh.set(variantId, (fresh.get(variantId) ?? 0) + quantity)
  }
  units.set(check, fresh)
  return fresh
}

export const unitsOn = (check: Check): number =>
  orderedLines(check).reduce((sum, { quantity }) => sum + quantity, 0)

export const lineOn = (check: Check | undefined, lineId: string | null): OrderedLine | undefined =>
  check === undefined || lineId === null ? undefined : orderedLines(check).find(({ id }) => id === lineId)

/** Everything but the lines: what most taps leave as it was. */
export const isSameHead = (a: Check, b: Check): boolean =>
  a === b ||
  (a.id === b.id &&
    a.status === b.status &&
    a.number === b.number &&
    a.tableId === b.tableId &&
    a.guests === b.guests &&
    a.customer === b.customer &&
    a.orderNote === b.orderNote &&
    a.allergy === b.allergy &&
    a.waiterId === b.waiterId &&
    a.orderTypeId === b.orderTypeId &&
    a.handover === b.handover &&
    a.discount === b.discount &&
    a.followUpOf === b.followUpOf &&
    a.marks === b.marks &&
    a.opened === b.opened)
