import type { Run } from '../contenders/contender.ts'
import type { Row } from '../figures/row.ts'
import { single } from '../figures/summary.ts'

/** What one command costs the server, whatever else the machine has to do. */
export const effortRow = (name: string, product: readonly Run[], floor: readonly Run[]): Row => ({
  name,
  unit: 'µs',
  ...single(cpuPerCommand(product)),
  floor: single(cpuPerCommand(floor)),
  isSingle: true,
})

function cpuPerCommand(runs: readonly Run[]): number {
  const cpuMs = runs.reduce((sum, run) => sum + run.serverCpuMs, 0)
  const sent = runs.reduce((sum, run) => sum + run.sent, 0)
  return (cpuMs * 1_000) / sent
}
