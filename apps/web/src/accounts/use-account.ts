import { accountOf, can, customerOf, owedMinor } from '@comanda/domain'
import { useTerminalValue } from '../shared/terminal-context.tsx'

/** The house account of a customer as this terminal knows it now: with its own commands that wait (F5.2). */
export function useAccount(customerId: string) {
  const setup = useTerminalValue((terminal) => terminal.setup)
  const owed = useTerminalValue(({ setup: now, service }) => owedMinor(now, service, customerId))
  const mayManage = useTerminalValue(
    ({ setup: now, personId }) => personId !== null && can(now, personId, 'manageAccounts'),
  )
  const account = accountOf(setup, customerId)
  const customer = customerOf(setup, customerId)
  return {
    account,
    customer,
    owedMinor: owed,
    /** Of it, what the server has not heard of. */
    waitingMinor: owed - account.balanceMinor,
    mayManage,
  }
}

export type KnownAccount = ReturnType<typeof useAccount>
