import { setTimeout } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'

/** How long a quick finger lies on the glass. Milliseconds. */
const ON_THE_GLASS_MS = 60

/** A finger comes down and lifts again. What counts from then on is when it has lifted. */
export async function touch(
  session: CDPSession,
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await setTimeout(ON_THE_GLASS_MS)
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
