import { type Refusal, refuse } from '@comanda/sync'
import { isLater } from '../judge.ts'
import type { Reason } from '../setup/entities.ts'
import type { SetupState } from '../setup/state.ts'
import type { Author } from './context.ts'
import type { ReasonGiven } from './ops.ts'

type Use = Reason['uses'][number]
type Kept = SetupState['reasons'][string]

const isFor = (use: Use, { active, uses }: Kept): boolean => active && uses.includes(use)

/** True where the restaurant keeps a list of reasons for this: then one is asked for (F3.9). */
export const isWhyAsked = ({ reasons }: Pick<SetupState, 'reasons'>, use: Use): boolean =>
  Object.values(reasons).some((reason) => isFor(use, reason))

/** The refusal of what needs a reason and has none; a list that was made after its author's command asks for nothing. */
export function whyMissing(
  { reasons }: Pick<SetupState, 'reasons'>,
  use: Use,
  given: ReasonGiven | undefined,
  author: Author,
): { readonly ok: false; readonly refusal: Refusal } | null {
  if (given !== undefined && (given.text !== '' || given.reasonId !== null)) return null
  const isAsked = Object.values(reasons).some(
    (reason) => isFor(use, reason) && !isLater(reason.saved, author),
  )
  return isAsked ? (refuse('reason-missing') as { readonly ok: false; readonly refusal: Refusal }) : null
}
