/** Longer than any frame: a page that is not in sight paints nothing. Milliseconds. */
const NOT_PAINTING_MS = 150

let waiting: (() => void)[] = []
let timer: ReturnType<typeof setTimeout> | undefined
let channel: MessageChannel | undefined

function run(): void {
  clearTimeout(timer)
  timer = undefined
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
  channel ??= paintedChannel()
  const { port2 } = channel
  // The message comes after the frame that is drawn next.
  requestAnimationFrame(() => port2.postMessage(null))
  timer = setTimeout(run, NOT_PAINTING_MS)
}

function paintedChannel(): MessageChannel {
  const opened = new MessageChannel()
  opened.port1.onmessage = run
  return opened
}
