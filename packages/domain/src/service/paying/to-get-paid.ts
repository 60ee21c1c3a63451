import type { Permission } from '../../permission.ts'
import { type Author, may, type ServiceContext } from '../context.ts'
import { reachAnybodys, reachCheck } from '../find.ts'
import type { ServiceState } from '../state.ts'

/**
 * What is done to get a check paid: bring the bill, divide it, split it on its own table. Whoever takes money
 * may, of anybody's check, as for the payment itself; whoever serves it may as well.
 */
export const TO_GET_PAID: readonly Permission[] = ['addLines', 'takePayments']

/** The check, which is no other waiter's business to whoever takes money (F2.5). */
export const reachToGetPaid = (
  state: ServiceState,
  checkId: string,
  author: Author,
  context: ServiceContext,
): ReturnType<typeof reachCheck> =>
  may(context, author, 'takePayments')
    ? reachAnybodys(state, checkId, author)
    : reachCheck(state, checkId, author, context)
