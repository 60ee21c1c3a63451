import type { Page } from 'playwright-core'

/** When something was moved by hand. Microseconds of the clock that all processes of this machine share. */
export interface Stroke {
  readonly from: number
  readonly to: number
}

interface Traced {
  readonly name: string
  readonly pid: number
  readonly ts: number
}

/** Frames as the browser hands them to the screen, whether or not the page has got round to anything. */
const FRAMES = ['-*', 'disabled-by-default-devtools.timeline.frame']

/** The same clock as that of the browser's records. */
export const nowMicros = (): number => Number(process.hrtime.bigint() / 1_000n)

/** How long what was on the glass stayed there while it was moved: what an eye sees. Milliseconds. */
export async function presentedDuring(
  page: Page,
  act: () => Promise<readonly Stroke[]>,
): Promise<readonly number[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has no browser of its own')
  await browser.startTracing(page, { categories: FRAMES })
  const strokes = await act()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly Traced[]
  }
  const draws = traceEvents.filter(({ name }) => name === 'DrawFrame')
  const times = (busiest(draws) ?? []).map(({ ts }) => ts).sort((a, b) => a - b)
  return strokes.flatMap((stroke) => staysIn(times, stroke))
}

/** Of the page that is scrolled: all others stand still. */
const busiest = (draws: readonly Traced[]): readonly Traced[] | undefined =>
  [...Map.groupBy(draws, ({ pid }) => pid).values()].sort((a, b) => b.length - a.length)[0]

function staysIn(times: readonly number[], { from, to }: Stroke): readonly number[] {
  const shown = times.filter((at) => at > from && at < to)
  return shown.slice(1).map((at, index) => (at - (shown[index] ?? at)) / 1_000)
}
