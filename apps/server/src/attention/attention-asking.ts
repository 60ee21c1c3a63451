import { can } from '@comanda/domain'
import type { Hub, TerminalRef } from '@comanda/hub'
import { type AskerHeaders, personOf, terminalOf } from '../access/asker.ts'
import type { Tokens } from '../access/tokens.ts'
import { ApiError } from '../http/api-error.ts'

export interface AttentionAsking extends TerminalRef {
  readonly personId: string
}

/** Who asks, and whether they may decide about what was kept (C21, INV10). Throws 401, 403 or 429. */
export function attentionAskingOf(
  headers: AskerHeaders,
  { hub, tokens }: { readonly hub: Hub; readonly tokens: Tokens },
): AttentionAsking {
  const ref = terminalOf(headers.authorization, hub, tokens)
  const personId = personOf(headers, hub, ref, 'Nobody is signed in who could see to what needs attention.')
  const setup = hub.setup(ref.restaurantId)
  if (can(setup, personId, 'manageTill') || can(setup, personId, 'backOffice')) return { ...ref, personId }
  throw new ApiError(
    403,
    'not-permitted',
    'What was kept is for managers.',
    'Ask as somebody who has the permission "manageTill" or "backOffice".',
  )
}
