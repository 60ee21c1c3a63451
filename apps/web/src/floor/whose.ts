import type { Terminal } from '@comanda/client'
import { type Check, can, type MultiSession, type SetupState } from '@comanda/domain'
import { multiSessionOf } from './floors.ts'

/** Who looks at a check, and by which rules of the multi-session. */
export interface Looker {
  readonly personId: string | null
  readonly terminalId: string
  readonly session: MultiSession | undefined
  readonly setup: SetupState
}

export const lookerAt = (terminal: Terminal): Looker => ({
  personId: terminal.personId,
  terminalId: terminal.identity?.terminalId ?? '',
  session: multiSessionOf(terminal),
  setup: terminal.setup,
})

type Served = Pick<Check, 'waiterId'>

const isAllowed = ({ personId, setup }: Looker, permission: 'seeOthersChecks' | 'serveAnyTable'): boolean =>
  personId !== null && can(setup, personId, permission)

/** Served by somebody else where one sees only one's own (F1.2): that the table is taken is all one is told. */
export const isHidden = (check: Served, looker: Looker): boolean =>
  looker.session?.othersChecks === 'permitted' &&
  check.waiterId !== looker.personId &&
  !isAllowed(looker, 'seeOthersChecks')

/** Served by somebody else where each table has one waiter, and this person is none who may serve any (F2.5). */
export const isForeign = (check: Served, looker: Looker): boolean =>
  looker.session?.oneWaiterPerTable === true &&
  check.waiterId !== looker.personId &&
  !isAllowed(looker, 'serveAnyTable')

/** Opened elsewhere, while this terminal does not want to hear of such (F1.5); what was handed to this person it does. */
export const isUnwanted = (check: Pick<Check, 'opened' | 'waiterId'>, looker: Looker): boolean =>
  looker.setup.terminals[looker.terminalId]?.acceptIncoming === false &&
  check.opened.terminal !== looker.terminalId &&
  check.waiterId !== looker.personId
