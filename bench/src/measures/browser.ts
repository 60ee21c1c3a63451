import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { coldStarts } from '../browser/cold-start.ts'
import { firstScriptBytes } from '../browser/first-scripts.ts'
import { launch } from '../browser/launch.ts'
import { type PairOfScreens, SLOWNESS, type SlowScreen, type TapSamples } from '../browser/pair-of-screens.ts'
import { bareScreens, busyScreens, demoScreens } from '../browser/screens.ts'
import { ensureWebApp } from '../browser/web-app.ts'
import { atMost, type Bar, type Row } from '../figures/row.ts'
import { single, summarize } from '../figures/summary.ts'
import { startModule } from '../processes/modules.ts'
import { tempFolder } from '../processes/temp-folder.ts'
import type { MeasureContext } from './context.ts'
import { demoServer } from './demo-server.ts'

interface Extent {
  readonly warmUpTaps: number
  /** Taps at one go, before it is the floor's turn. */
  readonly taps: number
  readonly series: number
  readonly reloads: number
  /** On the menu, for the cold start. */
  readonly products: number
}

const WHOLE: Extent = { warmUpTaps: 10, taps: 25, series: 4, reloads: 10, products: 5_000 }
const QUICK: Extent = { warmUpTaps: 4, taps: 10, series: 1, reloads: 3, products: 1_000 }

/** What fingers and eyes meet: real browsers on the real server. */
export async function measureBrowser({ options, say }: MeasureContext): Promise<readonly Row[]> {
  ensureWebApp()
  const browser = await launch()
  try {
    say('browser: taps')
    const extent = options.quick ? QUICK : WHOLE
    const taps = await tapRows(browser, extent)
    say('browser: taps in the heaviest service')
    const busy = await busyRows(browser, extent)
    say('browser: cold starts')
    return [...taps, ...busy, ...(await startRows(browser, extent))]
  } finally {
    await browser.close()
  }
}

const own = ({ own }: TapSamples): readonly number[] => own
const presented = ({ presented }: TapSamples): readonly number[] => presented
const other = ({ other }: TapSamples): readonly number[] => other

/** A finger's tap: until the page has done its part, and until the glass shows it. */
const ownRows = (what: string, normal: Measured, slow: Measured): readonly Row[] => [
  tapRow(`tap to own paint${what}`, normal, own, [atMost('p99', 50)]),
  tapRow(`tap to own paint, ${SLOWNESS}× slower${what}`, slow, own, []),
  tapRow(`tap to the glass, ${SLOWNESS}× slower${what}`, slow, presented, [atMost('p99', 50)]),
]

async function tapRows(browser: Browser, extent: Extent): Promise<readonly Row[]> {
  const server = startModule('server')
  const { url } = await demoServer(server)
  return besideFloor(browser, async (floor) => {
    const pairs = { screens: await demoScreens(browser, url), floor }
    const normal = await inTurns(pairs, null, extent)
    const slowHere = await inTurns(pairs, 'tapped', extent)
    const slowThere = await inTurns(pairs, 'other', extent)
    await pairs.screens.close()
    await server.end()
    return [
      ...ownRows('', normal, slowHere),
      tapRow('tap to the other screen’s paint', normal, other, [atMost('p50', 30), atMost('p99', 100)]),
      tapRow(`tap to the other screen’s paint, that one ${SLOWNESS}× slower`, slowThere, other, []),
    ]
  })
}

/** 60 lines on the check, 500 products in the category, 40 busy tables. */
async function busyRows(browser: Browser, extent: Extent): Promise<readonly Row[]> {
  const server = startModule('server')
  const { url } = await demoServer(server, { isBusy: true })
  return besideFloor(browser, async (floor) => {
    const pairs = { screens: await busyScreens(browser, url), floor }
    const normal = await inTurns(pairs, null, extent)
    const slow = await inTurns(pairs, 'tapped', extent)
    await pairs.screens.close()
    await server.end()
    return ownRows(', 60 lines, 500 products, 40 tables', normal, slow)
  })
}

/** Measures with a bare page beside, which is gone afterwards. */
async function besideFloor<T>(browser: Browser, measure: (floor: PairOfScreens) => Promise<T>): Promise<T> {
  const server = startModule('floor server')
  const file = join(tempFolder('bare'), 'floor.sqlite')
  const { url } = await server.request<{ readonly url: string }>({ file, down: 520 })
  const floor = await bareScreens(browser, url)
  const measured = await measure(floor)
  await floor.close()
  await server.end()
  return measured
}

interface Pairs {
  readonly screens: PairOfScreens
  readonly floor: PairOfScreens
}

interface Measured {
  readonly product: readonly TapSamples[]
  readonly floor: readonly TapSamples[]
}

async function inTurns({ screens, floor }: Pairs, slow: SlowScreen, extent: Extent): Promise<Measured> {
  const measured = { product: [] as TapSamples[], floor: [] as TapSamples[] }
  for (const pair of [screens, floor]) await pair.tapWith(slow, extent.warmUpTaps)
  for (let turn = 0; turn < extent.series; turn += 1) {
    measured.product.push(await screens.tapWith(slow, extent.taps))
    measured.floor.push(await floor.tapWith(slow, extent.taps))
  }
  return measured
}

const tapRow = (
  name: string,
  { product, floor }: Measured,
  of: (samples: TapSamples) => readonly number[],
  bars: readonly Bar[],
): Row => ({
  name,
  unit: 'ms',
  ...summarize(product.flatMap(of)),
  floor: summarize(floor.flatMap(of)),
  bars,
})

async function startRows(browser: Browser, { products, reloads }: Extent): Promise<readonly Row[]> {
  const server = startModule('server')
  const { url } = await demoServer(server, { moreProducts: products })
  const bytes = await firstScriptBytes(browser, url)
  const { online, offline } = await coldStarts(browser, url, reloads)
  await server.end()
  const row = (name: string, samples: readonly number[]): Row => ({
    name: `${name}, ${products} products`,
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
