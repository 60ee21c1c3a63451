import type { Refusal } from '@comanda/sync'
import type { TillId } from '../../ids.ts'
import type { SetupState } from '../../setup/state.ts'
import { type Author, mayNotKnow, type ServiceContext } from '../context.ts'
import { fail } from '../find.ts'
import type { ServiceOp } from '../ops.ts'
import { isNews } from '../paying/news.ts'
import type { ServiceState } from '../state.ts'
import { tillsAt } from './till.ts'

/** The till that money goes into or comes out of, and the ops that must come first. */
export interface ReachedTill {
  /** `null`: the restaurant uses no tills. */
  readonly tillId: TillId | null
  readonly before: readonly ServiceOp[]
}

type Failure = { readonly ok: false; readonly refusal: Refusal }

/**
 * Finds the till that a command names. A closed one never changes: what was taken for it elsewhere, unseen,
 * goes to another that is open at that terminal, or to one that is opened to continue it (C25, INV5). So does what
 * was taken without a till before the restaurant used any (INV8).
 */
export function reachTill(
  state: ServiceState,
  tillId: string | null,
  author: Author,
  context: ServiceContext,
): ReachedTill | Failure {
  const { setup } = context
  if (setup.restaurant?.usesTills === false) return { tillId: null, before: [] }
  const mayNotHaveUsedAny = mayNotKnow(setup.restaurant?.saved, author, context)
  if (tillId === null) return mayNotHaveUsedAny ? elsewhere(state, null, author, setup) : fail('till-closed')
  const till = state.tills[tillId]
  if (till === undefined) return elsewhere(state, tillId, author, setup)
  if (till.terminalId !== null && till.terminalId !== author.terminal) {
    // Without tills nobody had looked at which one it names.
    if (mayNotHaveUsedAny) return elsewhere(state, null, author, setup)
    return fail('till-of-another', { till: till.name, terminal: till.terminalId })
  }
  if (till.closed === null) return { tillId: till.id as TillId, before: [] }
  const { by, terminal, at } = till.closed.mark
  if (!isNews(till.closed.mark, author)) return fail('till-closed', { till: till.name, by, terminal, at })
  return elsewhere(state, tillId, author, setup)
}

/** Of a till that was opened apart and refused, or reported long ago, nothing is known here: the money is there all the same. */
function elsewhere(
  { tills }: ServiceState,
  id: string | null,
  { terminal, replica, n }: Author,
  { terminals }: SetupState,
): ReachedTill {
  const [open] = tillsAt(tills, terminal)
  if (open !== undefined) return { tillId: open.id as TillId, before: [] }
  const till = tills[id ?? '']
  const name = till?.name ?? terminals[terminal]?.name ?? terminal
  const terminalId = till === undefined ? terminal : till.terminalId
  // Named after the command: the same however often it is decided, and no other till ever again.
  const tillId = `${replica}-${n}` as TillId
  const opening = { type: 'tillOpened.v1', tillId, name, terminalId, continues: id, floatMinor: 0 }
  return { tillId, before: [opening as ServiceOp] }
}
