/** How provisional numbers look and which comes next: `T2-14` (C26). */
import type { SetupState } from '../setup/state.ts'
import type { ServiceCommand } from './commands.ts'
import type { ServiceState } from './state.ts'

/**
 * The next one of a terminal. `waiting`: commands on their way; what they have shown is not shown again,
 * even while they would be refused as things stand.
 */
export function nextProvisional(
  state: ServiceState,
  setup: SetupState,
  terminalId: string,
  businessDay: string,
  waiting: Iterable<ServiceCommand> = [],
): string {
  const used = state.provisional[terminalId]
  const shown = new Set([...waiting].map(provisionalOf))
  const code = setup.terminals[terminalId]?.code ?? 'X'
  let count = used?.day === businessDay ? used.count + 1 : 1
  while (shown.has(`${code}-${count}`)) count += 1
  return `${code}-${count}`
}

/** The number that a command shows for the check it opens; `null`: it opens none. */
function provisionalOf(command: ServiceCommand): string | null {
  if (command.type === 'openCheck') return command.provisional
  return command.type === 'moveLines' ? (command.open?.provisional ?? null) : null
}
