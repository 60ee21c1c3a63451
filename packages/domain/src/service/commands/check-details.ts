import { refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, CustomerId, PersonId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { tellKitchenOfCheck } from '../kitchen/tell.ts'
import { ReasonGiven } from '../ops.ts'
import type { CheckDiscount, Handover, ServiceState } from '../state.ts'
import { whyMissing } from '../why.ts'
import { decideCheckField } from './check-field.ts'
import { lifted } from './lifted.ts'

const onCheck = { checkId: CheckId }

/** How many people sit there. */
export const SetGuestsCommand = z.object({
  type: z.literal('setGuests'),
  ...onCheck,
  guests: z.number().int().min(1).max(999),
  seen: z.object({ guests: z.number().int().nullable() }),
})
export type SetGuestsCommand = z.infer<typeof SetGuestsCommand>

/** A note to the whole order, for staff. */
export const SetOrderNoteCommand = z.object({
  type: z.literal('setOrderNote'),
  ...onCheck,
  text: z.string().trim().max(500),
  seen: z.object({ text: z.string() }),
})
export type SetOrderNoteCommand = z.infer<typeof SetOrderNoteCommand>

/** An allergy at the table; the kitchen sees it as a banner on every ticket (F3.4). */
export const SetCheckAllergyCommand = z.object({
  type: z.literal('setCheckAllergy'),
  ...onCheck,
  text: z.string().trim().max(200),
  seen: z.object({ text: z.string() }),
})
export type SetCheckAllergyCommand = z.infer<typeof SetCheckAllergyCommand>

/** Says whose check it is; `null` takes the customer off. The name travels along: the customer may be known here only. */
export const AttachCustomerCommand = z.object({
  type: z.literal('attachCustomer'),
  ...onCheck,
  customer: z.object({ id: CustomerId, name: z.string().min(1).max(120) }).nullable(),
  seen: z.object({ customerId: z.string().nullable() }),
  ...lifted,
})
export type AttachCustomerCommand = z.infer<typeof AttachCustomerCommand>

/** Hands a check over to somebody else (F2.5). */
export const AssignWaiterCommand = z.object({
  type: z.literal('assignWaiter'),
  ...onCheck,
  personId: PersonId,
  seen: z.object({ waiterId: z.string() }),
  ...lifted,
})
export type AssignWaiterCommand = z.infer<typeof AssignWaiterCommand>

const HandoverValue = z.object({
  name: z.string().trim().max(120).default(''),
  phone: z.string().trim().max(40).default(''),
  address: z.string().trim().max(300).default(''),
  dueAt: z.number().int().min(0).nullable().default(null),
})

/** For whom, when and where to hand over a takeaway or a delivery; the name of a bar tab (F3.7). */
export const SetHandoverCommand = z.object({
  type: z.literal('setHandover'),
  ...onCheck,
  handover: HandoverValue,
  seen: z.object({ handover: HandoverValue.nullable() }),
})
export type SetHandoverCommand = z.infer<typeof SetHandoverCommand>

const DiscountValue = z.object({
  /** Basis points of the lines' sum: 1000 = 10 %. */
  bp: z.number().int().min(0).max(10_000),
  /** Minor units on top of that. */
  fixedMinor: z.number().int().min(0),
})

/** Off the whole check (F3.9); `null` takes it away. */
export const DiscountCheckCommand = z.object({
  type: z.literal('discountCheck'),
  ...onCheck,
  discount: DiscountValue.nullable(),
  reason: ReasonGiven.optional(),
  seen: z.object({
    discount: z.object({ bp: z.number().int(), fixedMinor: z.number().int() }).nullable(),
  }),
  ...lifted,
})
export type DiscountCheckCommand = z.infer<typeof DiscountCheckCommand>

export const setGuests = (
  state: ServiceState,
  command: SetGuestsCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideCheckField(state, command.checkId, author, context, {
    permission: 'addLines',
    field: 'guests',
    current: (check) => check.guests,
    seen: command.seen.guests,
    to: command.guests,
    op: ({ id }, over) => ({ type: 'guestsChanged.v1', checkId: id, guests: command.guests, ...over }),
  })

export const setOrderNote = (
  state: ServiceState,
  command: SetOrderNoteCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideCheckField(state, command.checkId, author, context, {
    permission: 'addLines',
    field: 'orderNote',
    current: (check) => check.orderNote,
    seen: command.seen.text,
    to: command.text,
    op: ({ id }, over) => ({ type: 'orderNoteChanged.v1', checkId: id, text: command.text, ...over }),
    after: (check) => tellKitchenOfCheck(state, context.setup, { ...check, orderNote: command.text }, author),
  })

export const setCheckAllergy = (
  state: ServiceState,
  command: SetCheckAllergyCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideCheckField(state, command.checkId, author, context, {
    permission: 'addLines',
    field: 'allergy',
    current: (check) => check.allergy,
    seen: command.seen.text,
    to: command.text,
    op: ({ id }, over) => ({ type: 'checkAllergyChanged.v1', checkId: id, text: command.text, ...over }),
    after: (check) => tellKitchenOfCheck(state, context.setup, { ...check, allergy: command.text }, author),
  })

export const attachCustomer = (
  state: ServiceState,
  command: AttachCustomerCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideCheckField(state, command.checkId, author, context, {
    permission: 'chooseCustomer',
    field: 'customer',
    current: (check) => check.customer?.id ?? null,
    seen: command.seen.customerId,
    to: command.customer?.id ?? null,
    op: ({ id }, over) => ({
      type: 'customerAttached.v1',
      checkId: id,
      customerId: command.customer?.id ?? null,
      ...(command.customer !== null && { personal: { name: command.customer.name } }),
      ...over,
    }),
  })

export function assignWaiter(
  state: ServiceState,
  command: AssignWaiterCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  if (context.setup.people[command.personId]?.active !== true) return refuse('person-unknown')
  return decideCheckField(state, command.checkId, author, context, {
    permission: 'addLines',
    field: 'waiter',
    current: (check) => check.waiterId,
    seen: command.seen.waiterId,
    to: command.personId,
    rule: 'arrival',
    op: ({ id }, over) => ({ type: 'waiterAssigned.v1', checkId: id, personId: command.personId, ...over }),
  })
}

export const setHandover = (
  state: ServiceState,
  command: SetHandoverCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideCheckField(state, command.checkId, author, context, {
    permission: 'addLines',
    field: 'handover',
    current: (check) => handoverText(check.handover),
    seen: handoverText(command.seen.handover),
    to: handoverText(command.handover),
    op: ({ id }, over) => {
      const { dueAt, ...personal } = command.handover
      return { type: 'handoverChanged.v1', checkId: id, dueAt, personal, ...over }
    },
  })

/** As it is compared, and told to whoever lost. */
const handoverText = (handover: Handover | null): string | null =>
  handover === null
    ? null
    : [handover.name, handover.phone, handover.address, handover.dueAt ?? ''].join(' · ')

export function discountCheck(
  state: ServiceState,
  command: DiscountCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const { discount, reason } = command
  const refused =
    forbidden(context, author, 'discount') ??
    (isNothing(discount) ? null : whyMissing(context.setup, 'discount', reason, author))
  if (refused) return refused
  return decideCheckField(state, command.checkId, author, context, {
    permission: 'discount',
    field: 'discount',
    current: (check) => discountText(check.discount),
    seen: discountText(command.seen.discount),
    to: discountText(discount),
    op: ({ id }, over) => ({
      type: 'checkDiscounted.v1',
      checkId: id,
      discount: isNothing(discount) ? null : discount,
      ...(reason && { reason }),
      ...over,
    }),
  })
}

const isNothing = (discount: CheckDiscount | null): boolean =>
  discount === null || (discount.bp === 0 && discount.fixedMinor === 0)

const discountText = (discount: CheckDiscount | null): string =>
  discount === null || isNothing(discount) ? '' : `${discount.bp}/${discount.fixedMinor}`
