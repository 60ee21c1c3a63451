import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { BARE_BOARD, BARE_CARD, bareBoard } from '../browser/bare-board.ts'
import { BOARD, CARD, openBoard } from '../browser/board.ts'
import { launch, WALL } from '../browser/launch.ts'
import { type PairOfScreens, SLOWNESS } from '../browser/pair-of-screens.ts'
import { bareScreens } from '../browser/screens.ts'
import { ScrolledPage } from '../browser/scrolling.ts'
import { type BoardTaps, TappedBoard } from '../browser/tapped-board.ts'
import { WaiterAndBoard } from '../browser/waiter-and-board.ts'
import { ensureWebApp } from '../browser/web-app.ts'
import { atMost, type Row } from '../figures/row.ts'
import { single, summarize } from '../figures/summary.ts'
import { startModule } from '../processes/modules.ts'
import { tempFolder } from '../processes/temp-folder.ts'
import type { MeasureContext } from './context.ts'
import { demoServer } from './demo-server.ts'

interface Extent {
  readonly warmUp: number
  /** Fires or taps at one go, before it is the floor's turn. */
  readonly taps: number
  readonly series: number
  /** From one end of the board to the other and back. */
  readonly scrolls: number
}

// No more taps at one go than there are dishes in sight.
const WHOLE: Extent = { warmUp: 5, taps: 20, series: 5, scrolls: 2 }
const QUICK: Extent = { warmUp: 2, taps: 10, series: 1, scrolls: 1 }

/** Open tickets of a busy evening, and of the worst one. */
const MANY = 60
const MOST = 200
/** A frame that stays for longer is seen to stick. Milliseconds. */
const STICKS_MS = 50

/** What a kitchen meets: real displays on the real server. */
export async function measureKitchen({ options, say }: MeasureContext): Promise<readonly Row[]> {
  ensureWebApp()
  const browser = await launch()
  const floorServer = startModule('floor server')
  try {
    const extent = options.quick ? QUICK : WHOLE
    const file = join(tempFolder('bare'), 'floor.sqlite')
    const { url } = await floorServer.request<{ readonly url: string }>({ file, down: 520 })
    const floor = await bareScreens(browser, url, WALL)
    say('kitchen: fire to ticket')
    const few = await fireRow(browser, floor, extent, 0)
    const many = await fireRow(browser, floor, extent, MANY)
    say(`kitchen: ${MOST} open tickets`)
    return [few, many, ...(await boardRows(browser, floor, extent))]
  } finally {
    await floorServer.end()
    await browser.close()
  }
}

/** A waiter fires, the kitchen sees it: with the tickets of the demo, and `moreTickets` besides. */
async function fireRow(
  browser: Browser,
  floor: PairOfScreens,
  extent: Extent,
  moreTickets: number,
): Promise<Row> {
  const server = startModule('server')
  const { url } = await demoServer(server, { moreTickets })
  const screens = await WaiterAndBoard.open(browser, url)
  const samples = await inTurns(extent, {
    product: (times) => screens.fire(times),
    floor: async (times) => (await floor.tapWith(null, times)).other,
  })
  await screens.close()
  await server.end()
  const open = moreTickets === 0 ? '' : `, ${moreTickets} tickets open`
  return rowOf(`fire to ticket on the kitchen’s screen${open}`, samples, 100)
}

/** One display with 200 tickets: dishes are tapped, then it is scrolled from end to end. */
async function boardRows(browser: Browser, floor: PairOfScreens, extent: Extent): Promise<readonly Row[]> {
  const server = startModule('server')
  const { url } = await demoServer(server, { moreTickets: MOST })
  const page = await openBoard(browser, url)
  const board = await TappedBoard.of(page)
  const onGlass = { product: [] as number[], floor: [] as number[] }
  const keepTaps =
    (side: keyof Samples, tap: (times: number) => Promise<BoardTaps>) => async (times: number) => {
      const { own, presented } = await tap(times)
      onGlass[side].push(...presented)
      return own
    }
  await board.tap(extent.warmUp)
  await floor.tapWith('tapped', extent.warmUp)
  const taps = await inTurns(
    { ...extent, warmUp: 0 },
    {
      product: keepTaps('product', (times) => board.tap(times)),
      floor: keepTaps('floor', (times) => floor.tapWith('tapped', times)),
    },
  )
  const scrolled = await ScrolledPage.of(page, BOARD, CARD)
  const barePage = await bareBoard(browser, (await scrolled.extent()).all)
  const bare = await ScrolledPage.of(barePage, BARE_BOARD, BARE_CARD)
  const shown = { product: [] as number[], floor: [] as number[] }
  const hollow = { product: [] as number[], floor: [] as number[] }
  const keep = (side: keyof Samples, page: ScrolledPage) => async (times: number) => {
    const frames = await page.scroll(times)
    shown[side].push(...frames.shown)
    hollow[side].push(frames.hollow)
    return frames.own
  }
  const frames = await inTurns(
    { warmUp: 0, taps: 1, series: extent.scrolls },
    { product: keep('product', scrolled), floor: keep('floor', bare) },
  )
  await server.end()
  const situation = `${MOST} tickets open, ${SLOWNESS}× slower`
  return [
    rowOf(`tap on a dish to done, ${situation}`, taps),
    rowOf(`tap on a dish to done on the glass, ${situation}`, onGlass, 50),
    rowOf(`time between frames shown while scrolling, ${situation}`, shown, STICKS_MS),
    shareRow(`frames over ${STICKS_MS} ms shown while scrolling, ${situation}`, shown, sticking),
    shareRow(`time with an empty place in sight while scrolling, ${situation}`, hollow, mean),
    rowOf(`time between frames of the page while scrolling, ${situation}`, frames),
    shareRow(`frames over ${STICKS_MS} ms of the page while scrolling, ${situation}`, frames, sticking),
  ]
}

type Share = (samples: readonly number[]) => number

const shareRow = (name: string, { product, floor }: Samples, share: Share): Row => ({
  name,
  unit: '%',
  ...single(share(product)),
  floor: single(share(floor)),
  isSingle: true,
})

interface Samples {
  readonly product: readonly number[]
  readonly floor: readonly number[]
}

type Measured = Readonly<Record<keyof Samples, (times: number) => Promise<readonly number[]>>>

async function inTurns(
  { warmUp, taps, series }: Pick<Extent, 'warmUp' | 'taps' | 'series'>,
  { product, floor }: Measured,
): Promise<Samples> {
  const samples = { product: [] as number[], floor: [] as number[] }
  for (const each of [product, floor]) if (warmUp > 0) await each(warmUp)
  for (let turn = 0; turn < series; turn += 1) {
    samples.product.push(...(await product(taps)))
    samples.floor.push(...(await floor(taps)))
  }
  return samples
}

const rowOf = (name: string, { product, floor }: Samples, p99?: number): Row => ({
  name,
  unit: 'ms',
  ...summarize(product),
  floor: summarize(floor),
  ...(p99 !== undefined && { bars: [atMost('p99', p99)] }),
})

const mean: Share = (shares) => shares.reduce((sum, share) => sum + share, 0) / shares.length

const sticking: Share = (frames) => (100 * frames.filter((ms) => ms > STICKS_MS).length) / frames.length
