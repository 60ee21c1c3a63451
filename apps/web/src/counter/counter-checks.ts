import type { OpenCheck } from '@comanda/domain'
import { isHidden, isUnwanted, type Looker } from '../floor/whose.ts'

/** When somebody waits for it: the time that was agreed, or since it was opened. Milliseconds since the epoch. */
const waitsFrom = ({ handover, opened }: Pick<OpenCheck, 'handover' | 'opened'>): number =>
  handover?.dueAt ?? opened.at

/**
 * What stands at a counter: the open checks that this person may see here, without those of other
 * terminals where it does not accept them (F1.5). Who waits longest comes first.
 */
export const checksAtCounter = (
  checks: Readonly<Record<string, OpenCheck>>,
  looker: Looker,
): readonly OpenCheck[] =>
  Object.values(checks)
    .filter((check) => !isHidden(check, looker) && !isUnwanted(check, looker))
    .sort((a, b) => waitsFrom(a) - waitsFrom(b) || a.opened.seq - b.opened.seq)

/** What it is called by: the name of the tab, of who picks it up, or of the guest; empty: by its number alone. */
export const nameOfCheck = ({ handover, customer }: Pick<OpenCheck, 'handover' | 'customer'>): string =>
  handover?.name || (customer?.name ?? '')

/** The check that typed digits mean: the one with that number or label, or the only one that begins so. */
export function checkTyped(checks: readonly OpenCheck[], typed: string): OpenCheck | null {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return null
  const labels = ({ number, provisional, alsoKnownAs }: OpenCheck) =>
    [number === null ? '' : `${number}`, provisional, ...alsoKnownAs].map((label) => label.toLowerCase())
  const exact = checks.find((check) => labels(check).includes(wanted))
  if (exact !== undefined) return exact
  const begun = checks.filter((check) => labels(check).some((label) => label.startsWith(wanted)))
  return begun.length === 1 ? (begun[0] ?? null) : null
}
