const MINUTE_MS = 60_000
const MIDNIGHT = Date.UTC(2031, 4, 17)

/** The business day on which tests happen. */
export const TODAY = '2031-05-17'

/** `12:05` or `12:05:30` of the test day, in milliseconds. The test restaurant lives in UTC. */
export function clock(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number)
  return MIDNIGHT + (hours * 60 + minutes) * MINUTE_MS + seconds * 1000
}
