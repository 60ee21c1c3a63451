import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { findLine } from '../find.ts'
import { tellKitchen } from '../kitchen/tell.ts'
import { ReasonGiven } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { whyMissing } from '../why.ts'
import { lifted } from './lifted.ts'
import { decideLineField } from './line-field.ts'

const onLine = { checkId: CheckId, lineId: LineId }

/** `customerNote` is printed on the receipt, `kitchenNote` on the ticket, `allergy` shown there as a banner (F3.4). */
export const SetLineNoteCommand = z.object({
  type: z.literal('setLineNote'),
  ...onLine,
  which: z.enum(['customerNote', 'kitchenNote', 'allergy']),
  text: z.string().trim().max(300),
  seen: z.object({ text: z.string() }),
})
export type SetLineNoteCommand = z.infer<typeof SetLineNoteCommand>

/** Percent off one line, in basis points; 0 takes it away. */
export const DiscountLineCommand = z.object({
  type: z.literal('discountLine'),
  ...onLine,
  discountBp: z.number().int().min(0).max(10_000),
  reason: ReasonGiven.optional(),
  seen: z.object({ discountBp: z.number().int() }),
  ...lifted,
})
export type DiscountLineCommand = z.infer<typeof DiscountLineCommand>

/** Another price per unit than the menu's. Minor units. */
export const ChangePriceCommand = z.object({
  type: z.literal('changePrice'),
  ...onLine,
  unitPriceMinor: z.number().int().min(0),
  reason: ReasonGiven.optional(),
  seen: z.object({ unitPriceMinor: z.number().int() }),
  ...lifted,
})
export type ChangePriceCommand = z.infer<typeof ChangePriceCommand>

/** The course in which it is fired; 0: none (F3.5). */
export const SetCourseCommand = z.object({
  type: z.literal('setCourse'),
  ...onLine,
  course: z.number().int().min(0).max(9),
  seen: z.object({ course: z.number().int() }),
})
export type SetCourseCommand = z.infer<typeof SetCourseCommand>

/** Whose dish it is; `null`: the table's (F3.5). */
export const SetSeatCommand = z.object({
  type: z.literal('setSeat'),
  ...onLine,
  seat: z.number().int().min(1).max(99).nullable(),
  seen: z.object({ seat: z.number().int().nullable() }),
})
export type SetSeatCommand = z.infer<typeof SetSeatCommand>

/** Holds a line back from *fire all*, or lets it go again (F3.5). */
export const HoldLineCommand = z.object({
  type: z.literal('holdLine'),
  ...onLine,
  held: z.boolean(),
  seen: z.object({ held: z.boolean() }),
})
export type HoldLineCommand = z.infer<typeof HoldLineCommand>

export const setLineNote = (
  state: ServiceState,
  command: SetLineNoteCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideLineField(state, command, author, context, {
    permission: 'addLines',
    field: command.which,
    current: (line) => line[command.which],
    seen: command.seen.text,
    to: command.text,
    op: (ref, over) => ({
      type: 'lineNoteChanged.v1',
      ...ref,
      which: command.which,
      text: command.text,
      ...over,
    }),
    after: (check, line) =>
      command.which === 'customerNote'
        ? []
        : tellKitchen(state, context.setup, check, { ...line, [command.which]: command.text }, author),
  })

export function discountLine(
  state: ServiceState,
  command: DiscountLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const { discountBp, reason } = command
  const isGiven = discountBp > 0
  const refused =
    forbidden(context, author, 'discount') ??
    (isGiven ? whyMissing(context.setup, 'discount', reason, author) : null)
  if (refused) return refused
  return decideLineField(state, command, author, context, {
    permission: 'discount',
    field: 'discount',
    current: (line) => line.discountBp,
    seen: command.seen.discountBp,
    to: discountBp,
    op: (ref, over) => ({
      type: 'lineDiscounted.v1',
      ...ref,
      discountBp,
      ...(reason && { reason }),
      ...over,
    }),
  })
}

export function changePrice(
  state: ServiceState,
  command: ChangePriceCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const { unitPriceMinor, reason } = command
  // Back to the menu's price.
  const isTakenBack = findLine(state, command.checkId, command.lineId)?.line.listPriceMinor === unitPriceMinor
  const refused =
    forbidden(context, author, 'changePrice') ??
    (isTakenBack ? null : whyMissing(context.setup, 'price', reason, author))
  if (refused) return refused
  return decideLineField(state, command, author, context, {
    permission: 'changePrice',
    field: 'unitPrice',
    current: (line) => line.unitPriceMinor,
    seen: command.seen.unitPriceMinor,
    to: unitPriceMinor,
    op: (ref, over, from) => ({
      type: 'linePriceChanged.v1',
      ...ref,
      from: from as number,
      unitPriceMinor,
      ...(reason && { reason }),
      ...over,
    }),
  })
}

export const setCourse = (
  state: ServiceState,
  command: SetCourseCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideLineField(state, command, author, context, {
    permission: 'addLines',
    field: 'course',
    current: (line) => line.course,
    seen: command.seen.course,
    to: command.course,
    op: (ref, over) => ({ type: 'lineCourseChanged.v1', ...ref, course: command.course, ...over }),
  })

export const setSeat = (
  state: ServiceState,
  command: SetSeatCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideLineField(state, command, author, context, {
    permission: 'addLines',
    field: 'seat',
    current: (line) => line.seat,
    seen: command.seen.seat,
    to: command.seat,
    op: (ref, over) => ({ type: 'lineSeatChanged.v1', ...ref, seat: command.seat, ...over }),
  })

export const holdLine = (
  state: ServiceState,
  command: HoldLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideLineField(state, command, author, context, {
    permission: 'addLines',
    field: 'held',
    current: (line) => (line.held ? 'held' : ''),
    seen: command.seen.held ? 'held' : '',
    to: command.held ? 'held' : '',
    op: (ref, over) => ({ type: 'lineHeldChanged.v1', ...ref, held: command.held, ...over }),
  })
