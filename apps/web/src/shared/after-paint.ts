/** From the frame to what follows it: whoever waits for that very frame is told first. Milliseconds. */
const SOON_MS = 4
/** Longer than any frame: a page that is not in sight paints nothing. Milliseconds. */
const NOT_PAINTING_MS = 150

let waiting = new Set<{ readonly task: () => void }>()
let late: ReturnType<typeof setTimeout> | undefined

function run(): void {
  clearTimeout(late)
  late = undefined
  const now = waiting
  waiting = new Set()
  for (const { task } of now) task()
}

/**
 * Does something once the next frame is on the screen: what a tap has changed is painted first, and all
 * that may follow a moment later comes in one go after it. Returns what calls it off.
 */
export function afterPaint(task: () => void): () => void {
  const entry = { task }
  waiting.add(entry)
  if (late === undefined) {
    requestAnimationFrame(() => setTimeout(run, SOON_MS))
    late = setTimeout(run, NOT_PAINTING_MS)
  }
  return () => waiting.delete(entry)
}
