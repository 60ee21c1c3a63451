/** How provisional numbers look and which comes next: `T2-14` (C26). */
import type { SetupState } from '../setup/state.ts'
import type { ServiceState } from './state.ts'

export function nextProvisional(
  state: ServiceState,
  setup: SetupState,
  terminalId: string,
  businessDay: string,
): string {
  const used = state.provisional[terminalId]
  const count = used?.day === businessDay ? used.count + 1 : 1
  return `${setup.terminals[terminalId]?.code ?? 'X'}-${count}`
}
