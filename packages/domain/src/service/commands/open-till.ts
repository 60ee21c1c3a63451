import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { TerminalId, TillId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { isNews } from '../paying/news.ts'
import type { ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'

/** Opens a cash drawer with a float, for one terminal or for all (F5.3). */
export const OpenTillCommand = z.object({
  type: z.literal('openTill'),
  tillId: TillId,
  name: z.string().trim().min(1).max(60),
  /** `null`: shared by all terminals. */
  terminalId: TerminalId.nullable().default(null),
  floatMinor: z.number().int().min(0),
  ...lifted,
})
export type OpenTillCommand = z.infer<typeof OpenTillCommand>

/**
 * Two people who open the same drawer apart have each counted a float into it: both tills are there, and
 * whoever knew of the first is told that it is open.
 */
export function openTill(
  state: ServiceState,
  { tillId, name, terminalId, floatMinor }: OpenTillCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'manageTill')
  if (denied) return denied
  if (state.tills[tillId] !== undefined) return accept()
  if (terminalId !== null && context.setup.terminals[terminalId] === undefined)
    return refuse('terminal-unknown', { terminalId })
  const other = Object.values(state.tills).find(
    (till) => till.closed === null && till.terminalId === terminalId && till.name === name,
  )
  if (other !== undefined && !isNews(other.opened, author)) {
    const { by, terminal, at } = other.opened
    return refuse('till-open', { till: other.name, tillId: other.id, by, terminal, at })
  }
  return accept({ type: 'tillOpened.v1', tillId, name, terminalId, floatMinor, continues: null })
}
