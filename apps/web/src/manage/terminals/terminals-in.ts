import type { SetupState, TerminalRecord } from '@comanda/domain'

/** The terminals of a multi-session that are in use, by code. `null`: those that belong to none. */
export const terminalsIn = (
  { terminals }: Pick<SetupState, 'terminals'>,
  multiSessionId: string | null,
): readonly TerminalRecord[] =>
  Object.values(terminals)
    .filter((each) => each.revoked === undefined && each.multiSessionId === multiSessionId)
    .sort((a, b) => a.code.localeCompare(b.code, undefined, { numeric: true }))
