/** From the frame to what follows it: whoever waits for that very frame is told first. Milliseconds. */
const SOON_MS = 4
/** Longer than any frame: a page that is not in sight paints nothing. Milliseconds. */
const NOT_PAINTING_MS = 150

let waiting: (() => void)[] = []
let late: ReturnType<typeof setTimeout> | undefined

function run(): void {
  clearTimeout(late)
  late = undefined
  const tasks = waiting
  waiting = []
  for (const task of tasks) task()
}

/**
 * Does something once the next frame is on the screen: what a tap has changed is painted first, and all
 * that may follow a moment later comes in one go after it.
 */
export function afterPaint(task: () => void): void {
  if (waiting.push(task) > 1) return
  requestAnimationFrame(() => setTimeout(run, SOON_MS))
  late = setTimeout(run, NOT_PAINTING_MS)
}
