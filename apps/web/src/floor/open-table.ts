import type { Outcome, Terminal } from '@comanda/client'
import { type CheckId, type OpenCheck, openChecksOn, type TableId } from '@comanda/domain'
import { isForeign, isHidden, type Looker, lookerAt } from './whose.ts'

/** A new check, on a table or without one; `another` beside those that are there. Offline as well. */
export function openNew(
  terminal: Terminal,
  tableId: string | null,
  another = false,
): { readonly checkId: string; readonly outcome: Outcome } {
  const checkId = terminal.newId<CheckId>()
  const provisional = terminal.nextProvisional()
  const outcome = terminal.perform({
    type: 'openCheck',
    checkId,
    tableId: tableId as TableId | null,
    provisional,
    another,
  })
  return { checkId, outcome }
}

/** What a tap on a table leads to. */
export type Tap =
  | { readonly kind: 'check'; readonly checkId: string }
  | { readonly kind: 'choose' }
  | { readonly kind: 'refused'; readonly outcome: Outcome & { readonly ok: false } }

/** A free table opens its check, an occupied one shows it; where there is a choice or a question, it is asked. */
export function tapTable(terminal: Terminal, tableId: string, isAwaited = false): Tap {
  const checks = openChecksOn(terminal.service, tableId)
  const way = wayFrom(checks, lookerAt(terminal), isAwaited)
  if (way !== 'new') return way
  const { checkId, outcome } = openNew(terminal, tableId)
  return outcome.ok ? { kind: 'check', checkId } : { kind: 'refused', outcome }
}

/** `isAwaited`: a party is due there, and these may be its guests or others. */
export function wayFrom(
  checks: readonly Pick<OpenCheck, 'id' | 'waiterId'>[],
  looker: Looker,
  isAwaited: boolean,
): Exclude<Tap, { readonly kind: 'refused' }> | 'new' {
  const [check] = checks
  if (check === undefined) return isAwaited ? { kind: 'choose' } : 'new'
  if (checks.length > 1 || isHidden(check, looker) || isForeign(check, looker)) return { kind: 'choose' }
  return { kind: 'check', checkId: check.id }
}
