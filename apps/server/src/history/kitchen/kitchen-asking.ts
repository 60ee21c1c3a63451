import { can, type SetupState } from '@comanda/domain'
import { parseLogName, serviceLogOf } from '@comanda/protocol'
import { type Access, type AskerHeaders, askerOf } from '../../access/asker.ts'
import { ApiError } from '../../http/api-error.ts'

export interface KitchenAsking {
  /** Service logs whose dishes are looked at. */
  readonly logs: readonly string[]
  /** The business day that is now. */
  readonly today: string
}

/**
 * Who asks for times of the kitchen, and of which multi-sessions they get them: with `backOffice` of any, with
 * `workKitchen` of those that the terminal is of or follows (INV10). Throws 401, 403 or 429.
 */
export function kitchenAskingOf(
  headers: AskerHeaders,
  multiSession: string | undefined,
  access: Access,
): KitchenAsking {
  const asker = askerOf(headers, access, 'Nobody is signed in who could see times of the kitchen.')
  const { restaurantId, terminalId, personId, setup } = asker
  const restaurant = access.hub.restaurant(restaurantId)
  const all = [...(restaurant?.services ?? [])].map(({ name }) => name)
  const isAll = can(setup, personId, 'backOffice')
  if (!isAll && !can(setup, personId, 'workKitchen')) throw notPermitted()
  const own = restaurant?.serviceLogOfTerminal(terminalId)
  const seen = isAll ? all : all.filter((log) => log === own || isFollowed(log, setup, terminalId))
  const today = restaurant?.businessDay() ?? ''
  if (multiSession === undefined) return { logs: seen, today }
  const wanted = serviceLogOf(restaurantId, multiSession)
  if (seen.includes(wanted)) return { logs: [wanted], today }
  throw all.includes(wanted) ? notFollowed() : unknown()
}

function isFollowed(log: string, setup: SetupState, terminalId: string): boolean {
  const followed = setup.terminals[terminalId]?.kitchen?.multiSessionIds
  const id = parseLogName(log)?.multiSessionId ?? ''
  if (followed === undefined || setup.multiSessions[id] === undefined) return false
  return followed.length === 0 || followed.some((each) => each === id)
}

const notPermitted = (): ApiError =>
  new ApiError(
    403,
    'not-permitted',
    'Times of the kitchen are for who works there or in the back office.',
    'Ask as somebody who has the permission "workKitchen" or "backOffice".',
  )

const notFollowed = (): ApiError =>
  new ApiError(
    403,
    'other-multi-session',
    'This terminal does not follow the kitchen of that multi-session.',
    'Leave "multiSession" out, or let the terminal follow it.',
  )

const unknown = (): ApiError =>
  new ApiError(
    404,
    'multi-session-unknown',
    'There is no such multi-session here.',
    'Leave "multiSession" out, or name one of the restaurant’s.',
  )
