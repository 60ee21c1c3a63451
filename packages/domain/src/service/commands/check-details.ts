import { z } from 'zod'
import { CheckId, CustomerId } from '../../ids.ts'
import type { Permission } from '../../permission.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField, type FieldValue } from '../field.ts'
import { numbered, reachCheck } from '../find.ts'
import type { Overridden, ServiceOp } from '../ops.ts'
import type { Check, CheckField, ServiceState } from '../state.ts'

/** How many people sit there. */
export const SetGuestsCommand = z.object({
  type: z.literal('setGuests'),
  checkId: CheckId,
  guests: z.number().int().min(1).max(999),
  seen: z.object({ guests: z.number().int().nullable() }),
})
export type SetGuestsCommand = z.infer<typeof SetGuestsCommand>

/** A note to the whole order, for staff. */
export const SetOrderNoteCommand = z.object({
  type: z.literal('setOrderNote'),
  checkId: CheckId,
  text: z.string().trim().max(500),
  seen: z.object({ text: z.string() }),
})
export type SetOrderNoteCommand = z.infer<typeof SetOrderNoteCommand>

/** Says whose check it is; `null` takes the customer off. The name travels along: the customer may be known here only. */
export const AttachCustomerCommand = z.object({
  type: z.literal('attachCustomer'),
  checkId: CheckId,
  customer: z.object({ id: CustomerId, name: z.string().min(1).max(120) }).nullable(),
  seen: z.object({ customerId: z.string().nullable() }),
})
export type AttachCustomerCommand = z.infer<typeof AttachCustomerCommand>

export const setGuests = (
  state: ServiceState,
  command: SetGuestsCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideDetail(state, command.checkId, author, context, {
    permission: 'addLines',
    field: 'guests',
    current: (check) => check.guests,
    seen: command.seen.guests,
    to: command.guests,
    op: (checkId, over) => ({ type: 'guestsChanged.v1', checkId, guests: command.guests, ...over }),
  })

export const setOrderNote = (
  state: ServiceState,
  command: SetOrderNoteCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideDetail(state, command.checkId, author, context, {
    permission: 'addLines',
    field: 'orderNote',
    current: (check) => check.orderNote,
    seen: command.seen.text,
    to: command.text,
    op: (checkId, over) => ({ type: 'orderNoteChanged.v1', checkId, text: command.text, ...over }),
  })

export const attachCustomer = (
  state: ServiceState,
  command: AttachCustomerCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideDetail(state, command.checkId, author, context, {
    permission: 'chooseCustomer',
    field: 'customer',
    current: (check) => check.customer?.id ?? null,
    seen: command.seen.customerId,
    to: command.customer?.id ?? null,
    op: (checkId, over) => ({
      type: 'customerAttached.v1',
      checkId,
      customerId: command.customer?.id ?? null,
      ...(command.customer !== null && { personal: { name: command.customer.name } }),
      ...over,
    }),
  })

interface Detail {
  readonly permission: Permission
  readonly field: CheckField
  readonly current: (check: Check) => FieldValue
  readonly seen: FieldValue
  readonly to: FieldValue
  readonly op: (checkId: CheckId, over: { readonly over?: Overridden }) => ServiceOp
}

function decideDetail(
  state: ServiceState,
  checkId: string,
  author: Author,
  context: ServiceContext,
  detail: Detail,
): ServiceDecision {
  const denied = forbidden(context, author, detail.permission)
  if (denied) return denied
  const reached = reachCheck(state, checkId, author)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const current = detail.current(check)
  return decideField(author, {
    field: detail.field,
    mark: check.marks[detail.field],
    current,
    seen: detail.seen,
    to: detail.to,
    names: { checkId: check.id, check: check.number ?? check.provisional },
    ops: (over) =>
      current === detail.to
        ? before
        : [...before, detail.op(check.id, over ? { over } : {}), ...numbered(state, check, context)],
  })
}
