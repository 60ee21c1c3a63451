import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import type { Permission } from '../../permission.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField, type FieldValue } from '../field.ts'
import { reachLine } from '../find.ts'
import type { Overridden, ServiceOp } from '../ops.ts'
import type { Line, LineField, ServiceState } from '../state.ts'
import { comeBack, namesOf } from './quantity.ts'

const onLine = { checkId: CheckId, lineId: LineId }

/** `customerNote` is printed on the receipt, `kitchenNote` on the ticket (F3.4). */
export const SetLineNoteCommand = z.object({
  type: z.literal('setLineNote'),
  ...onLine,
  which: z.enum(['customerNote', 'kitchenNote']),
  text: z.string().trim().max(300),
  seen: z.object({ text: z.string() }),
})
export type SetLineNoteCommand = z.infer<typeof SetLineNoteCommand>

/** Percent off one line, in basis points; 0 takes it away. */
export const DiscountLineCommand = z.object({
  type: z.literal('discountLine'),
  ...onLine,
  discountBp: z.number().int().min(0).max(10_000),
  seen: z.object({ discountBp: z.number().int() }),
})
export type DiscountLineCommand = z.infer<typeof DiscountLineCommand>

/** Another price per unit than the menu's. Minor units. */
export const ChangePriceCommand = z.object({
  type: z.literal('changePrice'),
  ...onLine,
  unitPriceMinor: z.number().int().min(0).max(1_000_000_000),
  seen: z.object({ unitPriceMinor: z.number().int() }),
})
export type ChangePriceCommand = z.infer<typeof ChangePriceCommand>

export const setLineNote = (
  state: ServiceState,
  command: SetLineNoteCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideDetail(state, command, author, context, {
    permission: 'addLines',
    field: command.which,
    current: (line) => line[command.which],
    seen: command.seen.text,
    to: command.text,
    op: (line, over) => ({
      type: 'lineNoteChanged.v1',
      ...line,
      which: command.which,
      text: command.text,
      ...over,
    }),
  })

export const discountLine = (
  state: ServiceState,
  command: DiscountLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideDetail(state, command, author, context, {
    permission: 'discount',
    field: 'discount',
    current: (line) => line.discountBp,
    seen: command.seen.discountBp,
    to: command.discountBp,
    op: (line, over) => ({ type: 'lineDiscounted.v1', ...line, discountBp: command.discountBp, ...over }),
  })

export const changePrice = (
  state: ServiceState,
  command: ChangePriceCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideDetail(state, command, author, context, {
    permission: 'changePrice',
    field: 'unitPrice',
    current: (line) => line.unitPriceMinor,
    seen: command.seen.unitPriceMinor,
    to: command.unitPriceMinor,
    op: (line, over, from) => ({
      type: 'linePriceChanged.v1',
      ...line,
      from: from as number,
      unitPriceMinor: command.unitPriceMinor,
      ...over,
    }),
  })

type LineCommand = SetLineNoteCommand | DiscountLineCommand | ChangePriceCommand

interface Detail {
  readonly permission: Permission
  readonly field: LineField
  readonly current: (line: Line) => FieldValue
  readonly seen: FieldValue
  readonly to: FieldValue
  readonly op: (
    ref: { readonly checkId: CheckId; readonly lineId: LineId },
    over: { readonly over?: Overridden },
    from: FieldValue,
  ) => ServiceOp
}

/** Changes one detail of a line; on a removed line that the author still saw, brings it back first (C5). */
function decideDetail(
  state: ServiceState,
  command: LineCommand,
  author: Author,
  context: ServiceContext,
  detail: Detail,
): ServiceDecision {
  const denied = forbidden(context, author, detail.permission)
  if (denied) return denied
  const reached = reachLine(state, command.checkId, command.lineId, author)
  if ('ok' in reached) return reached
  const { check, line, before } = reached
  const back =
    line.status === 'removed' ? comeBack(reached, line.quantity, author) : accept<ServiceOp>(...before)
  if (!back.ok) return back
  const current = detail.current(line)
  const ref = { checkId: check.id, lineId: line.id }
  return decideField(author, {
    field: detail.field,
    mark: line.marks[detail.field],
    current,
    seen: detail.seen,
    to: detail.to,
    names: namesOf(reached),
    ops: (over) => [
      ...back.ops,
      ...(current === detail.to ? [] : [detail.op(ref, over ? { over } : {}, current)]),
    ],
  })
}
