import type { Contender, Run } from '../contenders/contender.ts'
import { startFloor, startProduct } from '../contenders/start.ts'
import { atMost, type Row, ratioBars } from '../figures/row.ts'
import { type Percentile, summarize } from '../figures/summary.ts'
import { CLOSED_TODAY, type MeasureContext } from './context.ts'
import { effortRow } from './effort.ts'
import { interleave } from './interleave.ts'

const TURN_SECONDS = 3
const RATIO = 2.5

/** From a tap at one terminal to the moment every other terminal of its restaurant has it, confirmed and durable. */
export async function measureLatency({ options, say }: MeasureContext): Promise<readonly Row[]> {
  const { restaurants, terminals, rate, seconds, quick, profile: profileDir } = options
  say(`latency: ${rate} commands/s over ${restaurants} restaurants × ${terminals} terminals`)
  const size = { restaurants, terminals, closedChecks: CLOSED_TODAY, profileDir }
  const product = await startProduct('terminals', size, 'latency-terminals')
  const sockets = await startProduct('sockets', size, 'latency-sockets')
  await sockets.run({ rate, seconds: 1, seed: 0 })
  const floor = await startFloor(size, await sockets.sizes())
  const contenders: readonly Contender[] = [product, sockets, floor]
  const [byTerminals = [], bySockets = [], byFloor = []] = await interleave(contenders, {
    rate,
    seconds: Math.min(TURN_SECONDS, seconds),
    turns: Math.max(1, Math.round(seconds / TURN_SECONDS)),
    warmUpSeconds: quick ? 1 : 5,
  })
  for (const contender of contenders) await contender.end()
  const floorSummary = latencyOf(byFloor)
  const load = `${rate}/s over ${restaurants} × ${terminals}`
  return [
    {
      name: `command to every other terminal, ${load}`,
      unit: 'ms',
      ...latencyOf(byTerminals),
      floor: floorSummary,
      bars: [atMost('p50', 2), atMost('p99', 10), ...ratioBars(RATIO)],
      remark: remarkOn(byTerminals, byFloor),
    },
    {
      name: `command to every other socket, ${load}`,
      unit: 'ms',
      ...latencyOf(bySockets),
      floor: floorSummary,
      bars: [atMost('p50', 2), atMost('p99', 10), ...ratioBars(RATIO)],
      remark: remarkOn(bySockets, byFloor),
    },
    effortRow(`server's processor time per command, ${load}`, bySockets, byFloor),
  ]
}

const latencyOf = (runs: readonly Run[]) => summarize(runs.flatMap(({ latency }) => [...latency]))

/** Percentiles of a typical turn tell a product from a machine that stood still for a moment. */
function remarkOn(runs: readonly Run[], floor: readonly Run[]): string {
  const sum = (of: (run: Run) => number): number => runs.reduce((total, run) => total + of(run), 0)
  const typical = (of: readonly Run[], percentile: Percentile): string =>
    summarize(of.map(({ latency }) => summarize(latency)[percentile])).p50.toFixed(2)
  const both = (percentile: Percentile): string =>
    `${percentile} ${typical(runs, percentile)} ms (floor ${typical(floor, percentile)})`
  const skipped = sum((run) => run.void)
  return [
    `median of ${runs.length} turns: ${both('p50')}, ${both('p99')}`,
    `${sum((run) => run.sent)} commands, ${sum((run) => run.latency.length)} receptions`,
    ...(skipped > 0 ? [`${skipped} without effect`] : []),
  ].join(' · ')
}
