import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, FireId, LineId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { findLine, numbered, reachCheck } from '../find.ts'
import { draftTickets, headOf } from '../kitchen/issue-tickets.ts'
import { firedOf, partKeys } from '../kitchen/units.ts'
import type { ServiceOp } from '../ops.ts'
import type { Check, OrderedLine, ServiceState } from '../state.ts'
import { comeBack } from './quantity.ts'

/**
 * Sends lines to the kitchen. It names up to how many units of each line its author wants there: who fires
 * the same again, from here or from elsewhere, sends nothing twice (C7, INV4), and what somebody else
 * adds meanwhile is not sent unseen.
 */
export const FireLinesCommand = z.object({
  type: z.literal('fireLines'),
  checkId: CheckId,
  fireId: FireId,
  units: z
    .array(
      z.object({
        lineId: LineId,
        /** The part of a combo; `''`: the line itself. */
        part: z.string().max(64).default(''),
        upTo: z.number().int().min(1).max(9999),
      }),
    )
    .min(1)
    .max(500),
})
export type FireLinesCommand = z.infer<typeof FireLinesCommand>

export function fireLines(
  state: ServiceState,
  command: FireLinesCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const reached = reachCheck(state, command.checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const back = broughtBack(state, check, command, author, context)
  const wanted = wantedUnits(state, check, command, back)
  if (wanted.length === 0 || wasFired(state, command.fireId)) return accept()
  const checks = [...new Set(wanted.map((each) => each.check))]
  return accept(
    ...before,
    ...back.flatMap(({ ops }) => ops),
    ...checks.map((each) =>
      fired(
        each,
        wanted.filter((unit) => unit.check === each),
        command,
        context,
      ),
    ),
    ...numbered(state, check, context),
  )
}

/** The same fire again: whatever it names, its tickets are there. */
const wasFired = ({ tickets }: ServiceState, fireId: string): boolean =>
  Object.keys(tickets).some((id) => id.startsWith(`${fireId}:`) || id.startsWith(`${fireId}@`))

interface Wanted {
  readonly check: Check
  readonly line: OrderedLine
  readonly part: string
  readonly from: number
  readonly to: number
}

function fired(
  check: Check,
  wanted: readonly Wanted[],
  { fireId, checkId }: FireLinesCommand,
  { setup }: ServiceContext,
): ServiceOp {
  const portions = wanted.map(({ line, part, from, to }) => ({ line, part, quantity: to - from }))
  return {
    type: 'linesFired.v1',
    checkId: check.id,
    fireId,
    units: wanted.map(({ line, part, from, to }) => ({ lineId: line.id, part, from, to })),
    head: headOf(check, setup),
    tickets: draftTickets(setup, check.id === checkId ? fireId : `${fireId}@${check.id}`, portions),
  }
}

interface BroughtBack {
  readonly line: OrderedLine
  readonly ops: readonly ServiceOp[]
}

/** Somebody took a line off whom its author had not seen doing so, and wants it cooked: it comes back, marked (C5). */
function broughtBack(
  state: ServiceState,
  named: Check,
  { units }: FireLinesCommand,
  author: Author,
  context: ServiceContext,
): readonly BroughtBack[] {
  const ids = [...new Set(units.map(({ lineId }) => lineId))]
  return ids.flatMap((lineId) => {
    const { check, line } = findLine(state, named.id, lineId) ?? {}
    if (check === undefined || check !== named || line?.status !== 'removed') return []
    const back = comeBack({ check, line, before: [] }, line.quantity, author, context)
    if (!back.ok) return []
    const { removed: _removed, ...facts } = line
    return [{ line: { ...facts, status: 'ordered' as const, fired: {} }, ops: back.ops }]
  })
}

/** What is still to be sent, on whatever open check it is by now. */
function wantedUnits(
  state: ServiceState,
  named: Check,
  { units }: FireLinesCommand,
  back: readonly BroughtBack[],
): readonly Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const { lineId, part, upTo } of units) {
    const { check, line: found } = findLine(state, named.id, lineId) ?? {}
    const line = back.find((each) => each.line.id === found?.id)?.line ?? found
    if (check === undefined || line?.status !== 'ordered' || !partKeys(line).includes(part)) continue
    if (check.status !== 'open' && check !== named) continue
    const from = firedOf(line, part)
    const key = `${line.id}/${part}`
    const to = Math.max(Math.min(upTo, line.quantity), wanted.get(key)?.to ?? 0)
    if (to > from) wanted.set(key, { check, line, part, from, to })
  }
  return [...wanted.values()]
}
