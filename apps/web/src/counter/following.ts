import { type Check, isEmpty, type OpenCheck } from '@comanda/domain'
import { isHidden, isUnwanted, type Looker } from '../floor/whose.ts'

export interface Following {
  readonly looker: Looker
  /** The check on this screen; `undefined`: there is none, so there is nothing to follow from. */
  readonly current: Check | undefined
  /** Something is being typed or asked. */
  readonly isBusy: boolean
  /** Checks that were here before. */
  readonly known: ReadonlySet<string>
}

/**
 * Where a terminal that follows incoming checks goes (F1.5): to the newest one of another terminal, and
 * only while its own is still empty. In every other case what others do moves no screen (INV9).
 */
export function checkToFollow(
  checks: Readonly<Record<string, OpenCheck>>,
  { looker, current, isBusy, known }: Following,
): string | null {
  const record = looker.setup.terminals[looker.terminalId]
  if (record === undefined || !record.followIncoming || !record.acceptIncoming) return null
  if (isBusy || current === undefined || current.status !== 'open' || !isEmpty(current)) return null
  const incoming = Object.values(checks).filter(
    (check) =>
      !known.has(check.id) &&
      check.opened.terminal !== looker.terminalId &&
      !isHidden(check, looker) &&
      !isUnwanted(check, looker),
  )
  return incoming.sort((a, b) => b.opened.seq - a.opened.seq)[0]?.id ?? null
}
