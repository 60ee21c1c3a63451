import type { Refusal } from '@comanda/sync'
import type { SetupState } from '../../setup/state.ts'
import type { Author } from '../context.ts'
import { fail, labelOf } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import type { Check } from '../state.ts'
import { isNews } from './news.ts'
import { type PartLeft, partsLeftOf } from './parts.ts'
import type { PaymentFacts } from './payment.ts'

type ForPart = Pick<PaymentFacts, 'part' | 'partMinor' | 'partTaken'>

/**
 * The part of a division that money is for: each is taken once (C12). Who had seen that it was paid is refused.
 * Who was apart has the money, so it is for the next guest where all pay the same, and for no part otherwise: it is
 * asked of nobody again, and its author is told who was first.
 */
export function partMeant(
  check: Check,
  part: number | null,
  author: Author,
  setup: SetupState,
): ForPart | { readonly ok: false; readonly refusal: Refusal } {
  if (part === null || check.division === null || check.status !== 'open') return { part }
  const parts = partsLeftOf(checkTotals(check, setup).totalMinor, check.division, check.payments)
  const meant = parts.find((each) => each.part === part)
  if (meant === undefined || !isTaken(meant)) return forPart(meant, part)
  const first = check.payments.findLast((payment) => payment.part === part)?.taken
  if (first === undefined) return { part }
  const { by, terminal, at } = first
  if (!isNews(first, author))
    return fail('part-paid', {
      check: labelOf(check),
      part: part + 1,
      amountMinor: meant.amountMinor,
      by,
      terminal,
      at,
    })
  const next =
    check.division.kind === 'even'
      ? parts.find(({ isBegun, leftMinor }) => !isBegun && leftMinor > 0)
      : undefined
  return { ...forPart(next, null), partTaken: { part, by, terminal, at } }
}

const isTaken = ({ isBegun, leftMinor }: PartLeft): boolean => isBegun && leftMinor === 0

const forPart = (to: PartLeft | undefined, otherwise: number | null): ForPart =>
  to === undefined ? { part: otherwise } : { part: to.part, partMinor: to.amountMinor }
