import { availableParallelism, loadavg } from 'node:os'

/** Whatever else this machine is doing is in every figure: said beside them. */
export function machineText(): string {
  const cores = availableParallelism()
  const [load = 0] = loadavg()
  const busy = load > cores / 2 ? ': it is busy, compare ratios rather than times' : ''
  return `${cores} cores, Node ${process.versions.node}, load ${load.toFixed(1)}${busy}`
}
