import type { Step } from './step.ts'

/** In the morning, before the first guest. */
const MINUTES_AGO = 240

/** One drawer inside, one at the bar outside, each with its float: all terminals there share it. */
export const tillsAreOpened = (): readonly Step[] => [
  {
    minutesAgo: MINUTES_AGO,
    actor: 'carla',
    does: () => [{ type: 'openTill', tillId: 'demo-till', name: 'Cash desk', floatMinor: 200_00 }],
  },
  {
    minutesAgo: MINUTES_AGO,
    actor: 'diego',
    does: () => [{ type: 'openTill', tillId: 'demo-till-terrace', name: 'Terrace bar', floatMinor: 100_00 }],
  },
]
