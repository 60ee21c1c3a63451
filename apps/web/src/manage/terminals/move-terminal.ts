import type { Terminal as OpenTerminal, Outcome } from '@comanda/client'
import { aloneOf, type OpenCheck, orderedLines, type ServiceState, type Terminal } from '@comanda/domain'

/** What becomes of the open checks of a terminal that changes its multi-session (F1.3). */
export type WithChecks = 'keep' | 'take'

/** Open checks that were opened on a terminal and on which something stands. Oldest first. */
export const openChecksOf = (
  { checks }: Pick<ServiceState, 'checks'>,
  terminalId: string,
): readonly OpenCheck[] =>
  Object.values(checks)
    .filter((check) => check.opened.terminal === terminalId && orderedLines(check).length > 0)
    .sort((a, b) => a.opened.seq - b.opened.seq)

/** The log that a terminal of this multi-session writes: one that belongs to none has its own. */
const placeOf = (multiSessionId: string | null, terminalId: string): string =>
  multiSessionId ?? aloneOf(terminalId)

/** Why its checks cannot be taken along from here; `null`: they can. */
export function cannotTake(
  { setup, identity, status }: Pick<OpenTerminal, 'setup' | 'identity' | 'status'>,
  moved: Pick<Terminal, 'multiSessionId'>,
): 'elsewhere' | 'offline' | null {
  const ours = setup.terminals[identity?.terminalId ?? '']?.multiSessionId ?? null
  if (moved.multiSessionId === null || moved.multiSessionId !== ours) return 'elsewhere'
  return status.link.state === 'online' ? null : 'offline'
}

/**
 * Puts a terminal into another multi-session, or into none, while it runs. Its checks go first, and the
 * server has taken them before the terminal goes: afterwards it could not be asked for them any more.
 */
export async function moveTerminal(
  terminal: OpenTerminal,
  moved: Terminal,
  to: string | null,
  withChecks: WithChecks,
): Promise<Outcome> {
  if (withChecks === 'take') {
    for (const { id } of openChecksOf(terminal.service, moved.id)) {
      const sent = terminal.perform({ type: 'sendCheck', checkId: id, to: placeOf(to, moved.id) })
      if (!sent.ok) return sent
    }
    await terminal.until(() => !terminal.pending.some(({ command }) => command.type === 'sendCheck'))
  }
  return terminal.performSetup({
    type: 'saveTerminal',
    value: { ...moved, multiSessionId: to as Terminal['multiSessionId'] },
  })
}
