import { can } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { type AskerHeaders, personOf, terminalOf } from '../access/asker.ts'
import type { Tokens } from '../access/tokens.ts'
import { ApiError } from '../http/api-error.ts'

/** Refuses everybody who may not manage the back office of a restaurant here (INV10). */
export function assertMayUpload(sender: AskerHeaders, hub: Hub, tokens: Tokens): void {
  const ref = terminalOf(sender.authorization, hub, tokens)
  const personId = personOf(sender, hub, ref, 'Nobody is signed in who could change the menu.')
  if (!can(hub.setup(ref.restaurantId), personId, 'backOffice')) throw notAManager()
}

const notAManager = (): ApiError =>
  new ApiError(
    403,
    'not-a-manager',
    'Only somebody who may manage the back office can add pictures.',
    'Let a manager sign in and add it.',
  )
