import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { coldStarts } from '../browser/cold-start.ts'
import { firstScriptBytes } from '../browser/first-scripts.ts'
import { launch } from '../browser/launch.ts'
import type { PairOfScreens, TapSamples } from '../browser/pair-of-screens.ts'
import { bareScreens, demoScreens } from '../browser/screens.ts'
import { ensureWebApp } from '../browser/web-app.ts'
import type { ServerJoin, ServerReady } from '../drivers/server.ts'
import { atMost, type Bar, type Row } from '../figures/row.ts'
import { single, summarize } from '../figures/summary.ts'
import type { Child } from '../processes/child.ts'
import { startModule } from '../processes/modules.ts'
import { tempFolder } from '../processes/temp-folder.ts'
import type { MeasureContext } from './context.ts'

const PRODUCTS = 5_000
/** Taps at one go, before it is the floor's turn. */
const SERIES = 25

/** What fingers and eyes meet: real browsers on the real server. */
export async function measureBrowser({ options, say }: MeasureContext): Promise<readonly Row[]> {
  ensureWebApp()
  const browser = await launch()
  try {
    say('browser: taps')
    const taps = await tapRows(browser, options.quick ? 1 : 4)
    say('browser: cold starts')
    return [...taps, ...(await startRows(browser, options.quick ? 3 : 10))]
  } finally {
    await browser.close()
  }
}

async function tapRows(browser: Browser, series: number): Promise<readonly Row[]> {
  const server = startModule('server')
  const floorServer = startModule('floor server')
  const { url } = await demoServer(server, 0)
  const file = join(tempFolder('bare'), 'floor.sqlite')
  const bare = await floorServer.request<{ readonly url: string }>({ file, down: 520 })
  const screens = await demoScreens(browser, url)
  const floor = await bareScreens(browser, bare.url)
  const rows: Row[] = []
  for (const slowness of [1, 4]) {
    for (const pair of [screens, floor]) {
      await pair.slowDown(slowness)
      await pair.tap(10)
    }
    rows.push(...rowsOf(await inTurns(screens, floor, series), slowness))
  }
  await server.end()
  await floorServer.end()
  return rows
}

async function inTurns(screens: PairOfScreens, floor: PairOfScreens, series: number) {
  const product: TapSamples[] = []
  const bare: TapSamples[] = []
  for (let turn = 0; turn < series; turn += 1) {
    product.push(await screens.tap(SERIES))
    bare.push(await floor.tap(SERIES))
  }
  return { product, bare }
}

function rowsOf(
  { product, bare }: { readonly product: readonly TapSamples[]; readonly bare: readonly TapSamples[] },
  slowness: number,
): readonly Row[] {
  const where = slowness === 1 ? '' : `, processor ${slowness}× slower`
  const row = (name: string, of: (samples: TapSamples) => readonly number[], bars: readonly Bar[]): Row => ({
    name: `${name}${where}`,
    unit: 'ms',
    ...summarize(product.flatMap(of)),
    floor: summarize(bare.flatMap(of)),
    bars,
  })
  return [
    row('tap to own paint', ({ own }) => own, [atMost('p99', 50)]),
    row(
      'tap to the other screen’s paint',
      ({ other }) => other,
      slowness === 1 ? [atMost('p50', 30), atMost('p99', 100)] : [],
    ),
  ]
}

async function startRows(browser: Browser, times: number): Promise<readonly Row[]> {
  const server = startModule('server')
  const { url } = await demoServer(server, PRODUCTS)
  const bytes = await firstScriptBytes(browser, url)
  const { online, offline } = await coldStarts(browser, url, times)
  await server.end()
  const row = (name: string, samples: readonly number[]): Row => ({
    name: `${name}, ${PRODUCTS} products`,
    unit: 'ms',
    ...summarize(samples),
    bars: [atMost('p99', 1_500)],
  })
  return [
    row('cold start to usable from local data', online),
    row('the same offline', offline),
    {
      name: 'first JavaScript of a waiter’s screens, as sent',
      unit: 'kB',
      ...single(bytes / 1_000),
      isSingle: true,
      bars: [atMost('p50', 250)],
    },
  ]
}

const demoServer = (server: Child, moreProducts: number): Promise<ServerReady> =>
  server.request<ServerReady>({
    dataDir: tempFolder('demo'),
    terminals: [],
    demo: { moreProducts },
  } satisfies ServerJoin)
