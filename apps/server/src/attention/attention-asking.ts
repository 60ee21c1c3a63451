import { can } from '@comanda/domain'
import { type Access, type Asker, type AskerHeaders, askerOf } from '../access/asker.ts'
import { ApiError } from '../http/api-error.ts'

/** Who asks, where they may decide about what was kept (C21, INV10). Throws 401, 403 or 429. */
export function attentionAskingOf(headers: AskerHeaders, access: Access): Asker {
  const asker = askerOf(headers, access, 'Nobody is signed in who could see to what needs attention.')
  const { setup, personId } = asker
  if (can(setup, personId, 'manageTill') || can(setup, personId, 'backOffice')) return asker
  throw new ApiError(
    403,
    'not-permitted',
    'What was kept is for managers.',
    'Ask as somebody who has the permission "manageTill" or "backOffice".',
  )
}
