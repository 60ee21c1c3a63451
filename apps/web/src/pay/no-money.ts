import { can, type SetupState } from '@comanda/domain'
import { approversOf } from '../people/approve/lifting.ts'

/** Why no money can be taken by a person at a terminal; `pin`: it can, with a manager's PIN (F5.6). */
export type NoMoney = 'terminal' | 'person' | 'pin'

/** `null`: nothing speaks against it. A hint for the screen only: the server decides. */
export function whyNoMoney(setup: SetupState, terminalId: string, personId: string | null): NoMoney | null {
  if (setup.terminals[terminalId]?.takesPayments === false) return 'terminal'
  if (personId !== null && can(setup, personId, 'takePayments')) return null
  return approversOf(setup, 'takePayments', personId).length > 0 ? 'pin' : 'person'
}
