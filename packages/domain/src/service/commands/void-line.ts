import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck, findLine, ofAnother } from '../find.ts'
import { draftTickets, headOf } from '../kitchen/issue-tickets.ts'
import { portionsAtStations } from '../kitchen/stations-having.ts'
import { ticketIdOf } from '../kitchen/tell.ts'
import { firedOf, firedUnits, firedWithin, partKeys } from '../kitchen/units.ts'
import { ReasonGiven, type ServiceOpOf } from '../ops.ts'
import type { Check, OrderedLine, ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'
import { changedUnseen } from './remove-line.ts'

/**
 * Takes units off a line that the kitchen has: with a reason, a VOID ticket at each station, and for
 * good on the record (C6). Units that were not fired yet go first.
 */
export const VoidLineCommand = z.object({
  type: z.literal('voidLine'),
  checkId: CheckId,
  lineId: LineId,
  /** Units to take off. */
  quantity: z.number().int().min(1).max(9999),
  reason: ReasonGiven,
  seen: z.object({ quantity: z.number().int() }),
  ...lifted,
})
export type VoidLineCommand = z.infer<typeof VoidLineCommand>

export function voidLine(
  state: ServiceState,
  command: VoidLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const isWhole = command.quantity >= command.seen.quantity
  const denied =
    forbidden(context, author, 'void') ?? forbidden(context, author, isWhole ? 'removeFired' : 'lowerFired')
  if (denied) return denied
  if (findCheck(state, command.checkId) === undefined) return refuse('check-unknown')
  const found = findLine(state, command.checkId, command.lineId)
  if (found === undefined) return refuse('line-unknown')
  const { check, line } = found
  if (check.status === 'settled') return closedRefusal(check)
  if (line.status !== 'ordered' || check.status !== 'open') return accept()
  const foreign = ofAnother(check, author, context)
  if (foreign !== null) return foreign
  const changed = changedUnseen(check, line, command.seen.quantity, author)
  if (changed !== null) return changed
  if (command.reason.text === '' && command.reason.reasonId === null) return refuse('reason-missing')
  const quantity = Math.min(command.quantity, line.quantity)
  return accept(voidOp(state, context, author, check, line, quantity, command.reason))
}

/** What takes fired units off: the kitchen is told of exactly those that it has too many of now (INV4). */
export function voidOp(
  { tickets }: Pick<ServiceState, 'tickets'>,
  context: ServiceContext,
  author: Author,
  check: Check,
  line: OrderedLine,
  quantity: number,
  reason: ReasonGiven,
): ServiceOpOf<'lineVoided.v1'> {
  const left = line.quantity - quantity
  const fired = firedWithin(line.fired, left)
  const portions = partKeys(line).flatMap((part) =>
    portionsAtStations(tickets, line, part, firedOf(line, part) - (fired[part] ?? 0)),
  )
  return {
    type: 'lineVoided.v1',
    checkId: check.id,
    lineId: line.id,
    quantity,
    left,
    fired,
    reason,
    head: headOf(check, context.setup),
    tickets: draftTickets(context.setup, `${ticketIdOf(author)}-${line.id}`, portions),
  }
}

export const isFired = (line: OrderedLine): boolean => firedUnits(line) > 0
