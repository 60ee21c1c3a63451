import type { ServerJoin, ServerReady } from '../drivers/server.ts'
import { atMost, type Row } from '../figures/row.ts'
import { single, summarize } from '../figures/summary.ts'
import { startModule } from '../processes/modules.ts'
import { tempFolder } from '../processes/temp-folder.ts'
import { seedHistory } from '../seed/seed-history.ts'
import type { MeasureContext } from './context.ts'

const CHECKS_PER_DAY = 500
const WEEK = 7
/** A start with a long past may take so much longer than one with a short past: noise, not growth. */
const NO_SLOWER = 1.15

interface Past {
  readonly days: number
  readonly dataDir: string
  readonly starts: ServerReady[]
}

/** How long a server takes to be there, and how much memory it then has, with a long past and a short one. */
export async function measureStart({ options, say }: MeasureContext): Promise<readonly Row[]> {
  const days = options.quick ? 14 : 365
  say(`start: writing ${days} days of ${CHECKS_PER_DAY} checks`)
  const week = await pastOf(WEEK)
  const long = await pastOf(days)
  const turns = options.quick ? 3 : 5
  // The first start of each reads its files into memory, and is thrown away.
  for (let turn = 0; turn <= turns; turn += 1)
    for (const past of [week, long]) {
      const ready = await startOnce(past.dataDir)
      if (turn > 0) past.starts.push(ready)
    }
  return [...rowsOf(week), ...rowsOf(long), ...comparison(long, week)]
}

async function pastOf(days: number): Promise<Past> {
  const dataDir = tempFolder(`${days}-days`)
  await seedHistory(dataDir, { days, checksPerDay: CHECKS_PER_DAY })
  return { days, dataDir, starts: [] }
}

async function startOnce(dataDir: string): Promise<ServerReady> {
  const server = startModule('server')
  const ready = await server.request<ServerReady>({ dataDir, terminals: [] } satisfies ServerJoin)
  await server.end()
  return ready
}

const rowsOf = ({ days, starts }: Past): readonly Row[] => [
  {
    name: `start with ${days} days of ${CHECKS_PER_DAY} checks`,
    unit: 'ms',
    ...summarize(starts.map(({ readyAfterMs }) => readyAfterMs)),
  },
  {
    name: `of that, opening the data, ${days} days`,
    unit: 'ms',
    ...summarize(starts.map(({ openedInMs }) => openedInMs)),
  },
  {
    name: `server's memory after it, ${days} days`,
    unit: 'MB',
    ...single(summarize(starts.map(({ rss }) => rss / 1e6)).p50),
    isSingle: true,
  },
]

function comparison(long: Past, week: Past): readonly Row[] {
  const median = (past: Past, of: (ready: ServerReady) => number) => summarize(past.starts.map(of)).p50
  const ratio = (of: (ready: ServerReady) => number) => median(long, of) / median(week, of)
  const row = (name: string, value: number): Row => ({
    name: `${name}, ${long.days} days to ${week.days}`,
    unit: '×',
    ...single(value),
    isSingle: true,
    bars: [atMost('p50', NO_SLOWER)],
  })
  return [
    row(
      'start',
      ratio(({ readyAfterMs }) => readyAfterMs),
    ),
    row(
      'memory',
      ratio(({ rss }) => rss),
    ),
  ]
}
