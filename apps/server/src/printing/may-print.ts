import { can, type Permission } from '@comanda/domain'
import { type Access, type Asker, type AskerHeaders, askerOf } from '../access/asker.ts'
import { ApiError } from '../http/api-error.ts'

const PERMISSIONS: Readonly<Record<'see' | 'work' | 'manage', readonly Permission[]>> = {
  see: ['workKitchen', 'addLines', 'takePayments', 'backOffice'],
  work: ['workKitchen', 'addLines'],
  manage: ['backOffice'],
}

/** Who asks, and whether one of their permissions allows it (INV10). Throws 401, 403 or 429. */
export function paperAskingOf(
  headers: AskerHeaders,
  access: Access,
  wanted: keyof typeof PERMISSIONS,
): Asker {
  const asker = askerOf(headers, access, 'Nobody is signed in who could look after printers.')
  const { setup, personId } = asker
  if (!PERMISSIONS[wanted].some((permission) => can(setup, personId, permission))) throw notPermitted(wanted)
  return asker
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
