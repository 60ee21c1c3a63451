import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, FireId, LineId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { findCheck, findLine, numbered, ofAnother, reachCheck } from '../find.ts'
import { draftTickets, headOf } from '../kitchen/issue-tickets.ts'
import { firedOf, partKeys } from '../kitchen/units.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import { continuationsOf, meantCheckId, meantLineId } from '../paying/follow-up.ts'
import type { Check, Line, OrderedLine, ServiceState } from '../state.ts'
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
  const reached = reachFired(state, command.checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const back = broughtBack(state, check, command, author, context)
  const wanted = wantedUnits(state, check, command, back)
  if (wanted.length === 0 || wasFired(state, check, command, context)) return accept()
  const checks = [...new Set(wanted.map((each) => each.check))]
  const fires = checks.map((each) =>
    fired(
      each,
      wanted.filter((unit) => unit.check === each),
      command,
      context,
    ),
  )
  if (fires.some(({ tickets }) => tickets.some(({ ticketId }) => state.tickets[ticketId] !== undefined)))
    return accept()
  return accept(...before, ...back.flatMap(({ ops }) => ops), ...fires, ...numbered(state, check, context))
}

/** What was paid and has not been cooked may still be sent: the kitchen has it, the money stays as it is. */
function reachFired(
  state: ServiceState,
  checkId: string,
  author: Author,
  context: ServiceContext,
): ReturnType<typeof reachCheck> {
  const check = findCheck(state, meantCheckId(state, checkId))
  return check?.status === 'settled'
    ? (ofAnother(check, author, context) ?? { check, before: [] })
    : reachCheck(state, check?.id ?? checkId, author, context)
}

/**
 * The same fire again: its tickets are there, or were filed and the lines of its check still say so. They are looked
 * for where they would be, at stations and on those lines and the named ones, rather than among all of the day.
 */
function wasFired(
  state: ServiceState,
  named: Check,
  { fireId, units }: FireLinesCommand,
  { setup }: ServiceContext,
): boolean {
  const { tickets } = state
  const says = ({ ticketIds }: Line): boolean =>
    ticketIds.some((id) => id.startsWith(`${fireId}:`) || id.startsWith(`${fireId}@`))
  return (
    ['', ...Object.keys(setup.stations)].some((id) => tickets[`${fireId}:${id}`] !== undefined) ||
    named.lines.some(says) ||
    units.some(({ lineId }) => {
      const line = findLine(state, named.id, lineId)?.line
      return line !== undefined && says(line)
    })
  )
}

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
): ServiceOpOf<'linesFired.v1'> {
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
    if (check === undefined || check !== named || check.status === 'settled') return []
    if (line?.status !== 'removed') return []
    const back = comeBack({ check, line, before: [] }, line.quantity, author, context)
    if (!back.ok) return []
    const { removed: _removed, ...facts } = line
    return [{ line: { ...facts, status: 'ordered' as const, fired: {} }, ops: back.ops }]
  })
}

type Unit = FireLinesCommand['units'][number]

/** Units of a paid line beyond those that were paid are on the checks that follow it up (C8). */
function withContinued(state: ServiceState, named: Check, wanted: Unit): readonly Unit[] {
  const meant = meantLineId(state, named.id, wanted.lineId) as LineId
  // More of a dish that did not become a line of its own after all: it goes with all of that dish.
  const all = findLine(state, named.id, meant)?.line.quantity ?? 0
  const unit = meant === wanted.lineId ? wanted : { ...wanted, lineId: meant, upTo: Math.max(1, all) }
  const { check, line } = findLine(state, named.id, unit.lineId) ?? {}
  if (check?.status !== 'settled' || line === undefined) return [unit]
  const units: Unit[] = [unit]
  let upTo = unit.upTo - line.quantity
  for (const lineId of continuationsOf(state, check, line)) {
    if (upTo > 0) units.push({ lineId, part: unit.part, upTo })
    upTo -= findLine(state, named.id, lineId)?.line.quantity ?? 0
  }
  return units
}

/** What is still to be sent, on whatever open check it is by now. */
function wantedUnits(
  state: ServiceState,
  named: Check,
  { units }: FireLinesCommand,
  back: readonly BroughtBack[],
): readonly Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const { lineId, part, upTo } of units.flatMap((unit) => withContinued(state, named, unit))) {
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
