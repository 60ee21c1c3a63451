import type { Contender, Run } from '../contenders/contender.ts'
import { startFloor, startProduct } from '../contenders/start.ts'
import { atMost, type Row, ratioBars } from '../figures/row.ts'
import { type Summary, single, summarize } from '../figures/summary.ts'
import { range } from '../seed/members.ts'
import { CLOSED_TODAY, type MeasureContext } from './context.ts'
import { effortRow } from './effort.ts'
import { interleave } from './interleave.ts'

const RATE = 4_000
const QUARTERS = 4
/** A lag has grown when its last quarter is so many times its first. Below `unfeltMs` nobody could call it one. */
const FLAT = { factor: 1.5, unfeltMs: 20 }

/** A rush that no restaurant has: what counts is that nobody falls behind further and further. */
export async function measureThroughput({ options, say }: MeasureContext): Promise<readonly Row[]> {
  const { restaurants, terminals, quick, profile: profileDir } = options
  const turns = quick ? { seconds: 3, turns: 1 } : { seconds: 6, turns: 2 }
  say(`throughput: ${RATE} commands/s, ${turns.turns} × ${turns.seconds} s`)
  const size = { restaurants, terminals, closedChecks: CLOSED_TODAY, profileDir }
  const product = await startProduct('sockets', size, 'throughput')
  await product.run({ rate: RATE, seconds: 1, seed: 0 })
  const floor = await startFloor(size, await product.sizes())
  const contenders: readonly Contender[] = [product, floor]
  const [byProduct = [], byFloor = []] = await interleave(contenders, {
    rate: RATE,
    ...turns,
    warmUpSeconds: quick ? 1 : 2,
  })
  for (const contender of contenders) await contender.end()
  return rowsOf(byProduct, byFloor, turns.seconds)
}

function rowsOf(product: readonly Run[], floor: readonly Run[], seconds: number): readonly Row[] {
  const quarters = range(QUARTERS).map((quarter) => lagIn(product, quarter, seconds))
  return [
    {
      name: 'throughput, commands that reached everybody',
      unit: '/s',
      ...single(reachedPerSecond(product, seconds)),
      floor: single(reachedPerSecond(floor, seconds)),
      isSingle: true,
      bars: [{ ...atMost('p50', RATE * 0.97), atLeast: true }],
    },
    {
      name: `lag at ${RATE}/s`,
      unit: 'ms',
      ...lagOf(product),
      floor: lagOf(floor),
      bars: ratioBars(2.5),
    },
    ...quarters.map((summary, quarter) => ({
      name: `lag at ${RATE}/s, up to ${((quarter + 1) * 100) / QUARTERS} % of the run`,
      unit: 'ms',
      ...summary,
      floor: lagIn(floor, quarter, seconds),
    })),
    {
      name: 'growth of the lag, last quarter to first',
      unit: '×',
      ...single(growthOf(quarters)),
      isSingle: true,
      bars: [atMost('p50', FLAT.factor)],
    },
    effortRow(`server's processor time per command, ${RATE}/s`, product, floor),
  ]
}

const lagOf = (runs: readonly Run[]): Summary => summarize(runs.flatMap(({ lag }) => [...lag]))

/** The lag of what was due in one quarter of each run. */
function lagIn(runs: readonly Run[], quarter: number, seconds: number): Summary {
  const length = (seconds * 1_000) / QUARTERS
  const isIn = (due: number | undefined): boolean => Math.floor((due ?? 0) / length) === quarter
  return summarize(runs.flatMap(({ due, lag }) => [...lag.filter((_, index) => isIn(due[index]))]))
}

/** Over the time until the last receiver had the last command. */
function reachedPerSecond(runs: readonly Run[], seconds: number): number {
  const reached = runs.reduce((sum, { sent, void: skipped }) => sum + sent - skipped, 0)
  const took = runs.reduce((sum, run) => sum + Math.max(seconds * 1_000, endOf(run)), 0)
  return (reached / took) * 1_000
}

const endOf = ({ due, lag }: Run): number =>
  due.reduce((latest, at, index) => Math.max(latest, at + (lag[index] ?? 0)), 0)

/** 1 while the lag stays below what anybody could feel. */
function growthOf(quarters: readonly Summary[]): number {
  const [first, last] = [quarters[0]?.p50 ?? 0, quarters.at(-1)?.p50 ?? 0]
  return last < FLAT.unfeltMs ? 1 : last / Math.max(first, 1)
}
