import { can, type Permission, type SetupState } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { type AskerHeaders, personOf, terminalOf } from '../access/asker.ts'
import type { Tokens } from '../access/tokens.ts'
import { ApiError } from '../http/api-error.ts'

/** Somebody at a terminal who may do something with paper. */
export interface PaperAsking {
  readonly restaurantId: string
  readonly setup: SetupState
}

const PERMISSIONS: Readonly<Record<'see' | 'work' | 'manage', readonly Permission[]>> = {
  see: ['workKitchen', 'addLines', 'takePayments', 'backOffice'],
  work: ['workKitchen', 'addLines'],
  manage: ['backOffice'],
}

/** Who asks, and whether one of their permissions allows it (INV10). Throws 401, 403 or 429. */
export function paperAskingOf(
  headers: AskerHeaders,
  { hub, tokens }: { readonly hub: Hub; readonly tokens: Tokens },
  wanted: keyof typeof PERMISSIONS,
): PaperAsking {
  const ref = terminalOf(headers.authorization, hub, tokens)
  const personId = personOf(headers, hub, ref, 'Nobody is signed in who could look after printers.')
  const setup = hub.setup(ref.restaurantId)
  if (!PERMISSIONS[wanted].some((permission) => can(setup, personId, permission))) throw notPermitted(wanted)
  return { restaurantId: ref.restaurantId, setup }
}

const notPermitted = (wanted: keyof typeof PERMISSIONS): ApiError =>
  new ApiError(
    403,
    'not-permitted',
    wanted === 'manage'
      ? 'Only somebody who may manage the back office can test printers.'
      : 'Only somebody who may work in the kitchen or add lines can do this with paper.',
    'Let somebody with that permission sign in.',
  )
