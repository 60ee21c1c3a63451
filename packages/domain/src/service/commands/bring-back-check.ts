import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { PersonId, TerminalId } from '../../ids.ts'
import { can, SYSTEM } from '../../permissions.ts'
import type { Author, ServiceContext, ServiceDecision } from '../context.ts'
import { findCheck, labelOf } from '../find.ts'
import type { ServiceOpOf } from '../ops.ts'
import { personalOf, withoutPersonal } from '../paying/filed-personal.ts'
import { FiledAlong, RefundAlong, RefundTaskAlong } from '../sent-along.ts'
import type { ServiceState } from '../state.ts'

/**
 * Brings a settled check that was filed back into the live state, so that money can be given back against it (F5.4).
 * Made by the server only, for a person who asked for it: it has the check's record and has held it against the log.
 * Refused with `not-permitted`, `check-not-settled` or `check-doubtful`; one that is there already stays as it is.
 */
export const BringBackCheckCommand = z.object({
  type: z.literal('bringBackCheck'),
  askedBy: PersonId,
  askedAt: TerminalId,
  check: FiledAlong,
  refunds: z.array(RefundAlong),
  tasks: z.array(RefundTaskAlong),
})
export type BringBackCheckCommand = z.infer<typeof BringBackCheckCommand>

export function bringBackCheck(
  state: ServiceState,
  { askedBy, askedAt, check, refunds, tasks }: BringBackCheckCommand,
  author: Author,
  { setup }: ServiceContext,
): ServiceDecision {
  if (author.by !== SYSTEM) return refuse('not-permitted')
  if (!can(setup, askedBy, 'refund')) return refuse('not-permitted', { permission: 'refund' })
  if (findCheck(state, check.id) !== undefined) return accept()
  if (check.status !== 'settled') return refuse('check-not-settled', { check: labelOf(check) })
  const isOther = ({ checkId }: { readonly checkId: string }): boolean => checkId !== check.id
  if (refunds.some(isOther) || tasks.some(isOther)) return refuse('check-doubtful', { check: labelOf(check) })
  return accept({
    type: 'checkBroughtBack.v1',
    checkId: check.id,
    askedBy,
    askedAt,
    check: withoutPersonal(check),
    refunds,
    tasks,
    personal: personalOf(check) as BroughtBack['personal'],
  })
}

type BroughtBack = ServiceOpOf<'checkBroughtBack.v1'>
