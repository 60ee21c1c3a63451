import { can } from '@comanda/domain'
import { type Access, type AskerHeaders, askerOf } from '../access/asker.ts'
import { ApiError } from '../http/api-error.ts'

/** Refuses everybody who may not manage the back office of a restaurant here (INV10). */
export function assertMayUpload(sender: AskerHeaders, access: Access): void {
  const { setup, personId } = askerOf(sender, access, 'Nobody is signed in who could change the menu.')
  if (!can(setup, personId, 'backOffice')) throw notAManager()
}

const notAManager = (): ApiError =>
  new ApiError(
    403,
    'not-a-manager',
    'Only somebody who may manage the back office can add pictures.',
    'Let a manager sign in and add it.',
  )
