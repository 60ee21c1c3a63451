import type { Outcome, Terminal } from '@comanda/client'
import { type CheckId, openChecksOn, type TableId } from '@comanda/domain'

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

/** A free table opens its check, an occupied one shows it, one with several asks which. */
export function tapTable(terminal: Terminal, tableId: string): Tap {
  const checks = openChecksOn(terminal.service, tableId)
  if (checks.length > 1) return { kind: 'choose' }
  const [check] = checks
  if (check !== undefined) return { kind: 'check', checkId: check.id }
  const { checkId, outcome } = openNew(terminal, tableId)
  return outcome.ok ? { kind: 'check', checkId } : { kind: 'refused', outcome }
}
