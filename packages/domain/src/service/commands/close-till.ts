import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { TillId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import type { ServiceState } from '../state.ts'
import { countedMinor, Denomination, expectedCashMinor, type Till } from '../tills/till.ts'
import { lifted } from './lifted.ts'

const count = {
  tillId: TillId,
  /** What was counted, note by note. */
  coins: z.array(Denomination).max(60),
}

/** Counts the cash on the way; the till stays open. */
export const CountTillCommand = z.object({ type: z.literal('countTill'), ...count, ...lifted })
export type CountTillCommand = z.infer<typeof CountTillCommand>

/**
 * Closes a till with what was counted, blindly: its author is not shown what should be there, and the
 * difference is on the record (F5.3).
 */
export const CloseTillCommand = z.object({ type: z.literal('closeTill'), ...count, ...lifted })
export type CloseTillCommand = z.infer<typeof CloseTillCommand>

export function countTill(
  state: ServiceState,
  { tillId, coins }: CountTillCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  return counting(state, tillId, author, context, () =>
    accept({ type: 'tillCounted.v1', tillId, coins, totalMinor: countedMinor(coins) }),
  )
}

export function closeTill(
  state: ServiceState,
  { tillId, coins }: CloseTillCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  return counting(state, tillId, author, context, (till) => {
    const totalMinor = countedMinor(coins)
    const expectedMinor = expectedCashMinor(till)
    const differenceMinor = totalMinor - expectedMinor
    return accept({ type: 'tillClosed.v1', tillId, coins, totalMinor, expectedMinor, differenceMinor })
  })
}

function counting(
  state: ServiceState,
  tillId: string,
  author: Author,
  context: ServiceContext,
  decide: (till: Till) => ServiceDecision,
): ServiceDecision {
  const denied = forbidden(context, author, 'manageTill')
  if (denied) return denied
  const till = state.tills[tillId]
  if (till === undefined) return refuse('till-unknown')
  if (till.closed === null) return decide(till)
  const { by, terminal, at } = till.closed.mark
  return refuse('till-closed', { till: till.name, by, terminal, at })
}
