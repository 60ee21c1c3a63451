import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import type { Author, ServiceContext, ServiceDecision } from '../context.ts'
import { reachToGetPaid, TO_GET_PAID } from '../paying/to-get-paid.ts'
import type { Division, ServiceState } from '../state.ts'
import { decideCheckField } from './check-field.ts'
import { lifted } from './lifted.ts'

const DivisionWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('even'), parts: z.number().int().min(2).max(99) }),
  z.object({ kind: z.literal('amounts'), amountsMinor: z.array(z.number().int().min(1)).min(1).max(99) }),
])

/** How the party wants to share the amount: in even parts, or by amounts with the rest as a part of its own (F5.2). */
export const DivideCheckCommand = z.object({
  type: z.literal('divideCheck'),
  checkId: CheckId,
  division: DivisionWish.nullable(),
  seen: z.object({ division: z.string().max(2000) }),
  ...lifted,
})
export type DivideCheckCommand = z.infer<typeof DivideCheckCommand>

export const divideCheck = (
  state: ServiceState,
  command: DivideCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  decideCheckField(state, command.checkId, author, context, {
    permission: TO_GET_PAID,
    reach: reachToGetPaid,
    field: 'division',
    current: (check) => divisionText(check.division),
    seen: command.seen.division,
    to: divisionText(command.division),
    op: ({ id }, over) => ({ type: 'checkDivided.v1', checkId: id, division: command.division, ...over }),
  })

/** A division as it is compared: `''`, `even/3`, `amounts/1000,500`. */
export const divisionText = (division: Division | null): string =>
  division === null
    ? ''
    : division.kind === 'even'
      ? `even/${division.parts}`
      : `amounts/${division.amountsMinor.join()}`
